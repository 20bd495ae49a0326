import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { divisionChoices } from '../../entities/division-words.ts'
import { ChoiceField, DayField } from '../../ui/form-fields.tsx'
import { AgencyField } from '../agency-picker.tsx'

interface Grant {
  roleCode: string
  agencyId?: string
  districtCodes?: string[]
  validFrom: string
  validTo?: string
}

interface GrantFormProps {
  accountId: string
  personName: string
  roles: readonly { code: string; title: string }[]
  onDone(): void
}

/** 授予角色: agency × districts, from day to day; nobody grants to himself, and some roles exclude each other. */
export function GrantForm({ accountId, personName, roles, onDone }: GrantFormProps) {
  return (
    <ActForm<Grant, { roleGrantId: string }>
      name="授予这个角色"
      permission="identity.manage-accounts"
      kept="授权没有改动。"
      refresh={[['accounts']]}
      run={(values, id) =>
        take(
          api.POST('/api/identity/accounts/{accountId}/grants', {
            params: { path: { accountId } },
            body: { id, ...values },
          }),
        )
      }
      done={(_, values) =>
        `已授予${personName}“${roles.find((role) => role.code === values.roleCode)?.title ?? ''}”，自 ${values.validFrom} 起。`
      }
      after={onDone}
    >
      <ChoiceField
        name="roleCode"
        label="角色"
        options={roles.map((role) => ({ value: role.code, label: role.title }))}
        extra="安全管理、审计、数据管理三员分立，不得由同一账号兼任。"
      />
      <AgencyField name="agencyId" label="数据范围：机关" isOptional />
      <ChoiceField
        name="districtCodes"
        label="数据范围：区县"
        mode="multiple"
        isOptional
        options={divisionChoices}
        extra="不选为本机关全部。"
      />
      <DayField name="validFrom" label="自" />
      <DayField name="validTo" label="至" isOptional />
    </ActForm>
  )
}
