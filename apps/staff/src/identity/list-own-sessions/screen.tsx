import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { api, take } from '../../api/client.ts'
import { problemWords } from '../../api/problem.ts'
import { useSession } from '../../app/session.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { MomentText } from '../../ui/date-text.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panel } from '../../ui/panel.tsx'
import { DoneNotice, ProblemNotice } from '../../ui/problem-notice.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { PasswordForm } from '../change-password/form.tsx'
import { deviceName } from './device-name.ts'

function listOwnSessions() {
  return take(api.GET('/api/identity/sessions'))
}

type OwnSession = Awaited<ReturnType<typeof listOwnSessions>>['sessions'][number]

/** 我的登录: every device signed in under my name, each can be ended here. */
export function ListOwnSessionsScreen() {
  const cache = useQueryClient()
  const session = useSession()
  const sessions = useQuery({ queryKey: ['own-sessions'], queryFn: listOwnSessions })
  const kill = useMutation({
    mutationFn: (sessionId: string) =>
      take(api.DELETE('/api/identity/sessions/{sessionId}', { params: { path: { sessionId } } })),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['own-sessions'] }),
  })
  return (
    <div className="hj-stack">
      <PageHeader
        title="我的登录"
        lede={
          session ? `${session.idleMinutes} 分钟没有操作会自动退出；不认识的登录请立即结束，并修改口令。` : undefined
        }
      />
      {kill.isSuccess && <DoneNotice>那一个登录已经结束，那台设备上的下一次操作会要求重新登录。</DoneNotice>}
      {kill.isError && <ProblemNotice problem={problemWords(kill.error)} />}
      <Panel flush>
        <QueryView query={sessions}>
          {(data) => (
            <DataTable
              columns={columns((id) => kill.mutate(id), kill.isPending)}
              rows={data.sessions}
              rowKey={(row) => row.id}
              empty={<EmptyState why="没有登录记录。" fill="登录后，每台设备各占一行。" />}
            />
          )}
        </QueryView>
      </Panel>
      <Panel title="修改口令">
        <PasswordForm />
      </Panel>
    </div>
  )
}

function columns(end: (id: string) => void, busy: boolean): Column<OwnSession>[] {
  return [
    { key: 'device', title: '设备', render: (row) => deviceName(row.deviceLabel) },
    { key: 'from', title: '登录时间', render: (row) => <MomentText at={row.startedAt} /> },
    { key: 'seen', title: '最近操作', render: (row) => <MomentText at={row.lastSeenAt} /> },
    { key: 'to', title: '最迟到期', render: (row) => <MomentText at={row.expiresAt} /> },
    {
      key: 'act',
      title: '',
      render: (row) =>
        row.isThisOne ? (
          <StateTag tone="open">本机</StateTag>
        ) : (
          <Button size="small" disabled={busy} onClick={() => end(row.id)}>
            结束这个登录
          </Button>
        ),
    },
  ]
}
