import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { ChoiceField, choicesOf, TextField } from '../../ui/form-fields.tsx'
import { IndicatorFields, indicatorsOf, type IndicatorValues } from '../indicator-fields.tsx'
import { objectKinds, standardKinds } from '../standard-words.ts'

interface Declared {
  kind: keyof typeof standardKinds
  number: string
  name: string
  object: keyof typeof objectKinds
  product: string
  indicators?: IndicatorValues[]
}

/** 公开执行的标准: public the moment it is sent. */
export function DeclareStandardForm({ onDone }: { onDone(): void }) {
  return (
    <ActForm<Declared, { ordinal: number }>
      name="立即公开"
      permission="commitments.declare"
      kept="没有公开，填写的内容还在。"
      refresh={[['declarations'], ['disclosure-orders'], ['standards']]}
      run={({ indicators, ...values }, id) =>
        take(
          api.POST('/api/commitments/declarations', { body: { id, ...values, indicators: indicatorsOf(indicators) } }),
        )
      }
      done={({ ordinal }, values) => `${values.number} 第 ${ordinal} 版已公开，公众网站立即可查。`}
      after={onDone}
      initial={{ kind: 'enterprise', object: 'product' }}
    >
      <ChoiceField name="kind" label="标准种类" options={choicesOf(standardKinds)} />
      <TextField name="number" label="标准编号" min={4} placeholder="Q/NBX 001-2026" />
      <TextField name="name" label="标准名称" min={2} />
      <ChoiceField name="object" label="对象" options={choicesOf(objectKinds)} />
      <TextField name="product" label="产品或者服务" extra="与强制性标准适用的产品名称一致，系统据此比对限值。" />
      <IndicatorFields name="indicators" label="指标（自行制定的标准必填：功能指标；产品还要有性能指标）" />
    </ActForm>
  )
}
