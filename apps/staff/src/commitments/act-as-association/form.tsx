import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { ChoiceField, choicesOf, TextField } from '../../ui/form-fields.tsx'

interface AssociationAct {
  verb: string
  subject: string
  opinion: string
  feeYuan?: string
  fee?: 'voluntary' | 'required'
  standardNumber?: string
}

const VERBS = { 备案接收: '备案接收', 建议: '建议', 评价: '评价' }
const FEES = { voluntary: '会员自愿缴纳', required: '必须缴纳' }

/** 协会自律行为: an association takes note, advises, rates; it approves nothing, and a forced fee is refused. */
export function AssociationActForm({ onDone }: { onDone(): void }) {
  return (
    <ActForm<AssociationAct, unknown>
      name="作出自律行为"
      permission="commitments.associate"
      kept="没有作出。"
      refresh={[['association-acts']]}
      run={({ verb, subject, opinion, feeYuan, fee, standardNumber }, id) =>
        take(
          api.POST('/api/commitments/association-acts', {
            body: {
              id,
              verb,
              subject,
              opinion,
              feeYuan: feeYuan ? feeYuan : null,
              isVoluntary: fee === undefined ? null : fee === 'voluntary',
              standardNumber: standardNumber ? standardNumber : null,
            },
          }),
        )
      }
      done={() => '已作出；会员看到的是“行业自律信息”，不是行政许可。'}
      after={onDone}
    >
      <ChoiceField name="verb" label="行为" options={choicesOf(VERBS)} />
      <TextField name="subject" label="事项" min={2} placeholder="如：会员自律公约备案" />
      <TextField name="opinion" label="意见" rows={3} min={2} />
      <TextField name="feeYuan" label="收费（元/户）" isOptional />
      <ChoiceField name="fee" label="收费方式" isOptional options={choicesOf(FEES)} />
      <TextField name="standardNumber" label="收费依据的已公开标准" isOptional />
    </ActForm>
  )
}
