import { Form } from 'antd'
import { ActForm } from '../act-form.tsx'
import { ChoiceField, TextField } from '../../ui/form-fields.tsx'
import type { OutletSums } from './outlet-views.ts'

interface Values {
  outletId: string
  transport: 'file-drop' | 'irs-gateway'
  endpoint?: string
  accessKey?: string
  secretKey?: string
  hours?: string
}

/** What is set of an outlet, as the act takes it. */
export interface OutletSetting {
  outletId: string
  transport: 'file-drop' | 'irs-gateway'
  endpoint?: string
  accessKey?: string
  secretKey?: string
  receiptWithinMinutes?: number
}

interface OutletFormProps {
  outlets: readonly OutletSums[]
  permission: string
  refresh: string[]
  save(setting: OutletSetting): Promise<{ outletId: string }>
  onDone(): void
}

const MINUTES = 60

/** 设定送达方式: by files, or behind the IRS gateway; what is set now stands in the fields, but for the secret, which is shown nowhere. */
export function OutletForm({ outlets, permission, refresh, save, onDone }: OutletFormProps) {
  const [form] = Form.useForm<Values>()
  const isGateway = Form.useWatch('transport', form) === 'irs-gateway'
  const chosen = Form.useWatch('outletId', form)
  const outlet = outlets.find((one) => one.outletId === chosen)
  return (
    <ActForm<Values, { outletId: string }>
      name="设定送达方式"
      permission={permission}
      kept="送达方式没有改动。"
      refresh={[refresh]}
      form={form}
      run={({ hours, ...setting }) =>
        save({ ...setting, ...(hours ? { receiptWithinMinutes: Math.round(Number(hours) * MINUTES) } : {}) })
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
      {outlet && (
        <p className="hj-quiet hj-small">
          现为{outlet.transport === 'irs-gateway' ? `经网关送达（${outlet.endpoint ?? ''}）` : '文件交换'}，回执应在{' '}
          {outlet.receiptWithinMinutes / MINUTES} 小时内到达。字段表：{outlet.source}
        </p>
      )}
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
          <TextField name="secretKey" label="密钥（SK）" extra="密封保存，之后不再显示；改设时须重新填写。" />
        </>
      )}
      <TextField
        name="hours"
        label="回执期限（小时）"
        isOptional
        placeholder={outlet === undefined ? '24' : String(outlet.receiptWithinMinutes / MINUTES)}
        extra="过了这个时间没有回执就报警；不填则不变。"
      />
    </ActForm>
  )
}
