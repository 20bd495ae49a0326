import { useState } from 'react'
import { newActId } from '../../outbox/act-id.ts'
import { act } from '../../outbox/acts.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { VisitDetail } from '../get-visit/steps.tsx'

interface Props {
  readonly visit: VisitDetail
  readonly counterpartName: string
  readonly onBack: () => void
}

/** A refusal to sign stands in the record with its reason and a witness. */
export function RefuseSignature({ visit, counterpartName, onBack }: Props) {
  const [reason, setReason] = useState('')
  const [witnessName, setWitnessName] = useState('')
  const [witnessRole, setWitnessRole] = useState('')
  const isWhole = [reason, witnessName, witnessRole].every((one) => one.trim() !== '')
  const submit = () => {
    const body = {
      id: newActId(),
      counterpartName: counterpartName.trim() === '' ? '在场负责人' : counterpartName.trim(),
      reason: reason.trim(),
      witnessName: witnessName.trim(),
      witnessRole: witnessRole.trim(),
      recordHash: visit.recordHash,
    }
    void act('refuseSignature', visit.visitId, '当事人拒绝签名', body)
  }
  return (
    <div className="inset">
      <TextField label="拒绝签名的理由" value={reason} onChange={setReason} lines={2} />
      <TextField label="见证人姓名" value={witnessName} onChange={setWitnessName} />
      <TextField label="见证人身份" value={witnessRole} onChange={setWitnessRole} hint="如：社区工作人员、物业管理员" />
      <Button look="legal" onPress={submit} why={isWhole ? '' : '须写明理由和见证人的姓名、身份。'}>
        记明拒绝签名
      </Button>
      <Button look="quiet" onPress={onBack}>
        返回签名
      </Button>
    </div>
  )
}
