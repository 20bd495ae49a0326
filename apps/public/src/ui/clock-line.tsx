import { longDay, shortDay } from './moment.ts'

export interface LegalClock {
  readonly startOn: string
  readonly dueOn: string
  /** The day on which the act was done; the weight stops there. */
  readonly doneOn?: string | undefined
  readonly todayOn: string
  readonly citation?: string | undefined
  readonly isProvisional?: boolean | undefined
}

const WIDTH = 320
const PAD = 6
const DAY_MS = 86_400_000

/** The signature of the house: a beam from 起算 to 届满 with the weight on it, and the article under it. */
export function ClockLine({ clock }: { clock: LegalClock }) {
  const at = clock.doneOn ?? clock.todayOn
  const share = portion(clock.startOn, clock.dueOn, at)
  const isLate = at > clock.dueOn
  const x = PAD + share * (WIDTH - 2 * PAD)
  return (
    <div class={`clock ${isLate ? 'clock-late' : clock.doneOn === undefined ? 'clock-running' : 'clock-done'}`}>
      <p class="clock-words">
        <b>{stateWords(clock, isLate)}</b>
        {clock.isProvisional === true && <span class="tag tag-amber">日历未公布·暂定</span>}
      </p>
      <svg
        class="clock-beam"
        viewBox={`0 0 ${WIDTH} 18`}
        role="img"
        aria-label={`自${longDay(clock.startOn)}起算，至${longDay(clock.dueOn)}届满`}
      >
        <path class="clock-rest" d={`M${PAD} 9H${WIDTH - PAD}`} />
        <path class="clock-run" d={`M${PAD} 9H${x}`} />
        <path class="clock-end" d={`M${PAD} 4V14M${WIDTH - PAD} 2V16`} />
        <rect class="clock-weight" x={x - 4} y="3" width="8" height="12" rx="2" />
      </svg>
      <p class="clock-ends">
        <span>起算 {shortDay(clock.startOn)}</span>
        <span>届满 {shortDay(clock.dueOn)}</span>
      </p>
      {clock.citation !== undefined && <p class="clock-cite">{clock.citation}</p>}
    </div>
  )
}

function stateWords(clock: LegalClock, isLate: boolean): string {
  if (clock.doneOn !== undefined)
    return isLate ? `${longDay(clock.doneOn)} 办结，超过期限` : `${longDay(clock.doneOn)} 办结，在期限内`
  return isLate ? '已超过期限' : `最迟 ${longDay(clock.dueOn)}`
}

/** Where a day lies between two others, 0…1; a drawing only, never a count of legal days. */
export function portion(from: string, to: string, at: string): number {
  const [start, end, day] = [from, to, at].map((value) => Date.parse(`${value}T00:00:00Z`) / DAY_MS)
  if (start === undefined || end === undefined || day === undefined || Number.isNaN(start + end + day)) return 0
  return Math.min(1, Math.max(0, (day - start) / Math.max(end - start, 1)))
}
