import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation, type Operation } from '#platform/operation.ts'
import { deskLists, deskRow, openDesk, rowOf } from './desk.ts'
import { mattersOf } from './sources.ts'

const counts = z.object({ todo: z.int(), done: z.int(), mine: z.int(), copied: z.int() })

/** 工作台: what waits for this person, read through the other modules' own queries with this person's own rights. */
export function makeListDeskRows(operations: ReadonlyMap<string, Operation>) {
  return operation({
    name: 'list-desk-rows',
    kind: 'query',
    permission: 'signed-in',
    summary: '查看工作台事项',
    input: z.object({ list: z.enum(deskLists).default('todo') }),
    output: z.object({ today: z.iso.date(), counts, rows: z.array(deskRow) }),
    async run(act, { list }) {
      const matters = await mattersOf(openDesk(act, operations))
      const count = (wanted: string): number => matters.filter((one) => one.list === wanted).length
      const rows = matters.filter((one) => one.list === list).map((one) => rowOf(one, act))
      return ok({
        today: act.today,
        counts: { todo: count('todo'), done: count('done'), mine: count('mine'), copied: count('copied') },
        rows: rows.toSorted((a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999')),
      })
    },
  })
}
