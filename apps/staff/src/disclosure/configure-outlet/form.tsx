import { Form } from 'antd'
import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { ChoiceField, TextField } from '../../ui/form-fields.tsx'
import type { OutletSums } from '../list-deliveries/deliveries-query.ts'

interface Values {
  outletId: string
  transport: 'file-drop' | 'irs-gateway'
  endpoint?: string
  accessKey?: string
  secretKey?: string
}

/** 设定送达方式: by files, or behind the IRS gateway; the secret is sealed at once and shown nowhere again. */
export function OutletForm({ outlets, onDone }: { outlets: readonly OutletSums[]; onDone(): void }) {
  const [form] = Form.useForm<Values>()
  const isGateway = Form.useWatch('transport', form) === 'irs-gateway'
  return (
    <ActForm<Values, { outletId: string }>
      name="设定送达方式"
      permission="disclosure.configure"
      kept="送达方式没有改动。"
      refresh={[['deliveries']]}
      form={form}
      run={({ outletId, ...body }) =>
        take(api.POST('/api/disclosure/outlets/{outletId}/transport', { params: { path: { outletId } }, body }))
      }
      done={(_, values) =>
        values.transport === 'irs-gateway' ? '已改为经一体化网关送达，下一批起生效。' : '已改为文件交换，下一批起生效。'
      }
      after={onDone}
    >
      <ChoiceField
        name="outletId"
        label="渠道"
        options={outlets.map((one) => ({ value: one.outletId, label: one.title }))}
      />
      <ChoiceField
        name="transport"
        label="送达方式"
        options={[
          { value: 'file-drop', label: '文件交换' },
          { value: 'irs-gateway', label: '经一体化（IRS）网关' },
        ]}
      />
      {isGateway && (
        <>
          <TextField name="endpoint" label="接口地址" extra="以 https:// 开头。" />
          <TextField name="accessKey" label="访问标识（AK）" />
          <TextField name="secretKey" label="密钥（SK）" extra="密封保存，之后不再显示。" />
        </>
      )}
    </ActForm>
  )
}
