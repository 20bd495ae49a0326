import { z } from 'zod'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { Module } from '#platform/module.ts'
import { type Act, mayDo, type Operation } from '#platform/operation.ts'
import { type Band, bandOf, type Clock, remainingOf } from './clock.ts'

export const deskLists = ['todo', 'done', 'mine', 'copied'] as const
export type DeskList = (typeof deskLists)[number]

/** The desk of one person: the queries of the other modules, by name, in this person's own transaction and rights. */
export interface Desk {
  readonly act: Act
  /** True when the operation is mounted and the person holds its right. */
  may(operation: string): boolean
  /** The answer of a mounted query, or undefined without the right or when it refuses. */
  ask<S extends z.ZodType>(operation: string, answer: S, input?: object): Promise<z.output<S> | undefined>
}

/** What a source says about one thing; the desk adds band and remaining days. */
export interface DeskMatter {
  readonly list: DeskList
  readonly id: string
  readonly module: string
  readonly kindName: string
  readonly title: string
  readonly detail?: string | undefined
  readonly stateName: string
  readonly clock?: Clock | undefined
  /** Only where no day is known but the order of work is. */
  readonly band?: Band
  /** Path below /staff. */
  readonly link: string
  readonly nextAct: string
  readonly facts?: readonly { readonly label: string; readonly value: string }[]
}

export type DeskSource = (desk: Desk) => Promise<readonly DeskMatter[]>

const day = z.iso.date()

export const deskRow = z.object({
  id: z.string(),
  module: z.string(),
  kindName: z.string(),
  title: z.string(),
  detail: z.string().nullable(),
  band: z.enum(['overdue', 'next', 'week', 'later']),
  stateName: z.string(),
  startOn: day.nullable(),
  dueOn: day.nullable(),
  strictOn: day.nullable(),
  remaining: z.int().nullable().describe('剩余工作日或自然日，逾期为负'),
  unit: z.enum(['working-day', 'natural-day']).nullable(),
  provisional: z.boolean(),
  citation: z.string().nullable(),
  link: z.string(),
  nextAct: z.string(),
  facts: z.array(z.object({ label: z.string(), value: z.string() })),
})

export function operationsOf(modules: readonly Module[]): ReadonlyMap<string, Operation> {
  const routes = modules.flatMap((one) => one.routes)
  return new Map(
    routes.flatMap((one) => (one.shape === 'operation' ? [[one.operation.name, one.operation] as const] : [])),
  )
}

export function openDesk(act: Act, operations: ReadonlyMap<string, Operation>): Desk {
  const held = (name: string): Operation | undefined => {
    const op = operations.get(name)
    if (op === undefined) return undefined
    return op.permission === 'signed-in' || op.permission === 'public' || mayDo(act.actor, op.permission)
      ? op
      : undefined
  }
  return {
    act,
    may: (name) => held(name) !== undefined,
    async ask(name, answer, input = {}) {
      const op = held(name)
      if (op === undefined || op.kind !== 'query') return undefined
      // Row policies go by the purpose of a reading: each query runs under its own name, as if asked by itself.
      await act.tx.run(`select set_config('app.purpose', $1, true)`, [name])
      const found = await op.run(act, op.input.parse(input))
      return found.ok ? answer.parse(found.value) : undefined
    },
  }
}

/** The row of a matter as of today. */
export function rowOf(matter: DeskMatter, { today }: Act): DeskRow {
  const { id, module, kindName, title, stateName, link, nextAct } = matter
  return {
    id,
    module,
    kindName,
    title,
    stateName,
    link,
    nextAct,
    detail: matter.detail ?? null,
    facts: [...(matter.facts ?? [])],
    band: matter.band ?? bandOf(today, matter.clock?.dueOn),
    ...(matter.clock === undefined ? WITHOUT_CLOCK : clockFacts(matter.clock, today)),
  }
}

const WITHOUT_CLOCK = {
  startOn: null,
  dueOn: null,
  strictOn: null,
  remaining: null,
  unit: null,
  provisional: false,
  citation: null,
}

function clockFacts(clock: Clock, today: PlainDate) {
  const { startOn, dueOn, strictOn = null, unit, isProvisional: provisional, citation = null } = clock
  return { startOn, dueOn, strictOn, remaining: remainingOf(today, clock), unit, provisional, citation }
}

export type DeskRow = z.output<typeof deskRow>
