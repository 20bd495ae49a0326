import { z } from 'zod'
import { itemsOnDeadBasis } from '#catalogue'
import { runningPlansOf } from '#draw'
import { openVisitsOf } from '#inspection'
import { plainDate } from '#kernel/plain-date.ts'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'

const item = z.object({ itemId: z.string(), code: z.string(), name: z.string(), articles: z.array(z.string()) })
const plan = z.object({ planId: z.string(), title: z.string(), stateName: z.string(), itemNames: z.array(z.string()) })
const visit = z.object({
  visitId: z.string(),
  entityName: z.string(),
  taskName: z.string(),
  stateName: z.string(),
  plannedFromOn: z.string(),
  itemNames: z.array(z.string()),
})

const MOST = 200

/** 设定依据已失效: items nothing new may begin with, and what began before and still runs on the version it began with, for review. */
export const listDeadBases = operation({
  name: 'list-dead-bases',
  kind: 'query',
  permission: 'inspection.read',
  summary: '查看设定依据已失效的事项与在办事宜',
  input: z.object({ onDate: z.iso.date().optional() }),
  output: z.object({
    onDate: z.string(),
    items: z.array(item),
    plans: z.array(plan),
    visits: z.object({ total: z.int(), rows: z.array(visit) }),
  }),
  async run(act, input) {
    const onDate = input.onDate === undefined ? act.today : plainDate(input.onDate)
    const dead = await itemsOnDeadBasis(act.tx, onDate)
    const names = new Map(dead.map((one) => [one.itemId, one.name]))
    const ids = [...names.keys()]
    const deadNames = (itemIds: readonly string[]) => itemIds.flatMap((id) => names.get(id) ?? [])
    const plans = await runningPlansOf(act.tx, ids)
    const visits = await openVisitsOf(act.tx, ids, MOST)
    return ok({
      onDate,
      items: dead.map(({ itemId, code, name, articles }) => ({ itemId, code, name, articles: [...articles] })),
      plans: plans.map(({ planId, title, stateName, itemIds }) => ({
        planId,
        title,
        stateName,
        itemNames: deadNames(itemIds),
      })),
      visits: {
        total: visits.total,
        rows: visits.visits.map(({ visitId, entityName, taskName, stateName, plannedFromOn, itemIds }) => ({
          visitId,
          entityName,
          taskName,
          stateName,
          plannedFromOn,
          itemNames: deadNames(itemIds),
        })),
      },
    })
  },
})
