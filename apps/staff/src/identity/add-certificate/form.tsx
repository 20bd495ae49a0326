import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { ChoiceField, choicesOf, DayField, TextField } from '../../ui/form-fields.tsx'
import { certificateKinds } from '../directory.ts'

interface Certificate {
  kind: keyof typeof certificateKinds
  number: string
  issuedBy: string
  validFrom: string
  validTo: string
}

/** 登记执法证: older department cards stay as history; only 行政执法证 counts for a draw. */
export function CertificateForm({ officerId, onDone }: { officerId: string; onDone(): void }) {
  return (
    <ActForm<Certificate, { certificateId: string }>
      name="登记执法证"
      permission="identity.manage-officers"
      kept="没有登记。"
      initial={{ kind: 'administrative-enforcement' }}
      refresh={[['officer', officerId], ['officers']]}
      run={(values, id) =>
        take(
          api.POST('/api/identity/officers/{officerId}/certificates', {
            params: { path: { officerId } },
            body: { id, ...values },
          }),
        )
      }
      done={(_, values) => `执法证 ${values.number} 已登记，${values.validTo} 到期；到期前 30 天在工作台提醒。`}
      after={onDone}
    >
      <ChoiceField name="kind" label="种类" options={choicesOf(certificateKinds)} />
      <TextField name="number" label="证号" />
      <TextField name="issuedBy" label="发证机关" />
      <DayField name="validFrom" label="有效期自" />
      <DayField name="validTo" label="有效期至" />
    </ActForm>
  )
}
