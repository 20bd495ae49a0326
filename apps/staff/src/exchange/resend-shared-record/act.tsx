import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { api, take } from '../../api/client.ts'
import { problemWords } from '../../api/problem.ts'
import { usePermission } from '../../app/session.ts'
import type { Supplement } from '../../app/outlets/supplement-form.tsx'
import { ActButton } from '../../ui/act-button.tsx'
import type { BatchLine } from '../../ui/batch-report.tsx'
import { type SharedDelivery, sharedKey } from '../list-shared-records/shared-records-query.ts'

/** Sends one delivery again; the answer is a line of a report, a refusal included. */
export async function resend(row: SharedDelivery, supplements: Supplement[] = []): Promise<BatchLine> {
  const line = { key: sharedKey(row), name: `${row.subject} → ${row.outletTitle}` }
  try {
    await take(
      api.POST('/api/exchange/outlets/{outletId}/records/{recordId}/resending', {
        params: { path: { recordId: row.recordId, outletId: row.outletId } },
        body: { act: row.act, supplements },
      }),
    )
    return line
  } catch (error) {
    return { ...line, refused: problemWords(error) }
  }
}

/** True while sending again can help: the outlet refused it, our check did, or no receipt came. */
export function mayResend(row: SharedDelivery): boolean {
  return row.state === 'failed' || row.state === 'sent'
}

/** 重送: one press in the row. */
export function ResendButton({ delivery, onDone }: { delivery: SharedDelivery; onDone(line: BatchLine): void }) {
  const right = usePermission('exchange.resend-record', '重新报送')
  const send = useMutation({ mutationFn: () => resend(delivery), onSuccess: onDone })
  if (right !== undefined || !mayResend(delivery)) return null
  return (
    <Button
      size="small"
      loading={send.isPending}
      onClick={(event) => {
        event.stopPropagation()
        send.mutate()
      }}
    >
      重送
    </Button>
  )
}

/** 重送所选: one after the other, each with its line in the report. */
export function ResendSelected({ rows, onDone }: { rows: SharedDelivery[]; onDone(lines: BatchLine[]): void }) {
  const right = usePermission('exchange.resend-record', '重新报送')
  const send = useMutation({
    mutationFn: async () => {
      const lines: BatchLine[] = []
      for (const row of rows) lines.push(await resend(row))
      return lines
    },
    onSuccess: onDone,
  })
  if (rows.length === 0) return null
  return (
    <ActButton type="primary" obstacle={right} loading={send.isPending} onClick={() => send.mutate()}>
      重送所选 {rows.length} 件
    </ActButton>
  )
}
