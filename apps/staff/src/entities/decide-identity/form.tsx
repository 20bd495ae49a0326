import { Form } from 'antd'
import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { TextField } from '../../ui/form-fields.tsx'
import { EntityPicker } from '../search-entities/entity-picker.tsx'

interface Decision {
  reason: string
}

interface DecideIdentityProps {
  matchId: string
  chosen: { entityId: string; name: string } | undefined
  onChoose(chosen: { entityId: string; name: string }): void
}

/** 认定: of whom the record speaks; what it says goes onto that file. */
export function DecideIdentityForm({ matchId, chosen, onChoose }: DecideIdentityProps) {
  return (
    <ActForm<Decision, { name: string; factsPlaced: number }>
      name="认定归集"
      permission="entities.resolve"
      kept="没有认定，记录仍在等待。"
      obstacle={chosen === undefined ? { why: '先在上面选一户，或查找另一户。' } : undefined}
      refresh={[['identity-match', matchId], ['identity-matches'], ['entity']]}
      run={(values) =>
        take(
          api.POST('/api/entities/identity-matches/{matchId}/decision', {
            params: { path: { matchId } },
            body: { entityId: chosen?.entityId ?? '', reason: values.reason },
          }),
        )
      }
      done={(answer) => `已认定：${answer.factsPlaced} 项事实归到「${answer.name}」的档案。可在“人工认定”里撤销。`}
    >
      <Form.Item label="归到" extra={chosen ? `已选：${chosen.name}` : '候选之外的主体可在此查找'}>
        <EntityPicker onPick={(entityId, name) => onChoose({ entityId, name })} />
      </Form.Item>
      <TextField name="reason" label="认定依据" rows={2} min={4} />
    </ActForm>
  )
}
