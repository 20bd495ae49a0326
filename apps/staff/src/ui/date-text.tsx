import { longDay, longMoment, shortDay, shortMoment } from './day.ts'

/** 2026年11月22日 周日; `short` leaves the year to the machine-readable attribute and the title. */
export function DateText({ day, short = false }: { day: string | null | undefined; short?: boolean }) {
  if (day === null || day === undefined || day === '') return <span className="hj-quiet">未填</span>
  return (
    <time dateTime={day} title={short ? longDay(day) : undefined} className="hj-nowrap">
      {short ? shortDay(day) : longDay(day)}
    </time>
  )
}

/** An instant in Beijing time. */
export function MomentText({ at, short = false }: { at: string | null | undefined; short?: boolean }) {
  if (at === null || at === undefined || at === '') return <span className="hj-quiet">未记</span>
  return (
    <time dateTime={at} title={short ? longMoment(at) : undefined} className="hj-nowrap">
      {short ? shortMoment(at) : longMoment(at)}
    </time>
  )
}
