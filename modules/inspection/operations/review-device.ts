import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import { operation } from '#platform/operation.ts'
import { findDevice, listReviews } from '../queries/off-site.ts'
import { no } from '../refusals.ts'
import { insertReview } from '../store/off-site-store.ts'

/**
 * 法制审核 or 技术审核 of a device (行政处罚法第四十一条第一款): for whatever it records from that day, until the day it runs out or a
 * later review says otherwise. Refuses the person who registered it, and one person for both reviews.
 */
export const reviewDevice = operation({
  name: 'review-device',
  kind: 'act',
  permission: 'inspection.review-device',
  summary: '审核监控设备',
  input: z.object({
    id: z.uuid(),
    deviceId: z.uuid(),
    kind: z.enum(['legal', 'technical']),
    outcome: z.enum(['passed', 'failed']),
    opinion: z.string().trim().min(2).max(400),
    documentNumber: z.string().trim().min(2).max(80).describe('审核意见书或者检定证书文号'),
    reviewedOn: z.iso.date(),
    validUntil: z.iso.date().nullable().default(null),
  }),
  output: z.object({ id: z.uuid(), leafHash: z.string() }),
  async run(act, input) {
    const device = await findDevice(act.tx, input.deviceId)
    if (device === undefined) return no('device-absent')
    if (input.reviewedOn > act.today) return no('day-not-come', { what: '审核日期' })
    const others = (await listReviews(act.tx, [input.deviceId])).filter((one) => one.kind !== input.kind)
    const mine = act.actor.personName
    if (device.registeredByName === mine || others.some((one) => one.reviewedByName === mine))
      return no('device-same-reviewer')
    const { leafHash } = await record(act, {
      type: 'device.review',
      subject: { kind: 'monitoring-device', id: input.deviceId },
      fields: { kind: input.kind, outcome: input.outcome, document: input.documentNumber, on: input.reviewedOn },
    })
    return (await insertReview(act, device.agencyId, input, leafHash)) ? ok({ id: input.id, leafHash }) : no('id-used')
  },
})
