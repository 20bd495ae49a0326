import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Form, Input } from 'antd'
import { useState } from 'react'
import { api, take } from '../../api/client.ts'
import { problemWords } from '../../api/problem.ts'
import { newId } from '../../app/new-id.ts'
import { usePermission } from '../../app/session.ts'
import { ActButton, type Obstacle } from '../../ui/act-button.tsx'
import { DayInput } from '../../ui/day-input.tsx'
import { Panel } from '../../ui/panel.tsx'
import { DoneNotice, ProblemNotice } from '../../ui/problem-notice.tsx'
import { type ClassRow, readClassRows } from './rows.ts'

interface Issue {
  documentNumber: string
  modelVersion: string
  issuedOn: string
}

/** 导入上级下发的分类: pasted rows, counted as an equation, unknown codes named. */
export function HigherClassesForm() {
  const cache = useQueryClient()
  const [id, setId] = useState(newId)
  const [text, setText] = useState('')
  const right = usePermission('credit.import', '导入上级下发的分类')
  const { rows, wrong } = readClassRows(text)
  const load = useMutation({
    mutationFn: (values: Issue & { rows: ClassRow[] }) =>
      take(api.POST('/api/credit/issued-classes', { body: { id, ...values } })),
    onSuccess: async () => {
      setId(newId())
      await cache.invalidateQueries({ queryKey: ['credit-classes'] })
    },
  })
  return (
    <Panel title="导入上级下发的分类">
      <Form<Issue> layout="vertical" requiredMark={false} onFinish={(values) => load.mutate({ ...values, rows })}>
        <Form.Item name="documentNumber" label="下发文号" rules={[{ required: true, message: '填写下发文号' }]}>
          <Input />
        </Form.Item>
        <Form.Item name="modelVersion" label="模型版本" rules={[{ required: true, message: '填写模型版本' }]}>
          <Input />
        </Form.Item>
        <Form.Item
          name="issuedOn"
          label="下发日期"
          rules={[{ required: true, pattern: /^\d{4}-\d{2}-\d{2}$/, message: '写成 20261122 这样的日期' }]}
        >
          <DayInput />
        </Form.Item>
        <Form.Item
          label="代码与类别"
          extra={`读到 ${rows.length} 行${wrong.length > 0 ? `；读不懂的行：${wrong.slice(0, 8).join('、')}` : ''}`}
        >
          <Input.TextArea
            rows={5}
            value={text}
            onChange={(event) => setText(event.target.value)}
            placeholder={'从表格粘贴，每行一户：\n91330200… B'}
          />
        </Form.Item>
        {load.isError && <ProblemNotice problem={problemWords(load.error)} kept="粘贴的内容还在，没有装入任何一行。" />}
        {load.data && (
          <DoneNotice>
            {load.data.equation}
            {load.data.unknownCodes.length > 0 && (
              <p>底数里没有的代码：{load.data.unknownCodes.slice(0, 5).join('、')}</p>
            )}
          </DoneNotice>
        )}
        <ActButton
          htmlType="submit"
          obstacle={right ?? rowObstacle(rows.length, wrong.length)}
          loading={load.isPending}
        >
          装入下发的分类
        </ActButton>
      </Form>
    </Panel>
  )
}

function rowObstacle(rows: number, wrong: number): Obstacle | undefined {
  if (wrong > 0) return { why: '先改正读不懂的行。' }
  return rows === 0 ? { why: '还没有粘贴代码与类别。' } : undefined
}
