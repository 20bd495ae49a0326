import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { TextField } from '../../ui/form-fields.tsx'

/** 撤销归集: what the record said leaves the file and waits again; the same codes are not placed by themselves any more. */
export function UndoIdentityForm({ matchId }: { matchId: string }) {
  return (
    <ActForm<{ reason: string }, { factsWithdrawn: number }>
      name="撤销归集"
      permission="entities.resolve"
      kept="没有撤销，档案没有改动。"
      isGrave
      refresh={[['identity-match', matchId], ['identity-matches'], ['entity'], ['entity-file']]}
      run={(values) =>
        take(
          api.POST('/api/entities/identity-matches/{matchId}/undoing', { params: { path: { matchId } }, body: values }),
        )
      }
      done={(answer) => `已撤销：${answer.factsWithdrawn} 项事实离开档案，记录回到待认定；同一组标识不再自动归集。`}
    >
      <TextField name="reason" label="撤销理由" rows={2} min={4} />
    </ActForm>
  )
}
