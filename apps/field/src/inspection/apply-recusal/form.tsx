import { useState } from 'react'
import { newActId } from '../../outbox/act-id.ts'
import { act } from '../../outbox/acts.ts'
import { Button } from '../../ui/button.tsx'
import { Choice } from '../../ui/choice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { VisitDetail } from '../get-visit/steps.tsx'

/** Which officer and why; the head decides, the visit goes on. */
export function ApplyRecusal({ visit }: { readonly visit: VisitDetail }) {
  const officers = visit.officers.filter((one) => one.releasedAt === null)
  const [officerId, setOfficerId] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const [isSent, setSent] = useState(false)
  const submit = () => {
    if (officerId === null) return
    void act('applyRecusal', visit.visitId, '申请回避', { id: newActId(), officerId, applicant: 'counterpart', reason })
    setSent(true)
  }
  if (isSent)
    return (
      <p className="remark remark-amber">
        回避申请已记录，由本机关负责人决定。决定作出之前，检查不停止（行政处罚法第四十三条）。
      </p>
    )
  return (
    <div className="inset">
      <Choice
        label="申请谁回避"
        options={officers.map((one) => ({ value: one.officerId, label: one.officerName }))}
        value={officerId}
        onChange={setOfficerId}
      />
      <TextField label="理由" value={reason} onChange={setReason} lines={2} />
      <Button
        look="plain"
        onPress={submit}
        why={officerId === null || reason.trim() === '' ? '请选择执法人员并写明理由。' : ''}
      >
        记录回避申请
      </Button>
    </div>
  )
}
