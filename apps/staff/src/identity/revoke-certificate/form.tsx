import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { ChoiceField, TextField } from '../../ui/form-fields.tsx'

interface Revocation {
  certificateId: string
  reason: string
}

interface RevocationFormProps {
  officerId: string
  certificates: readonly { id: string; number: string; revokedOn: string | null }[]
  onDone(): void
}

/** 注销执法证: from today on the officer is no longer drawn by it. */
export function CertificateRevocationForm({ officerId, certificates, onDone }: RevocationFormProps) {
  const live = certificates.filter((each) => each.revokedOn === null)
  return (
    <ActForm<Revocation, { revokedOn: string }>
      name="注销这张执法证"
      permission="identity.manage-officers"
      kept="执法证没有改动。"
      isGrave
      obstacle={live.length === 0 ? { why: '没有可以注销的执法证。' } : undefined}
      refresh={[['officer', officerId], ['officers']]}
      run={({ certificateId, reason }) =>
        take(
          api.POST('/api/identity/officers/{officerId}/certificates/{certificateId}/revocation', {
            params: { path: { officerId, certificateId } },
            body: { reason },
          }),
        )
      }
      done={(answer) => `执法证自 ${answer.revokedOn} 注销；已派的检查须更换人员。`}
      after={onDone}
    >
      <ChoiceField
        name="certificateId"
        label="哪一张"
        options={live.map((each) => ({ value: each.id, label: each.number }))}
      />
      <TextField name="reason" label="理由" rows={2} min={2} />
    </ActForm>
  )
}
