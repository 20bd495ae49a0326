import { Form, InputNumber } from 'antd'
import { useState } from 'react'
import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { EntityPicker } from '../../entities/search-entities/entity-picker.tsx'
import { TextField } from '../../ui/form-fields.tsx'

interface Order {
  entityId: string
  product: string
  documentNumber: string
  termDays: number
}

/** 责令限期公开: the day is counted by the server; unheeded, the enterprise is shown the day after. */
export function OrderDisclosureForm({ onDone }: { onDone(): void }) {
  const [form] = Form.useForm<Order>()
  const [entity, setEntity] = useState<string>()
  return (
    <ActForm<Order, { dueOn: string; citation: string }>
      name="责令限期公开"
      permission="commitments.order-disclosure"
      kept="没有责令，填写的内容还在。"
      form={form}
      refresh={[['disclosure-orders'], ['clocks']]}
      run={(values, id) => take(api.POST('/api/commitments/disclosure-orders', { body: { id, ...values } }))}
      done={({ dueOn, citation }) =>
        `已责令${entity ?? '该企业'}公开，期限至 ${dueOn}（${citation}）；逾期未公开的次日自动公示。`
      }
      after={onDone}
      initial={{ termDays: 15 }}
    >
      <Form.Item
        name="entityId"
        label="企业"
        extra={entity && `已选：${entity}`}
        rules={[{ required: true, message: '选企业' }]}
      >
        <EntityPicker
          onPick={(picked, name) => {
            setEntity(name)
            form.setFieldsValue({ entityId: picked })
          }}
        />
      </Form.Item>
      <TextField name="product" label="产品或者服务" />
      <TextField name="documentNumber" label="文号" min={4} />
      <Form.Item name="termDays" label="期限（日）" rules={[{ required: true, message: '填写期限' }]}>
        <InputNumber min={1} max={365} precision={0} />
      </Form.Item>
    </ActForm>
  )
}
