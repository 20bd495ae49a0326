import { useNavigate } from '@tanstack/react-router'
import { Checkbox, Form } from 'antd'
import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { TextField } from '../../ui/form-fields.tsx'

interface CalendarValues {
  year: string
  title: string
  numbers?: string
  holidays: string
  makeUps?: string
  source: string
  reason: string
  isCorrection: boolean
}

/** A year's days off from the State Council notice; without the notice the year stays provisional. */
export function CalendarForm() {
  const navigate = useNavigate()
  return (
    <ActForm<CalendarValues, { changeId: string; title: string }>
      name="提交另一人批准"
      permission="law.edit"
      initial={{ isCorrection: false, reason: '录入放假安排', source: '国务院办公厅通知原文' }}
      run={(form, changeId) => take(api.POST('/api/law/changes', { body: body(changeId, form) }))}
      done={(answer) => `“${answer.title}”已提交，等另一人批准；批准之前推算结果仍标“暂定”。`}
      kept="填写的内容还在，日历没有改动。"
      refresh={[['law-changes']]}
      after={(answer) => void navigate({ to: '/law/changes/$changeId', params: { changeId: answer.changeId } })}
    >
      <TextField name="year" label="年份" placeholder="如 2027" />
      <TextField name="title" label="通知名称" isOptional placeholder="国务院办公厅关于2027年部分节假日安排的通知" />
      <TextField name="numbers" label="文号" isOptional />
      <TextField
        name="holidays"
        label="放假日"
        rows={7}
        placeholder={'每行一个节日：名称 日期 日期…\n如 元旦 2027-01-01 2027-01-02'}
      />
      <TextField name="makeUps" label="调休上班日" rows={3} isOptional placeholder="写法同上" />
      <TextField name="source" label="来源" />
      <TextField name="reason" label="理由" />
      <Form.Item name="isCorrection" valuePropName="checked" extra="年份已经开始、要改正录入错误时才选">
        <Checkbox>这是更正过去的记录</Checkbox>
      </Form.Item>
    </ActForm>
  )
}

function body(changeId: string, form: CalendarValues) {
  const title = form.title ?? ''
  return {
    changeId,
    kind: 'calendar' as const,
    recordId: form.year,
    record: {
      year: Number(form.year),
      ...(title === '' ? {} : { notice: { title, numbers: form.numbers ? [form.numbers] : [], status: '待核' } }),
      source: form.source,
      holidays: groups(form.holidays),
      makeUpWorkdays: groups(form.makeUps ?? ''),
    },
    reason: form.reason,
    isCorrection: form.isCorrection,
  }
}

function groups(text: string): { name: string; days: string[] }[] {
  return text
    .split('\n')
    .map((line) => line.trim().split(/\s+/u))
    .flatMap(([name, ...days]) => (name === undefined || name === '' ? [] : [{ name, days }]))
}
