import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { TextField } from '../../ui/form-fields.tsx'
import type { CleanUp } from '../list-clean-ups/clean-ups-query.ts'

/** 销号: refused until the catalogue shows the change or the cancellation. */
export function CloseCleanUpForm({ one, onDone }: { one: CleanUp; onDone(): void }) {
  const { cleanUpId } = one
  return (
    <ActForm<{ note: string }, { cleanUpId: string }>
      name="销号"
      permission="catalogue.propose-clean-up"
      kept="没有销号。"
      obstacle={one.isCarriedOut ? undefined : { why: '目录里还看不到落实：先取消事项，或者使新版本获批。' }}
      refresh={[['clean-ups'], ['clean-up-findings']]}
      run={(body) =>
        take(api.POST('/api/catalogue/clean-ups/{cleanUpId}/closing', { params: { path: { cleanUpId } }, body }))
      }
      done={() => '已销号。'}
      after={onDone}
    >
      <TextField name="note" label="落实情况" rows={3} min={2} placeholder="由哪一项承接，哪一版起改" />
    </ActForm>
  )
}
