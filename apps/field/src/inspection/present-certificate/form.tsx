import { newActId } from '../../outbox/act-id.ts'
import { act } from '../../outbox/acts.ts'
import { Button } from '../../ui/button.tsx'
import { pendingOf } from '../get-visit/pending.ts'
import type { StepProps } from '../get-visit/steps.tsx'
import { AbsentCounterpart } from '../sign-record/absent.tsx'

/** The screen to hold out: names and certificate numbers large enough to read at arm's length. */
export function PresentCertificates({ visit, entries, session }: StepProps) {
  const officers = visit.officers.filter((one) => one.releasedAt === null)
  const waiting = officers.filter((one) => one.presentedAt === null)
  const isPending = pendingOf(entries, 'presentCertificate').length > 0
  const present = async () => {
    for (const one of waiting) {
      const body = { id: newActId(), officerId: one.officerId, certificateNo: one.certificateNo }
      await act('presentCertificate', visit.visitId, `${one.officerName} 亮证`, body)
    }
  }
  return (
    <>
      <p>请把手机给当事人看，同时出示证件原件。</p>
      {officers.map((one) => (
        <div key={one.officerId} className="certificate">
          <p className="certificate-title">中华人民共和国行政执法证</p>
          <p className="certificate-name">
            {one.officerName}
            <small>{one.isLead ? '主办' : '协办'}</small>
          </p>
          <p className="certificate-no">{one.certificateNo}</p>
          <p className="meta">{session.agencyName ?? ''}</p>
        </div>
      ))}
      <Button look="legal" onPress={() => void present()} isDisabled={isPending}>
        {isPending ? '正在提交…' : `${waiting.length === 1 ? '已' : `${waiting.length} 名执法人员均已`}向当事人亮证`}
      </Button>
      <p className="field-hint">不出示证件的，当事人有权拒绝检查（行政处罚法第五十五条）。</p>
      <AbsentCounterpart visit={visit} entries={entries} session={session} />
    </>
  )
}
