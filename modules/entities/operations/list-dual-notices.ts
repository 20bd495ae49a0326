import { z } from 'zod'
import { listAgencies } from '#identity'
import { workingDays } from '#law'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { listNotices, noticeBookOn } from '../queries/dual-notices.ts'
import { noticeCauseWord, noticeStateWord } from '../duty-strings.ts'

const state = z.enum(['waiting', 'claimed', 'handed-on'])

/** 双告知 as everybody sees it: who was told of whom and why, who claimed, and what nobody claimed in time. */
export const listDualNotices = operation({
  name: 'list-dual-notices',
  kind: 'query',
  permission: 'entities.read',
  summary: '双告知',
  input: z.object({
    state: state.default('waiting'),
    /** own: told to the asker's own agencies; overdue: not claimed in time, of all. */
    of: z.enum(['own', 'all', 'overdue']).default('all'),
    agencyId: z.uuid().optional(),
    entityId: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(2000).default(50),
    offset: z.coerce.number().int().min(0).max(10_000_000).default(0),
  }),
  output: z.object({
    total: z.number().int(),
    rule: z.object({ version: z.string(), citation: z.string() }),
    agencies: z.array(
      z.object({
        agencyId: z.uuid(),
        agencyName: z.string(),
        waiting: z.number().int(),
        overdue: z.number().int(),
        claimed: z.number().int(),
      }),
    ),
    rows: z.array(
      z.object({
        noticeId: z.uuid(),
        entityId: z.uuid(),
        entityName: z.string(),
        uscc: z.string().nullable(),
        causeName: z.string(),
        matter: z.string(),
        role: z.string(),
        why: z.string(),
        agencyId: z.uuid(),
        agencyName: z.string(),
        isOwn: z.boolean(),
        pushedOn: z.string(),
        dueOn: z.string(),
        isOverdue: z.boolean(),
        overdueWorkingDays: z.number().int(),
        state,
        stateName: z.string(),
        settledBy: z.string().nullable(),
        settledAt: z.string().nullable(),
        reason: z.string().nullable(),
      }),
    ),
  }),
  async run(act, input) {
    const agencyIds = input.agencyId === undefined ? (input.of === 'own' ? act.actor.scope : null) : [input.agencyId]
    const overdueOn = input.of === 'overdue' ? act.today : null
    const filter = { state: input.state, agencyIds, overdueOn, entityId: input.entityId ?? null }
    const found = await listNotices(act.tx, filter, act.today, input.limit, input.offset)
    const names = new Map((await listAgencies(act.tx)).map((one) => [one.id, one.shortName]))
    const { book, citation } = noticeBookOn(act.today)
    const isLate = (dueOn: string) => input.state === 'waiting' && dueOn < act.today
    return ok({
      total: found.total,
      rule: { version: book.version, citation },
      agencies: found.agencies.map((one) => ({ ...one, agencyName: names.get(one.agencyId) ?? '' })),
      rows: found.rows.map(({ cause, ...row }) => ({
        ...row,
        causeName: noticeCauseWord(cause),
        agencyName: names.get(row.agencyId) ?? '',
        isOwn: act.actor.scope.includes(row.agencyId),
        isOverdue: isLate(row.dueOn),
        overdueWorkingDays: isLate(row.dueOn) ? workingDays(row.dueOn, act.today) : 0,
        stateName: noticeStateWord(row.state),
        settledAt: row.settledAt?.toISOString() ?? null,
      })),
    })
  },
})
