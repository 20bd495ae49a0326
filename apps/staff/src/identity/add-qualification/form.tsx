import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { qualificationChoices, qualificationName } from '../../catalogue/item-words.ts'
import { ChoiceField, DayField, TextField } from '../../ui/form-fields.tsx'

interface Qualification {
  code: string
  documentNumber?: string
  validFrom: string
  validTo?: string
}

/** 登记专业资格: items that ask for it are given only to those who hold it. */
export function QualificationForm({ officerId, onDone }: { officerId: string; onDone(): void }) {
  return (
    <ActForm<Qualification, { qualificationId: string }>
      name="登记专业资格"
      permission="identity.manage-officers"
      kept="没有登记。"
      refresh={[['officer', officerId], ['officers']]}
      run={(values, id) =>
        take(
          api.POST('/api/identity/officers/{officerId}/qualifications', {
            params: { path: { officerId } },
            body: { id, title: qualificationName(values.code), ...values },
          }),
        )
      }
      done={(_, values) => `已登记“${qualificationName(values.code)}”；要求这项资格的检查可以派给此人。`}
      after={onDone}
    >
      <ChoiceField name="code" label="资格" options={qualificationChoices} />
      <TextField name="documentNumber" label="证号" isOptional />
      <DayField name="validFrom" label="取得日" />
      <DayField name="validTo" label="有效期至" isOptional />
    </ActForm>
  )
}
