import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { LANES } from '../domain/work-order.ts'
import { type MessageFault, readClaims } from '../domain/read-work-order.ts'
import { openMessage } from '../intake/hotline-seal.ts'
import { keepOrder, unitFaults } from '../intake/take-hotline-order.ts'
import { callerOf } from '../jobs/route-hotline-order.ts'
import { hotlineAgencies } from '../queries/hotline-agencies.ts'
import { no } from '../refusals.ts'
import { findTakenMessage, lockOrder } from '../store/hotline-lanes.ts'

const claim = z.object({
  lane: z.enum([LANES.consumer, LANES.economic, LANES.efficacy, LANES.service]),
  title: z.string().max(200).optional(),
  content: z.string().max(4000),
  leadUnit: z.string().max(200).optional(),
  opinion: z.string().max(4000).optional(),
  complainedUnit: z.string().max(200).optional(),
  subjectName: z.string().max(200).optional(),
  subjectCode: z.string().max(60).optional(),
  subjectAddress: z.string().max(200).optional(),
})

/**
 * 分线: one call, one number, its claims each in its lane (seed 21; platform.house-rules/63). The lanes an order has stay among
 * them. Refused: an order that is not here, a lane left out, fields that do not fit.
 */
export const splitHotlineOrder = operation({
  name: 'split-hotline-order',
  kind: 'act',
  permission: 'exchange.correct-hotline',
  summary: '分线办理热线工单',
  input: z.object({ orderNumber: z.string().max(60), claims: z.array(claim).min(2, '至少分成两项').max(4) }),
  output: z.object({ orderNumber: z.string(), lanes: z.int() }),
  async run(act, { orderNumber, claims: given }) {
    const found = await lockOrder(act.tx, orderNumber)
    const message = await findTakenMessage(act.tx, orderNumber)
    if (found === undefined || message === undefined) return no('hotline-no-order')
    const order = found.content
    const caller = callerOf(openMessage(act, message.sealedContent, message.messageId))
    const { claims, faults } = readClaims(given, order, caller)
    const left = order.claims.find((before) => !claims.some((one) => one.lane === before.lane))
    if (left !== undefined) return no('hotline-lane-left-out', { lane: LANES[left.lane] })
    const agencies = await hotlineAgencies(act.tx)
    const wrong: readonly MessageFault[] = [...faults, ...unitFaults({ claims }, agencies)]
    if (wrong.length > 0)
      return no(
        'hotline-claims-unfit',
        undefined,
        wrong.map(({ field, title, reason }) => ({ field, reason: `${title}${reason}` })),
      )
    await keepOrder(act, { ...order, claims }, agencies.centreId)
    return ok({ orderNumber, lanes: claims.length })
  },
})
