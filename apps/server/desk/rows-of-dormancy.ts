import { z } from 'zod'
import { isCalendarPublished } from '#law'
import type { Desk, DeskMatter } from './desk.ts'
import { day } from './read-answer.ts'

const dormancies = z.object({
  citation: z.string(),
  dormancies: z.array(
    z.object({ entityId: z.string(), name: z.string(), uscc: z.string().nullable(), sinceOn: day, untilOn: day }),
  ),
})

const WITHIN_DAYS = 30

/** Entities at rest whose time ends: before its day they are asked, after it they have resumed or are looked at (登记条例 30). */
export async function rowsOfDormancy(desk: Desk): Promise<readonly DeskMatter[]> {
  if (!desk.may('declare-dormancy')) return []
  const found = await desk.ask('list-dormancies', dormancies, { withinDays: WITHIN_DAYS })
  return (found?.dormancies ?? []).map((one) => ({
    list: 'todo',
    id: `entities:dormancy:${one.entityId}`,
    module: 'entities',
    kindName: '歇业届满',
    title: one.name,
    detail: one.uscc ?? undefined,
    stateName: one.untilOn < desk.act.today ? '已届满' : '将届满',
    clock: {
      startOn: one.sinceOn,
      dueOn: one.untilOn,
      strictOn: one.untilOn,
      unit: 'natural-day',
      isProvisional: !isCalendarPublished(one.untilOn),
      ...(found === undefined ? {} : { citation: found.citation }),
    },
    link: `/entities/${one.entityId}`,
    nextAct: '核实是否恢复营业',
  }))
}
