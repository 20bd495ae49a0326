import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { TextField } from '../../ui/form-fields.tsx'

interface Decision {
  opinion: string
  documentNumber: string
}

/** 审核决定, by a second person. */
export function DecideReportForm({ findingId }: { findingId: string }) {
  return (
    <ActForm<Decision, { stateName: string }>
      name="作出决定"
      permission="entities.decide-report"
      kept="没有作出决定。"
      isGrave
      refresh={[['missed-reports']]}
      run={(body) =>
        take(api.POST('/api/entities/missed-reports/{findingId}/decision', { params: { path: { findingId } }, body }))
      }
      done={(answer) => `${answer.stateName}，已记入一企一档并告知信用分类。`}
    >
      <TextField name="opinion" label="审核意见" rows={2} min={2} />
      <TextField name="documentNumber" label="文号" min={4} />
    </ActForm>
  )
}
