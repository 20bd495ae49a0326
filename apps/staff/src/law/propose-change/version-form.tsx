import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Checkbox, Form, Input, Select } from 'antd'
import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { useSession } from '../../app/session.ts'
import { ChoiceField, DayField, TextField } from '../../ui/form-fields.tsx'
import { subjectWord } from '../change-words.ts'
import { changeBody, type DraftValues, isJson, startingValues, subjectsOf } from './draft-values.ts'
import { type LawRecord, statutesQuery } from './record-query.ts'

const SHANGHAI_DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' })

const UNITS = [
  { value: 'working-days', label: '工作日' },
  { value: 'natural-days', label: '自然日' },
  { value: 'months', label: '月' },
  { value: 'hours', label: '小时' },
]
const ROLLS = [
  { value: 'next-working-day', label: '届满日逢休息顺延' },
  { value: 'none', label: '不顺延' },
]
const BINDINGS = [
  { value: 'strict', label: '以严格届满日为准' },
  { value: 'rolled', label: '以顺延后届满日为准' },
]
const STATUSES = [
  { value: '待核', label: '待核' },
  { value: '已核', label: '已核：我已对照官方原文' },
  { value: '本平台', label: '本平台自定的规程' },
]

/** One version more of a number or a rule, started from the version in force. */
export function VersionForm({ record }: { record: LawRecord }) {
  const navigate = useNavigate()
  const checker = { by: useSession()?.personName ?? '', on: SHANGHAI_DAY.format(new Date()) }
  return (
    <ActForm<DraftValues, { changeId: string; title: string }>
      name="提交另一人批准"
      permission="law.edit"
      initial={startingValues(record)}
      run={(form, changeId) =>
        take(api.POST('/api/law/changes', { body: changeBody(changeId, record, form, checker) }))
      }
      done={(answer) => `“${answer.title}”的修改稿已提交，等另一人批准；批准之前法规库没有改动。`}
      kept="填写的内容还在，法规库没有改动。"
      refresh={[['law-changes']]}
      after={(answer) => void navigate({ to: '/law/changes/$changeId', params: { changeId: answer.changeId } })}
    >
      {record.kind === 'parameter' || record.kind === 'deadline' ? <AmountFields record={record} /> : <BodyFields />}
      <DayField name="from" label="施行日期" extra="前一版本自动止于前一日" />
      <DayField name="to" label="失效日期" isOptional extra="最后有效的一日；没有规定就不填" />
      <CitesField />
      <TextField name="where" label="适用范围" />
      <ChoiceField name="status" label="核对" options={STATUSES} extra="选已核即记下您的姓名和今天的日期" />
      <TextField name="reason" label="修改理由" rows={2} placeholder="如 按新修订的办法第十条调整" />
      <Form.Item
        name="isCorrection"
        valuePropName="checked"
        extra="只有原来录错了才选；更正可以从过去的日期起算，须写明理由"
      >
        <Checkbox>这是更正过去的记录</Checkbox>
      </Form.Item>
    </ActForm>
  )
}

function AmountFields({ record }: { record: LawRecord }) {
  const subjects = subjectsOf(record)
  const label = (subject: string) => (subject === 'value' ? '' : `（${subjectWord(subject)}）`)
  return (
    <>
      {subjects.map((subject) => (
        <Form.Item key={subject} name={['amounts', subject]} label={`新的数值${label(subject)}`} extra={record.unit}>
          <Input autoComplete="off" inputMode="decimal" />
        </Form.Item>
      ))}
      {record.kind === 'deadline' && (
        <>
          <ChoiceField name="unit" label="计法" options={UNITS} />
          <ChoiceField name="roll" label="届满日" options={ROLLS} />
          <ChoiceField name="binding" label="以哪一日为准" options={BINDINGS} />
        </>
      )}
      {subjects.map((subject) => (
        <div key={subject} className="hj-halves">
          <Form.Item name={['dayBefore', subject]} label={`示例：施行前一日应为${label(subject)}`}>
            <Input autoComplete="off" />
          </Form.Item>
          <Form.Item name={['onDay', subject]} label={`示例：施行当日应为${label(subject)}`}>
            <Input autoComplete="off" />
          </Form.Item>
        </div>
      ))}
    </>
  )
}

const asJson = {
  validator: (_rule: unknown, typed: string) =>
    isJson(typed) ? Promise.resolve() : Promise.reject(new Error('不是完整的 JSON，检查括号和引号')),
}

function BodyFields() {
  return (
    <>
      <Form.Item name="body" label="规则正文" extra="从现行版本起草；差别在下一页逐项列出" rules={[asJson]}>
        <Input.TextArea rows={16} className="hj-mono" spellCheck={false} />
      </Form.Item>
      <Form.Item
        name="examples"
        label="示例"
        extra='施行前一日和施行当日各一条，如 [{"on":"2026-12-31","expect":{"body.version":"…"}}]'
        rules={[asJson]}
      >
        <Input.TextArea rows={5} className="hj-mono" spellCheck={false} />
      </Form.Item>
    </>
  )
}

/** Articles are chosen from the base; one that is not there may be typed, and is refused by name. */
function CitesField() {
  const statutes = useQuery(statutesQuery)
  const articles = (statutes.data?.statutes ?? []).flatMap((statute) =>
    statute.articles.map((article) => ({
      value: `${statute.id}/${article.article}`,
      label: `《${statute.title}》第 ${article.article} 条 ${article.subject}`,
    })),
  )
  const options = [...new Map(articles.map((one) => [one.value, one])).values()]
  return (
    <Form.Item name="cites" label="依据" extra="至少一条；施行当日须有效">
      <Select mode="tags" options={options} showSearch={{ optionFilterProp: 'label' }} placeholder="输入法规名或条号" />
    </Form.Item>
  )
}
