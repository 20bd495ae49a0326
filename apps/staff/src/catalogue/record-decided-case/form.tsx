import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { ChoiceField, choicesOf, DayField, TextField } from '../../ui/form-fields.tsx'

const SUBJECTS = { unit: '单位', individual: '个人', 'responsible-person': '直接负责的人员' }
const OUTCOMES = { fined: '罚款', warned: '警告', 'not-penalised': '不予处罚' }
const STEPS = { lighter: '从轻', ordinary: '一般', heavier: '从重', 'below-range': '减轻' }

interface Decided {
  documentNumber: string
  agencyName: string
  behaviourOn: string
  decidedOn: string
  subject: keyof typeof SUBJECTS
  uscc?: string
  when?: string
  outcome: keyof typeof OUTCOMES
  step?: keyof typeof STEPS
  fineYuan?: string
  source: string
}

/** 登记已决案件: 不予处罚 included, natural persons never named. */
export function RecordCaseForm({
  itemId,
  whens,
  onDone,
}: {
  itemId: string
  whens: readonly string[]
  onDone(): void
}) {
  const cases = [...new Set(whens)].filter((one) => one !== '')
  return (
    <ActForm<Decided, { decidedCaseId: string }>
      name="登记已决案件"
      permission="catalogue.record-case"
      kept="没有登记，填写的内容还在。"
      refresh={[
        ['similar-cases', itemId],
        ['discretion', itemId],
      ]}
      run={({ uscc, when, step, fineYuan, ...values }, id) =>
        take(
          api.POST('/api/catalogue/items/{itemId}/decided-cases', {
            params: { path: { itemId } },
            body: {
              id,
              ...values,
              uscc: uscc ?? null,
              when: when ?? '',
              step: step ?? null,
              fineYuan: fineYuan ?? null,
            },
          }),
        )
      }
      done={(_, { documentNumber }) => `${documentNumber} 已登记，测算时列在同类案件里。`}
      after={onDone}
      initial={{ subject: 'unit', outcome: 'fined' }}
    >
      <TextField name="documentNumber" label="决定文号" min={4} />
      <TextField name="agencyName" label="决定机关" min={2} />
      <DayField name="behaviourOn" label="违法行为发生日" />
      <DayField name="decidedOn" label="决定日" />
      <ChoiceField name="subject" label="当事人" options={choicesOf(SUBJECTS)} />
      <TextField name="uscc" label="单位的统一社会信用代码" isOptional extra="自然人不录。" />
      {cases.length > 0 && (
        <ChoiceField name="when" label="情形" isOptional options={cases.map((one) => ({ value: one, label: one }))} />
      )}
      <ChoiceField name="outcome" label="结果" options={choicesOf(OUTCOMES)} />
      <ChoiceField name="step" label="裁量档次" isOptional options={choicesOf(STEPS)} />
      <TextField name="fineYuan" label="罚款（元）" isOptional extra="结果是罚款的必填。" />
      <TextField name="source" label="来源" min={2} placeholder="双公示、案卷、公示系统" />
    </ActForm>
  )
}
