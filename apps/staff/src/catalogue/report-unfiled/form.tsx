import { useQuery } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { filled } from '../../app/list-state.ts'
import { divisionChoices } from '../../entities/division-words.ts'
import { ChoiceField, DayField, TextField } from '../../ui/form-fields.tsx'
import { itemsQuery } from '../list-items/items-query.ts'

interface NewLead {
  itemId: string
  circumstance?: string
  name: string
  place: string
  division?: string
  foundOn: string
  source: string
}

/** 移交未备案经营线索: to whoever the decision table names. */
export function ReportUnfiledForm({ onDone }: { onDone(): void }) {
  const items = useQuery(itemsQuery({ state: 'in-force' }, 1, 500))
  return (
    <ActForm<NewLead, { agencyName: string; explanation: string }>
      name="移交线索"
      permission="catalogue.file"
      kept="填写的内容还在。"
      refresh={[['filings']]}
      run={({ itemId, name, place, foundOn, source, circumstance, division }, id) =>
        take(
          api.POST('/api/catalogue/unfiled-leads', {
            body: { id, itemId, name, place, foundOn, source, ...filled({ circumstance, division }) },
          }),
        )
      }
      done={(answer) => `线索已交${answer.agencyName}：${answer.explanation}。`}
      after={onDone}
    >
      <ChoiceField
        name="itemId"
        label="事项"
        options={(items.data?.items ?? []).map((one) => ({ value: one.itemId, label: `${one.title}（${one.code}）` }))}
      />
      <TextField name="circumstance" label="情形" isOptional />
      <TextField name="name" label="当事人或者字号" min={2} />
      <TextField name="place" label="地点" min={4} />
      <ChoiceField name="division" label="所在区划" options={divisionChoices} isOptional />
      <DayField name="foundOn" label="发现之日" />
      <TextField name="source" label="来源" min={2} placeholder="日常巡查、投诉举报等" />
    </ActForm>
  )
}
