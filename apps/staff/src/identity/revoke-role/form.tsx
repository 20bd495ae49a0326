import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { ChoiceField, TextField } from '../../ui/form-fields.tsx'

interface Revocation {
  roleGrantId: string
  reason: string
}

interface RevocationFormProps {
  personName: string
  grants: readonly { id: string; roleTitle: string; agencyName: string | null }[]
  onDone(): void
}

/** 收回授权: at once; what was done with it stays on record. */
export function RoleRevocationForm({ personName, grants, onDone }: RevocationFormProps) {
  return (
    <ActForm<Revocation, { roleGrantId: string }>
      name="收回这项授权"
      permission="identity.manage-accounts"
      kept="授权没有改动。"
      isGrave
      obstacle={grants.length === 0 ? { why: '没有可以收回的授权。' } : undefined}
      refresh={[['accounts']]}
      run={({ roleGrantId, reason }) =>
        take(
          api.POST('/api/identity/grants/{roleGrantId}/revocation', {
            params: { path: { roleGrantId } },
            body: { reason },
          }),
        )
      }
      done={() => `已收回${personName}的授权，即时生效；以前办过的事仍在账本上。`}
      after={onDone}
    >
      <ChoiceField
        name="roleGrantId"
        label="哪一项"
        options={grants.map((each) => ({
          value: each.id,
          label: each.agencyName === null ? each.roleTitle : `${each.roleTitle}（${each.agencyName}）`,
        }))}
      />
      <TextField name="reason" label="理由" rows={2} min={2} />
    </ActForm>
  )
}
