import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { ChoiceField, DayField, TextField } from '../../ui/form-fields.tsx'
import { divisionChoices } from '../division-words.ts'

interface Premises {
  address: string
  divisionCode?: string
  openedOn?: string
  source: string
}

/** 登记经营场所: one licence, many addresses. */
export function PremisesForm({ entityId, onDone }: { entityId: string; onDone(): void }) {
  return (
    <ActForm<Premises, { premisesId: string }>
      name="登记经营场所"
      permission="entities.register"
      kept="没有登记，已有场所没有改动。"
      refresh={[['entity', entityId]]}
      run={(values, id) =>
        take(
          api.POST('/api/entities/{entityId}/premises', {
            params: { path: { entityId } },
            body: {
              id,
              address: values.address,
              divisionCode: values.divisionCode ?? null,
              officeCode: null,
              openedOn: values.openedOn ?? null,
              source: values.source,
            },
          }),
        )
      }
      done={(_, values) => `已登记经营场所“${values.address}”；检查可以派到这一处。`}
      after={onDone}
    >
      <TextField name="address" label="地址" min={4} />
      <ChoiceField name="divisionCode" label="区县" options={divisionChoices} isOptional />
      <DayField name="openedOn" label="启用日" isOptional />
      <TextField name="source" label="来源" min={2} placeholder="如：一照多址备案" />
    </ActForm>
  )
}
