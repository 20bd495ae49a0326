import { Form, Input } from 'antd'
import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { ChoiceField, choicesOf, TextField } from '../../ui/form-fields.tsx'
import { AgencyField } from '../agency-picker.tsx'
import { accountKinds } from '../directory.ts'

interface NewAccount {
  loginName: string
  password: string
  kind: keyof typeof accountKinds
  personName: string
  agencyId?: string
  organization?: string
}

/** 建立账号: without any right; rights are granted one by one. */
export function AccountForm({ onDone }: { onDone(): void }) {
  return (
    <ActForm<NewAccount, { accountId: string }>
      name="建立账号"
      permission="identity.manage-accounts"
      kept="没有建立账号。"
      initial={{ kind: 'official' }}
      refresh={[['accounts']]}
      run={(values, id) => take(api.POST('/api/identity/accounts', { body: { id, ...values } }))}
      done={(_, values) => `账号 ${values.loginName}（${values.personName}）已建立，还没有任何权限；下一步授予角色。`}
      after={onDone}
    >
      <ChoiceField name="kind" label="种类" options={choicesOf(accountKinds)} />
      <TextField name="personName" label="姓名" />
      <TextField name="loginName" label="登录名" extra="小写字母开头，可含数字、点、横线。" />
      <Form.Item
        name="password"
        label="初始口令"
        extra="当面交给本人，首次登录后由本人更换。"
        rules={[{ required: true, message: '填初始口令' }]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <AgencyField name="agencyId" label="单位" isOptional />
      <TextField name="organization" label="所代表的组织" isOptional extra="见证人、协会填写。" />
    </ActForm>
  )
}
