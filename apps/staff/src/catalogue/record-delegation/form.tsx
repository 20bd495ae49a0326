import { useQuery } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { agenciesQuery } from '../../identity/directory.ts'
import { ChoiceField, choicesOf, DayField, TextField } from '../../ui/form-fields.tsx'
import { powerWords } from '../list-delegations/delegations-query.ts'
import { itemsQuery } from '../list-items/items-query.ts'

interface Instrument {
  number: string
  toAgencyId: string
  itemIds: string[]
  powers: (keyof typeof powerWords)[]
  scope: string
  validFrom: string
  validTo: string
}

/** 登记委托书: inspection and penalty only; coercion is not offered, and refused by the interface. */
export function RecordDelegationForm({ onDone }: { onDone(): void }) {
  const items = useQuery(itemsQuery({ state: 'in-force' }, 1, 500))
  const agencies = useQuery(agenciesQuery)
  const offered = (agencies.data?.agencies ?? []).filter((one) => one.status === 'active' && one.level !== 'office')
  return (
    <ActForm<Instrument, { delegationId: string }>
      name="登记委托书"
      permission="catalogue.delegate"
      kept="填写的内容还在。"
      refresh={[['delegations']]}
      run={(body, id) => take(api.POST('/api/catalogue/delegations', { body: { id, ...body } }))}
      done={(_, { number }) => `委托书 ${number} 已登记；受托机关以贵单位的名义执法。`}
      after={onDone}
    >
      <TextField name="number" label="委托书文号" min={2} placeholder="甬教委〔2026〕3号" />
      <ChoiceField
        name="toAgencyId"
        label="受托机关"
        options={offered.map((one) => ({ value: one.id, label: one.name }))}
      />
      <ChoiceField
        name="itemIds"
        label="事项"
        mode="multiple"
        options={(items.data?.items ?? []).map((one) => ({ value: one.itemId, label: `${one.title}（${one.code}）` }))}
      />
      <ChoiceField
        name="powers"
        label="权力"
        mode="multiple"
        extra="行政强制措施权不得委托（《行政强制法》第十七条）"
        options={choicesOf(powerWords)}
      />
      <TextField name="scope" label="范围" rows={2} min={4} />
      <DayField name="validFrom" label="起始日" />
      <DayField name="validTo" label="届满日（含当日）" />
    </ActForm>
  )
}
