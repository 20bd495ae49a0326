import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { longDay } from '../../ui/day.ts'
import { DayField, TextField } from '../../ui/form-fields.tsx'

interface Dormancy {
  sinceOn: string
  untilOn: string
  documentNumber?: string
  reason: string
}

/** 歇业备案: the server holds the longest time the law allows and cites it. */
export function DormancyForm({ entityId, onDone }: { entityId: string; onDone(): void }) {
  return (
    <ActForm<Dormancy, { untilOn: string; citation: string }>
      name="办理歇业备案"
      permission="entities.change-status"
      kept="没有备案，登记状态没有改动。"
      refresh={[
        ['entity', entityId],
        ['entity-file', entityId],
      ]}
      run={(values) =>
        take(
          api.POST('/api/entities/{entityId}/dormancy', {
            params: { path: { entityId } },
            body: { ...values, documentNumber: values.documentNumber ?? null },
          }),
        )
      }
      done={(answer) => `歇业已备案，至 ${longDay(answer.untilOn)} 届满（${answer.citation}）；期间不列入抽取名册。`}
      after={onDone}
    >
      <DayField name="sinceOn" label="歇业自" />
      <DayField name="untilOn" label="歇业至" extra="超过法定最长期限会被退回，并写明条文。" />
      <TextField name="documentNumber" label="备案号" isOptional />
      <TextField name="reason" label="原因" rows={2} min={2} />
    </ActForm>
  )
}
