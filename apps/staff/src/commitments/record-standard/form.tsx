import { useQuery } from '@tanstack/react-query'
import { Form } from 'antd'
import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { ItemPicker } from '../../catalogue/list-items/item-picker.tsx'
import { ChoiceField, choicesOf, DayField, TextField } from '../../ui/form-fields.tsx'
import { IndicatorFields, indicatorsOf, type IndicatorValues } from '../indicator-fields.tsx'
import { standardsQuery } from '../list-declarations/standards-query.ts'
import { registerKinds } from '../standard-words.ts'

interface Standard {
  kind: keyof typeof registerKinds
  number: string
  name: string
  publisher: string
  products: string
  limits?: IndicatorValues[]
  itemIds?: string[]
  inForceOn: string
  replacesId?: string
}

/** 录入标准: a successor says at once how many items and enterprises the old one touches. */
export function RecordStandardForm({ onDone }: { onDone(): void }) {
  const present = useQuery(standardsQuery(''))
  const replaceable = (present.data?.standards ?? []).filter((one) => one.replacedOn === null)
  return (
    <ActForm<Standard, { affectedItems: number; affectedEntities: number }>
      name="录入标准"
      permission="commitments.edit-standards"
      kept="没有录入，填写的内容还在。"
      refresh={[['standards']]}
      run={({ products, limits, itemIds, replacesId, ...values }, id) =>
        take(
          api.POST('/api/commitments/standards', {
            body: {
              id,
              ...values,
              products: products.split(/[\s,，、]+/u).filter((one) => one !== ''),
              limits: indicatorsOf(limits),
              itemIds: itemIds ?? [],
              replacesId: replacesId ?? null,
            },
          }),
        )
      }
      done={({ affectedItems, affectedEntities }, { number, replacesId }) =>
        replacesId === undefined
          ? `${number} 已录入。`
          : `${number} 已录入；被代替的标准涉及监管事项 ${affectedItems} 项、企业 ${affectedEntities} 户，名单在旧标准的页面。`
      }
      after={onDone}
    >
      <ChoiceField name="kind" label="种类" options={choicesOf(registerKinds)} />
      <TextField name="number" label="编号" min={4} placeholder="GB 4806.4-2016" />
      <TextField name="name" label="名称" min={2} />
      <TextField name="publisher" label="发布机关或者团体" min={2} />
      <TextField name="products" label="适用的产品、服务" extra="多个用顿号或者空格隔开。" />
      <DayField name="inForceOn" label="实施日期" />
      <ChoiceField
        name="replacesId"
        label="代替的标准"
        isOptional
        options={replaceable.map((one) => ({ value: one.standardId, label: `${one.number} ${one.name}` }))}
      />
      <Form.Item name="itemIds" label="适用的监管事项（可不填）">
        <ItemPicker />
      </Form.Item>
      <IndicatorFields name="limits" label="指标限值" />
    </ActForm>
  )
}
