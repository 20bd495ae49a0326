import { dayNumber } from './day.ts'

export interface RiverRange {
  from: string
  to: string
}

/** The scale of a river of time: whole years around its days, positions 0…1. */
export function riverScale(days: readonly string[], until = '') {
  const years = [...days, until].map((day) => Number(day.slice(0, 4))).filter((year) => year > 1900)
  const first = years.length > 0 ? Math.min(...years) : 2000
  const last = (years.length > 0 ? Math.max(...years) : 2000) + 1
  const start = dayNumber(`${first}-01-01`) ?? 0
  const length = (dayNumber(`${last}-01-01`) ?? start + 1) - start
  return {
    at: (day: string) => Math.min(1, Math.max(0, ((dayNumber(day) ?? start) - start) / length)),
    dayAt: (part: number) => dayOf(start + Math.round(Math.min(1, Math.max(0, part)) * length)),
    years: yearMarks(first, last, start, length),
  }
}

function yearMarks(first: number, last: number, start: number, length: number) {
  const step = last - first > 24 ? 5 : last - first > 12 ? 2 : 1
  const marks: { year: number; at: number }[] = []
  for (let year = first; year < last; year += step) {
    marks.push({ year, at: ((dayNumber(`${year}-01-01`) ?? start) - start) / length })
  }
  return marks
}

function dayOf(number: number): string {
  return new Date(number * 86_400_000).toISOString().slice(0, 10)
}
