import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Form, Input } from 'antd'
import { api, take } from '../../api/client.ts'
import { problemWords } from '../../api/problem.ts'
import { usePermission } from '../../app/session.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { DayInput } from '../../ui/day-input.tsx'
import { Panel } from '../../ui/panel.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'

interface Withdrawal {
  requiredOn: string
  reason: string
}

/** 撤回公示: when the act was changed, annulled or confirmed unlawful; the fact that it stood here stays on record. */
export function WithdrawalForm({ publicationId }: { publicationId: string }) {
  const cache = useQueryClient()
  const right = usePermission('disclosure.withdraw', '撤回公示')
  const withdraw = useMutation({
    mutationFn: (body: Withdrawal) =>
      take(
        api.POST('/api/disclosure/publications/{publicationId}/withdrawal', {
          params: { path: { publicationId } },
          body,
        }),
      ),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['publication', publicationId] }),
  })
  return (
    <Panel title="撤回公示">
      <Form<Withdrawal> layout="vertical" requiredMark={false} onFinish={(values) => withdraw.mutate(values)}>
        <Form.Item
          name="requiredOn"
          label="应当撤回之日"
          extra="如决定被撤销、变更之日"
          rules={[{ required: true, pattern: /^\d{4}-\d{2}-\d{2}$/, message: '写成 20261122 这样的日期' }]}
        >
          <DayInput />
        </Form.Item>
        <Form.Item name="reason" label="理由" rules={[{ required: true, message: '写明理由' }]}>
          <Input.TextArea rows={2} />
        </Form.Item>
        {withdraw.isError && <ProblemNotice problem={problemWords(withdraw.error)} kept="仍在公示，没有改动。" />}
        <ActButton htmlType="submit" obstacle={right} loading={withdraw.isPending}>
          撤回并公开理由
        </ActButton>
      </Form>
    </Panel>
  )
}
