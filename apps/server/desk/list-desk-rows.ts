import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation, type Operation } from '#platform/operation.ts'
import { deskLists, type DeskMatter, deskRow, type DeskSource, openDesk, rowOf } from './desk.ts'
import { rowsOfCatalogue } from './rows-of-catalogue.ts'
import { rowsOfDisclosure } from './rows-of-disclosure.ts'
import { rowsOfDraw } from './rows-of-draw.ts'
import { rowsOfEntities } from './rows-of-entities.ts'
import { rowsOfIdentity } from './rows-of-identity.ts'
import { rowsOfInspection } from './rows-of-inspection.ts'
import { rowsOfLaw } from './rows-of-law.ts'

const SOURCES: readonly DeskSource[] = [
  rowsOfDraw,
  rowsOfInspection,
  rowsOfDisclosure,
  rowsOfCatalogue,
  rowsOfLaw,
  rowsOfEntities,
  rowsOfIdentity,
]

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
      const desk = openDesk(act, operations)
      const matters: DeskMatter[] = []
      for (const source of SOURCES) matters.push(...(await source(desk)))
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
