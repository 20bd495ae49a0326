import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { ChoiceField, choicesOf, DayField, TextField } from '../../ui/form-fields.tsx'

interface Review {
  kind: 'legal' | 'technical'
  outcome: 'passed' | 'failed'
  opinion: string
  documentNumber: string
  reviewedOn: string
  validUntil?: string
}

/** 法制审核、技术审核: two people, neither of them who registered the device. */
export function ReviewDeviceForm({ deviceId }: { deviceId: string }) {
  return (
    <ActForm<Review, { id: string }>
      name="提交审核意见"
      permission="inspection.review-device"
      kept="没有提交，填写的内容还在。"
      refresh={[['devices'], ['captures']]}
      run={({ validUntil, ...values }, id) =>
        take(
          api.POST('/api/inspection/devices/{deviceId}/reviews', {
            params: { path: { deviceId } },
            body: { id, ...values, validUntil: validUntil ?? null },
          }),
        )
      }
      done={(_, { kind, outcome, reviewedOn }) =>
        `${kind === 'legal' ? '法制审核' : '技术审核'}${outcome === 'passed' ? '通过' : '不通过'}，自 ${reviewedOn} 起形成的记录按此认定；此前的不受影响。`
      }
    >
      <ChoiceField name="kind" label="审核" options={choicesOf({ legal: '法制审核', technical: '技术审核' })} />
      <ChoiceField name="outcome" label="结论" options={choicesOf({ passed: '通过', failed: '不通过' })} />
      <TextField name="opinion" label="意见" rows={2} min={2} />
      <TextField name="documentNumber" label="意见书、检定证书文号" min={2} />
      <DayField name="reviewedOn" label="审核日期" />
      <DayField name="validUntil" label="有效期至" isOptional />
    </ActForm>
  )
}
