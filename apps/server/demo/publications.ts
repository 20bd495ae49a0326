import { compareDays, type PlainDate } from '#kernel/plain-date.ts'
import { bandOf } from '../desk/clock.ts'
import { type City, inGroups } from './city.ts'
import { exchangeWithOutlets } from './outlets.ts'
import type { Cast } from './setup.ts'

interface Waiting {
  readonly id: string
  readonly shownHash: string
  readonly clock: { readonly startOn: PlainDate; readonly dueOn: PlainDate; readonly isOverdue: boolean }
}

/** Results that stay waiting at T, by when they fall due: 26 in all with that of the day's own visit (demo-city.md §8, §9). */
const STAY_WAITING = { next: 2, week: 9, later: 14 }

/**
 * Publishes what has formed so far, as the reviewer reads it, but for what has time until after T; with `forget`, one is left behind
 * past its due day.
 */
export async function publishFormed(city: City, cast: Cast, forget: boolean): Promise<void> {
  const waiting = (await listWaiting(city, cast)).filter((one) => !one.clock.isOverdue && one.clock.dueOn <= city.today)
  await approve(city, cast, forget ? waiting.slice(1) : waiting)
  await city.settle()
  await exchangeWithOutlets(city)
}

/** At T: all but the newest are published; the forgotten one late, with its reason. */
export async function publishRest(city: City, cast: Cast): Promise<void> {
  city.at(city.today, '15:30')
  const waiting = await listWaiting(city, cast)
  const reviewer = await cast.actor('yingjianbo')
  for (const one of waiting.filter((each) => each.clock.isOverdue)) {
    await city.do(reviewer, 'publish-late', {
      publicationId: one.id,
      shownHash: one.shownHash,
      reason: '承办人离岗交接遗漏，核查发现后当日补公示，已登记责任。',
    })
  }
  const inTime = waiting.filter((each) => !each.clock.isOverdue)
  const stay = stayWaiting(city, inTime)
  await approve(
    city,
    cast,
    inTime.filter((one) => !stay.has(one)),
  )
  await city.settle()
  await exchangeWithOutlets(city)
  await checkReceipts(city, cast)
  const { counts } = await city.do<{ counts: Record<string, number> }>(reviewer, 'list-publications', {
    filter: 'waiting',
  })
  if ((counts['published'] ?? 0) === 0) throw new Error('演示城市：没有一件检查结果公示出去')
}

/** Of each band of the desk, those that fall due last. */
function stayWaiting(city: City, inTime: readonly Waiting[]): ReadonlySet<Waiting> {
  const newest = (band: keyof typeof STAY_WAITING) =>
    inTime
      .filter(({ clock }) => bandOf(city.opensOn, clock.dueOn) === band)
      .toSorted((a, b) => compareDays(a.clock.dueOn, b.clock.dueOn))
      .slice(-STAY_WAITING[band])
  return new Set([...newest('next'), ...newest('week'), ...newest('later')])
}

/** One receipt failed, for the outlet's own reason: a place nobody could be reached at wants the number of a decision not yet made. */
async function checkReceipts(city: City, cast: Cast): Promise<void> {
  const { outlets } = await city.do<{
    outlets: { refused: number; unfit: number; queued: number; awaiting: number }[]
  }>(await cast.actor('yingjianbo'), 'list-deliveries', {})
  const sum = (of: (one: (typeof outlets)[number]) => number) => outlets.reduce((all, one) => all + of(one), 0)
  if (sum((one) => one.refused) !== 1 || sum((one) => one.unfit + one.queued + one.awaiting) !== 0)
    throw new Error(`演示城市：回执应当恰有一件失败，其余都已回执，现为 ${JSON.stringify(outlets)}`)
}

async function listWaiting(city: City, cast: Cast): Promise<Waiting[]> {
  const actor = await cast.actor('yingjianbo')
  const { publications } = await city.do<{ publications: Waiting[] }>(actor, 'list-publications', {
    filter: 'waiting',
    pageSize: 2000,
  })
  return [...publications].sort((a, b) => compareDays(a.clock.startOn, b.clock.startOn))
}

async function approve(city: City, cast: Cast, formed: readonly Waiting[]): Promise<void> {
  const reviewer = await cast.actor('yingjianbo')
  await inGroups(city, reviewer, formed, ({ id, shownHash }, inOneGo) =>
    inOneGo.do(reviewer, 'approve-publication', { publicationId: id, shownHash }),
  )
}
