import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { api, take } from '../../api/client.ts'
import { problemWords } from '../../api/problem.ts'
import { usePermission } from '../../app/session.ts'
import { ActButton } from '../../ui/act-button.tsx'
import type { BatchLine } from '../../ui/batch-report.tsx'
import type { PlatformDifference } from '../list-platform-differences/differences-query.ts'

interface PushProps {
  platformListId: string
  onDone(lines: BatchLine[]): void
}

/** True while pushing again can help: the item is ours and nobody settled the difference. */
export function mayPush(row: PlatformDifference): boolean {
  return row.state === 'open' && row.itemId !== null && row.note === ''
}

/** 再推送: one press in the row. */
export function PushButton({ row, platformListId, onDone }: PushProps & { row: PlatformDifference }) {
  const right = usePermission('exchange.reconcile', '再次推送事项到平台')
  const push = useMutation({ mutationFn: () => pushOne(platformListId, row), onSuccess: (line) => onDone([line]) })
  if (right !== undefined || !mayPush(row)) return null
  return (
    <Button
      size="small"
      loading={push.isPending}
      onClick={(event) => {
        event.stopPropagation()
        push.mutate()
      }}
    >
      再推送
    </Button>
  )
}

/** 再推送所选: one after the other, each with its line in the report. */
export function PushSelected({ rows, platformListId, onDone }: PushProps & { rows: PlatformDifference[] }) {
  const right = usePermission('exchange.reconcile', '再次推送事项到平台')
  const able = rows.filter(mayPush)
  const push = useMutation({
    mutationFn: async () => {
      const lines: BatchLine[] = []
      for (const row of able) lines.push(await pushOne(platformListId, row))
      return lines
    },
    onSuccess: onDone,
  })
  if (able.length === 0) return null
  return (
    <ActButton type="primary" obstacle={right} loading={push.isPending} onClick={() => push.mutate()}>
      再推送 {able.length} 项
    </ActButton>
  )
}

/** Pushes one item; the answer is a line of a report, a refusal included. */
async function pushOne(platformListId: string, row: PlatformDifference): Promise<BatchLine> {
  const line = { key: row.differenceId, name: row.title }
  try {
    await take(
      api.POST('/api/exchange/platform-lists/{platformListId}/differences/{differenceId}/push', {
        params: { path: { platformListId, differenceId: row.differenceId } },
      }),
    )
    return line
  } catch (error) {
    return { ...line, refused: problemWords(error) }
  }
}
