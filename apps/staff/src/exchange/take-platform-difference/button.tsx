import { useMutation } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'
import { problemWords } from '../../api/problem.ts'
import { announce } from '../../app/done-board.tsx'
import { newId } from '../../app/new-id.ts'
import { usePermission } from '../../app/session.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import type { PlatformDifference } from '../list-platform-differences/differences-query.ts'

/** 转入并入复核: the platform's rows wait in the catalogue's review of official lists. */
export function TakeSelected({
  rows,
  platformListId,
  onDone,
}: {
  rows: PlatformDifference[]
  platformListId: string
  onDone(): void
}) {
  const right = usePermission('exchange.reconcile', '把平台的版本转入目录并入复核')
  const able = rows.filter((row) => row.state === 'open' && row.kind !== 'missing-there')
  const send = useMutation({
    mutationFn: () =>
      take(
        api.POST('/api/exchange/platform-lists/{platformListId}/merge', {
          params: { path: { platformListId } },
          body: { id: newId(), differenceIds: able.map((row) => row.differenceId) },
        }),
      ),
    onSuccess: ({ waiting }) => {
      announce(`已转入监管事项目录的“清单并入”，有 ${waiting} 处等待复核。`)
      onDone()
    },
  })
  if (able.length === 0) return null
  return (
    <>
      <ActButton obstacle={right} loading={send.isPending} onClick={() => send.mutate()}>
        转入目录复核 {able.length} 项
      </ActButton>
      {send.isError && <ProblemNotice problem={problemWords(send.error)} kept="没有转入，差异还在。" />}
    </>
  )
}
