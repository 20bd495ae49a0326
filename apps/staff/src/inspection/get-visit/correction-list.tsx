import { ClockLine } from '../../ui/clock-line.tsx'
import { Panel } from '../../ui/panel.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import type { VisitDetail } from './visit-query.ts'

const STATES = {
  open: { tone: 'open', words: '改正中' },
  corrected: { tone: 'order', words: '复查已改正' },
  uncorrected: { tone: 'law', words: '复查未改正' },
} as const

/** Orders to correct with their clock; the count of days left is the server's. */
export function CorrectionList({ visit }: { visit: VisitDetail }) {
  if (visit.corrections.length === 0) return null
  return (
    <Panel title="责令改正">
      {visit.corrections.map((order) => (
        <div key={order.correctionOrderId} className="hj-correction">
          <div>
            <p>
              <StateTag tone={STATES[order.state].tone}>{STATES[order.state].words}</StateTag>
            </p>
            <p>问题：{order.problem}</p>
            <p>要求：{order.requirement}</p>
            <p className="hj-quiet hj-small">{order.dueExplanation}</p>
          </div>
          <ClockLine
            clock={{
              startOn: order.orderedOn,
              dueOn: order.dueOn,
              todayOn: new Date().toISOString().slice(0, 10),
              provisional: order.isProvisional,
              strictOn: order.strictDueOn,
              citation: order.basis,
              stoppedOn: order.reinspectedOn ?? undefined,
            }}
          />
        </div>
      ))}
    </Panel>
  )
}
