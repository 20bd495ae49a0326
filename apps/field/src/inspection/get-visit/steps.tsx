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

const ORDER = ['notice', 'start', 'certificate', 'rights', 'checklist', 'signatures', 'conclusion', 'follow-up', 'nothing'] as const

type Place = (typeof ORDER)[number]

/** The column. A step opens when the server says the visit has come to it; acts on their way are shown as such. */
export function VisitSteps({ visit, entries, session, today }: StepProps & { readonly today: string }) {
  const props: StepProps = { visit, entries, session }
  const stateOf = (place: Place): 'done' | 'now' | 'later' => stepState(visit, place)
  const isOnSite = visit.state === 'under-way'
  const isOpenForTalk = isOnSite && visit.hasToldRights && !visit.isRecordFixed
  return (
    <>
      {visit.isAnnounced ? (
        <Step id="notice" title="检查通知" state={stateOf('notice')} line={lineOf(visit, 'give-notice')}>
          {stateOf('notice') === 'now' ? <GiveNotice {...props} /> : null}
        </Step>
      ) : <Remark>本次检查依法不事先通知：{visit.unannouncedCitation}</Remark>}
      <Step id="start" title="到场" state={stateOf('start')} line={lineOf(visit, 'start-visit')}>
        {stateOf('start') === 'now' ? <StartVisit {...props} /> : null}
      </Step>
      <Step id="certificate" title="亮证" state={stateOf('certificate')} line={certificateLine(visit)}>
        {stateOf('certificate') === 'now' ? <PresentCertificates {...props} /> : null}
      </Step>
      <Step id="rights" title="告知权利" state={stateOf('rights')} line={lineOf(visit, 'tell-rights')}>
        {stateOf('rights') === 'now' ? <TellRights {...props} /> : <Recusals visit={visit} />}
      </Step>
      <Step id="checklist" title="逐项检查" state={stateOf('checklist')} line={checklistLine(visit)}>
        {stateOf('checklist') === 'now' ? <CheckPoints {...props} /> : isOpenForTalk ? (
          <details className="fold"><summary>查看、更改结论</summary><CheckPoints {...props} /></details>
        ) : visit.checkPoints.length > 0 && visit.isRecordFixed ? <details className="fold"><summary>查看各项结论</summary><AnswerList visit={visit} /></details> : null}
      </Step>
      <Step id="statement" title="当事人陈述" state={isOpenForTalk && stateOf('checklist') === 'done' ? 'now' : visit.isRecordFixed ? 'done' : 'later'} line={visit.statements.length === 0 && visit.isRecordFixed ? '无陈述' : ''}>
        {(isOpenForTalk && stateOf('checklist') === 'done') || visit.statements.length > 0 ? <RecordStatement {...props} isOpen={isOpenForTalk} /> : null}
      </Step>
      <Step id="signatures" title="签名" state={stateOf('signatures')} line={signatureLine(visit)}>
        {stateOf('signatures') === 'now' ? <SignRecord {...props} /> : null}
      </Step>
      <Step id="conclusion" title="检查结果" state={stateOf('conclusion')} line={resultLine(visit)}>
        {stateOf('conclusion') === 'now' ? <ConcludeVisit {...props} /> : null}
      </Step>
      {visit.corrections.length > 0 || visit.state === 'concluded' ? (
        <Step id="follow-up" title="后续处置" state={visit.state === 'closed' ? 'done' : visit.state === 'concluded' ? 'now' : 'later'}>
          <RecordReinspections {...props} today={today} />
        </Step>
      ) : null}
      {visit.papers.length === 0 ? null : <PaperLinks visit={visit} />}
      {pendingOf(entries, 'concludeVisit').length > 0 ? <Remark>检查结果已保存在本机，正在提交。</Remark> : null}
    </>
  )
}

function stepState(visit: VisitDetail, place: Place): 'done' | 'now' | 'later' {
  if (visit.state === 'closed' || visit.state === 'concluded') return place === 'follow-up' && visit.state === 'concluded' ? 'now' : 'done'
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
  const found = answered.filter((point) => point.outcome === 'found').length
  return `${answered.length}/${visit.checkPoints.length} 项 · ${found === 0 ? '未发现问题' : `发现问题 ${found} 项`}`
}

function signatureLine(visit: VisitDetail): string {
  return visit.signatures.map((one) => `${one.signerName}${one.isRefused ? '（拒签）' : ''} ${clockWords(one.signedAt)}`).join(' · ')
}

function resultLine(visit: VisitDetail): string {
  return [...new Set(visit.items.flatMap((item) => item.results.map((result) => result.label)))].join('、')
}

function Recusals({ visit }: { readonly visit: VisitDetail }) {
  return visit.recusals.map((one) => (
    <Remark key={one.recusalApplicationId} tone="amber">
      申请 {one.officerName} 回避：{one.decision === null ? '待负责人决定，检查不停止' : one.decision === 'upheld' ? '同意，已更换执法人员' : '不同意'}
    </Remark>
  ))
}
