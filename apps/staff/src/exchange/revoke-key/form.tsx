import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { ChoiceField, TextField } from '../../ui/form-fields.tsx'
import type { OutsideSystem } from '../list-systems/systems-query.ts'

/** 收回密钥: its next call is refused. */
export function KeyRevocationForm({ system }: { system: OutsideSystem }) {
  const held = system.keys.filter((key) => key.state !== 'revoked')
  return (
    <ActForm<{ keyId: string; reason: string }, unknown>
      name="收回这个密钥"
      permission="exchange.manage-systems"
      kept="密钥没有改动。"
      isGrave
      obstacle={held.length === 0 ? { why: '没有可以收回的密钥。' } : undefined}
      refresh={[['systems']]}
      run={({ keyId, reason }) =>
        take(
          api.POST('/api/exchange/systems/{systemId}/keys/{keyId}/revocation', {
            params: { path: { systemId: system.systemId, keyId } },
            body: { reason },
          }),
        )
      }
      done={() => `已收回“${system.name}”的密钥，下一次调用即被拒绝。`}
    >
      <ChoiceField
        name="keyId"
        label="哪一个"
        options={held.map((key) => ({ value: key.keyId, label: `${key.mark}…（至 ${key.validTo}）` }))}
      />
      <TextField name="reason" label="理由" rows={2} min={2} />
    </ActForm>
  )
}
