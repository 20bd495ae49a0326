import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Remark } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { counterpartOf, pendingOf } from '../get-visit/pending.ts'
import type { StepProps } from '../get-visit/steps.tsx'
import { RefuseSignature } from '../refuse-signature/form.tsx'
import { AnswerList } from './answer-list.tsx'
import { SignaturePad } from './pad.tsx'
import { sign } from './sign.ts'

/** The record to read, then one pad at a time: both officers, the counterpart or a refusal with a witness. */
export function SignRecord({ visit, entries }: StepProps) {
  const signing = pendingOf(entries, 'signRecord')
  const others =
    entries.length -
    signing.length -
    pendingOf(entries, 'addEvidence').length -
    pendingOf(entries, 'refuseSignature').length
  const done = (officerId: string) =>
    visit.signatures.some((one) => one.officerId === officerId) ||
    signing.some((entry) => entry.json?.['officerId'] === officerId)
  const officers = visit.officers.filter((one) => one.releasedAt === null)
  const next = officers.find((one) => !done(one.officerId))
  const hasCounterpart =
    visit.signatures.some((one) => one.signer === 'counterpart') ||
    signing.some((entry) => entry.json?.['signer'] === 'counterpart') ||
    pendingOf(entries, 'refuseSignature').length > 0
  const unexplained = visit.checkPoints.filter((point) => point.outcome === 'found' && point.note === '').length
  return (
    <>
      <RecordToRead visit={visit} />
      <ul className="signers">
        {officers.map((one) => (
          <li key={one.officerId} className={done(one.officerId) ? 'is-done' : ''}>
            {one.officerName}
            <span>{done(one.officerId) ? '已签名' : '待签名'}</span>
          </li>
        ))}
        <li className={hasCounterpart ? 'is-done' : ''}>
          行政相对人<span>{hasCounterpart ? '已记明' : '待签名'}</span>
        </li>
      </ul>
      {others > 0 ? (
        <Remark tone="amber">还有 {others} 条没有提交。笔录以服务器收到的为准，提交完再签名。</Remark>
      ) : unexplained > 0 ? (
        <Remark tone="amber">有 {unexplained} 项「发现问题」没有写明发现了什么，请先补充。</Remark>
      ) : next !== undefined ? (
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
                isCounterpartAbsent: false,
              },
              picture,
            )
          }
        />
      ) : hasCounterpart ? (
        <p>正在提交签名…</p>
      ) : (
        <CounterpartSigns visit={visit} />
      )}
    </>
  )
}

/** What is signed, as the server will print it: each point with its answer. */
function RecordToRead({ visit }: Pick<StepProps, 'visit'>) {
  return (
    <details className="record">
      <summary>阅看笔录内容（{visit.checkPoints.length} 项）</summary>
      <AnswerList visit={visit} />
      <p className="meta">
        内容摘要 <span className="proof">{visit.recordHash.slice(0, 6)}</span>，签名与这一版内容绑定。
      </p>
    </details>
  )
}

function CounterpartSigns({ visit }: Pick<StepProps, 'visit'>) {
  const known = counterpartOf(visit.visitId)
  const [name, setName] = useState(known.name)
  const [isRefusing, setRefusing] = useState(false)
  if (isRefusing) return <RefuseSignature visit={visit} counterpartName={name} onBack={() => setRefusing(false)} />
  return (
    <>
      <TextField label="签名人姓名" value={name} onChange={setName} />
      {name.trim() === '' ? (
        <p className="why">请先填写签名人姓名。</p>
      ) : (
        <SignaturePad
          key="counterpart"
          name={name.trim()}
          onSigned={(picture) =>
            sign(
              visit,
              {
                signer: 'counterpart',
                officerId: null,
                signerName: name.trim(),
                signerRole: known.role,
                isCounterpartAbsent: false,
              },
              picture,
            )
          }
        />
      )}
      <Button look="quiet" onPress={() => setRefusing(true)}>
        当事人拒绝签名…
      </Button>
    </>
  )
}
