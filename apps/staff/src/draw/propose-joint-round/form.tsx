import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Input } from 'antd'
import { useState } from 'react'
import { api, take } from '../../api/client.ts'
import { problemWords } from '../../api/problem.ts'
import { newId } from '../../app/new-id.ts'
import { usePermission } from '../../app/session.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'

interface ProposalFormProps {
  match: { isOurs: boolean; tasks: readonly { yearTaskId: string; name: string }[] }
}

/** 提出联合方案: the other agencies are asked for an answer in writing. */
export function ProposalForm({ match }: ProposalFormProps) {
  const cache = useQueryClient()
  const [proposalId] = useState(newId)
  const [title, setTitle] = useState('')
  const [note, setNote] = useState('')
  const right = usePermission('draw.plan', '提出联合方案')
  const propose = useMutation({
    mutationFn: () =>
      take(
        api.POST('/api/draw/joint-proposals', {
          body: { proposalId, title, note, yearTaskIds: match.tasks.map(({ yearTaskId }) => yearTaskId) },
        }),
      ),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['plan-matches'] }),
  })
  const stranger = match.isOurs ? undefined : { why: '这组里没有本机关的任务，由任务所属机关提出。' }
  const blank = title.trim().length < 4 || note.trim().length < 4 ? { why: '写明方案名称和说明后提出。' } : undefined
  return (
    <div className="hj-stack" style={{ maxWidth: 640 }}>
      {stranger === undefined && right === undefined && (
        <>
          <Input
            value={title}
            aria-label="方案名称"
            placeholder="方案名称，如 住宿业联合抽查"
            onChange={(event) => setTitle(event.target.value)}
          />
          <Input.TextArea
            rows={2}
            value={note}
            aria-label="说明"
            placeholder="说明：查哪些事项、怎样分工"
            onChange={(event) => setNote(event.target.value)}
          />
        </>
      )}
      <ActButton obstacle={right ?? stranger ?? blank} loading={propose.isPending} onClick={() => propose.mutate()}>
        提出联合方案，征求各机关意见
      </ActButton>
      {propose.isError && <ProblemNotice problem={problemWords(propose.error)} kept="填写的内容还在。" />}
    </div>
  )
}
