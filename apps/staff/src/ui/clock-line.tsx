import { clockShape, type Suspension } from './clock.ts'
import './clock-line.css'
import { longDay, shortDay } from './day.ts'

export interface LegalClock {
  startOn: string
  dueOn: string
  todayOn: string
  /** Counted by the server: working or natural days left, negative when overdue. */
  remaining?: number | undefined
  unit?: 'working-day' | 'natural-day' | undefined
  suspensions?: readonly Suspension[] | undefined
  provisional?: boolean | undefined
  /** The agency's own coercive limits do not roll: alarm on the strict day (domain.md §0.1). */
  strictOn?: string | undefined
  citation?: string | undefined
  /** Makes up for a weekend or similar; shown after the day. */
  dayNote?: string | undefined
  stoppedOn?: string | undefined
}

const WIDTH = 320
const PAD = 9

/**
 * The signature: every legal clock is a beam from 起算 to 届满 with the weight sliding along it,
 * suspensions cut out and the article under it.
 */
export function ClockLine({ clock, narrow = false }: { clock: LegalClock; narrow?: boolean }) {
  const shape = clockShape({
    ...clock,
    todayOn: clock.stoppedOn ?? clock.todayOn,
    suspensions: clock.suspensions ?? [],
  })
  const state = clockState(clock, shape.overdue)
  return (
    <div className={`hj-clock hj-clock-${state}${narrow ? ' hj-clock-narrow' : ''}`}>
      <p className="hj-clock-words">
        <b>{remainingWords(clock, shape.overdue)}</b>
        <span> · {shortDay(clock.dueOn)}</span>
        {clock.dayNote !== undefined && <span>（{clock.dayNote}）</span>}
        {clock.provisional === true && <span className="hj-clock-provisional">日历未公布·暂定</span>}
      </p>
      <Beam clock={clock} shape={shape} />
      {!narrow && (
        <p className="hj-clock-ends" aria-hidden="true">
          <span>起算 {shortDay(clock.startOn)}</span>
          <span>届满 {shortDay(clock.dueOn)}</span>
        </p>
      )}
      {clock.strictOn !== undefined && clock.strictOn !== clock.dueOn && (
        <p className="hj-clock-cite">不顺延的期日：{longDay(clock.strictOn)}</p>
      )}
      {clock.citation !== undefined && <p className="hj-clock-cite">{clock.citation}</p>}
    </div>
  )
}

function Beam({ clock, shape }: { clock: LegalClock; shape: ReturnType<typeof clockShape> }) {
  const at = (part: number) => PAD + part * (WIDTH - 2 * PAD)
  return (
    <svg
      className="hj-clock-beam"
      viewBox={`0 0 ${WIDTH} 18`}
      preserveAspectRatio="none"
      role="img"
      aria-label={`自${longDay(clock.startOn)}起算，至${longDay(clock.dueOn)}届满`}
    >
      <line className="hj-clock-rest" x1={PAD} x2={WIDTH - PAD} y1="9" y2="9" />
      <line className="hj-clock-run" x1={PAD} x2={at(shape.weight)} y1="9" y2="9" />
      {shape.cuts.map((cut) => (
        <g key={`${cut.from}${cut.reason}`}>
          <title>{`中止：${cut.reason}`}</title>
          <line className="hj-clock-cut" x1={at(cut.from)} x2={at(cut.to)} y1="9" y2="9" />
        </g>
      ))}
      <line className="hj-clock-end" x1={PAD} x2={PAD} y1="4" y2="14" />
      <line
        className="hj-clock-end"
        x1={WIDTH - PAD}
        x2={WIDTH - PAD}
        y1="2"
        y2="16"
        strokeDasharray={clock.provisional === true ? '2 2' : undefined}
      />
      <rect className="hj-clock-weight" x={at(shape.weight) - 4} y="3" width="8" height="12" rx="2" />
    </svg>
  )
}

function clockState(clock: LegalClock, overdue: boolean): string {
  if (clock.stoppedOn !== undefined) return overdue ? 'overdue' : 'stopped'
  if (overdue) return 'overdue'
  if (clock.provisional === true) return 'soon'
  return clock.remaining !== undefined && clock.remaining <= 1 ? 'soon' : 'running'
}

/** 剩 3 个工作日 · 已超期 2 个工作日 · 今天届满 */
export function remainingWords(clock: Pick<LegalClock, 'remaining' | 'unit' | 'stoppedOn'>, overdue: boolean): string {
  if (clock.stoppedOn !== undefined) return overdue ? '逾期办结' : '已办结'
  const unit = clock.unit === 'natural-day' ? '日' : '个工作日'
  if (clock.remaining === undefined) return overdue ? '已超期' : '期限'
  if (overdue || clock.remaining < 0) return `已超期 ${Math.abs(clock.remaining)} ${unit}`
  return clock.remaining === 0 ? '今天届满' : `剩 ${clock.remaining} ${unit}`
}
