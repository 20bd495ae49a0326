import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Remark } from '../../ui/notice.tsx'
import { ConcludeVisit } from '../conclude-visit/form.tsx'
import { pendingOf } from '../get-visit/pending.ts'
import type { StepProps } from '../get-visit/steps.tsx'
import { SignaturePad } from './pad.tsx'
import { sign } from './sign.ts'

/** Nobody is there: the officers sign alone, and only a result that needs no counterpart can follow. */
export function AbsentCounterpart({ visit, entries, session }: StepProps) {
  const [isOpen, setOpen] = useState(visit.isRecordFixed)
  if (!isOpen)
    return (
      <Button look="quiet" onPress={() => setOpen(true)}>
        现场无人，或者找不到该主体…
      </Button>
    )
  const signing = pendingOf(entries, 'signRecord')
  const officers = visit.officers.filter((one) => one.releasedAt === null)
  const next = officers.find(
    (one) =>
      !visit.signatures.some((two) => two.officerId === one.officerId) &&
      !signing.some((entry) => entry.json?.['officerId'] === one.officerId),
  )
  return (
    <div className="inset">
      <Remark>
        现场无人的，由两名执法人员签名记明，结果只能选择「无法联系」「未发现开展相关经营活动」或者主体状态。
      </Remark>
      {next === undefined ? (
        <ConcludeVisit visit={visit} entries={entries} session={session} isCounterpartAbsent />
      ) : (
        <SignaturePad
          key={next.officerId}
          name={next.officerName}
          onSigned={(picture) =>
            sign(
              visit,
              {
                signer: 'officer',
                officerId: next.officerId,
                signerName: next.officerName,
                signerRole: next.isLead ? '主办' : '协办',
                isCounterpartAbsent: true,
              },
              picture,
            )
          }
        />
      )}
      {visit.isRecordFixed ? null : (
        <Button look="quiet" onPress={() => setOpen(false)}>
          当事人到场了，返回亮证
        </Button>
      )}
    </div>
  )
}
