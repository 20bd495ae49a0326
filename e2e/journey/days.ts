import { type Person, read } from './people.ts'

interface Calendar {
  readonly holidays: readonly { readonly day: string }[]
  readonly makeUpWorkdays: readonly { readonly day: string }[]
}

/** The working days an inspection may fall on next, by the calendar the system itself holds: from `today` on. */
export async function nextWorkingDays(person: Person, today: string, count: number): Promise<string[]> {
  const found: string[] = []
  for (let day = today; found.length < count; day = dayAfter(day)) if (await isWorkingDay(person, day)) found.push(day)
  return found
}

/** A moment `seconds` from now as Beijing day and clock time, to the minute. */
export function beijingMoment(seconds: number): { day: string; time: string } {
  const text = new Date(Date.now() + (8 * 3600 + seconds) * 1000).toISOString()
  return { day: text.slice(0, 10), time: text.slice(11, 16) }
}

export function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
}

async function isWorkingDay(person: Person, day: string): Promise<boolean> {
  const calendar = await read<Calendar>(person, `/api/law/calendars/${day.slice(0, 4)}`)
  if (calendar.holidays.some((each) => each.day === day)) return false
  if (calendar.makeUpWorkdays.some((each) => each.day === day)) return true
  return ![0, 6].includes(new Date(day).getUTCDay())
}
