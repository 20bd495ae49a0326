import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Input } from 'antd'
import { useState } from 'react'
import { api, take } from '../../api/client.ts'
import { problemWords } from '../../api/problem.ts'
import { announce } from '../../app/done-board.tsx'
import { usePermission } from '../../app/session.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { longDay } from '../../ui/day.ts'
import { Panel } from '../../ui/panel.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'

interface DecisionFormProps {
  changeId: string
  title: string
  contentHash: string
  effectiveOn: string
  isOwn: boolean
}

/** 批准法规修改: the approval binds to the content shown on this page; from then on every act rests on it. */
export function DecisionForm({ changeId, title, contentHash, effectiveOn, isOwn }: DecisionFormProps) {
  const cache = useQueryClient()
  const right = usePermission('law.approve', '批准法规修改')
  const own = isOwn ? { why: '您是提出人，须由另一人批准。', cite: '四眼原则' } : undefined
  const [words, setWords] = useState('')
  const params = { path: { changeId } }
  const refresh = () => cache.invalidateQueries()
  const approve = useMutation({
    mutationFn: () =>
      take(api.POST('/api/law/changes/{changeId}/approval', { params, body: { contentHash, note: words } })),
    onSuccess: (answer) => {
      announce(`“${title}”已公布，次序第 ${answer.seq} 号，${longDay(effectiveOn)} 起施行。`)
      return refresh()
    },
  })
  const giveBack = useMutation({
    mutationFn: () => take(api.POST('/api/law/changes/{changeId}/return', { params, body: { reason: words } })),
    onSuccess: () => {
      announce(`“${title}”已退回提出人，法规库没有改动。`)
      return refresh()
    },
  })
  const failed = approve.error ?? giveBack.error
  return (
    <Panel title="批准这份修改" note="提出人不能批准自己的修改；批准绑定于本页所见的内容。">
      <div className="hj-stack">
        <Input.TextArea
          rows={2}
          value={words}
          onChange={(event) => setWords(event.target.value)}
          placeholder="意见；退回须写明理由"
          aria-label="审批意见"
        />
        {failed && <ProblemNotice problem={problemWords(failed)} kept="意见还在，法规库没有改动。" />}
        <div className="hj-row">
          <ActButton
            type="primary"
            obstacle={right ?? own}
            loading={approve.isPending}
            onClick={() => approve.mutate()}
          >
            批准并公布
          </ActButton>
          {!right && !own && (
            <ActButton loading={giveBack.isPending} onClick={() => giveBack.mutate()}>
              退回修改
            </ActButton>
          )}
        </div>
      </div>
    </Panel>
  )
}
