import { daysBetween, shortDay } from './words.ts'

interface Props {
  readonly title: string
  readonly from: string
  readonly to: string
  readonly today: string
  readonly note?: string
}

/** The clock line: a beam from 起算 to 届满 with the weight sliding along it. Drawn the same way wherever a legal clock runs. */
export function ClockLine({ title, from, to, today, note }: Props) {
  const whole = Math.max(1, daysBetween(from, to))
  const gone = Math.min(whole, Math.max(0, daysBetween(from, today)))
  const at = 12 + (gone / whole) * 296
  const left = daysBetween(today, to)
  const words = left < 0 ? `已超期 ${-left} 日` : left === 0 ? '今天届满' : `剩 ${left} 日`
  return (
    <figure className={`clock-line${left < 0 ? ' is-overdue' : ''}`}>
      <figcaption>
        <span>{title}</span>
        <strong>{words}</strong>
      </figcaption>
      <svg viewBox="0 0 320 28" role="img" aria-label={`${title}：${shortDay(from)} 至 ${shortDay(to)}，${words}`}>
        <line x1="12" y1="12" x2="308" y2="12" className="beam" />
        <line x1="12" y1="12" x2={at} y2="12" className="beam-gone" />
        <line x1="12" y1="6" x2="12" y2="18" className="beam" />
        <line x1="308" y1="6" x2="308" y2="18" className="beam" />
        <circle cx={at} cy="12" r="7" className="weight" />
      </svg>
      <div className="clock-line-ends">
        <span>{shortDay(from)}</span>
        <span>{shortDay(to)}</span>
      </div>
      {note === undefined ? null : <p className="field-hint">{note}</p>}
    </figure>
  )
}
