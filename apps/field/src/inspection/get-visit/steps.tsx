import type { Reply } from '../../api/client.ts'
import type { Session } from '../../app/session.ts'
import type { OutboxEntry } from '../../outbox/entry.ts'
import { Remark } from '../../ui/notice.tsx'
import { Step } from '../../ui/step.tsx'
import { clockWords } from '../../ui/words.ts'
import { CheckPoints } from '../answer-check-point/cards.tsx'
import { ConcludeVisit } from '../conclude-visit/form.tsx'
import { PaperLinks } from '../get-paper/links.tsx'
import { GiveNotice } from '../give-notice/form.tsx'
import { PresentCertificates } from '../present-certificate/form.tsx'
import { RecordReinspections } from '../record-reinspection/form.tsx'
import { AnswerList } from '../sign-record/answer-list.tsx'
import { RecordStatement } from '../record-statement/form.tsx'
import { SignRecord } from '../sign-record/form.tsx'
import { StartVisit } from '../start-visit/form.tsx'
import { TellRights } from '../tell-rights/form.tsx'
import { pendingOf } from './pending.ts'

export type VisitDetail = Reply<'getVisit'>

/** What every step is given: the visit as the server has it, what is still on its way, who is signed in. */
export interface StepProps {
  readonly visit: VisitDetail
  readonly entries: readonly OutboxEntry[]
  readonly session: Session
}

const ORDER = [
  'notice',
  'start',
  'certificate',
  'rights',
  'checklist',
  'signatures',
  'conclusion',
  'follow-up',
  'nothing',
] as const

type Place = (typeof ORDER)[number]

/** The column. A step opens when the server says the visit has come to it; acts on their way are shown as such. */
export function VisitSteps(props: StepProps & { readonly today: string }) {
  const { visit, entries } = props
  return (
    <>
      <BeforeRecord {...props} />
      <RecordSteps {...props} />
      <OutcomeSteps {...props} />
      {visit.papers.length === 0 ? null : <PaperLinks visit={visit} />}
      {pendingOf(entries, 'concludeVisit').length > 0 ? <Remark>检查结果已保存在本机，正在提交。</Remark> : null}
    </>
  )
}

/** Notice, arrival, certificates, rights. */
function BeforeRecord(props: StepProps) {
  const { visit } = props
  const isNow = (place: Place) => stepState(visit, place) === 'now'
  return (
    <>
      {visit.isAnnounced ? (
        <Step id="notice" title="检查通知" state={stepState(visit, 'notice')} line={lineOf(visit, 'give-notice')}>
          {isNow('notice') ? <GiveNotice {...props} /> : null}
        </Step>
      ) : (
        <Remark>本次检查依法不事先通知：{visit.unannouncedCitation}</Remark>
      )}
      <Step id="start" title="到场" state={stepState(visit, 'start')} line={lineOf(visit, 'start-visit')}>
        {isNow('start') ? <StartVisit {...props} /> : null}
      </Step>
      <Step id="certificate" title="亮证" state={stepState(visit, 'certificate')} line={certificateLine(visit)}>
        {isNow('certificate') ? <PresentCertificates {...props} /> : null}
      </Step>
      <Step id="rights" title="告知权利" state={stepState(visit, 'rights')} line={lineOf(visit, 'tell-rights')}>
        {isNow('rights') ? <TellRights {...props} /> : <Recusals visit={visit} />}
      </Step>
    </>
  )
}

/** Points, statement, signatures. */
function RecordSteps(props: StepProps) {
  const { visit } = props
  const state = stepState(visit, 'checklist')
  const isOpenForTalk = visit.state === 'under-way' && visit.hasToldRights && !visit.isRecordFixed
  const canState = isOpenForTalk && state === 'done'
  const statementState = canState ? 'now' : visit.isRecordFixed ? 'done' : 'later'
  return (
    <>
      <Step id="checklist" title="逐项检查" state={state} line={checklistLine(visit)}>
        {state === 'now' ? <CheckPoints {...props} /> : <FoldedPoints {...props} isOpen={isOpenForTalk} />}
      </Step>
      <Step
        id="statement"
        title="当事人陈述"
        state={statementState}
        line={visit.statements.length === 0 && visit.isRecordFixed ? '无陈述' : ''}
      >
        {canState || visit.statements.length > 0 ? <RecordStatement {...props} isOpen={isOpenForTalk} /> : null}
      </Step>
      <Step id="signatures" title="签名" state={stepState(visit, 'signatures')} line={signatureLine(visit)}>
        {stepState(visit, 'signatures') === 'now' ? <SignRecord {...props} /> : null}
      </Step>
    </>
  )
}

/** The points once all are answered: to change before the first signature, to read after it. */
function FoldedPoints({ isOpen, ...props }: StepProps & { readonly isOpen: boolean }) {
  if (isOpen)
    return (
      <details className="fold">
        <summary>查看、更改结论</summary>
        <CheckPoints {...props} />
      </details>
    )
  if (props.visit.checkPoints.length === 0 || !props.visit.isRecordFixed) return null
  return (
    <details className="fold">
      <summary>查看各项结论</summary>
      <AnswerList visit={props.visit} />
    </details>
  )
}

/** Result and what follows. */
function OutcomeSteps({ today, ...props }: StepProps & { readonly today: string }) {
  const { visit } = props
  const followState = visit.state === 'closed' ? 'done' : visit.state === 'concluded' ? 'now' : 'later'
  return (
    <>
      <Step id="conclusion" title="检查结果" state={stepState(visit, 'conclusion')} line={resultLine(visit)}>
        {stepState(visit, 'conclusion') === 'now' ? <ConcludeVisit {...props} /> : null}
      </Step>
      {visit.corrections.length > 0 || visit.state === 'concluded' ? (
        <Step id="follow-up" title="后续处置" state={followState}>
          <RecordReinspections {...props} today={today} />
        </Step>
      ) : null}
    </>
  )
}

function stepState(visit: VisitDetail, place: Place): 'done' | 'now' | 'later' {
  if (visit.state === 'closed' || visit.state === 'concluded')
    return place === 'follow-up' && visit.state === 'concluded' ? 'now' : 'done'
  const next = visit.next === 'approval' ? 'notice' : visit.next
  if (visit.next === 'approval') return 'later'
  const [at, mine] = [ORDER.indexOf(next), ORDER.indexOf(place)]
  return mine < at ? 'done' : mine === at ? 'now' : 'later'
}

function lineOf(visit: VisitDetail, kind: string): string {
  const step = visit.steps.find((one) => one.kind === kind)
  return step === undefined ? '' : `${clockWords(step.at)} ${step.byName}`
}

function certificateLine(visit: VisitDetail): string {
  return visit.officers
    .filter((one) => one.releasedAt === null && one.presentedAt !== null)
    .map((one) => `${one.officerName} ${clockWords(one.presentedAt ?? '')}`)
    .join(' · ')
}

function checklistLine(visit: VisitDetail): string {
  if (visit.checkPoints.length === 0) return ''
  const answered = visit.checkPoints.filter((point) => point.outcome !== null)
  if (answered.length === 0) return `共 ${visit.checkPoints.length} 项`
  const found = answered.filter((point) => point.outcome === 'found').length
  return `${answered.length}/${visit.checkPoints.length} 项 · ${found === 0 ? '未发现问题' : `发现问题 ${found} 项`}`
}

function signatureLine(visit: VisitDetail): string {
  return visit.signatures
    .map((one) => `${one.signerName}${one.isRefused ? '（拒签）' : ''} ${clockWords(one.signedAt)}`)
    .join(' · ')
}

function resultLine(visit: VisitDetail): string {
  return [...new Set(visit.items.flatMap((item) => item.results.map((result) => result.label)))].join('、')
}

function Recusals({ visit }: { readonly visit: VisitDetail }) {
  return visit.recusals.map((one) => (
    <Remark key={one.recusalApplicationId} tone="amber">
      申请 {one.officerName} 回避：
      {one.decision === null
        ? '待负责人决定，检查不停止'
        : one.decision === 'upheld'
          ? '同意，已更换执法人员'
          : '不同意'}
    </Remark>
  ))
}
