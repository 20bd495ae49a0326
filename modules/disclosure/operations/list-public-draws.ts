import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import type { PublicDrawRow } from '../queries/public-draws.ts'
import { countPublicDraws, listPublicDrawRows } from '../queries/public-draws.ts'

const instant = z.iso.datetime({ offset: true })

/** A draw in a list. @technical */
export const publicDrawSummary = z.object({
  planId: z.uuid(),
  code: z.string(),
  title: z.string(),
  agencyName: z.string(),
  state: z.string(),
  stateLabel: z.string(),
  rehearsal: z.boolean(),
  dueAt: instant.describe('公共随机源产生的时刻'),
  holdAt: instant.describe('抽取时刻'),
  committedAt: instant,
  drawnAt: instant.nullable(),
  frameCount: z.int(),
  targetCount: z.int().describe('各任务名额之和；联合抽查合并入企之前，一户可计多次'),
  joint: z.boolean().describe('几个部门一起抽取'),
  listRelease: z.enum(['after-draw', 'after-inspection', 'never']),
  isUpcoming: z.boolean(),
  voidReason: z.string().nullable(),
})

/** Coming draws with the moment to count down to, and past ones; voids stay in the list with their reason. */
export const listPublicDraws = operation({
  name: 'list-public-draws',
  kind: 'query',
  permission: 'public',
  summary: '公众查看双随机抽取',
  input: z.object({
    state: z.enum(['all', 'upcoming', 'past']).default('all'),
    page: z.coerce.number().int().min(1).default(1),
    pageSize: z.coerce.number().int().min(1).max(100).default(20),
  }),
  output: z.object({
    items: z.array(publicDrawSummary),
    total: z.int(),
    page: z.int(),
    pageSize: z.int(),
    asOf: instant,
  }),
  async run({ tx, now }, { state, page, pageSize }) {
    const rows = await listPublicDrawRows(tx, state, pageSize, (page - 1) * pageSize)
    return ok({
      items: rows.map(summariseDraw),
      total: await countPublicDraws(tx, state),
      page,
      pageSize,
      asOf: now.toISOString(),
    })
  },
})

/** The row of a list. */
export function summariseDraw(row: PublicDrawRow): z.input<typeof publicDrawSummary> {
  return {
    planId: row.planId,
    code: row.code,
    title: row.title,
    agencyName: row.agencyName,
    state: row.state,
    stateLabel: row.stateLabel,
    rehearsal: row.isRehearsal,
    dueAt: row.sourceMoment.toISOString(),
    holdAt: row.holdAt.toISOString(),
    committedAt: row.committedAt.toISOString(),
    drawnAt: row.drawnAt?.toISOString() ?? null,
    frameCount: row.frameCount,
    targetCount: row.targetCount,
    joint: row.tasks.length > 1,
    listRelease: row.listRelease,
    isUpcoming: row.drawnAt === null && row.endedReason === null,
    voidReason: row.endedReason,
  }
}
