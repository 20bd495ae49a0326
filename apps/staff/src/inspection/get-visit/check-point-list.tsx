import { StateTag } from '../../ui/state-tag.tsx'
import { outcomeWords } from '../visit-words.ts'
import './visit.css'
import type { VisitDetail } from './visit-query.ts'

/** Check points under their items: the answer in words, why it is asked, the note and the photographs. */
export function CheckPointList({ visit }: { visit: VisitDetail }) {
  if (visit.checkPoints.length === 0)
    return <p className="hj-quiet">没有检查要点：事项版本里没有登记要点，现场按事项直接记录。</p>
  return (
    <>
      {visit.items.map((item) => {
        const points = visit.checkPoints.filter((point) => point.itemId === item.itemId)
        return points.length === 0 ? null : (
          <section key={item.itemId} className="hj-points">
            <h3>{item.itemName}</h3>
            <ol>
              {points.map((point) => (
                <li key={point.checkPointId}>
                  <div>
                    <p>{point.text}</p>
                    <WhyAsked reasons={point.reasons.map((reason) => reason.text)} />
                    {point.note !== '' && <p className="hj-points-note">{point.note}</p>}
                    <Photographs visit={visit} checkPointId={point.checkPointId} />
                  </div>
                  {point.outcome === null ? (
                    <span className="hj-quiet">尚未回答</span>
                  ) : (
                    <StateTag tone={OUTCOME_TONES[point.outcome]}>{outcomeWords[point.outcome]}</StateTag>
                  )}
                </li>
              ))}
            </ol>
          </section>
        )
      })}
    </>
  )
}

function WhyAsked({ reasons }: { reasons: string[] }) {
  const [first, ...others] = reasons
  if (first === undefined) return null
  return (
    <details className="hj-why">
      <summary>为什么问：{first}</summary>
      {others.map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
    </details>
  )
}

const OUTCOME_TONES = { 'none-found': 'order', found: 'soon', 'not-applicable': 'closed' } as const

function Photographs({ visit, checkPointId }: { visit: VisitDetail; checkPointId: string }) {
  const photographs = visit.evidence.filter((each) => each.kind === 'photo' && each.checkPointId === checkPointId)
  if (photographs.length === 0) return null
  return (
    <ul className="hj-photos">
      {photographs.map((each) => (
        <li key={each.evidenceId}>
          <a href={`/api/inspection/evidence/${each.evidenceId}`} target="_blank" rel="noreferrer">
            <img
              src={`/api/inspection/evidence/${each.evidenceId}`}
              alt={each.note === '' ? '现场照片' : each.note}
              loading="lazy"
              width="120"
              height="90"
            />
          </a>
          <code title={`摘要 ${each.rootHash}`}>{each.rootHash.slice(0, 6)}</code>
        </li>
      ))}
    </ul>
  )
}
