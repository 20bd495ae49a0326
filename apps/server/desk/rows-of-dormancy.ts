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

const clues = z.object({
  citation: z.string(),
  clues: z.array(
    z.object({
      entityId: z.string(),
      factId: z.string(),
      name: z.string(),
      clue: z.string(),
      kind: z.string(),
      value: z.string(),
      source: z.string(),
      happenedOn: day,
      restingSinceOn: day,
    }),
  ),
})

/** Who rests by the register and does business by somebody else's record: looked at by a person, without a clock (登记条例 30). */
export async function rowsOfRestingClues(desk: Desk): Promise<readonly DeskMatter[]> {
  if (!desk.may('dismiss-resting-clue')) return []
  const found = await desk.ask('list-resting-clues', clues)
  return (found?.clues ?? []).map((one) => ({
    list: 'todo',
    id: `entities:resting-clue:${one.factId}`,
    module: 'entities',
    kindName: one.clue,
    title: one.name,
    detail: `${one.kind}：${one.value}`,
    stateName: '待核实',
    link: '/resting-clues',
    nextAct: '核实是否恢复营业',
    facts: [
      { label: '歇业自', value: one.restingSinceOn },
      { label: '发生', value: one.happenedOn },
      { label: '来源', value: one.source },
      { label: '依据', value: found?.citation ?? '' },
    ],
  }))
}

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
