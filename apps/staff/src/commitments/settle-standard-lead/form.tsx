import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { TextField } from '../../ui/form-fields.tsx'

/** 办结检验线索: what became of it, in words. */
export function SettleLeadForm({ standardTestId, declarationId }: { standardTestId: string; declarationId: string }) {
  return (
    <ActForm<{ outcome: string }, { standardTestId: string }>
      name="办结这条线索"
      permission="commitments.record-test"
      kept="线索没有办结，填写的内容还在。"
      refresh={[['declaration', declarationId], ['standard-leads']]}
      run={({ outcome }) =>
        take(
          api.POST('/api/commitments/leads/{standardTestId}/outcome', {
            params: { path: { standardTestId } },
            body: { outcome },
          }),
        )
      }
      done={() => '线索已办结，处理结果记入企业档案。'}
    >
      <TextField
        name="outcome"
        label="处理结果"
        rows={2}
        min={4}
        placeholder="责令改正、立案、移送，或者说明为何不再处理"
      />
    </ActForm>
  )
}
