import type { PlainDate } from '#kernel/plain-date.ts'
import type { Act } from '#platform/operation.ts'
import type { Tx } from '#platform/tx.ts'
import type { CallerFollowUp } from '../domain/hotline-notice.ts'
import type { LaneState } from '../domain/hotline-lane.ts'
import type { ClaimLane, OrderClaim, WorkOrder } from '../domain/work-order.ts'

/** What the office of a lane reads of the order: its claim and what harms no other lane. @technical */
export type LaneContent = Pick<OrderClaim, 'title' | 'content' | 'opinion' | 'complainedUnit' | 'subject'> &
  Pick<
    WorkOrder,
    | 'category'
    | 'channel'
    | 'urgency'
    | 'divisionCode'
    | 'place'
    | 'longitude'
    | 'latitude'
    | 'coordinateSystem'
    | 'isConfidential'
    | 'wantsReply'
    | 'isUnreasonable'
    | 'transferredBy'
    | 'assistingUnits'
  >

/** @technical */
export interface LaneKey {
  readonly orderNumber: string
  readonly lane: ClaimLane
}

/** Who sees the rows of a lane. @technical */
export interface LaneReach {
  readonly agencyId: string
  readonly barred: readonly string[]
}

/** A lane as it is put on its office's desk. @technical */
export interface NewLane extends LaneKey, LaneReach {
  readonly version: number
  readonly content: LaneContent
  readonly contentMark: string
  readonly entity: { readonly id: string | null; readonly state: string; readonly reason: string | null }
  readonly complainedAgencyId: string | null
  readonly transferredAt: Date
  readonly receivedOn: PlainDate
  readonly signDueOn: PlainDate
  readonly answerDueOn: PlainDate
  readonly ownRule: string | null
  readonly ownDueOn: PlainDate | null
}

/** The order as the routing finds it; its row stays locked. */
export function lockOrder(
  tx: Tx,
  orderNumber: string,
): Promise<{ content: WorkOrder; routedVersion: number; agencyId: string } | undefined> {
  return tx.maybe(
    `select content, routed_version as "routedVersion", agency_id as "agencyId" from exchange_desk.hotline_order
     where order_number = $1 for update`,
    [orderNumber],
  )
}

/** Notes which version stands on the desks. Locks the order's row. */
export async function markRouted(tx: Tx, orderNumber: string, version: number): Promise<void> {
  tx.later(`update exchange_desk.hotline_order set routed_version = $2 where order_number = $1`, [orderNumber, version])
}

/** The newest whole message of an order, to seal its caller for its lanes. Locks nothing. */
export function findTakenMessage(
  tx: Tx,
  orderNumber: string,
): Promise<{ messageId: string; sealedContent: Buffer } | undefined> {
  return tx.maybe(
    `select message_id as "messageId", sealed_content as "sealedContent" from exchange_desk.hotline_message
     where order_number = $1 and kind = 'order' and state in ('taken', 'corrected') order by received_at desc, message_id desc limit 1`,
    [orderNumber],
  )
}

/**
 * Puts a lane on its desk. One that stands open takes the new text and goes on; one handed back or closed is to be handled
 * again from the new transfer; its one hand-back stays used. Locks its row.
 */
export async function putLane(tx: Tx, lane: NewLane, now: Date): Promise<void> {
  tx.later(
    `insert into exchange_desk.hotline_lane as l (order_number, lane, agency_id, barred, version, content, content_mark, entity_id,
       entity_state, entity_reason, complained_agency_id, state, transferred_at, received_at, received_on, sign_due_on, answer_due_on,
       own_rule, own_due_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'waiting', $12, $13, $14, $15, $16, $17, $18)
     on conflict (order_number, lane) do update set version = excluded.version, content = excluded.content,
       content_mark = excluded.content_mark, entity_id = excluded.entity_id, entity_state = excluded.entity_state,
       entity_reason = excluded.entity_reason`,
    [
      lane.orderNumber,
      lane.lane,
      lane.agencyId,
      lane.barred,
      lane.version,
      JSON.stringify(lane.content),
      lane.contentMark,
      lane.entity.id,
      lane.entity.state,
      lane.entity.reason,
      lane.complainedAgencyId,
      lane.transferredAt,
      now,
      lane.receivedOn,
      lane.signDueOn,
      lane.answerDueOn,
      lane.ownRule,
      lane.ownDueOn,
    ],
  )
}

/** A lane handed back or closed begins anew with a later transfer. Locks its row. */
export async function beginLaneAnew(tx: Tx, lane: NewLane, now: Date): Promise<void> {
  tx.later(
    `update exchange_desk.hotline_lane set agency_id = $3, barred = $4, state = 'waiting', transferred_at = $5, received_at = $6,
       received_on = $7, sign_due_on = $8, answer_due_on = $9, own_rule = $10, own_due_on = $11, handler_id = null, handler_name = null,
       signed_at = null, extension = 'none', answer = null, answered_at = null, outcome = null, closed_at = null
     where order_number = $1 and lane = $2`,
    [
      lane.orderNumber,
      lane.lane,
      lane.agencyId,
      lane.barred,
      lane.transferredAt,
      now,
      lane.receivedOn,
      lane.signDueOn,
      lane.answerDueOn,
      lane.ownRule,
      lane.ownDueOn,
    ],
  )
}

/** Keeps the sealed caller of a lane. Locks its row. */
export async function putCaller(tx: Tx, of: LaneKey & LaneReach, sealed: Buffer, callerMark: string): Promise<void> {
  tx.later(
    `insert into exchange_desk.hotline_caller (order_number, lane, agency_id, barred, sealed, caller_mark)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (order_number, lane) do update set agency_id = excluded.agency_id, barred = excluded.barred,
       sealed = excluded.sealed, caller_mark = excluded.caller_mark`,
    [of.orderNumber, of.lane, of.agencyId, of.barred, sealed, callerMark],
  )
}

/** Links an order to one that speaks of the same. Locks nothing. */
export async function insertLink(
  tx: Tx,
  of: LaneKey & LaneReach,
  other: { readonly otherNumber: string; readonly why: 'stated' | 'same-text' | 'same-caller' },
  now: Date,
): Promise<void> {
  tx.later(
    `insert into exchange_desk.hotline_link (order_number, lane, other_number, agency_id, barred, why, linked_at)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
    [of.orderNumber, of.lane, other.otherNumber, of.agencyId, of.barred, other.why, now],
  )
}

/** A step of a lane as it is written down. @technical */
export interface NewStep {
  readonly stepId: string
  readonly act: string
  readonly words: string | null
  readonly byName: string
}

/** Adds a step to a lane, numbered after the last. Locks the lane's row. */
export async function addStep(
  act: Pick<Act, 'tx' | 'now'>,
  of: LaneKey,
  step: NewStep,
  at: Date = act.now,
): Promise<void> {
  act.tx.later(
    `with numbered as (
       update exchange_desk.hotline_lane set steps = steps + 1 where order_number = $1 and lane = $2
       returning agency_id, barred, steps)
     insert into exchange_desk.hotline_step (order_number, lane, step_id, agency_id, barred, step_no, act, words, by_name, happened_at)
     select $1, $2, $3, agency_id, barred, steps, $4, $5, $6, $7 from numbered`,
    [of.orderNumber, of.lane, step.stepId, step.act, step.words, step.byName, at],
  )
}

/** What changes in a lane by an act of its office or a notice of 12345; what is left out stays. @technical */
export interface LaneChange {
  readonly state?: LaneState
  readonly handler?: { readonly id: string; readonly name: string } | null
  readonly handBacks?: number
  readonly extension?: 'asked' | 'granted' | 'refused'
  readonly answerDueOn?: PlainDate
  readonly answer?: string
  readonly outcome?: string
  readonly followUp?: CallerFollowUp
}

/** Changes a lane; its row is locked by whoever judged it. */
export async function changeLane(act: Pick<Act, 'tx' | 'now'>, of: LaneKey, change: LaneChange): Promise<void> {
  const { handler } = change
  act.tx.later(
    `update exchange_desk.hotline_lane set
       state = coalesce($3, state),
       handler_id = case when $4 then $5 else handler_id end,
       handler_name = case when $4 then $6 else handler_name end,
       signed_at = case when $4 then case when $5::uuid is null then null else $13::timestamptz end else signed_at end,
       hand_backs = coalesce($7, hand_backs),
       extension = coalesce($8, extension),
       answer_due_on = coalesce($9, answer_due_on),
       answer = coalesce($10, answer),
       answered_at = case when $10::text is not null then $13::timestamptz else answered_at end,
       outcome = coalesce($11, outcome),
       closed_at = case when $3 = 'closed' then $13::timestamptz else closed_at end,
       follow_up = coalesce($12, follow_up)
     where order_number = $1 and lane = $2`,
    [
      of.orderNumber,
      of.lane,
      change.state ?? null,
      handler !== undefined,
      handler?.id ?? null,
      handler?.name ?? null,
      change.handBacks ?? null,
      change.extension ?? null,
      change.answerDueOn ?? null,
      change.answer ?? null,
      change.outcome ?? null,
      change.followUp === undefined ? null : JSON.stringify(change.followUp),
      act.now,
    ],
  )
}

/** Of whom a lane speaks, as somebody decided; `laneName` is number and lane, as the resolver knows the record. Locks its row. */
export async function setLaneEntity(tx: Tx, laneName: string, entity: NewLane['entity']): Promise<void> {
  const [orderNumber, lane] = laneName.split('/')
  tx.later(
    `update exchange_desk.hotline_lane set entity_id = $3, entity_state = $4, entity_reason = $5 where order_number = $1 and lane = $2`,
    [orderNumber, lane, entity.id, entity.state, entity.reason],
  )
}
