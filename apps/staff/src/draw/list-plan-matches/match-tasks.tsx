import { type Column, DataTable } from '../../ui/data-table.tsx'
import { DateText } from '../../ui/date-text.tsx'

export interface MatchTask {
  yearTaskId: string
  agencyName: string
  number: string
  name: string
  objects: string
  size: string
  items: string[]
  windowFrom: string
  windowTo: string
}

/** The tasks that would go together, side by side. */
export function MatchTasks({ tasks }: { tasks: readonly MatchTask[] }) {
  return <DataTable columns={columns} rows={tasks} rowKey={(task) => task.yearTaskId} empty={null} />
}

const columns: Column<MatchTask>[] = [
  { key: 'agency', title: '机关', render: (task) => <b>{task.agencyName}</b> },
  { key: 'name', title: '任务', render: (task) => task.name },
  { key: 'objects', title: '对象', render: (task) => task.objects },
  { key: 'size', title: '规模', align: 'right', render: (task) => task.size },
  {
    key: 'window',
    title: '期限',
    render: (task) => (
      <>
        <DateText day={task.windowFrom} short /> 至 <DateText day={task.windowTo} short />
      </>
    ),
  },
]
