import { z } from 'zod'
import { resolveEntity } from '#entities'
import { newId } from '#kernel/ids.ts'
import { record } from '#ledger'
import { job } from '#platform/jobs.ts'
import type { Act } from '#platform/operation.ts'
import { publish } from '#platform/outbox.ts'
import { isOpenLane } from '../domain/hotline-lane.ts'
import { CALLER_FIELDS, type RawMessage } from '../domain/read-work-order.ts'
import type { Caller, OrderClaim, WorkOrder } from '../domain/work-order.ts'
import { hotlineOrderReceived } from '../events.ts'
import { hotlineWords } from '../hotline-strings.ts'
import { applyWaitingNotices } from '../intake/apply-hotline-notice.ts'
import { contentText, markOf, openMessage, sealCaller } from '../intake/hotline-seal.ts'
import { type HotlineAgencies, hotlineAgencies } from '../queries/hotline-agencies.ts'
import { type LaneRow, listAlikeLanes, lockLane } from '../queries/hotline-lanes.ts'
import { clocksOf, efficacyOffice } from '../queries/hotline-rules.ts'
import {
  addStep,
  beginLaneAnew,
  findTakenMessage,
  insertLink,
  type LaneContent,
  type LaneReach,
  lockOrder,
  markRouted,
  type NewLane,
  putCaller,
  putLane,
} from '../store/hotline-lanes.ts'

/**
 * Puts the claims of an order on the desks of their offices under the one number, each with its own text, caller and clocks.
 * An efficacy complaint goes to efficacy supervision and to nobody of the line complained of.
 */
export const routeHotlineOrder = job({
  name: 'exchange.route-hotline-order',
  schema: z.object({ orderNumber: z.string() }),
  async run(act, { orderNumber }) {
    const found = await lockOrder(act.tx, orderNumber)
    if (found === undefined) throw new Error(`no hotline order ${orderNumber}`)
    const order = found.content
    const message = await findTakenMessage(act.tx, orderNumber)
    if (message === undefined) throw new Error(`no message of hotline order ${orderNumber}`)
    const caller = callerOf(openMessage(act, message.sealedContent, message.messageId))
    const agencies = await hotlineAgencies(act.tx)
    for (const claim of order.claims) await route(act, order, claim, caller, agencies)
    await markRouted(act.tx, orderNumber, order.version)
    await applyWaitingNotices(act, orderNumber)
  },
})

async function route(
  act: Act,
  order: WorkOrder,
  claim: OrderClaim,
  caller: Caller,
  agencies: HotlineAgencies,
): Promise<void> {
  const key = { orderNumber: order.orderNumber, lane: claim.lane }
  const before = await lockLane(act.tx, key)
  const complained = claim.lane === 'efficacy' ? idOf(agencies, claim.complainedUnit) : null
  const lane: NewLane = {
    ...key,
    ...reachOf(act, claim, complained, agencies),
    version: order.version,
    content: contentOf(order, claim),
    contentMark: markOf(act.settings, `${claim.lane} ${claim.content}`).toString('hex'),
    entity: await entityOf(act, order, claim),
    complainedAgencyId: complained,
    transferredAt: new Date(order.transferredAt),
    receivedOn: act.today,
    ...clocksOf(claim.lane, new Date(order.transferredAt), act.today),
  }
  await putLane(act.tx, lane, act.now)
  const isFresh = before === undefined || isToBeHandledAnew(before, lane)
  if (before !== undefined && isFresh) await beginLaneAnew(act.tx, lane, act.now)
  const callerMark = caller.phone === '' ? '' : markOf(act.settings, caller.phone).toString('hex')
  await putCaller(act.tx, lane, sealCaller(act, caller, laneName(key)), callerMark)
  await linkAlike(act, order, lane, callerMark)
  if (before !== undefined && !isFresh && isSame(before, lane)) return
  await addStep(act, key, {
    stepId: newId(act.ports),
    act: isFresh ? 'transferred' : 'changed',
    words: claim.opinion === '' ? null : claim.opinion,
    byName: `${hotlineWords.centre} ${order.transferredBy}`,
  })
  await tell(act, lane, isFresh)
}

/** Handed back or closed, and transferred again since. */
function isToBeHandledAnew(before: LaneRow, lane: NewLane): boolean {
  return !isOpenLane(before.state) && lane.transferredAt > before.transferredAt
}

function isSame(before: LaneRow, lane: NewLane): boolean {
  return before.version === lane.version && contentText(before.content) === contentText(lane.content)
}

async function tell(act: Act, lane: NewLane, isFresh: boolean): Promise<void> {
  await record(act, {
    type: 'exchange.hotline-lane-routed',
    subject: { kind: 'hotline-order', id: lane.orderNumber },
    fields: { lane: lane.lane, agency: lane.agencyId, version: String(lane.version), answerDueOn: lane.answerDueOn },
  })
  if (!isFresh) return
  await publish(act, hotlineOrderReceived, {
    orderNumber: lane.orderNumber,
    lane: lane.lane,
    version: lane.version,
    agencyId: lane.agencyId,
    entityId: lane.entity.id,
    category: lane.content.category,
    receivedOn: lane.receivedOn,
    answerDueOn: lane.answerDueOn,
    ownDueOn: lane.ownDueOn,
  })
}

function reachOf(act: Act, claim: OrderClaim, complainedId: string | null, agencies: HotlineAgencies): LaneReach {
  if (complainedId === null) return { agencyId: idOf(agencies, claim.leadUnit), barred: [] }
  const { officeId, barred } = efficacyOffice(complainedId, agencies, act.today)
  return { agencyId: officeId, barred }
}

function idOf(agencies: HotlineAgencies, unit: string): string {
  const found = agencies.find(unit)
  if (found === undefined) throw new Error(`no agency ${unit}`)
  return found.id
}

/** What the lane's office reads: who assists is told to no lane of an order that was split, for it may name another lane's office. */
function contentOf(order: WorkOrder, claim: OrderClaim): LaneContent {
  const { category, channel, urgency, divisionCode, place, longitude, latitude, coordinateSystem } = order
  const { isConfidential, wantsReply, isUnreasonable, transferredBy } = order
  const { title, content, opinion, complainedUnit, subject } = claim
  return {
    category,
    channel,
    urgency,
    divisionCode,
    place,
    longitude,
    latitude,
    coordinateSystem,
    isConfidential,
    wantsReply,
    isUnreasonable,
    transferredBy,
    title,
    content,
    opinion,
    complainedUnit,
    subject,
    assistingUnits: order.claims.length > 1 ? [] : order.assistingUnits,
  }
}

/** Of whom a claim speaks, by the resolver: a name alone decides nothing, doubt waits in its queue. */
async function entityOf(act: Act, order: WorkOrder, claim: OrderClaim): Promise<NewLane['entity']> {
  const { name, code } = claim.subject
  if (claim.lane === 'efficacy' || (name === '' && code === '')) return { id: null, state: 'none', reason: null }
  const placement = await resolveEntity(
    act,
    { uscc: code === '' ? null : code, name: name === '' ? null : name },
    { source: hotlineWords.centre, recordKey: `${order.orderNumber}/${claim.lane}` },
  )
  const state = placement.state === 'matched' ? 'matched' : 'doubtful'
  return { id: placement.entityId, state, reason: placement.reason }
}

async function linkAlike(act: Act, order: WorkOrder, lane: NewLane, callerMark: string): Promise<void> {
  if (order.duplicateOf !== '')
    await insertLink(act.tx, lane, { otherNumber: order.duplicateOf, why: 'stated' }, act.now)
  const alike = await listAlikeLanes(act.tx, {
    ...lane,
    entityId: lane.entity.id,
    callerMark: callerMark === '' ? null : callerMark,
  })
  for (const one of alike) await insertLink(act.tx, lane, one, act.now)
}

/** The caller a message names. */
export function callerOf(raw: RawMessage): Caller {
  const [name = '', phone = ''] = CALLER_FIELDS.map((field) => z.string().catch('').parse(raw[field]).trim())
  return { name, phone }
}

/** What a caller is sealed to. */
export function laneName(of: { readonly orderNumber: string; readonly lane: string }): string {
  return `${of.orderNumber}/${of.lane}`
}
