import { type Column, DataTable } from '../../ui/data-table.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { fieldText, fieldWords } from '../list-words.ts'
import type { MergeLine } from './list-query.ts'

type FieldLine = MergeLine['fields'][number]

/** One difference a row: the former list, the new list, the catalogue. */
export function FieldTable({ fields }: { fields: readonly FieldLine[] }) {
  return <DataTable columns={columns} rows={fields} rowKey={(row) => row.field} empty="没有不同的字段。" />
}

const columns: Column<FieldLine>[] = [
  {
    key: 'field',
    title: '字段',
    render: (row) => (
      <>
        {fieldWords[row.field] ?? row.field} {row.isConflict && <StateTag tone="law">两边都改了</StateTag>}
      </>
    ),
  },
  { key: 'base', title: '上一版', render: (row) => fieldText(row.field, row.base) },
  { key: 'theirs', title: '新清单', render: (row) => <b>{fieldText(row.field, row.theirs)}</b> },
  { key: 'ours', title: '本地', render: (row) => fieldText(row.field, row.ours) },
]
