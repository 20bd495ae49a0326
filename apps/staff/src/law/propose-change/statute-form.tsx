import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Checkbox, Form } from 'antd'
import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { ChoiceField, DayField, TextField } from '../../ui/form-fields.tsx'
import { statutesQuery } from './record-query.ts'

interface StatuteValues {
  statute: string
  to: string
  source: string
  reason: string
  isCorrection: boolean
}

const SEPARATOR = ' '

/** The last day of a statute: from the next day nothing new may rest on its articles. */
export function StatuteForm({ recordId }: { recordId: string | undefined }) {
  const navigate = useNavigate()
  const statutes = useQuery(statutesQuery)
  const open = (statutes.data?.statutes ?? []).filter((one) => one.to === null)
  const chosen = open.find((one) => one.id === recordId)
  return (
    <ActForm<StatuteValues, { changeId: string; title: string }>
      key={chosen?.id ?? ''}
      name="提交另一人批准"
      permission="law.edit"
      initial={{ isCorrection: false, ...(chosen ? { statute: keyOf(chosen) } : {}) }}
      run={(form, changeId) => {
        const [id = '', from = ''] = form.statute.split(SEPARATOR)
        const record = { from, to: form.to, source: form.source }
        const { reason, isCorrection } = form
        return take(
          api.POST('/api/law/changes', {
            body: { changeId, kind: 'statute', recordId: id, record, reason, isCorrection },
          }),
        )
      }}
      done={(answer) => `${answer.title}的失效登记已提交，等另一人批准。`}
      kept="填写的内容还在，法规库没有改动。"
      refresh={[['law-changes']]}
      after={(answer) => void navigate({ to: '/law/changes/$changeId', params: { changeId: answer.changeId } })}
    >
      <ChoiceField
        name="statute"
        label="法规"
        options={open.map((one) => ({ value: keyOf(one), label: `${one.title}（${one.number}）` }))}
      />
      <DayField name="to" label="最后有效的一日" extra="次日起以它为依据的事项不能再办新的" />
      <TextField name="source" label="废止文件" placeholder="如 国家市场监督管理总局令第 121 号" />
      <TextField name="reason" label="理由" rows={2} />
      <Form.Item name="isCorrection" valuePropName="checked" extra="失效日期已经过去、补登时才选">
        <Checkbox>这是更正过去的记录</Checkbox>
      </Form.Item>
    </ActForm>
  )
}

function keyOf(one: { id: string; from: string }): string {
  return `${one.id}${SEPARATOR}${one.from}`
}
