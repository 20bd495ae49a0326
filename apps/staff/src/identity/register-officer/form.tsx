import { Checkbox, Form, InputNumber } from 'antd'
import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { DayField, TextField } from '../../ui/form-fields.tsx'
import { AgencyField } from '../agency-picker.tsx'

interface Registration {
  personName: string
  agencyId: string
  staffNumber: string
  post?: string
  mayLead?: boolean
  dailyCap: number
  validFrom: string
}

/** 登记执法人员: without a certificate in force nobody is drawn, so the certificate comes next. */
export function OfficerForm({ onDone }: { onDone(officerId: string): void }) {
  return (
    <ActForm<Registration, { officerId: string }>
      name="登记这名人员"
      permission="identity.manage-officers"
      kept="没有登记，名录没有改动。"
      initial={{ dailyCap: 4 }}
      refresh={[['officers']]}
      run={(values, id) => take(api.POST('/api/identity/officers', { body: { id, ...values } }))}
      done={(_, values) => `已登记${values.personName}。下一步登记执法证；没有有效执法证不能参加抽取和检查。`}
      after={(answer) => onDone(answer.officerId)}
    >
      <TextField name="personName" label="姓名" />
      <AgencyField name="agencyId" label="单位" />
      <TextField name="staffNumber" label="工号" />
      <TextField name="post" label="岗位" isOptional />
      <DayField name="validFrom" label="在册自" />
      <Form.Item name="dailyCap" label="每日检查上限" rules={[{ required: true, message: '填每日检查上限' }]}>
        <InputNumber min={1} max={20} suffix="家" />
      </Form.Item>
      <Form.Item name="mayLead" valuePropName="checked">
        <Checkbox>可任主办</Checkbox>
      </Form.Item>
    </ActForm>
  )
}
