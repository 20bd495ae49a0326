import { useEffect } from 'react'
import type { Reply } from '../../api/client.ts'
import { read, take } from '../../api/client.ts'
import { go, href } from '../../app/location.ts'
import type { Session } from '../../app/session.ts'
import { onReceipt } from '../../outbox/outbox.ts'
import { Button } from '../../ui/button.tsx'
import { Problem } from '../../ui/notice.tsx'
import { useLoaded } from '../../ui/use-loaded.ts'
import { daysBetween, dayWords, shortDay } from '../../ui/words.ts'

type Line = Reply<'listMyVisits'>['open'][number]

/** The day as a list: what is under way, what is to be visited with its last day, what waits for a 复查, what is done. */
export function ListMyVisitsScreen({ session, onLeave }: { readonly session: Session; readonly onLeave: () => void }) {
  const visits = useLoaded('my-visits', () => take(read('/api/inspection/my-visits')))
  useEffect(() => onReceipt(visits.reload), [visits.reload])
  const { data } = visits
  const underWay = data?.open.filter((line) => line.state === 'under-way') ?? []
  const waiting = data?.open.filter((line) => line.state !== 'under-way') ?? []
  return (
    <main className="page">
      <header className="day-head">
        <div>
          <p className="meta">
            {session.agencyName ?? ''} · {session.personName}
          </p>
          <h1>{data === undefined ? '今天' : dayWords(data.today)}</h1>
        </div>
        <Button look="quiet" wide={false} onPress={onLeave}>
          退出
        </Button>
      </header>
      {visits.error === undefined ? null : <Problem error={visits.error} />}
      {data === undefined ? (
        visits.error === undefined ? (
          <p className="waiting">正在读取今天的任务…</p>
        ) : null
      ) : (
        <>
          <p className="headline">
            待检查 {waiting.length} 家 · 检查中 {underWay.length} 家 · 今天已完成 {data.doneToday.length} 家
          </p>
          <Band title="检查中" lines={underWay} today={data.today} />
          <Band title="待检查" lines={waiting} today={data.today} />
          <Band title="待复查、后续处置" lines={data.following} today={data.today} />
          <Band
            title="今天已完成"
            lines={data.doneToday.filter((line) => line.state === 'closed')}
            today={data.today}
          />
          {data.open.length + data.following.length + data.doneToday.length === 0 ? (
            <p className="empty">现在没有分派给您的检查。抽查任务抽取并公布后，分到您的企业会出现在这里。</p>
          ) : null}
        </>
      )}
    </main>
  )
}

function Band({
  title,
  lines,
  today,
}: {
  readonly title: string
  readonly lines: readonly Line[]
  readonly today: string
}) {
  if (lines.length === 0) return null
  return (
    <section>
      <h2 className="band">
        {title} <span>{lines.length}</span>
      </h2>
      {lines.map((line) => (
        <Card key={line.visitId} line={line} today={today} />
      ))}
    </section>
  )
}

function Card({ line, today }: { readonly line: Line; readonly today: string }) {
  const path = `/visits/${line.visitId}`
  return (
    <a
      className="card visit-card"
      href={href(path)}
      onClick={(event) => {
        event.preventDefault()
        go(path)
      }}
    >
      <h3>{line.entityName}</h3>
      <p>{line.address === '' ? '登记住所不详' : line.address}</p>
      <p className="meta">{line.itemNames.join('、')}</p>
      <p className="visit-card-foot">
        <span className={`chip chip-${chipTone(line)}`}>
          {line.isRehearsal ? '演练 · ' : ''}
          {line.nextWord}
        </span>
        <span className="meta">{footWords(line, today)}</span>
      </p>
    </a>
  )
}

function chipTone(line: Line): string {
  if (line.isOverdue) return 'vermilion'
  if (line.state === 'under-way') return 'indigo'
  return line.state === 'closed' ? 'slate' : 'plain'
}

function footWords(line: Line, today: string): string {
  if (line.state === 'under-way' && line.pointCount > 0) return `已检查 ${line.answeredCount}/${line.pointCount} 项`
  if (line.state === 'concluded' || line.state === 'closed') return line.resultLabels.join('、')
  const left = daysBetween(today, line.plannedToOn)
  if (left < 0) return `${shortDay(line.plannedToOn)}届满，已超期 ${-left} 日`
  return left === 0 ? '今天届满' : `${shortDay(line.plannedToOn)}前，剩 ${left} 日`
}
