import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Form, InputNumber, Select } from 'antd'
import { api, take } from '../../api/client.ts'
import { problemWords } from '../../api/problem.ts'
import { DayInput } from '../../ui/day-input.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Panel } from '../../ui/panel.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { DeadlineAnswer } from './deadline-answer.tsx'

interface Question {
  ruleId: string
  startOn: string
  days?: number
}

/** 推算期限: choose the rule, type the day, read the due day with every step of the count. */
export function DeadlineCalculator() {
  const rules = useQuery({
    queryKey: ['parameters', {}],
    queryFn: () => take(api.GET('/api/law/parameters', { params: { query: {} } })),
  })
  const ask = useMutation({ mutationFn: (body: Question) => take(api.POST('/api/law/deadlines', { body })) })
  const choices = (rules.data?.records ?? []).filter((record) => record.kind === 'deadline')
  return (
    <div className="hj-columns">
      <div className="hj-stack">
        {ask.isError && <ProblemNotice problem={problemWords(ask.error)} kept="填写的内容还在。" />}
        {ask.data ? (
          <DeadlineAnswer answer={ask.data} />
        ) : (
          <Panel>
            <EmptyState
              why="还没有推算。"
              fill="在“推算”里选一条期限规则，填上起算日，这里会写出届满日和逐日的理由。"
            />
          </Panel>
        )}
      </div>
      <Panel title="推算">
        <Form<Question> layout="vertical" requiredMark={false} onFinish={(values) => ask.mutate(values)}>
          <Form.Item name="ruleId" label="期限规则" rules={[{ required: true, message: '选一条期限规则' }]}>
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              placeholder="如 责令改正、公示、听证"
              options={choices.map((rule) => ({ value: rule.id, label: rule.what }))}
            />
          </Form.Item>
          <Form.Item
            name="startOn"
            label="起算事由发生日"
            extra="当日不计入"
            rules={[{ required: true, pattern: /^\d{4}-\d{2}-\d{2}$/, message: '写成 20261122 这样的日期' }]}
          >
            <DayInput />
          </Form.Item>
          <Form.Item name="days" label="天数" extra="只有规则本身不定天数时才填，如责令改正期限">
            <InputNumber min={1} precision={0} />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={ask.isPending}>
            推算届满日
          </Button>
        </Form>
      </Panel>
    </div>
  )
}
