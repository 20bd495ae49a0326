import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { api, take } from '../../api/client.ts'
import { problemWords } from '../../api/problem.ts'
import { usePermission } from '../../app/session.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'

interface ExplainQualityProps {
  planId: string
  wave: number
  explanation: string | null
}

/** 签署说明: the first person writes why the wave stands, the second signs the same words; then they are public. */
export function ExplainQualityForm({ planId, wave, explanation }: ExplainQualityProps) {
  const cache = useQueryClient()
  const right = usePermission('draw.explain-quality', '签署质量说明')
  const [words, setWords] = useState('')
  const text = explanation ?? words
  const sign = useMutation({
    mutationFn: () =>
      take(
        api.POST('/api/draw/plans/{planId}/quality-explanation', {
          params: { path: { planId } },
          body: { wave, explanation: text },
        }),
      ),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['quality', planId] }),
  })
  if (right) return <p>{right.why}</p>
  return (
    <div className="hj-stack" style={{ maxWidth: 640 }}>
      {explanation === null && (
        <Input.TextArea
          rows={3}
          value={words}
          maxLength={2000}
          onChange={(event) => setWords(event.target.value)}
          placeholder="写明异常由何而来、复核了什么、为什么抽取仍然有效。说明将向公众公开。"
          aria-label="质量说明"
        />
      )}
      {sign.isError && <ProblemNotice problem={problemWords(sign.error)} kept="没有签署，文字还在。" />}
      <div className="hj-row">
        <Button
          type="primary"
          loading={sign.isPending}
          disabled={text.trim().length < 10}
          onClick={() => sign.mutate()}
        >
          {explanation === null ? '签署说明' : '签署同一份说明并公开'}
        </Button>
        {text.trim().length < 10 && <span className="hj-quiet">说明至少 10 个字</span>}
      </div>
    </div>
  )
}
