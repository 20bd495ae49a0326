import { useQuery } from '@tanstack/react-query'
import { Button, Form, Select } from 'antd'
import { useState } from 'react'
import { api, take } from '../../api/client.ts'
import { problemWords } from '../../api/problem.ts'
import { divisionChoices } from '../../entities/division-words.ts'
import { DayInput } from '../../ui/day-input.tsx'
import { Panel } from '../../ui/panel.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { DutyAnswer } from './answer.tsx'

interface Asked {
  onDate?: string
  division?: string
  circumstance?: string
}

function resolve(itemId: string, query: Asked) {
  return take(api.GET('/api/catalogue/items/{itemId}/duty', { params: { path: { itemId }, query } }))
}

/** 由谁监管: this item, here, on that day, with rule, article and text. */
export function ResolveItemDuty({ itemId }: { itemId: string }) {
  const [asked, setAsked] = useState<Asked>({})
  const duty = useQuery({
    queryKey: ['item-duty', itemId, asked],
    queryFn: () => resolve(itemId, asked),
    placeholderData: (before) => before,
    retry: false,
  })
  return (
    <Panel title="由谁监管" note="写明规则和条文；换一个日期或地点，答案可能不同。">
      {duty.isError && <ProblemNotice problem={problemWords(duty.error)} kept="填写的内容还在。" />}
      {duty.data && <DutyAnswer duty={duty.data} />}
      <Form<Asked> layout="vertical" requiredMark={false} onFinish={(values) => setAsked(told(values))}>
        <Form.Item name="onDate" label="行为发生日" extra="不填按今天">
          <DayInput />
        </Form.Item>
        <Form.Item name="division" label="所在区划">
          <Select allowClear placeholder="全市" options={divisionChoices} />
        </Form.Item>
        {duty.data && duty.data.circumstances.length > 0 && (
          <Form.Item name="circumstance" label="情形">
            <Select allowClear options={duty.data.circumstances.map((value) => ({ value, label: value }))} />
          </Form.Item>
        )}
        <Button htmlType="submit">判定</Button>
      </Form>
    </Panel>
  )
}

/** Fields left empty are not sent. */
function told(values: Asked): Asked {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== ''))
}
