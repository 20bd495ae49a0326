import { useQuery } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { DateText } from '../../ui/date-text.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { grouped } from '../../ui/numbers.ts'
import { Panel } from '../../ui/panel.tsx'
import { QueryView } from '../../ui/query-view.tsx'

function listActsByGroup() {
  return take(api.GET('/api/accountability/acts-by-group'))
}

type Groups = Awaited<ReturnType<typeof listActsByGroup>>
type GroupLine = Groups['groups'][number]

/** 按主项统计: a 主项 counts visits, not the sum of its 子项; what was done under a 子项 stays under it. */
export function ActsByGroup() {
  const acts = useQuery({ queryKey: ['acts-by-group'], queryFn: listActsByGroup })
  return (
    <Panel
      title="按主项统计"
      note={
        acts.data && (
          <>
            <DateText day={acts.data.from} /> 至 <DateText day={acts.data.to} />
            。一次检查同时查几个子项，主项只计一次；拆分以前的检查留在原子项名下。
          </>
        )
      }
      flush
    >
      <QueryView query={acts}>
        {({ groups }) => (
          <DataTable
            columns={columns}
            rows={groups}
            rowKey={(row) => row.groupCode}
            empty={<EmptyState why="过去十二个月还没有计入的检查。" fill="检查办结后，次日零点起计入；演练不计。" />}
            expand={(row) => <Items group={row} />}
          />
        )}
      </QueryView>
    </Panel>
  )
}

function Items({ group }: { group: GroupLine }) {
  return (
    <ul className="hj-stack">
      {group.items.map((item) => (
        <li key={item.code}>
          {item.title} <code>{item.code}</code> {grouped(item.visits)} 次
          {item.retiredOn !== null && <span className="hj-quiet">，{item.retiredOn} 起取消</span>}
          {item.successors.length > 0 && <span className="hj-quiet">，由 {item.successors.join('、')} 承接</span>}
        </li>
      ))}
    </ul>
  )
}

const columns: Column<GroupLine>[] = [
  { key: 'title', title: '主项', render: (row) => row.groupTitle },
  { key: 'code', title: '编码', render: (row) => <code>{row.groupCode}</code> },
  { key: 'items', title: '子项', align: 'right', render: (row) => `${row.items.length} 项` },
  { key: 'visits', title: '入企', align: 'right', render: (row) => `${grouped(row.visits)} 次` },
]
