import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { TextField } from '../../ui/form-fields.tsx'

/** 搁置: nobody the record could speak of is known; it stays on view with the reason. */
export function DismissIdentityForm({ matchId }: { matchId: string }) {
  return (
    <ActForm<{ reason: string }, { state: string }>
      name="搁置这条记录"
      permission="entities.resolve"
      kept="没有搁置，记录仍在等待。"
      refresh={[['identity-match', matchId], ['identity-matches']]}
      run={(values) =>
        take(
          api.POST('/api/entities/identity-matches/{matchId}/dismissal', {
            params: { path: { matchId } },
            body: values,
          }),
        )
      }
      done={() => '已搁置：记录和理由一直可以在“已搁置”里查看。'}
    >
      <TextField name="reason" label="搁置理由" rows={2} min={4} />
    </ActForm>
  )
}
