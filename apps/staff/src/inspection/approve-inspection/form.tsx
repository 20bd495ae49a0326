import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Form, Input } from 'antd'
import { useState } from 'react'
import { api, take } from '../../api/client.ts'
import { problemWords } from '../../api/problem.ts'
import { newId } from '../../app/new-id.ts'
import { usePermission } from '../../app/session.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { Panel } from '../../ui/panel.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'

/** 审批检查: the approver is not the one who asked; a refusal carries its reason. */
export function ApprovalForm({ visitId }: { visitId: string }) {
  const cache = useQueryClient()
  const [id] = useState(newId)
  const [reason, setReason] = useState('')
  const obstacle = usePermission('inspection.approve', '审批检查')
  const decide = useMutation({
    mutationFn: (decision: 'approve' | 'decline') =>
      take(
        api.POST('/api/inspection/visits/{visitId}/approval', {
          params: { path: { visitId } },
          body: { id, decision, reason },
        }),
      ),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['visit', visitId] }),
  })
  return (
    <Panel title="审批" note="申请人不能审批自己的申请。">
      <Form layout="vertical">
        <Form.Item label="审批意见" extra="不予批准须写明理由。">
          <Input.TextArea value={reason} onChange={(event) => setReason(event.target.value)} rows={3} maxLength={500} />
        </Form.Item>
        {decide.isError && <ProblemNotice problem={problemWords(decide.error)} kept="意见还在，申请没有改动。" />}
        <div className="hj-row">
          <ActButton
            type="primary"
            obstacle={obstacle}
            loading={decide.isPending}
            onClick={() => decide.mutate('approve')}
          >
            同意实施检查
          </ActButton>
          {!obstacle && <ActButton onClick={() => decide.mutate('decline')}>不予批准</ActButton>}
        </div>
      </Form>
    </Panel>
  )
}
