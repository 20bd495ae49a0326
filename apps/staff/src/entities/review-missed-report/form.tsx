import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { TextField } from '../../ui/form-fields.tsx'

/** 初审. */
export function ReviewReportForm({ findingId }: { findingId: string }) {
  return (
    <ActForm<{ opinion: string }, { stateName: string }>
      name="提交初审意见"
      permission="entities.review-report"
      kept="没有提交。"
      refresh={[['missed-reports']]}
      run={(body) =>
        take(api.POST('/api/entities/missed-reports/{findingId}/review', { params: { path: { findingId } }, body }))
      }
      done={(answer) => `已初审：${answer.stateName}。`}
    >
      <TextField name="opinion" label="初审意见" rows={2} min={2} />
    </ActForm>
  )
}
