import { Form } from 'antd'
import { useState } from 'react'
import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { ChoiceField, DayField, TextField } from '../../ui/form-fields.tsx'
import type { Grantable, OutsideSystem } from '../list-systems/systems-query.ts'
import { OnceShown } from './once-shown.tsx'

interface Values {
  roleCode: string
  permissions: string[]
  mayAct: 'no' | 'yes'
  perMinute: string
  perDay: string
  validFrom: string
  validTo: string
}

interface KeyFormProps {
  system: OutsideSystem
  grantable: readonly Grantable[]
  roleTitles: Readonly<Record<string, string>>
}

/** 发放接口密钥: part of one role's permissions, for some days, with a quota. */
export function KeyForm({ system, grantable, roleTitles }: KeyFormProps) {
  const [form] = Form.useForm<Values>()
  const role = Form.useWatch('roleCode', form)
  const [secret, setSecret] = useState<string>()
  if (secret !== undefined)
    return (
      <OnceShown label="接口密钥" value={secret} note="本系统只留它的散列值。" onClose={() => setSecret(undefined)} />
    )
  return (
    <ActForm<Values, { secret: string; mark: string }>
      name="发放这个密钥"
      permission="exchange.manage-systems"
      kept="没有发放密钥。"
      refresh={[['systems']]}
      form={form}
      initial={{ mayAct: 'no', perMinute: '60', perDay: '10000' }}
      run={({ mayAct, perMinute, perDay, ...values }, id) =>
        take(
          api.POST('/api/exchange/systems/{systemId}/keys', {
            params: { path: { systemId: system.systemId } },
            body: {
              keyId: id,
              ...values,
              mayAct: mayAct === 'yes',
              perMinute: Number(perMinute),
              perDay: Number(perDay),
            },
          }),
        )
      }
      done={({ mark }, values) => `已向“${system.name}”发放密钥 ${mark}…，有效期至 ${values.validTo}。`}
      after={(answer) => setSecret(answer.secret)}
    >
      <ChoiceField
        name="roleCode"
        label="比照角色"
        options={grantable.map((one) => ({ value: one.roleCode, label: roleTitles[one.roleCode] ?? one.roleCode }))}
      />
      <ChoiceField
        name="permissions"
        label="权限"
        mode="multiple"
        options={(grantable.find((one) => one.roleCode === role)?.permissions ?? []).map((one) => ({
          value: one,
          label: one,
        }))}
        extra="只能在所选角色的权限之内；管理账号与密钥的权限只由本人行使。"
      />
      <ChoiceField
        name="mayAct"
        label="可否办理"
        options={[
          { value: 'no', label: '只读' },
          { value: 'yes', label: '可办理（写入）' },
        ]}
      />
      <TextField name="perMinute" label="每分钟配额（次）" />
      <TextField name="perDay" label="每日配额（次）" />
      <DayField name="validFrom" label="自" />
      <DayField name="validTo" label="至" />
    </ActForm>
  )
}
