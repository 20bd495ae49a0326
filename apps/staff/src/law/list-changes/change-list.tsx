import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api, take } from '../../api/client.ts'
import { hasPermission, useSession } from '../../app/session.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { DateText, MomentText } from '../../ui/date-text.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Panel } from '../../ui/panel.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { changeStates, kindWord } from '../change-words.ts'

function listChanges() {
  return take(api.GET('/api/law/changes', { params: { query: {} } }))
}

type Change = Awaited<ReturnType<typeof listChanges>>['changes'][number]

/** 法规修改: what waits for a second person, then what was published, newest first. */
export function ChangeList() {
  const session = useSession()
  const mayRead = hasPermission(session?.permissions, 'law.read-changes')
  const changes = useQuery({ queryKey: ['law-changes'], queryFn: listChanges, enabled: mayRead })
  if (!mayRead)
    return (
      <Panel>
        <EmptyState why="您的岗位不看修改稿。" fill="已公布的规定在“数值与规则”里，每个版本都在。" />
      </Panel>
    )
  return (
    <Panel flush>
      <QueryView query={changes}>
        {(data) => (
          <DataTable
            columns={columns}
            rows={data.changes}
            rowKey={(row) => row.changeId}
            headline={
              <>
                待批准 <b>{data.changes.filter((one) => one.state === 'proposed').length}</b> 件，共{' '}
                <b>{data.changes.length}</b> 件
              </>
            }
            tools={
              <>
                <Link to="/law/changes/new" search={{ kind: 'calendar' }}>
                  录入放假日历
                </Link>
                <Link to="/law/changes/new" search={{ kind: 'statute' }}>
                  登记法规失效
                </Link>
              </>
            }
            empty={
              <EmptyState why="还没有修改过。" fill="在“数值与规则”里展开一项，从它起草修改；批准公布后列在这里。" />
            }
          />
        )}
      </QueryView>
    </Panel>
  )
}

const columns: Column<Change>[] = [
  {
    key: 'title',
    title: '修改的内容',
    render: (row) => (
      <Link to="/law/changes/$changeId" params={{ changeId: row.changeId }}>
        {row.title}
      </Link>
    ),
  },
  { key: 'kind', title: '种类', render: (row) => `${kindWord(row.kind)}${row.isCorrection ? '·更正' : ''}` },
  {
    key: 'state',
    title: '状态',
    render: (row) => <StateTag tone={changeStates[row.state].tone}>{changeStates[row.state].words}</StateTag>,
  },
  { key: 'from', title: '施行', render: (row) => <DateText day={row.effectiveOn} /> },
  { key: 'by', title: '提出', render: (row) => row.proposedBy },
  { key: 'at', title: '提出时间', render: (row) => <MomentText at={row.proposedAt} short /> },
  { key: 'decided', title: '批准', render: (row) => row.decidedBy },
  { key: 'known', title: '知悉日', render: (row) => (row.knownOn ? <DateText day={row.knownOn} short /> : '') },
]
