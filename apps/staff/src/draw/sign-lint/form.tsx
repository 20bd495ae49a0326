import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Input } from 'antd'
import { useState } from 'react'
import { api, take } from '../../api/client.ts'
import { problemWords } from '../../api/problem.ts'
import { usePermission } from '../../app/session.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import type { Lint, LintReport } from '../read-lint/lint-query.ts'

/** 签署: why an approver lets this finding stand; the words signed for are those on the page. */
export function SignLintForm({ lint, finding }: { lint: Lint; finding: LintReport['findings'][number] }) {
  const { planId, isAuthor } = lint
  const cache = useQueryClient()
  const right = usePermission('draw.approve', '签署检视意见')
  const [reason, setReason] = useState('')
  const sign = useMutation({
    mutationFn: () =>
      take(
        api.POST('/api/draw/plans/{planId}/lint/signatures', {
          params: { path: { planId } },
          body: { finding: finding.key, words: finding.words, reason },
        }),
      ),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['lint', planId] }),
  })
  if (right) return <p className="hj-quiet">{right.why}</p>
  if (isAuthor) return <p className="hj-quiet">您是编制人，由审批人签署。</p>
  const blank = reason.trim().length < 4 ? { why: '理由至少四个字，向公众公开。' } : undefined
  return (
    <div className="hj-stack" style={{ maxWidth: 640 }}>
      <Input.TextArea
        rows={2}
        value={reason}
        maxLength={500}
        onChange={(event) => setReason(event.target.value)}
        placeholder="为什么可以这样抽"
        aria-label={`签署理由：${finding.words}`}
      />
      <ActButton obstacle={blank} loading={sign.isPending} onClick={() => sign.mutate()}>
        写明理由，签署这一条
      </ActButton>
      {sign.isError && <ProblemNotice problem={problemWords(sign.error)} kept="没有签署，理由还在。" />}
    </div>
  )
}
