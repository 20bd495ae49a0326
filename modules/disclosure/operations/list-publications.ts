import { z } from 'zod'
import type { PlainDate } from '#kernel/plain-date.ts'
import { ok } from '#kernel/result.ts'
import { workingDays } from '#law'
import { operation } from '#platform/operation.ts'
import { shownHash } from '../domain/publication.ts'
import type { PublicationRow } from '../queries/find-publication.ts'
import { countNarrowed, countPublications, listPublicationRows } from '../queries/find-publication.ts'
import { strings } from '../strings.ts'

const filter = z.enum(['waiting', 'overdue', 'late', 'published', 'withdrawn', 'withheld', 'all'])
const day = z.iso.date()

/** One row of the desk of publication. @technical */
export const publicationSummary = z.object({
  id: z.uuid(),
  title: z.string(),
  entityId: z.uuid(),
  entityName: z.string(),
  agencyName: z.string(),
  noticeNumber: z.string(),
  state: z.enum(['waiting', 'published', 'withheld', 'withdrawn']),
  stateLabel: z.string(),
  isRehearsal: z.boolean(),
  clock: z.object({
    startOn: day,
    dueOn: day,
    remainingWd: z.int().describe('剩余工作日，逾期为负'),
    isOverdue: z.boolean(),
    isProvisional: z.boolean(),
    citation: z.string(),
  }),
  publishedOn: day.nullable(),
  lateReason: z.string().nullable(),
  redactionCount: z.int(),
  shownHash: z.string(),
})

/** What waits for publication with its clock, what is overdue, what went out late and why. */
export const listPublications = operation({
  name: 'list-publications',
  kind: 'query',
  permission: 'disclosure.read',
  summary: '查看公示事项',
  input: z.object({
    filter: filter.default('waiting'),
    publishedFrom: day.optional().describe('此日及以后公示的'),
    entityId: z.uuid().optional(),
    page: z.coerce.number().int().min(1).default(1),
    pageSize: z.coerce.number().int().min(1).max(2000).default(50),
  }),
  output: z.object({
    counts: z.object({
      waiting: z.int(),
      overdue: z.int(),
      late: z.int(),
      published: z.int(),
      withdrawn: z.int(),
      withheld: z.int(),
      all: z.int(),
    }),
    total: z.int(),
    publications: z.array(publicationSummary),
  }),
  async run({ tx, today }, given) {
    const counts = await countPublications(tx, today)
    const rows = await listPublicationRows(tx, given, today, given.pageSize, (given.page - 1) * given.pageSize)
    const isNarrowed = given.publishedFrom !== undefined || given.entityId !== undefined
    const total = isNarrowed ? await countNarrowed(tx, given, today) : counts[given.filter]
    return ok({ counts, total, publications: rows.map((row) => summarise(row, today)) })
  },
})

/** A publication with its clock as of today. */
export function summarise(row: PublicationRow, today: PlainDate): z.input<typeof publicationSummary> {
  const isOverdue = row.state === 'waiting' && row.dueOn < today
  return {
    id: row.id,
    title: row.redacted.title,
    entityId: row.entityId,
    entityName: row.redacted.entityName,
    agencyName: row.agencyName,
    noticeNumber: row.redacted.noticeNumber,
    state: row.state,
    stateLabel: strings.state[row.state],
    isRehearsal: row.isRehearsal,
    clock: {
      startOn: row.formedOn,
      dueOn: row.dueOn,
      remainingWd: row.dueOn >= today ? workingDays(today, row.dueOn) : -workingDays(row.dueOn, today),
      isOverdue,
      isProvisional: row.isProvisional,
      citation: row.citation,
    },
    publishedOn: row.publishedOn,
    lateReason: row.lateReason,
    redactionCount: row.redactions.length,
    shownHash: shownHash(row.redacted),
  }
}
