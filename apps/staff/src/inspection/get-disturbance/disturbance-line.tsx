import { useQuery } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'
import { problemWords } from '../../api/problem.ts'
import { hasPermission, useSession } from '../../app/session.ts'
import { longMoment, momentInBeijing } from '../../ui/day.ts'
import { Panel } from '../../ui/panel.tsx'
import { Waiting } from '../../ui/query-view.tsx'
import './disturbance.css'

/** 打扰账 beside a file; left out for whoever may not read visits, since a refusal tells him nothing. */
export function DisturbancePanel({ entityId }: { entityId: string }) {
  const session = useSession()
  if (!hasPermission(session?.permissions, 'inspection.read')) return null
  return (
    <Panel title="打扰账">
      <DisturbanceLine entityId={entityId} />
    </Panel>
  )
}

/** The disturbance ledger: the year as a strip of days, each visit a mark; above it the count against the cap. */
function DisturbanceLine({ entityId }: { entityId: string }) {
  const disturbance = useQuery({
    queryKey: ['disturbance', entityId],
    queryFn: () => take(api.GET('/api/inspection/entities/{entityId}/disturbance', { params: { path: { entityId } } })),
  })
  const found = disturbance.data
  if (disturbance.isError) return <p className="hj-quiet">{problemWords(disturbance.error).title}</p>
  if (!found) return <Waiting />
  return (
    <div className="hj-disturbance">
      <p>
        今年入企 <b>{found.visitCount}</b> 次，同一机关上限 {found.cap} 次{' '}
        <span className="hj-quiet">
          （{found.citation}；{found.countedPer}）
        </span>
        {found.offSiteCount > 0 && `；非现场检查 ${found.offSiteCount} 次，不计入现场上限`}
      </p>
      <div className="hj-disturbance-year" role="img" aria-label={`${found.year} 年入企 ${found.visitCount} 次`}>
        {found.visits.map((visit) => (
          <i
            key={visit.visitId}
            style={{ left: `${partOfYear(visit.startedAt) * 100}%` }}
            title={`${longMoment(visit.startedAt)} ${visit.taskName}${visit.minutes === null ? '' : `，${visit.minutes} 分钟`}`}
          />
        ))}
      </div>
      <p className="hj-disturbance-months" aria-hidden="true">
        <span>1月</span>
        <span>4月</span>
        <span>7月</span>
        <span>10月</span>
        <span>12月</span>
      </p>
    </div>
  )
}

function partOfYear(instant: string): number {
  const day = momentInBeijing(instant)?.day ?? ''
  const start = Date.UTC(Number(day.slice(0, 4)), 0, 1)
  return (
    (Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8))) - start) / (366 * 86_400_000)
  )
}
