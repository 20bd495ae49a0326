import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { listErasureRows, listHoldRows } from '../store/erasures.ts'
import { holdGroundWords } from '../strings.ts'

const SHOWN = 200
const moment = z.iso.datetime({ offset: true })

/** Requests to destroy values and holds against it; those that wait or are in force first, at most two hundred of each. */
export const listErasures = operation({
  name: 'list-erasures',
  kind: 'query',
  permission: 'ledger.read',
  summary: '销毁申请与保全',
  input: z.object({}),
  output: z.object({
    erasures: z.array(
      z.object({
        erasureId: z.uuid(),
        leafHash: z.string(),
        type: z.string(),
        basis: z.string(),
        reason: z.string(),
        isOwn: z.boolean(),
        requestedAt: moment,
        decision: z.enum(['approved', 'rejected']).nullable(),
        decisionReason: z.string().nullable(),
        decidedAt: moment.nullable(),
      }),
    ),
    holds: z.array(
      z.object({
        holdId: z.uuid(),
        subjectId: z.string(),
        groundWord: z.string(),
        reason: z.string(),
        placedAt: moment,
        liftedAt: moment.nullable(),
        liftReason: z.string().nullable(),
      }),
    ),
  }),
  async run(act) {
    const [erasures, holds] = await Promise.all([listErasureRows(act.tx, SHOWN), listHoldRows(act.tx, SHOWN)])
    return ok({
      erasures: erasures.map(({ requestedBy, entryId: _entry, subjectId: _id, subjectKind: _kind, ...one }) => ({
        ...one,
        isOwn: requestedBy === act.actor.pseudonym,
        requestedAt: one.requestedAt.toISOString(),
        decidedAt: one.decidedAt?.toISOString() ?? null,
      })),
      holds: holds.map(({ ground, subjectKind: _kind, ...one }) => ({
        ...one,
        groundWord: holdGroundWords[ground],
        placedAt: one.placedAt.toISOString(),
        liftedAt: one.liftedAt?.toISOString() ?? null,
      })),
    })
  },
})
