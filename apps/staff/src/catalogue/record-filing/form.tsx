import { useQuery } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { filled } from '../../app/list-state.ts'
import { divisionChoices } from '../../entities/division-words.ts'
import { ChoiceField, DayField, TextField } from '../../ui/form-fields.tsx'
import { itemsQuery } from '../list-items/items-query.ts'

interface NewFiling {
  itemId: string
  circumstance?: string
  number: string
  filerName: string
  filedOn: string
  division?: string
}

/** 登记备案: the answer names the agency that must verify it and by when. */
export function RecordFilingForm({ onDone }: { onDone(): void }) {
  const items = useQuery(itemsQuery({ state: 'in-force' }, 1, 500))
  return (
    <ActForm<NewFiling, { agencyName: string; verifyBy: string }>
      name="登记备案"
      permission="catalogue.file"
      kept="填写的内容还在。"
      refresh={[['filings']]}
      run={({ itemId, number, filerName, filedOn, circumstance, division }, id) =>
        take(
          api.POST('/api/catalogue/filings', {
            body: { id, itemId, number, filerName, filedOn, ...filled({ circumstance, division }) },
          }),
        )
      }
      done={(answer) => `已登记；由${answer.agencyName}在 ${answer.verifyBy} 前核查。`}
      after={onDone}
    >
      <ChoiceField
        name="itemId"
        label="事项"
        options={(items.data?.items ?? []).map((one) => ({ value: one.itemId, label: `${one.title}（${one.code}）` }))}
      />
      <TextField name="circumstance" label="情形" extra="如 仅销售预包装食品" isOptional />
      <TextField name="number" label="备案编号" min={2} />
      <TextField name="filerName" label="备案人" min={2} />
      <DayField name="filedOn" label="收到备案之日" />
      <ChoiceField name="division" label="所在区划" options={divisionChoices} isOptional />
    </ActForm>
  )
}
