import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { ChoiceField, DayField, TextField } from '../../ui/form-fields.tsx'
import { type FrequencyClass, frequencyClasses } from '../frequency-class-words.ts'
import type { ClassLine } from '../list-frequency-classes/classes-query.ts'

interface Classified {
  itemId: string
  frequencyClass: FrequencyClass
  validFrom: string
  reason: string
}

/** 列入或者调整清单: a new version of the item, approved by another person. */
export function ClassifyForm({ items, onDone }: { items: readonly ClassLine[]; onDone(): void }) {
  return (
    <ActForm<Classified, { itemVersionId: string }>
      name="提出"
      permission="catalogue.edit"
      kept="没有提出，填写的内容还在。"
      refresh={[['frequency-classes'], ['items']]}
      run={({ itemId, ...body }, id) =>
        take(
          api.POST('/api/catalogue/items/{itemId}/frequency-class', {
            params: { path: { itemId } },
            body: { id, ...body },
          }),
        )
      }
      done={(_, values) => `已提出列入“${frequencyClasses[values.frequencyClass].words}”，等候另一人审批。`}
      after={onDone}
    >
      <ChoiceField
        name="itemId"
        label="事项"
        options={items.map((one) => ({ value: one.itemId, label: `${one.code} ${one.title}` }))}
      />
      <ChoiceField
        name="frequencyClass"
        label="清单"
        options={Object.entries(frequencyClasses).map(([value, one]) => ({ value, label: one.words }))}
      />
      <DayField name="validFrom" label="列入之日" />
      <TextField name="reason" label="理由" rows={2} min={4} />
    </ActForm>
  )
}
