import { itemsOnArticles, penaltyItems } from '#catalogue'
import { countWaitingBy } from '#disclosure'
import { isReadByDraw, runningPlans, runningPlansOf } from '#draw'
import { countOpenMatters, openVisitsOf, readByInspection } from '#inspection'
import { type LawTouch, recordsOnArticles } from '#law'
import type { Tx } from '#platform/tx.ts'

/** One line of what a change of the law touches: how many, and the first of them by name. */
export interface ImpactLine {
  readonly what: string
  readonly unit: string
  readonly total: number
  readonly names: readonly string[]
}

const MOST_NAMES = 20

/** What of every band rests on what a draft changes, counted in the reader's sight: the law itself sits below them and cannot ask. */
export async function impactOf(tx: Tx, touch: LawTouch): Promise<readonly ImpactLine[]> {
  const resting =
    touch.recordId === 'discretion'
      ? await penaltyItems(tx, touch.from)
      : await itemsOnArticles(tx, touch.articles, touch.from)
  const itemIds = resting.map((one) => one.itemId)
  const plans = isReadByDraw(touch.recordId) ? await runningPlans(tx) : await runningPlansOf(tx, itemIds)
  const visits = await openVisitsOf(tx, itemIds, MOST_NAMES)
  const records = touch.kind === 'statute' ? recordsOnArticles(touch.articles, touch.from) : []
  return [
    line(
      '监管事项',
      '项',
      resting.map((one) => one.name),
    ),
    { ...line('检查要点', '条', []), total: resting.reduce((sum, one) => sum + one.checkPoints, 0) },
    line(
      '抽查计划',
      '个',
      plans.map((one) => `${one.title}（${one.stateName}）`),
    ),
    {
      ...line(
        '检查任务',
        '次',
        visits.visits.map((one) => `${one.entityName} ${one.taskName}`),
      ),
      total: visits.total,
    },
    { ...line('检查表', '份', []), total: visits.checklists },
    ...(await runningBy(tx, touch.recordId)),
    line('法规库的规则和数值', '项', records),
  ]
}

/** Matters that read the record itself by name, whatever article it cites. */
async function runningBy(tx: Tx, recordId: string): Promise<readonly ImpactLine[]> {
  const open = await countOpenMatters(tx)
  const reader = readByInspection(recordId)
  return [
    { ...line('待复查的责令改正', '件', []), total: reader === 'corrections' ? open.corrections : 0 },
    { ...line('未完成的检查', '次', []), total: reader === 'visits' ? open.visits : 0 },
    { ...line('待公示的结果', '件', []), total: await countWaitingBy(tx, recordId) },
  ]
}

function line(what: string, unit: string, names: readonly string[]): ImpactLine {
  return { what, unit, total: names.length, names: names.slice(0, MOST_NAMES) }
}
