import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Input, Popover } from 'antd'
import { useState } from 'react'
import { api, take } from '../../api/client.ts'
import { problemWords } from '../../api/problem.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'

/** 作废: the row is laid aside for good with a reason; it stays on view and in the equation. */
export function DiscardForm({ batchId, rowNo }: { batchId: string; rowNo: number }) {
  const cache = useQueryClient()
  const [reason, setReason] = useState('')
  const discard = useMutation({
    mutationFn: () =>
      take(
        api.POST('/api/entities/imports/{batchId}/quarantine/{rowNo}/discard', {
          params: { path: { batchId, rowNo } },
          body: { reason },
        }),
      ),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: ['feed-quarantine'] })
      await cache.invalidateQueries({ queryKey: ['import', batchId] })
    },
  })
  const form = (
    <div className="hj-stack" style={{ width: 320 }}>
      <Input.TextArea
        rows={2}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        placeholder="为什么作废"
        aria-label="作废理由"
      />
      {discard.isError && <ProblemNotice problem={problemWords(discard.error)} kept="这一行没有改动。" />}
      <Button onClick={() => discard.mutate()} loading={discard.isPending}>
        作废这一行
      </Button>
    </div>
  )
  return (
    <Popover trigger="click" content={form} title="作废后不能恢复，但一直可以查看">
      <Button>作废…</Button>
    </Popover>
  )
}
