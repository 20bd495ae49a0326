import { useEffect } from 'react'
import { read, take } from '../../api/client.ts'
import type { Reply } from '../../api/client.ts'
import { go, href } from '../../app/location.ts'
import type { Session } from '../../app/session.ts'
import type { OutboxEntry } from '../../outbox/entry.ts'
import { onReceipt, useOutbox } from '../../outbox/outbox.ts'
import { ClockLine } from '../../ui/clock-line.tsx'
import { Problem, Remark } from '../../ui/notice.tsx'
import { useLoaded } from '../../ui/use-loaded.ts'
import { groupedCode } from '../../ui/words.ts'
import { VisitSteps } from './steps.tsx'

/** One visit as one column: notice, certificates, rights, points, statement, signatures, result, papers. */
export function GetVisitScreen({ visitId, session }: { readonly visitId: string; readonly session: Session }) {
  const loaded = useLoaded(`visit/${visitId}`, () =>
    take(read('/api/inspection/visits/{visitId}', { params: { path: { visitId } } })),
  )
  const { reload } = loaded
  useEffect(
    () =>
      onReceipt((receipt) => {
        if (receipt.visitId === visitId) reload()
      }),
    [visitId, reload],
  )
  const outbox = useOutbox()
  const visit = loaded.data
  return (
    <main className="page">
      <a
        className="back"
        href={href('/')}
        onClick={(event) => {
          event.preventDefault()
          go('/')
        }}
      >
        ‹ 今天的任务
      </a>
      {loaded.error === undefined ? null : <Problem error={loaded.error} />}
      {visit === undefined ? (
        loaded.error === undefined ? (
          <p className="waiting">正在读取…</p>
        ) : null
      ) : (
        <>
          <VisitHead visit={visit} />
          <HeldNotice entry={outbox.entries.find((entry) => entry.visitId === visitId && entry.state === 'held')} />
          <VisitSteps visit={visit} entries={notYetShown(visit, outbox)} session={session} today={visit.today} />
        </>
      )}
    </main>
  )
}

/** The acts of this visit that what was read does not have yet, sent or not, so that nothing falls back for a moment. */
function notYetShown(visit: Reply<'getVisit'>, outbox: ReturnType<typeof useOutbox>): OutboxEntry[] {
  const shown = new Set(visit.steps.map((step) => step.stepId))
  return [...outbox.entries, ...outbox.settled].filter(
    (entry) => entry.visitId === visit.visitId && !shown.has(entry.id),
  )
}

function VisitHead({ visit }: { readonly visit: Reply<'getVisit'> }) {
  const times = visit.visitsThisYear + (visit.startedAt === null ? 1 : 0)
  return (
    <header className="visit-head">
      {visit.isRehearsal ? <Remark tone="amber">演练：结果不作为真实检查公示。</Remark> : null}
      <h1>{visit.entityName}</h1>
      <p className="code">{visit.uscc === '' ? '统一社会信用代码不详' : groupedCode(visit.uscc)}</p>
      <p>{visit.address === '' ? '登记住所不详' : visit.address}</p>
      <p className="meta">
        {visit.origin === 'draw' ? '双随机抽查' : '单次检查'} · {visit.taskName}
        {visit.isRehearsal ? '' : ` · 本机关今年第 ${times} 次入企`}
      </p>
      {visit.state === 'closed' || visit.state === 'concluded' ? null : (
        <ClockLine title="检查期限" from={visit.plannedFromOn} to={visit.plannedToOn} today={visit.today} />
      )}
    </header>
  )
}

/** The act of this visit that the server refused, with the article and the way to deal with it. */
function HeldNotice({ entry }: { readonly entry: OutboxEntry | undefined }) {
  if (entry?.problem === undefined) return null
  return (
    <div className="notice notice-amber" role="alert">
      <span aria-hidden="true" className="notice-mark">
        ！
      </span>
      <div>
        <p>
          「{entry.title}」未被接受：{entry.problem.text}
        </p>
        {entry.problem.citation === '' ? null : <p className="notice-cite">{entry.problem.citation}</p>}
        <a
          href={href('/outbox')}
          onClick={(event) => {
            event.preventDefault()
            go('/outbox')
          }}
        >
          查看并处理
        </a>
      </div>
    </div>
  )
}
