import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { DateText, MomentText } from '../../ui/date-text.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { TextField } from '../../ui/form-fields.tsx'
import { Panel } from '../../ui/panel.tsx'
import { StateTag } from '../../ui/state-tag.tsx'

function read(entityId: string, purpose: string) {
  return take(api.POST('/api/entities/{entityId}/persons', { params: { path: { entityId } }, body: { purpose } }))
}

type Found = Awaited<ReturnType<typeof read>>

/** 自然人: shown for a stated purpose; the look is on record before anything is seen. Nothing of it is kept on the page. */
export function PersonsPanel({ entityId }: { entityId: string }) {
  const [found, setFound] = useState<Found>()
  if (!found)
    return (
      <Panel title="人员" note="经营者、股东、高级管理人员和联系方式，写明用途后查看；谁在何时为何查看，记入证据账本。">
        <div style={{ maxWidth: 480 }}>
          <ActForm<{ purpose: string }, Found>
            name="查看人员"
            permission="entities.read-persons"
            kept="没有查看。"
            refresh={[]}
            run={({ purpose }) => read(entityId, purpose)}
            done={() => '已查看人员信息，用途已记入证据账本。'}
            after={setFound}
          >
            <TextField name="purpose" label="用途" min={4} placeholder="如：核实投诉登记的经营者身份" />
          </ActForm>
        </div>
      </Panel>
    )
  return (
    <div className="hj-stack-24">
      <Panel title="人员" note={`依${found.citation}查看，已留痕。离开本页后须重新写明用途。`} flush>
        <DataTable
          columns={personColumns}
          rows={found.persons}
          rowKey={(row) => row.role + row.value + row.asOf}
          empty={<EmptyState why="没有人员信息。" fill="登记和他部门归集的人员列在这里。" />}
        />
      </Panel>
      {found.sameName.length > 0 && (
        <Panel title={`同名人员任职的主体 ${found.sameName.length} 户`} note="只是同名，未核实为同一人。">
          <ul>
            {found.sameName.map((each) => (
              <li key={each.entityId} style={{ padding: '3px 0' }}>
                <Link to="/entities/$entityId" params={{ entityId: each.entityId }}>
                  {each.name}
                </Link>{' '}
                <span className="hj-quiet">{each.statusName}</span>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </div>
  )
}

const personColumns: Column<Found['persons'][number]>[] = [
  { key: 'role', title: '身份', render: (row) => <b>{row.role}</b> },
  { key: 'value', title: '姓名或内容', render: (row) => row.value },
  {
    key: 'state',
    title: '现任',
    render: (row) =>
      row.isPresent ? (
        <StateTag tone="order">现任</StateTag>
      ) : (
        <span className="hj-quiet">
          {row.until === null ? '曾任' : '至 '}
          {row.until !== null && <DateText day={row.until} />}
        </span>
      ),
  },
  { key: 'source', title: '来源', render: (row) => row.source },
  { key: 'asOf', title: '记载时间', render: (row) => <MomentText at={row.asOf} /> },
]
