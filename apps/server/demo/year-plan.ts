import { addDays, type PlainDate, plainDate } from '#kernel/plain-date.ts'
import { nextWorkingDay } from '#law'
import { type City, workingDayBefore } from './city.ts'
import { type Cast, need } from './setup.ts'
import type { Chapter } from './year.ts'

/** A task of the year plan (demo-city.md §5): 38 of them, 24 joint, 31 carried out by the draws of the year. */
type Sketch = readonly [name: string, item: string, office: string, partners: readonly string[]]

const TASKS: readonly Sketch[] = [
  ['企业登记事项检查', 'SCJG-15', '信用监管处', ['NB-HRS']],
  ['年度报告公示信息检查', 'SCJG-16', '信用监管处', ['NB-HRS', 'NB-DRC']],
  ['住所（经营场所）登记情况检查', 'SCJG-15', '登记注册处', []],
  ['外商投资企业年度报告检查', 'SCJG-16', '信用监管处', ['NB-COM']],
  ['劳务派遣单位登记与用工信息检查', 'SCJG-15', '信用监管处', ['NB-HRS']],
  ['餐饮服务食品安全监督检查', 'SCJG-02', '餐饮处', []],
  ['学校食堂与校外供餐单位检查', 'SCJG-02', '餐饮处', ['NB-EDU', 'NB-HLT']],
  ['养老机构食堂检查', 'SCJG-02', '餐饮处', []],
  ['旅游景区周边餐饮检查', 'SCJG-02', '餐饮处', ['NB-CUL']],
  ['明码标价情况检查', 'SCJG-17', '价监竞争处', []],
  ['旅游饭店价格行为检查', 'SCJG-17', '价监竞争处', ['NB-CUL']],
  ['停车服务收费明码标价检查', 'SCJG-17', '价监竞争处', ['NB-TRA', 'NB-PSB']],
  ['物业服务收费公示检查', 'SCJG-17', '价监竞争处', ['NB-HUD']],
  ['集贸市场在用衡器检查', 'SCJG-11', '计量处', ['NB-COM']],
  ['加油机计量检定情况检查', 'SCJG-11', '计量处', ['NB-COM', 'NB-EMB']],
  ['眼镜制配场所计量检查', 'SCJG-11', '计量处', ['NB-HLT']],
  ['流通领域重要工业产品质量检查', 'SCJG-12', '质量监督处', []],
  ['电动自行车及其配件销售检查', 'SCJG-12', '质量监督处', ['NB-FRB', 'NB-PSB']],
  ['消防产品销售质量检查', 'SCJG-12', '质量监督处', ['NB-FRB']],
  ['建筑防水材料质量检查', 'SCJG-12', '质量监督处', ['NB-HUD']],
  ['电梯使用单位安全检查', 'SCJG-05', '特种设备处', []],
  ['住宅小区电梯维护保养检查', 'SCJG-05', '特种设备处', ['NB-HUD']],
  ['医疗机构特种设备检查', 'SCJG-05', '特种设备处', ['NB-HLT']],
  ['叉车使用单位安全检查', 'SCJG-05', '特种设备处', ['NB-EMB']],
  ['网络交易经营者信息公示检查', 'SCJG-18', '网监处', []],
  ['直播电商经营行为检查', 'SCJG-18', '网监处', ['NB-COM', 'NB-CUL']],
  ['网络餐饮服务第三方平台检查', 'SCJG-18', '网监处', ['NB-HLT']],
  ['在线旅游平台经营行为检查', 'SCJG-18', '网监处', ['NB-CUL']],
  ['食品销售经营者监督检查', 'SCJG-01', '食品流通处', []],
  ['校园周边食品销售检查', 'SCJG-01', '食品流通处', ['NB-EDU']],
  ['食用农产品批发市场检查', 'SCJG-01', '食品流通处', ['NB-AGR']],
  ['食品经营“进一次门”检查', 'SCJG-01', '食品流通处', []],
  ['商超价格行为“进一次门”检查', 'SCJG-17', '价监竞争处', []],
  ['年末重点场所特种设备检查', 'SCJG-05', '特种设备处', []],
  ['公共场所广告检查', 'SCJG-14', '广告处', []],
  ['户外广告内容检查', 'SCJG-14', '广告处', ['NB-IEB']],
  ['冬令取暖器具质量检查', 'SCJG-12', '质量监督处', []],
  ['岁末聚餐场所餐饮检查', 'SCJG-02', '餐饮处', []],
]

/** Tasks of the plan still under way or to come: those borne by the draw in inspection and the committed one, and the last four. */
const CURRENT = ['食品经营“进一次门”检查', '商超价格行为“进一次门”检查']
const COMMITTED = ['年末重点场所特种设备检查']
const TO_COME = 4

/** Which tasks of the year plan each chapter carries out, by the chapter's number. */
export type Borne = ReadonlyMap<string, readonly string[]>

/** The year most of the chapters fall in. */
export function planYear(city: City, chapters: readonly Chapter[]): number {
  const years = chapters.map(({ daysBefore }) => Number(workingDayBefore(city, daysBefore).slice(0, 4)))
  const last = Math.max(...years)
  return years.filter((year) => year === last).length * 2 >= years.length ? last : last - 1
}

/** The day the plan is made: the year's first working day, or the first of the city's story where that is later. */
export function planDay(city: City, year: number): PlainDate {
  const first = nextWorkingDay(addDays(plainDate(`${year}-01-01`), 2))
  const earliest = workingDayBefore(city, 358)
  return first > earliest ? first : earliest
}

/** The division head writes the bureau's plan of the year, the deputy director publishes it. */
export async function publishYear(
  city: City,
  cast: Cast,
  items: ReadonlyMap<string, string>,
  year: number,
  chapters: readonly Chapter[],
): Promise<Borne> {
  const made = TASKS.map((sketch, index) => ({ sketch, yearTaskId: city.id(), index }))
  const bearers = made.map((task) => ({ ...task, chapter: bearerOf(city, task.sketch, task.index, year, chapters) }))
  const yearPlanId = city.id()
  city.at(planDay(city, year), '09:10')
  await city.do(await cast.actor('xinliqun'), 'create-year-plan', {
    yearPlanId,
    year,
    title: `${year}年度“双随机、一公开”抽查工作计划`,
    legalBasis: '《国务院关于在市场监管领域全面推行部门联合“双随机、一公开”监管的意见》（国发〔2019〕5号）',
    tasks: bearers.map(({ sketch: [name, item, office, partners], yearTaskId, index, chapter }) => ({
      yearTaskId,
      number: `NB-AMR-${year}-Y${String(index + 1).padStart(2, '0')}`,
      name,
      targeting: partners.length > 0 ? 'directed' : 'undirected',
      office,
      jointAgencyIds: partners.map((code) => need(cast.agencies, code)),
      itemIds: [need(items, item)],
      objects: chapter?.scope ?? { description: '本市存续的相关市场主体' },
      sizing: { mode: 'ratio', num: 3, den: 100 },
      ...windowOf(city, year, chapter),
    })),
  })
  await city.do(await cast.actor('lihaiyan'), 'publish-year-plan', { yearPlanId })
  await city.settle()
  const borne = new Map<string, string[]>()
  for (const { chapter, yearTaskId } of bearers) {
    if (chapter === undefined) continue
    borne.set(chapter.number, [...(borne.get(chapter.number) ?? []), yearTaskId])
  }
  return borne
}

/** The chapter within the year that inspects the task's item and reaches as far as the task is told to get. */
function bearerOf(
  city: City,
  [name, item]: Sketch,
  index: number,
  year: number,
  chapters: readonly Chapter[],
): Chapter | undefined {
  if (index >= TASKS.length - TO_COME) return undefined
  const ends = CURRENT.includes(name) ? 'inspecting' : COMMITTED.includes(name) ? 'committed' : 'closed'
  return chapters.findLast(
    (one) => one.ends === ends && one.kind !== 'rehearsal' && one.itemCodes.includes(item) && isWithin(city, one, year),
  )
}

/** A draw is written, held and inspected within some three weeks. */
const LASTS_DAYS = 24

function isWithin(city: City, { daysBefore }: Chapter, year: number): boolean {
  const written = workingDayBefore(city, daysBefore)
  return inYear(written, year) && inYear(addDays(written, LASTS_DAYS), year)
}

function inYear(day: PlainDate, year: number): boolean {
  return day.startsWith(`${year}-`)
}

/** From the month the draw is written in to the month its visits end in; what is still to come has the rest of the year. */
function windowOf(city: City, year: number, chapter: Chapter | undefined): { windowFrom: string; windowTo: string } {
  if (chapter === undefined) return { windowFrom: `${year}-10-01`, windowTo: `${year}-12-31` }
  const written = workingDayBefore(city, chapter.daysBefore)
  const end = addDays(written, LASTS_DAYS)
  return { windowFrom: `${written.slice(0, 7)}-01`, windowTo: lastOfMonth(end) }
}

function lastOfMonth(day: PlainDate): PlainDate {
  let last = day
  while (addDays(last, 1).slice(0, 7) === day.slice(0, 7)) last = addDays(last, 1)
  return last
}
