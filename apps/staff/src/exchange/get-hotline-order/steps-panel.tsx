import { MomentText } from '../../ui/date-text.tsx'
import { Panel } from '../../ui/panel.tsx'
import { StateTag, type Tone } from '../../ui/state-tag.tsx'
import type { HotlineOrder } from './order-query.ts'

const RECORDS: Readonly<Record<string, { word: string; tone: Tone }>> = {
  queued: { word: '待送回热线', tone: 'open' },
  sent: { word: '已送出，等回执', tone: 'soon' },
  received: { word: '热线已收到', tone: 'order' },
  failed: { word: '热线没有收下', tone: 'law' },
  'kept-inside': { word: '没有送出', tone: 'closed' },
}

/** 办理过程: theirs and ours in one line, each of ours with what became of its record at 12345. */
export function StepsPanel({ order }: { order: HotlineOrder }) {
  return (
    <Panel title="办理过程" note="本机关的每一步都送回 12345；旁边是热线的回执。">
      <ol className="hj-hotline-steps">
        {order.steps.map((step) => (
          <li key={step.stepId}>
            <span className="hj-quiet">
              <MomentText at={step.happenedAt} short />
            </span>
            <div>
              <b>{step.actLabel}</b> <span className="hj-quiet">{step.byName}</span>{' '}
              {step.record !== null && <RecordTag of={step.record} />}
              {step.words !== null && <p className="hj-hotline-text">{step.words}</p>}
            </div>
          </li>
        ))}
      </ol>
    </Panel>
  )
}

function RecordTag({ of }: { of: NonNullable<HotlineOrder['steps'][number]['record']> }) {
  const { word, tone } = RECORDS[of.state] ?? { word: of.state, tone: 'plain' as const }
  return (
    <>
      <StateTag tone={tone}>{word}</StateTag>
      {of.state === 'failed' && of.note !== null && <span className="hj-small"> {of.note}</span>}
    </>
  )
}
