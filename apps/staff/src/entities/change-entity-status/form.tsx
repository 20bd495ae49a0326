import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { ChoiceField, DayField, TextField } from '../../ui/form-fields.tsx'
import { statusWords } from '../status-words.ts'

const TO = ['subsisting', 'licence-revoked', 'deregistered', 'registration-annulled', 'moved-out'] as const

interface StatusChange {
  to: (typeof TO)[number]
  sinceOn: string
  documentNumber?: string
  reason: string
}

/** 变更登记状态: 吊销, 注销, 撤销登记 and 迁出 are different endings; each rests on its document. */
export function StatusForm({ entityId, onDone }: { entityId: string; onDone(): void }) {
  return (
    <ActForm<StatusChange, { statusName: string }>
      name="变更登记状态"
      permission="entities.change-status"
      kept="登记状态没有改动。"
      refresh={[
        ['entity', entityId],
        ['entity-file', entityId],
      ]}
      run={(values) =>
        take(
          api.POST('/api/entities/{entityId}/status', {
            params: { path: { entityId } },
            body: { ...values, documentNumber: values.documentNumber ?? null },
          }),
        )
      }
      done={(answer, values) => `登记状态已变更为“${answer.statusName}”，自 ${values.sinceOn} 起；原状态留在时间轴上。`}
      after={onDone}
    >
      <ChoiceField
        name="to"
        label="变更为"
        options={TO.map((value) => ({ value, label: statusWords[value].words }))}
        extra="歇业另有备案，不在这里办。"
      />
      <DayField name="sinceOn" label="生效日" />
      <TextField name="documentNumber" label="文号" isOptional />
      <TextField name="reason" label="理由" rows={2} min={2} />
    </ActForm>
  )
}
