import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { ChoiceField, DayField, TextField } from '../../ui/form-fields.tsx'

const QUALITY = [
  { value: 'declared', label: '当事人自报' },
  { value: 'reported', label: '其他机关或来源告知' },
] as const

interface Fact {
  kind: string
  value: string
  source: string
  citation?: string
  quality: (typeof QUALITY)[number]['value']
  validFrom?: string
}

/** 记载来源事实: it never replaces the register; what disagrees stands side by side. */
export function FactForm({ entityId, onDone }: { entityId: string; onDone(): void }) {
  return (
    <ActForm<Fact, { factId: string }>
      name="记载这项事实"
      permission="entities.record-fact"
      kept="没有记载，登记事项没有改动。"
      refresh={[
        ['entity', entityId],
        ['entity-file', entityId],
      ]}
      run={({ citation, validFrom, ...values }, id) =>
        take(
          api.POST('/api/entities/{entityId}/facts', {
            params: { path: { entityId } },
            body: { id, ...values, citation: citation ?? null, validFrom: validFrom ?? null },
          }),
        )
      }
      done={(_, values) => `已记载“${values.kind}”，来源：${values.source}。与登记不一致的，两边并列显示。`}
      after={onDone}
    >
      <TextField name="kind" label="事项" min={2} placeholder="如：实际经营地址、联系电话、从业人数" />
      <TextField name="value" label="内容" rows={2} />
      <TextField name="source" label="来源" min={2} placeholder="谁在何时告知" />
      <ChoiceField name="quality" label="性质" options={QUALITY} />
      <TextField name="citation" label="依据" isOptional />
      <DayField name="validFrom" label="自何日起" isOptional />
    </ActForm>
  )
}
