import { isWorkingDay, nextWorkingDay, ruleDocument } from '#law'
import { findEntityByUscc } from '#entities'
import { addDays, compareDays, dayNumber, type PlainDate } from '#kernel/plain-date.ts'
import type { CityEntity } from '../../../tools/city/entities.ts'
import { builder, type City, workingDayBefore } from './city.ts'
import { commitPlan, type CommittedPlan, type DrawnRow, drawnRows, holdPlan, revealShares, witness } from './draws.ts'
import { adoptDrawCatalogues, publishKeyList } from './draw-register.ts'
import { cleanUpDay } from './clean-up.ts'
import { dutyDay } from './duty.ts'
import { hotlineAnswered, hotlineReceived, hotlineToday } from './hotline.ts'
import { incidentBeforeVisits } from './incidents.ts'
import { receiveFeeds } from './feeds.ts'
import { personBy } from './people.ts'
import { dayOfThePhone } from './phone.ts'
import { subscribeOutsideSystem, tellOutsideSystem } from './outside-system.ts'
import { publishFormed, publishRest } from './publications.ts'
import { importLastNight, NAMED } from './register.ts'
import { addPartners, addPerson, type Cast, inCity } from './setup.ts'
import { inParallel, recheck, dueOn, visit, type VisitPlot } from './visits.ts'
import { recordLists } from './lists.ts'
import { recordObjects } from './objects.ts'
import { recordSources } from './sources.ts'
import { DECLARED, declareStandards, TESTED, testStandards } from './standards.ts'
import { tellOutside } from './outward.ts'
import { LEFT_BEHIND, leaveBehind, planAhead } from './plans-ahead.ts'
import { type Chapter, yearOfDraws } from './year.ts'
import { type Borne, planDay, planYear, publishYear } from './year-plan.ts'

type Step = <T>(words: string, act: () => Promise<T>) => Promise<T>

const WORKERS = 8

/** What happens on which day, over all plans: acts of different plans interleave as in a real year. */
interface Agenda {
  on(day: PlainDate, act: () => Promise<void>): void
  run(until: PlainDate): Promise<void>
}

/** The year of the city up to T: draws, visits, corrections, publication, classes (demo-city.md §5–§11). */
export async function buildHistory(city: City, cast: Cast, people: readonly CityEntity[], step: Step): Promise<void> {
  const items = await itemIds(city)
  const story = await findEntity(city, people, NAMED[0]?.name ?? '')
  await addEnterprise(city, cast, story)
  const agenda = makeAgenda()
  agenda.on(workingDayBefore(city, 360), () =>
    adoptClasses(city, cast, workingDayBefore(city, 360), '甬演市监信〔2025〕第00031号'),
  )
  agenda.on(workingDayBefore(city, 345), () => recordLists(city, cast, people))
  const newRule = workingDayBefore(city, 305)
  agenda.on(newRule, () => adoptClasses(city, cast, newRule, '甬演市监信〔2026〕第00004号'))
  agenda.on(workingDayBefore(city, 358), () => adoptDrawCatalogues(city, cast))
  agenda.on(workingDayBefore(city, 97), () => publishKeyList(city, cast, story))
  agenda.on(workingDayBefore(city, DECLARED), async () => {
    const own = await declareStandards(city, cast)
    agenda.on(workingDayBefore(city, TESTED), () => testStandards(city, cast, story, own))
  })
  const chapters = yearOfDraws(story)
  const year = planYear(city, chapters)
  let borne: Borne = new Map()
  agenda.on(planDay(city, year), async () => {
    borne = await publishYear(city, cast, items, year, chapters)
  })
  for (const chapter of chapters) {
    agenda.on(workingDayBefore(city, chapter.daysBefore), () =>
      step(chapter.title, async () => {
        await city.tidy()
        const spec = { ...chapter, yearTaskIds: borne.get(chapter.number) ?? [] }
        await beginChapter({ city, cast, agenda, chapter: spec, story }, items)
      }),
    )
  }
  agenda.on(workingDayBefore(city, 12), () => city.aside(() => hotlineReceived(city, cast, people)))
  agenda.on(workingDayBefore(city, 8), () => city.aside(() => hotlineAnswered(city, cast)))
  agenda.on(workingDayBefore(city, LEFT_BEHIND), () => leaveBehind(city, cast, items))
  agenda.on(city.today, () => planAhead(city, cast, items))
  await agenda.run(city.today)
  await step('公示与昨夜增量数据', async () => {
    await subscribeOutsideSystem(city, cast)
    await publishRest(city, cast)
    await tellOutsideSystem(city)
    await dayOfThePhone(city, cast)
    await importLastNight(city, cast, people)
    await recordSources(city, cast, people)
    await recordObjects(city, cast, people)
    await receiveFeeds(city, cast, people)
    await addPartners(city, cast)
    await cleanUpDay(city, cast)
    await dutyDay(city, cast)
    await city.aside(() => hotlineToday(city, cast, people))
    await city.aside(() => tellOutside(city, cast, people, story))
    await city.finish()
  })
}

function makeAgenda(): Agenda {
  const entries: { day: PlainDate; act: () => Promise<void> }[] = []
  return {
    on: (day, act) => void entries.push({ day, act }),
    async run(until) {
      for (;;) {
        const next = entries.reduce<number>(
          (best, entry, index) => (best === -1 || entry.day < (entries[best]?.day ?? '') ? index : best),
          -1,
        )
        const [entry] = next === -1 ? [] : entries.splice(next, 1)
        if (entry === undefined || compareDays(entry.day, until) > 0) return
        await entry.act()
      }
    },
  }
}

async function addEnterprise(city: City, cast: Cast, entityId: string): Promise<void> {
  cast.accounts.set('enterprise', await addPerson(city, personBy('enterprise'), cast.agencies, entityId))
}

/** Item ids by code, as the catalogue has them. */
async function itemIds(city: City): Promise<Map<string, string>> {
  const { items } = await city.do<{ items: { itemId: string; code: string }[] }>(builder, 'list-items', {
    pageSize: 2000,
  })
  return new Map(items.map((item) => [item.code, item.itemId]))
}

/** The id under which the register holds one of the generated enterprises. */
async function findEntity(city: City, people: readonly CityEntity[], name: string): Promise<string> {
  const uscc = people.find((one) => one.name === name)?.uscc ?? ''
  const found = await inCity(city, (act) => findEntityByUscc(act.tx, uscc))
  if (found === undefined) throw new Error(`演示城市：登记中没有 ${name}`)
  return found.entityId
}

/** The city bureau adopts the local risk rule in writing, so that classes found here may set odds; each version anew. */
async function adoptClasses(city: City, cast: Cast, on: PlainDate, documentNumber: string): Promise<void> {
  const rule = ruleDocument('credit-risk-class', on)
  if (rule === undefined) throw new Error(`演示城市：${on} 没有施行中的信用风险分类规则`)
  const { version } = rule.body as { version: string }
  city.at(on, '15:20')
  await city.do(await cast.actor('lihaiyan'), 'adopt-local-rule', {
    id: city.id(),
    ruleVersion: version,
    documentNumber,
    approvedBy: '励海燕',
    adoptedOn: on,
  })
}

/** One plan of the year while it runs. */
interface Running {
  readonly city: City
  readonly cast: Cast
  readonly agenda: Agenda
  readonly chapter: Chapter
  readonly story: string
}

/** Writes and commits the plan, and puts what follows into the agenda, as far as its chapter goes. */
async function beginChapter(running: Running, items: ReadonlyMap<string, string>): Promise<void> {
  const { city, cast, agenda, chapter } = running
  const plan = await commitPlan(city, cast, items, chapter)
  if (chapter.ends === 'committed') return
  if (chapter.ends === 'void') {
    await city.do(await cast.actor('lihaiyan'), 'void-plan', { planId: plan.planId, reason: chapter.voidReason ?? '' })
    return witness(city, cast)
  }
  agenda.on(plan.revealOn, () => revealShares(city, cast, plan))
  agenda.on(plan.holdOn, async () => {
    await holdPlan(city, cast, plan)
    await incidentBeforeVisits(city, cast, plan, chapter)
  })
  const orders: OpenOrder[] = []
  for (const day of plan.days) agenda.on(day, () => visitsOfDay(running, plan, day, orders))
  if (chapter.ends === 'inspecting') return
  const last = plan.days.at(-1) ?? plan.holdOn
  agenda.on(last, async () => scheduleRechecks(running, orders))
  agenda.on(endOf(plan), () => endPlan(running, plan, orders))
}

interface OpenOrder {
  readonly row: DrawnRow
  readonly on: PlainDate
  readonly number: number
}

/** Releases the day's units and visits them; orders to correct are added to `orders`. */
async function visitsOfDay(running: Running, plan: CommittedPlan, day: PlainDate, orders: OpenOrder[]): Promise<void> {
  const { city, cast } = running
  city.at(day, '08:32')
  await release(city, cast, plan.planId)
  await city.settle()
  const all = await drawnRows(city, cast, plan.planId)
  const before = all.filter((row) => row.visitOn !== null && row.visitOn < day).length
  const rows = dueOn(all, day).filter((row) => row.releasedAt !== null)
  const planned = rows
    .slice(0, running.chapter.isCurrent === true ? Math.max(0, VISITED - before) : rows.length)
    .map((row, index) => planVisit(running, row, { number: before + index, day }, orders))
  const go = ({ row, plot }: (typeof planned)[number]) => visit(city, cast, row, plot)
  const noon = Math.ceil(planned.length / 2)
  await inParallel(planned.slice(0, noon), WORKERS, go)
  await Promise.all([city.settle(), inParallel(planned.slice(noon), WORKERS, go)])
  await city.settle()
  if (running.chapter.isCurrent === true && day === city.today) await recheckToday(city, cast, orders)
}

/** Sends the day's units out. A draw that one of its quality tests held is explained by two persons first, as chance has it now and then. */
async function release(city: City, cast: Cast, planId: string): Promise<void> {
  const manager = await cast.actor('xinliqun')
  const refusal = await city.tried(manager, 'release-visits', { planId })
  if (refusal === undefined) return
  if (refusal !== 'draw.quality-held') throw new Error(`演示城市：release-visits 被拒绝（${refusal}）`)
  for (const login of ['lihaiyan', 'yingjianbo'])
    await city.do(await cast.actor(login), 'explain-quality', { planId, explanation: HELD })
  await city.do(manager, 'release-visits', { planId })
}

const HELD =
  '已用公开程序包重算，名册、种子与抽取结果逐字节一致，未见人为因素；检验值偏低属随机波动，按规定不重新抽取，说明随结果公开。'

/** What will be found, before anybody goes; an order to correct joins `orders`. */
function planVisit(
  running: Running,
  row: DrawnRow,
  place: Place,
  orders: OpenOrder[],
): { row: DrawnRow; plot: VisitPlot } {
  const plot = plotOf(running, row, place, orders.length)
  if (plot.finding !== undefined) {
    const on = workingDayUpTo(addDays(place.day, (plot.termDays ?? 10) - 1))
    orders.push({ row, on, number: place.number })
  }
  return { row, plot }
}

/** One recheck passed at T. */
async function recheckToday(city: City, cast: Cast, orders: readonly OpenOrder[]): Promise<void> {
  const order = orders.find(({ number }) => number === RECHECKED)
  if (order === undefined) return
  await recheck(city, cast, order.row)
  await city.settle()
}

function workingDayUpTo(day: PlainDate): PlainDate {
  let found = day
  while (!isWorkingDay(found)) found = addDays(found, -1)
  return found
}

const FINDINGS = [
  '从业人员健康证明 2 人过期未更换',
  '进货查验记录缺 3 日',
  '灭火器压力不足未更换',
  '安全技术档案缺年度自行检查记录',
  '2 种商品价格标签与结算价不一致',
  '过期食品未单独存放',
  '电子秤检定标志超期',
  '公示的联系电话已停用',
]

/** Where a visit stands among those of its plan, and on which day it is. */
interface Place {
  readonly number: number
  readonly day: PlainDate
}

function plotOf(running: Running, row: DrawnRow, place: Place, findings: number): VisitPlot {
  const { city, chapter, story } = running
  if (row.entityId === story) return { finding: '维护保养记录缺 9 月两次半月维保签字', termDays: 35 }
  if (chapter.isCurrent === true) return presentPlot(city, place)
  if (!hasFinding(place.number)) return {}
  const isLong = findings < (chapter.longTerms ?? 0)
  const { least, spread } = chapter.termDays ?? { least: 10, spread: 8 }
  const termDays = isLong ? daysTo(place.day, city.today) + 12 + (findings % 9) : least + city.chance.below(spread)
  return { finding: city.chance.pick(FINDINGS), termDays }
}

/** About 21 of 100 visits find something; 37 is prime to 100, so they spread over each plan. */
function hasFinding(number: number): boolean {
  return (number * 37 + 11) % 100 < 21
}

/** The plan in inspection: one refusal to sign, one nobody at the address, one order rechecked at T, two due the next working day. */
function presentPlot(city: City, { number, day }: Place): VisitPlot {
  const next = daysTo(day, nextWorkingDay(city.today))
  if (number === 0) return { finding: FINDINGS[1] ?? '', termDays: next + 5, refusesToSign: true }
  if (number === 1) return { unreachable: true }
  if (number % 5 !== 2) return {}
  const finding = city.chance.pick(FINDINGS)
  if (number === RECHECKED) return { finding, termDays: Math.max(1, daysTo(day, city.today)) }
  return { finding, termDays: DUE_NEXT.includes(number) ? next : next + 3 + (number % 11) }
}

/** Visits of the present plan whose orders are told of in demo-city.md §7. */
const RECHECKED = 2
const DUE_NEXT: readonly number[] = [7, 12]
/** How many units of the present plan are visited at T. */
const VISITED = 47

function daysTo(from: PlainDate, to: PlainDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** Rechecks by their two officers, a day before the order falls due; a few stay undone where the chapter says so. */
function scheduleRechecks({ city, cast, agenda, chapter }: Running, orders: readonly OpenOrder[]): void {
  const due = orders.filter(({ on }) => on <= city.today).sort((a, b) => compareDays(a.on, b.on))
  const rechecked = due.slice(0, due.length - (chapter.leavesOverdue ?? 0))
  for (const [on, ofDay] of Map.groupBy(rechecked, (one) => one.on))
    agenda.on(on, async () => {
      city.at(on, '14:10')
      for (const { row } of ofDay) await recheck(city, cast, row)
      await city.settle()
    })
}

/** Disclosed and closed on the first working day five days after the last visit. */
function endOf(plan: CommittedPlan): PlainDate {
  return nextWorkingDay(addDays(plan.days.at(-1) ?? plan.holdOn, 5))
}

async function endPlan(running: Running, plan: CommittedPlan, orders: readonly OpenOrder[]): Promise<void> {
  const { city, cast, agenda, chapter } = running
  city.at(endOf(plan), '09:05')
  await city.do(await cast.actor('xinliqun'), 'disclose-plan', { planId: plan.planId })
  await city.settle()
  await publishFormed(city, cast, chapter.keepsLate === true)
  const done = followedUpOn(plan, orders)
  if (chapter.leavesOverdue !== undefined || done > city.today) return
  agenda.on(done, async () => {
    city.at(done, '09:40')
    await city.do(await cast.actor('xinliqun'), 'close-plan', { planId: plan.planId })
    await city.settle()
  })
}

/** A plan is closed when its last order was rechecked: the working day after it, and not before it was disclosed. */
function followedUpOn(plan: CommittedPlan, orders: readonly OpenOrder[]): PlainDate {
  return orders.reduce<PlainDate>((latest, { on }) => {
    const after = nextWorkingDay(addDays(on, 1))
    return after > latest ? after : latest
  }, endOf(plan))
}
