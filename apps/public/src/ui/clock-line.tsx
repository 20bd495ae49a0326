import { longDay, shortDay } from './moment.ts'

export interface LegalClock {
  readonly startOn: string
  readonly dueOn: string
  /** The day on which the act was done; the weight stops there. */
  readonly doneOn?: string | undefined
  /** What is done on that day: 公示, 复查. */
  readonly act: string
  readonly todayOn: string
  readonly citation?: string | undefined
  readonly isProvisional?: boolean | undefined
}

const DAY_MS = 86_400_000

/** The signature of the house: a beam from 起算 to 届满 with the weight on it, and the article under it. */
export function ClockLine({ clock }: { clock: LegalClock }) {
  const at = clock.doneOn ?? clock.todayOn
  const share = portion(clock.startOn, clock.dueOn, at)
  const isLate = at > clock.dueOn
  return (
    <div class={`clock ${isLate ? 'clock-late' : clock.doneOn === undefined ? 'clock-running' : 'clock-done'}`}>
      <p class="clock-words">
        <b>{stateWords(clock, isLate)}</b>
        {clock.isProvisional === true && <span class="tag tag-amber">日历未公布·暂定</span>}
      </p>
      <div class="clock-beam" aria-hidden="true">
        <i class="clock-run" style={{ width: percent(share) }} />
        <i class="clock-weight" style={{ left: percent(share) }} />
      </div>
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
    return isLate
      ? `${longDay(clock.doneOn)} ${clock.act}，超过期限`
      : `${longDay(clock.doneOn)} ${clock.act}，在期限内`
  return isLate ? '已超过期限' : `最迟 ${longDay(clock.dueOn)}`
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`
}

/** Where a day lies between two others, 0…1; a drawing only, never a count of legal days. */
export function portion(from: string, to: string, at: string): number {
  const [start, end, day] = [from, to, at].map((value) => Date.parse(`${value}T00:00:00Z`) / DAY_MS)
  if (start === undefined || end === undefined || day === undefined || Number.isNaN(start + end + day)) return 0
  return Math.min(1, Math.max(0, (day - start) / Math.max(end - start, 1)))
}
