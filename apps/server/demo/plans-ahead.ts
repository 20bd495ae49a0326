import { addDays, type PlainDate, plainDate } from '#kernel/plain-date.ts'
import { nextWorkingDay } from '#law'
import type { City } from './city.ts'
import { approvePlan, type PlanSpec } from './draws.ts'
import type { Cast } from './setup.ts'
import { FOOD } from './year.ts'

/** Days before T on which the plan was written that nobody froze in time. */
export const LEFT_BEHIND = 12
const SLEPT_DAYS = 8

const TRADERS = { description: '海曙、鄞州两区存续的公司', divisions: ['330203', '330212'], kinds: ['company'] }

/** An approved plan whose source has spoken although its frame was never frozen: the partner's list came too late. */
export async function leaveBehind(city: City, cast: Cast, items: ReadonlyMap<string, string>): Promise<void> {
  const written = addDays(city.today, -LEFT_BEHIND)
  city.at(nextWorkingDay(addDays(written, -1)), '16:10')
  const spec = plan('NB-AMR-P13', '养老机构周边食品销售抽查', 'SCJG-01', FOOD)
  await approvePlan(city, cast, items, spec, nextWorkingDay(addDays(written, SLEPT_DAYS)))
}

/** What the division has in hand for the weeks ahead; one of them over New Year, when next year's calendar may not be published yet. */
export async function planAhead(city: City, cast: Cast, items: ReadonlyMap<string, string>): Promise<void> {
  city.at(city.today, '10:20')
  const weeksAhead: readonly (readonly [number, PlanSpec])[] = [
    [2, plan('NB-AMR-P14', '冬令取暖器具流通领域质量抽查', 'SCJG-12', TRADERS)],
    [3, plan('NB-AMR-P15', '集贸市场在用计量器具年末抽查', 'SCJG-11', FOOD)],
    [4, plan('NB-AMR-P16', '岁末网络促销经营行为抽查', 'SCJG-18', TRADERS)],
  ]
  for (const [weeks, spec] of weeksAhead)
    await approvePlan(city, cast, items, spec, nextWorkingDay(addDays(city.today, weeks * 7 + 1)))
  const spec = plan('NB-AMR-P17', '元旦春节食品安全抽查', 'SCJG-01', FOOD)
  await approvePlan(city, cast, items, spec, afterNewYear(city.today))
}

function plan(number: string, title: string, itemCode: string, scope: PlanSpec['scope']): PlanSpec {
  return {
    number,
    title,
    itemCodes: [itemCode],
    daysBefore: 0,
    scope,
    sizing: { mode: 'ratio', num: 3, den: 100 },
    quals: itemCode === 'SCJG-01' ? ['food'] : [],
    visitDays: 10,
  }
}

/** The second working week of the next year that is at least three weeks off. */
function afterNewYear(today: PlainDate): PlainDate {
  const next = Number(addDays(today, 21).slice(0, 4)) + 1
  return nextWorkingDay(plainDate(`${next}-01-07`))
}
