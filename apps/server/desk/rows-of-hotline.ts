import { z } from 'zod'
import type { Desk, DeskMatter } from './desk.ts'
import { day } from './read-answer.ts'

const MOST = 500

const order = z.object({
  orderNumber: z.string(),
  lane: z.string(),
  laneLabel: z.string(),
  agencyId: z.string(),
  title: z.string(),
  subjectName: z.string(),
  state: z.string(),
  stateLabel: z.string(),
  isMine: z.boolean(),
  clocks: z.array(
    z.object({
      ruleId: z.string(),
      startOn: day,
      dueOn: day,
      isRunning: z.boolean(),
      isProvisional: z.boolean(),
      citation: z.string(),
    }),
  ),
})

/** Orders of 12345 for one's own office: those that nobody signed yet, and those one signed oneself; the clock that ends first. */
export async function rowsOfHotline(desk: Desk): Promise<readonly DeskMatter[]> {
  if (!desk.may('sign-hotline-order')) return []
  const found = await desk.ask('list-hotline-orders', z.object({ orders: z.array(order) }), {
    show: 'open',
    pageSize: MOST,
  })
  return (found?.orders ?? [])
    .filter((one) => one.isMine || (one.state === 'waiting' && one.agencyId === desk.act.actor.agencyId))
    .map(matterOf)
}

function matterOf(one: z.output<typeof order>): DeskMatter {
  const first = one.clocks
    .filter((clock) => clock.isRunning)
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
    .at(0)
  return {
    list: 'todo',
    id: `exchange:hotline:${one.orderNumber}:${one.lane}`,
    module: 'exchange',
    kindName: '热线工单',
    title: one.title,
    detail: `${one.orderNumber} · ${one.laneLabel}`,
    stateName: one.stateLabel,
    ...(first === undefined
      ? { band: 'week' }
      : {
          clock: {
            startOn: first.startOn,
            dueOn: first.dueOn,
            unit: 'working-day',
            isProvisional: first.isProvisional,
            citation: first.citation,
            rule: { id: first.ruleId, startOn: first.startOn },
          },
        }),
    link: `/hotline/${one.orderNumber}/${one.lane}`,
    nextAct: NEXT[one.state] ?? '办理',
    facts: one.subjectName === '' ? [] : [{ label: '涉事主体', value: one.subjectName }],
  }
}

const NEXT: Readonly<Record<string, string>> = { waiting: '签收', handling: '核实并答复', answered: '办结' }
