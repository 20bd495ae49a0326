import { type Column, DataTable } from '../../ui/data-table.tsx'
import { DateText } from '../../ui/date-text.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Panel } from '../../ui/panel.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import type { Entity } from './entity-query.ts'

/** 许可: one row per licence, expired ones said so. */
export function LicenceTable({ entity }: { entity: Entity }) {
  return (
    <Panel flush>
      <DataTable
        columns={columns}
        rows={entity.licences}
        rowKey={(row) => row.licenceId}
        empty={<EmptyState why="没有许可证件。" fill="许可信息由许可部门归集，归集后列在这里。" />}
      />
    </Panel>
  )
}

const columns: Column<Entity['licences'][number]>[] = [
  { key: 'kind', title: '许可', render: (row) => <b>{row.kind}</b> },
  { key: 'number', title: '证号', render: (row) => <code>{row.number}</code> },
  { key: 'by', title: '发证机关', render: (row) => row.issuedBy ?? <span className="hj-quiet">未知</span> },
  { key: 'from', title: '有效期自', render: (row) => (row.validFrom ? <DateText day={row.validFrom} /> : '未知') },
  { key: 'to', title: '至', render: (row) => (row.validTo ? <DateText day={row.validTo} /> : '长期') },
  {
    key: 'state',
    title: '状态',
    render: (row) => (row.isExpired ? <StateTag tone="law">已过期</StateTag> : <StateTag tone="order">有效</StateTag>),
  },
  { key: 'source', title: '来源', render: (row) => row.source },
]
