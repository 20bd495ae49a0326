import { addDays, compareDays, type PlainDate } from '#kernel/plain-date.ts'
import type { CityEntity } from '../../../tools/city/entities.ts'
import { builder, type City, workingDayBefore } from './city.ts'
import { commitPlan, type CommittedPlan, type DrawnRow, drawnRows, holdPlan, type PlanSpec } from './draws.ts'
import { NAMED, importLastNight } from './register.ts'
import { addPerson, type Cast, inCity } from './setup.ts'
import { findEntityByUscc } from '#entities'
import { ruleDocument } from '#law'
import { personBy } from './people.ts'
import { dueOn, recheck, visit, type VisitPlot } from './visits.ts'

type Step = <T>(words: string, act: () => Promise<T>) => Promise<T>

const WORKERS = 4
const FINDINGS = [
  '从业人员健康证明 2 人过期未更换', '进货查验记录缺 3 日', '灭火器压力不足未更换', '特种设备安全技术档案缺年度自行检查记录',
  '价格标签与结算价不一致 2 种', '过期食品未单独存放', '电子秤检定标志超期', '公示的联系电话已停用',
]

/** The year of the city up to T: draws, visits, corrections, publication, classes (demo-city.md §5–§11). */
export async function buildHistory(city: City, cast: Cast, people: readonly CityEntity[], step: Step): Promise<void> {
  const items = await itemIds(city)
  const story = await findEntity(city, people, NAMED[0]?.name ?? '')
  await step('企业账号', async () => {
    await addPersonFor(city, cast, story)
  })
  await adoptClasses(city, cast, workingDayBefore(city, 360), '甬演市监信〔2025〕第00031号')
  for (const spec of yearOfDraws(story)) {
    await step(spec.title, () => runPlan(city, cast, items, spec, story))
  }
  await step('昨夜增量数据', () => importLastNight(city, cast, people))
}

async function addPersonFor(city: City, cast: Cast, entityId: string): Promise<void> {
  const id = await addPerson(city, personBy('enterprise'), cast.agencies, entityId)
  const accounts = cast.accounts as Map<string, string>
  accounts.set('enterprise', id)
}

/** Item ids by code, as the catalogue has them. */
async function itemIds(city: City): Promise<Map<string, string>> {
  const { items } = await city.do<{ items: { itemId: string; code: string }[] }>(builder, 'list-items', { pageSize: 2000 })
  return new Map(items.map((item) => [item.code, item.itemId]))
}

/** The id under which the register holds one of the generated enterprises. */
export async function findEntity(city: City, people: readonly CityEntity[], name: string): Promise<string> {
  const uscc = people.find((one) => one.name === name)?.uscc ?? ''
  const found = await inCity(city, (act) => findEntityByUscc(act.tx, uscc))
  if (found === undefined) throw new Error(`演示城市：登记中没有 ${name}`)
  return found.entityId
}

/** The city bureau adopts the local risk rule in writing, so that classes found here may set odds; each version anew. */
async function adoptClasses(city: City, cast: Cast, on: PlainDate, documentNumber: string): Promise<void> {
  const rule = ruleDocument('credit-risk-class', on)
  const { version } = rule?.body as { version: string }
  city.at(on, '15:20')
  await city.do(await cast.actor('lihaiyan'), 'adopt-local-rule', {
    id: city.id(), ruleVersion: version, documentNumber, approvedBy: '励海燕', adoptedOn: on,
  })
}

function yearOfDraws(story: string): PlanSpec[] {
  const food = { description: '食品经营许可证持证主体', licenceKinds: ['食品经营许可证'] }
  const all = { description: '全市存续市场主体' }
  const lifts = { description: '特种设备使用单位', licenceKinds: ['特种设备使用登记证'] }
  const plan = (n: number, daysBefore: number, title: string, parts: Omit<PlanSpec, 'number' | 'title' | 'daysBefore' | 'visitDays'> & { visitDays?: number }): PlanSpec =>
    ({ number: `NB-AMR-P${String(n).padStart(2, '0')}`, title, daysBefore, visitDays: 4, ...parts })
  const number = (n: number) => ({ mode: 'number', n })
  return [
    plan(0, 352, '双随机抽取演练', { kind: 'rehearsal', itemCodes: ['SCJG-01'], scope: { ...all, divisions: ['330203'] }, sizing: number(12), quals: [], visitDays: 2 }),
    plan(1, 330, '食品销售日常监督抽查（第一批）', { itemCodes: ['SCJG-01'], scope: food, sizing: number(40), quals: ['food'] }),
    plan(5, 95, '特种设备使用单位常规监督抽查', { itemCodes: ['SCJG-05'], scope: lifts, sizing: number(16), quals: ['special-equipment'], certainty: [{ entityId: story, reason: '本年度特种设备重点监管单位' }] }),
  ]
}

/** One plan from its writing to its end, as far as T allows. */
async function runPlan(city: City, cast: Cast, items: ReadonlyMap<string, string>, spec: PlanSpec, story: string): Promise<void> {
  const plan = await commitPlan(city, cast, items, spec)
  await holdPlan(city, cast, plan)
  await runVisits(city, cast, plan, story)
}

/** Releases each day's units and visits them; then the rechecks, the disclosure and the end. */
async function runVisits(city: City, cast: Cast, plan: CommittedPlan, story: string): Promise<void> {
  const manager = await cast.actor('xinliqun')
  const open: { row: DrawnRow; on: PlainDate }[] = []
  for (const day of plan.days) {
    if (compareDays(day, city.today) > 0) return
    city.at(day, '08:32')
    await city.do(manager, 'release-visits', { planId: plan.planId })
    await city.settle()
    const rows = dueOn(await drawnRows(city, cast, plan.planId), day).filter((row) => row.isOpen)
    await inParallel(rows, WORKERS, async (row) => {
      const plot = plotOf(city, row, story)
      await visit(city, cast, row, plot)
      if (plot.finding !== undefined) open.push({ row, on: addDays(day, plot.termDays ?? 10) })
    })
    await city.settle()
  }
  for (const { row, on } of open) {
    if (compareDays(on, city.today) > 0) continue
    city.at(on, '14:10')
    await recheck(city, cast, row)
  }
  await city.settle()
}

function plotOf(city: City, row: DrawnRow, story: string): VisitPlot {
  if (row.entityId === story) return { finding: '机房内维护保养记录缺 9 月两次半月维保签字', termDays: 15 }
  if (city.chance.yes(21)) return { finding: city.chance.pick(FINDINGS), termDays: 10 + city.chance.below(10) }
  return {}
}

/** Runs at most `width` at once, in order of the list. */
async function inParallel<T>(list: readonly T[], width: number, act: (one: T) => Promise<void>): Promise<void> {
  let next = 0
  await Promise.all(Array.from({ length: width }, async () => {
    while (next < list.length) {
      const one = list[next] as T
      next += 1
      await act(one)
    }
  }))
}
