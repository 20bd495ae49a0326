import { z } from 'zod'
import { citationLine } from '#law'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { deviceStanding } from '../domain/off-site.ts'
import { deviceKindWords, deviceObstacleWords } from '../strings.ts'
import { listDeviceRows, listLocationNotices, listReviews } from './off-site.ts'

/** The monitoring devices of the actor's organs, and what each would lack if it recorded something today (行政处罚法第四十一条). */
export const listDevices = operation({
  name: 'list-devices',
  kind: 'query',
  permission: 'inspection.read',
  summary: '查询监控设备',
  input: z.object({ limit: z.coerce.number().int().min(1).max(2000).default(200) }),
  output: z.object({
    citation: z.string(),
    devices: z.array(
      z.object({
        deviceId: z.uuid(),
        code: z.string(),
        name: z.string(),
        kindName: z.string(),
        location: z.string(),
        legalGround: z.string(),
        standard: z.string(),
        signText: z.string(),
        isUsable: z.boolean(),
        lacks: z.array(z.string()),
        reviews: z.array(
          z.object({
            kind: z.enum(['legal', 'technical']),
            outcome: z.enum(['passed', 'failed']),
            opinion: z.string(),
            documentNumber: z.string(),
            reviewedOn: z.string(),
            validUntil: z.string().nullable(),
            reviewedByName: z.string(),
          }),
        ),
        notices: z.array(z.object({ publishedOn: z.string(), outlet: z.string(), documentNumber: z.string() })),
      }),
    ),
  }),
  async run(act, { limit }) {
    const devices = await listDeviceRows(act.tx, limit)
    const ids = devices.map((one) => one.deviceId)
    const [reviews, notices] = await Promise.all([listReviews(act.tx, ids), listLocationNotices(act.tx, ids)])
    return ok({
      citation: citationLine(['cn.administrative-penalty-law/41'], act.today),
      devices: devices.map((device) => {
        const own = reviews.filter((one) => one.deviceId === device.deviceId)
        const places = notices.filter((one) => one.deviceId === device.deviceId)
        const found = deviceStanding(own, places, act.today)
        const lacks = 'lacks' in found ? found.lacks.map((one) => deviceObstacleWords[one]) : []
        const { deviceId, code, name, location, standard, signText } = device
        return {
          deviceId,
          code,
          name,
          location,
          standard,
          signText,
          legalGround: citationLine([device.legalGround], act.today),
          kindName: deviceKindWords[device.kind],
          isUsable: lacks.length === 0,
          lacks,
          reviews: own.map(({ kind, outcome, opinion, documentNumber, reviewedOn, validUntil, reviewedByName }) => ({
            kind,
            outcome,
            opinion,
            documentNumber,
            reviewedOn,
            validUntil,
            reviewedByName,
          })),
          notices: places.map(({ publishedOn, outlet, documentNumber }) => ({ publishedOn, outlet, documentNumber })),
        }
      }),
    })
  },
})
