import { z } from 'zod'
import { findEntity } from '#entities'
import { workingDays } from '#law'
import { fen, formatYuan } from '#kernel/money.ts'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import type { Tx } from '#platform/tx.ts'
import { dualLicenceSchema, dualPenaltySchema } from '../domain/dual-publication.ts'
import { readDual } from '../outlets/dual-share.ts'
import { strings } from '../platform-strings.ts'
import { countDualRows, type DualFilter, type DualRow, lastIssuer, listDualRows } from '../queries/dual-records.ts'

const FILTERS = ['draft', 'late', 'shared', 'held', 'withdrawn'] as const
const day = z.iso.date()

/** Decisions on their way into the files of 双公示, those due first, the late ones named; who completes one finds what is known. */
export const listDualRecords = operation({
  name: 'list-dual-records',
  kind: 'query',
  permission: 'exchange.read',
  summary: '查看双公示记录',
  input: z.object({
    filter: z.enum([...FILTERS, 'all']).default('draft'),
    kind: z.enum(['penalty', 'licence']).optional(),
    page: z.coerce.number().int().min(1).default(1),
    pageSize: z.coerce.number().int().min(1).max(2000).default(50),
  }),
  output: z.object({
    counts: z.object({ draft: z.int(), late: z.int(), shared: z.int(), held: z.int(), withdrawn: z.int() }),
    total: z.int(),
    lastIssuer: z
      .object({ agencyUscc: z.string(), sourceName: z.string(), sourceUscc: z.string() })
      .nullable()
      .describe('本机关上一条报送所填的代码'),
    records: z.array(
      z.object({
        recordId: z.uuid(),
        kind: z.enum(['penalty', 'licence']),
        kindLabel: z.string(),
        entityId: z.uuid(),
        entityName: z.string(),
        source: z.string(),
        documentNumber: z.string(),
        amountWords: z.string(),
        decidedOn: day.nullable(),
        dueOn: day.nullable(),
        lateDays: z.int().describe('逾期的工作日数；按期为 0'),
        leftOn: day.nullable(),
        state: z.enum(['draft', 'shared', 'held', 'withdrawn']),
        stateLabel: z.string(),
        why: z.string(),
        penalty: dualPenaltySchema.nullable(),
        licence: dualLicenceSchema.nullable(),
      }),
    ),
  }),
  async run({ tx, today, actor }, { filter, kind, page, pageSize }) {
    const count = (one: DualFilter) => countDualRows(tx, one, kind, today)
    const rows = await listDualRows(tx, filter, kind, today, { limit: pageSize, offset: (page - 1) * pageSize })
    const counts = await Promise.all(FILTERS.map(async (one) => [one, await count(one)] as const))
    const total = counts.find(([one]) => one === filter)?.[1] ?? (await count('all'))
    return ok({
      counts: Object.fromEntries(counts) as Record<(typeof FILTERS)[number], number>,
      total,
      lastIssuer: actor.agencyId === null ? null : ((await lastIssuer(tx, actor.agencyId)) ?? null),
      records: await Promise.all(rows.map((row) => present(tx, row, today))),
    })
  },
})

async function present(tx: Tx, row: DualRow, today: Parameters<typeof workingDays>[0]) {
  const said = readDual(row.kind, row.content)
  const entity = await findEntity(tx, row.entityId)
  const until = row.leftOn ?? today
  const isOpen = row.state === 'draft' || row.state === 'shared'
  const lateDays = isOpen && row.dueOn !== null && row.dueOn < until ? workingDays(row.dueOn, until) : 0
  return {
    ...row,
    kindLabel: strings.dualKind[row.kind],
    entityName: entity?.name ?? '',
    documentNumber: said.content.documentNumber,
    amountWords: said.kind === 'penalty' && said.content.fineFen !== null ? formatYuan(fen(said.content.fineFen)) : '',
    lateDays,
    stateLabel: stateLabel(row),
    why: whyOf(row),
    penalty: said.kind === 'penalty' ? said.content : null,
    licence: said.kind === 'licence' ? said.content : null,
  }
}

function stateLabel(row: DualRow): string {
  if (row.state !== 'shared') return strings.dualState[row.state]
  return row.deliveryState === null ? strings.dualState.shared : (strings.delivery[row.deliveryState] ?? '')
}

function whyOf(row: DualRow): string {
  if (row.state === 'held') return `${row.heldWhy ?? ''}（${row.heldCitation ?? ''}）`
  if (row.state === 'withdrawn') return row.withdrawnWhy ?? ''
  return row.deliveryState === 'failed' ? (row.deliveryNote ?? '') : ''
}
