import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { TextField } from '../../ui/form-fields.tsx'

/** 终止委托 before its day. */
export function EndDelegationForm({ delegationId }: { delegationId: string }) {
  return (
    <ActForm<{ reason: string }, { delegationId: string }>
      name="终止委托"
      permission="catalogue.delegate"
      kept="委托仍然有效。"
      isGrave
      refresh={[['delegations']]}
      run={(body) =>
        take(api.POST('/api/catalogue/delegations/{delegationId}/end', { params: { path: { delegationId } }, body }))
      }
      done={() => '委托自今日终止；此前以委托机关名义作出的行为不受影响。'}
    >
      <TextField name="reason" label="终止理由" rows={2} min={4} />
    </ActForm>
  )
}
