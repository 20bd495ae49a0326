import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { registrationStatuses, statusWord } from '../domain/registration-status.ts'
import { listTimeline, type TimelineRow } from '../queries/entity-file.ts'
import { findEntity } from '../queries/find-entity.ts'
import { no } from '../refusals.ts'
import { factWord, objectStateWord, timelineWord } from '../strings.ts'

/** The river of time of one entity: what all modules put on file, changes of status and of values, by day and by kind. */
export const getEntityFile = operation({
  name: 'get-entity-file',
  kind: 'query',
  permission: 'entities.read',
  summary: '一企一档时间线',
  input: z.object({
    entityId: z.uuid(),
    from: z.iso.date().optional(),
    to: z.iso.date().optional(),
    kinds: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(2000).default(100),
    offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  }),
  output: z.object({
    total: z.number().int(),
    kinds: z.array(z.object({ kind: z.string(), kindName: z.string(), count: z.number().int() })),
    entries: z.array(
      z.object({
        entryId: z.uuid(),
        kind: z.string(),
        kindName: z.string(),
        title: z.string(),
        occurredAt: z.string(),
        agencyId: z.string().nullable(),
        source: z.string(),
        link: z.string().nullable(),
        causeId: z.string().nullable(),
        matterState: z.enum(['open', 'closed']).nullable(),
        facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
      }),
    ),
  }),
  async run(act, input) {
    if ((await findEntity(act.tx, input.entityId)) === undefined) return no('no-such-entity')
    const range = { from: input.from ?? null, to: input.to ?? null, kinds: input.kinds?.split(',') ?? null }
    const found = await listTimeline(act.tx, input.entityId, range, input.limit, input.offset)
    return ok({
      total: found.total,
      kinds: found.kinds.map((one) => ({ ...one, kindName: timelineWord(one.kind) })),
      entries: found.rows.map((row) => ({
        ...row,
        facts: { ...row.facts },
        title: titleOf(row),
        kindName: timelineWord(row.kind),
        occurredAt: row.occurredAt.toISOString(),
      })),
    })
  },
})

const status = z.enum(registrationStatuses)

function titleOf(row: TimelineRow): string {
  if (row.kind === 'change') return `${factWord(row.title)}变更`
  if (row.kind === 'object') return `${row.title}：${objectStateWord(String(row.facts['to']))}`
  if (row.kind !== 'status') return row.title
  const [from, to] = [status.safeParse(row.facts['from']), status.safeParse(row.facts['to'])]
  return from.success && to.success ? `登记状态由${statusWord(from.data)}变为${statusWord(to.data)}` : row.title
}
