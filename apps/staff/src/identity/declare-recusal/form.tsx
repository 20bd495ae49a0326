import { Form } from 'antd'
import { useState } from 'react'
import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { EntityPicker } from '../../entities/search-entities/entity-picker.tsx'
import { ChoiceField, DayField } from '../../ui/form-fields.tsx'

const GROUNDS = [
  { value: 'direct-interest', label: '与本案有直接利害关系' },
  { value: 'close-relative', label: '近亲属在该单位' },
  { value: 'former-employment', label: '曾在该单位任职' },
  { value: 'other-relation', label: '其他可能影响公正的关系' },
] as const

interface Recusal {
  entityId: string
  ground: (typeof GROUNDS)[number]['value']
  declaredBy: 'officer' | 'supervisor' | 'party'
  validTo?: string
}

/** 登记回避: from today the officer is never drawn for this entity. */
export function RecusalForm({ officerId, onDone }: { officerId: string; onDone(): void }) {
  const [form] = Form.useForm<Recusal>()
  const [entity, setEntity] = useState<string>()
  return (
    <ActForm<Recusal, { recusalId: string }>
      name="登记回避"
      permission="identity.declare-recusal"
      kept="没有登记。"
      form={form}
      initial={{ declaredBy: 'officer' }}
      refresh={[['officer', officerId]]}
      run={(values, id) =>
        take(
          api.POST('/api/identity/officers/{officerId}/recusals', {
            params: { path: { officerId } },
            body: { id, ...values },
          }),
        )
      }
      done={() => `回避已登记：以后不会把${entity ?? '该单位'}派给此人；已派的检查须更换人员。`}
      after={onDone}
    >
      <Form.Item
        name="entityId"
        label="对哪一户回避"
        extra={entity && `已选：${entity}`}
        rules={[{ required: true, message: '选一户' }]}
      >
        <EntityPicker
          onPick={(picked, name) => {
            setEntity(name)
            form.setFieldsValue({ entityId: picked })
          }}
        />
      </Form.Item>
      <ChoiceField name="ground" label="事由" options={GROUNDS} extra="行政处罚法第四十三条。" />
      <ChoiceField
        name="declaredBy"
        label="谁提出"
        options={[
          { value: 'officer', label: '本人申报' },
          { value: 'supervisor', label: '上级指出' },
          { value: 'party', label: '当事人申请' },
        ]}
      />
      <DayField name="validTo" label="回避至" isOptional />
    </ActForm>
  )
}
