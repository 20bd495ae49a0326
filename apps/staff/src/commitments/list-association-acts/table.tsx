import { useQuery } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { DateText } from '../../ui/date-text.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Panel } from '../../ui/panel.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { StateTag } from '../../ui/state-tag.tsx'

function listAssociationActs() {
  return take(api.GET('/api/commitments/association-acts'))
}

type AssociationAct = Awaited<ReturnType<typeof listAssociationActs>>['acts'][number]

/** 行业自律信息: what associations did; a forced fee stands as a lead, seen by officials only. */
export function AssociationActTable() {
  const found = useQuery({ queryKey: ['association-acts'], queryFn: listAssociationActs })
  return (
    <QueryView query={found}>
      {({ acts }) => (
        <Panel flush>
          <DataTable
            columns={columns}
            rows={acts}
            rowKey={(row) => row.associationActId}
            headline={
              <>
                行业自律信息 <b>{acts.length}</b> 条，不计入信用风险分类
              </>
            }
            empty={<EmptyState why="还没有行业自律信息。" fill="协会作出备案接收、建议、评价之后列在这里。" />}
          />
        </Panel>
      )}
    </QueryView>
  )
}

const columns: Column<AssociationAct>[] = [
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
  {
    key: 'state',
    title: '状态',
    render: (row) =>
      row.state === 'lead' ? (
        <StateTag tone="soon">线索：{row.refusedWhy}</StateTag>
      ) : (
        <StateTag tone="open">公开</StateTag>
      ),
  },
]
