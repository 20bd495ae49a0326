import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { api, take } from '../../api/client.ts'
import { problemWords } from '../../api/problem.ts'
import { usePermission } from '../../app/session.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'

/** 作废: public, with its reason, and only before the source has spoken. */
export function VoidForm({ planId }: { planId: string }) {
  const cache = useQueryClient()
  const right = usePermission('draw.void', '作废计划')
  const [isOpen, open] = useState(false)
  const [reason, setReason] = useState('')
  const end = useMutation({
    mutationFn: () =>
      take(api.POST('/api/draw/plans/{planId}/void', { params: { path: { planId } }, body: { reason } })),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['plan', planId] }),
  })
  if (right) return null
  if (!isOpen) {
    return (
      <p style={{ marginTop: 12 }}>
        <button type="button" className="hj-link-button" onClick={() => open(true)}>
          作废这个计划…
        </button>
      </p>
    )
  }
  return (
    <div className="hj-stack" style={{ marginTop: 16, maxWidth: 520 }}>
      <p>作废要公开，理由写给公众看；种子产生之后不能作废。</p>
      <Input.TextArea
        rows={2}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        placeholder="作废理由"
        aria-label="作废理由"
      />
      {end.isError && <ProblemNotice problem={problemWords(end.error)} kept="计划没有改动，理由还在。" />}
      <div className="hj-row">
        <Button danger loading={end.isPending} onClick={() => end.mutate()}>
          作废并公开理由
        </Button>
        <Button onClick={() => open(false)}>不作废</Button>
      </div>
    </div>
  )
}
