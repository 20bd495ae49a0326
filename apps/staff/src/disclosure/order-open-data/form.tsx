import { Form } from 'antd'
import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { TextField } from '../../ui/form-fields.tsx'

/** 制作一期开放数据: now, beside the weekly one. */
export function OrderOpenDataForm({ onDone }: { onDone(): void }) {
  const [form] = Form.useForm<{ reason: string }>()
  return (
    <ActForm<{ reason: string }, { orderedAt: string }>
      name="制作一期开放数据"
      permission="disclosure.order-open-data"
      kept="没有安排制作。"
      refresh={[['open-data']]}
      form={form}
      run={(body) => take(api.POST('/api/disclosure/open-data', { body }))}
      done={() => '已安排制作，做好后列在最上面，约需几秒到几分钟。'}
      after={onDone}
    >
      <TextField name="reason" label="现在制作的理由" extra="记入证据账本。定期的一期不受影响。" />
    </ActForm>
  )
}
