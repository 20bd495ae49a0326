import { useQuery } from '@tanstack/react-query'
import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { api, take } from '../../api/client.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { DateText } from '../../ui/date-text.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Panel } from '../../ui/panel.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { WithdrawAssociationActForm } from '../withdraw-association-act/form.tsx'

function listAssociationActs() {
  return take(api.GET('/api/commitments/association-acts'))
}

type AssociationAct = Awaited<ReturnType<typeof listAssociationActs>>['acts'][number]

/** 行业自律信息: what associations did; a forced fee stands as a lead, seen by officials only. */
export function AssociationActTable() {
  const found = useQuery({ queryKey: ['association-acts'], queryFn: listAssociationActs })
  const [leaving, setLeaving] = useState<AssociationAct>()
  return (
    <QueryView query={found}>
      {({ acts }) => (
        <Panel flush>
          <DataTable
            columns={columns(setLeaving)}
            rows={acts}
            rowKey={(row) => row.associationActId}
            headline={
              <>
                行业自律信息 <b>{acts.length}</b> 条，不计入信用风险分类
              </>
            }
            empty={<EmptyState why="还没有行业自律信息。" fill="协会作出备案接收、建议、评价之后列在这里。" />}
          />
          <Drawer
            open={leaving !== undefined}
            title="撤回自律信息"
            size={420}
            onClose={() => setLeaving(undefined)}
            destroyOnHidden
          >
            {leaving && (
              <WithdrawAssociationActForm
                associationActId={leaving.associationActId}
                onDone={() => setLeaving(undefined)}
              />
            )}
          </Drawer>
        </Panel>
      )}
    </QueryView>
  )
}

const columns = (onLeave: (row: AssociationAct) => void): Column<AssociationAct>[] => [
  { key: 'on', title: '日期', render: (row) => <DateText day={row.actedOn} /> },
  { key: 'association', title: '协会', render: (row) => row.associationName },
  {
    key: 'subject',
    title: '行为',
    render: (row) => (
      <>
        {row.verb}：<b>{row.subject}</b>
        <p className="hj-quiet">{row.opinion}</p>
      </>
    ),
  },
  { key: 'fee', title: '收费', render: (row) => (row.feeWords === '' ? '无' : row.feeWords) },
  { key: 'state', title: '状态', render: (row) => <ActState row={row} /> },
  {
    key: 'leave',
    title: '办理',
    render: (row) =>
      row.isOwn && row.state === 'public' && row.expiresOn !== null && row.endedOn === null ? (
        <Button size="small" onClick={() => onLeave(row)}>
          撤回
        </Button>
      ) : null,
  },
]

function ActState({ row }: { row: AssociationAct }) {
  if (row.state === 'lead') return <StateTag tone="soon">线索：{row.refusedWhy}</StateTag>
  if (row.endedOn !== null)
    return (
      <StateTag tone="closed">
        {row.endedWhy === 'expired' ? '已期满' : '已撤回'}
        {row.endedWhy === 'withdrawn' && `：${row.endedReason}`}
      </StateTag>
    )
  return <StateTag tone="open">{row.expiresOn === null ? '公开' : `公示至 ${row.expiresOn}`}</StateTag>
}
