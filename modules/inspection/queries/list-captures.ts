import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { captureStateWords, deviceObstacleWords } from '../strings.ts'
import { deviceStanding } from '../domain/off-site.ts'
import { type CaptureRow, listCaptureRows, listLocationNotices, listReviews } from './off-site.ts'

const states = ['received', 'unfit', 'checked', 'told', 'concluded'] as const

/** What devices recorded, how far each record is on the way to being evidence, and what its device lacked on its day. */
export const listCaptures = operation({
  name: 'list-captures',
  kind: 'query',
  permission: 'inspection.read',
  summary: '查询非现场记录',
  input: z.object({
    entityId: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(2000).default(200),
  }),
  output: z.object({
    captures: z.array(
      z.object({
        captureId: z.uuid(),
        deviceName: z.string(),
        location: z.string(),
        entityId: z.uuid(),
        entityName: z.string(),
        itemName: z.string(),
        fact: z.string(),
        capturedAt: z.iso.datetime(),
        root: z.string(),
        state: z.enum(states),
        stateName: z.string(),
        lacks: z.array(z.string()),
        checkOpinion: z.string().nullable(),
        checkedByName: z.string().nullable(),
        toldAt: z.iso.datetime().nullable(),
        receiverName: z.string().nullable(),
        outcome: z.enum(['none-found', 'found']).nullable(),
        plea: z.string().nullable(),
      }),
    ),
  }),
  async run(act, { entityId, limit }) {
    const captures = await listCaptureRows(act.tx, entityId ?? null, limit)
    const ids = [...new Set(captures.map((one) => one.deviceId))]
    const [reviews, notices] = await Promise.all([listReviews(act.tx, ids), listLocationNotices(act.tx, ids)])
    return ok({
      captures: captures.map((row) => {
        const found = deviceStanding(
          reviews.filter((one) => one.deviceId === row.deviceId),
          notices.filter((one) => one.deviceId === row.deviceId),
          row.capturedOn,
        )
        const state = stateOf(row)
        return {
          captureId: row.captureId,
          deviceName: row.deviceName,
          location: row.location,
          entityId: row.entityId,
          entityName: row.entityName,
          itemName: row.itemName,
          fact: row.fact,
          capturedAt: row.capturedAt.toISOString(),
          root: row.rootHash,
          state,
          stateName: captureStateWords[state],
          lacks: 'lacks' in found ? found.lacks.map((one) => deviceObstacleWords[one]) : [],
          checkOpinion: row.checkOpinion,
          checkedByName: row.checkedByName,
          toldAt: row.toldAt?.toISOString() ?? null,
          receiverName: row.receiverName,
          outcome: row.outcome,
          plea: row.plea,
        }
      }),
    })
  },
})

function stateOf(row: CaptureRow): (typeof states)[number] {
  if (row.concludedAt !== null) return 'concluded'
  if (row.isFit === null) return 'received'
  if (!row.isFit) return 'unfit'
  return row.toldAt === null ? 'checked' : 'told'
}
