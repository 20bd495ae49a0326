import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Input } from 'antd'
import { useState } from 'react'
import { api, take } from '../../api/client.ts'
import { problemWords } from '../../api/problem.ts'
import { usePermission } from '../../app/session.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { Panel } from '../../ui/panel.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'

/** 审批事项版本: approving closes the version before it on the day this one begins. */
export function DecisionForm({ itemId, itemVersionId }: { itemId: string; itemVersionId: string }) {
  const cache = useQueryClient()
  const right = usePermission('catalogue.approve', '审批事项')
  const [words, setWords] = useState('')
  const path = { path: { itemVersionId } }
  const decide = useMutation({
    mutationFn: async (isApproved: boolean) => {
      if (isApproved)
        await take(
          api.POST('/api/catalogue/versions/{itemVersionId}/approval', { params: path, body: { note: words } }),
        )
      else
        await take(
          api.POST('/api/catalogue/versions/{itemVersionId}/rejection', { params: path, body: { reason: words } }),
        )
    },
    onSuccess: () => cache.invalidateQueries({ queryKey: ['item', itemId] }),
  })
  return (
    <Panel title="审批这个版本" note="提出人不能审批自己提出的版本。">
      <div className="hj-stack">
        <Input.TextArea
          rows={2}
          value={words}
          onChange={(event) => setWords(event.target.value)}
          placeholder="意见；退回须写明理由"
          aria-label="审批意见"
        />
        {decide.isError && <ProblemNotice problem={problemWords(decide.error)} kept="意见还在，版本没有改动。" />}
        <div className="hj-row">
          <ActButton type="primary" obstacle={right} loading={decide.isPending} onClick={() => decide.mutate(true)}>
            批准列入目录
          </ActButton>
          {!right && <ActButton onClick={() => decide.mutate(false)}>退回修改</ActButton>}
        </div>
      </div>
    </Panel>
  )
}
