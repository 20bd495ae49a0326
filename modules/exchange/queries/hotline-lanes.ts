import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#platform/tx.ts'
import type { LaneState } from '../domain/hotline-lane.ts'
import type { CallerFollowUp } from '../domain/hotline-notice.ts'
import type { ClaimLane } from '../domain/work-order.ts'
import type { LaneContent, LaneKey } from '../store/hotline-lanes.ts'

/** A lane as its office has it. @technical */
export interface LaneRow extends LaneKey {
  readonly agencyId: string
  readonly barred: readonly string[]
  readonly version: number
  readonly content: LaneContent
  readonly entityId: string | null
  readonly entityState: 'none' | 'matched' | 'doubtful'
  readonly entityReason: string | null
  readonly complainedAgencyId: string | null
  readonly state: LaneState
  readonly transferredAt: Date
  readonly receivedAt: Date
  readonly receivedOn: PlainDate
  readonly signDueOn: PlainDate
  readonly answerDueOn: PlainDate
  readonly ownRule: string | null
  readonly ownDueOn: PlainDate | null
  readonly handlerId: string | null
  readonly handlerName: string | null
  readonly signedAt: Date | null
  readonly handBacks: number
  readonly extension: 'none' | 'asked' | 'granted' | 'refused'
  readonly answer: string | null
  readonly answeredAt: Date | null
  readonly outcome: string | null
  readonly closedAt: Date | null
  readonly followUp: CallerFollowUp | null
}

const COLUMNS = `l.order_number as "orderNumber", l.lane, l.agency_id as "agencyId", l.barred, l.version, l.content,
  l.entity_id as "entityId", l.entity_state as "entityState", l.entity_reason as "entityReason",
  l.complained_agency_id as "complainedAgencyId", l.state, l.transferred_at as "transferredAt", l.received_at as "receivedAt",
  l.received_on as "receivedOn", l.sign_due_on as "signDueOn", l.answer_due_on as "answerDueOn", l.own_rule as "ownRule",
  l.own_due_on as "ownDueOn", l.handler_id as "handlerId", l.handler_name as "handlerName", l.signed_at as "signedAt",
  l.hand_backs as "handBacks", l.extension, l.answer, l.answered_at as "answeredAt", l.outcome, l.closed_at as "closedAt",
  l.follow_up as "followUp"`

/** A lane in the asker's reach; its row stays locked until the transaction ends. */
export function lockLane(tx: Tx, of: LaneKey): Promise<LaneRow | undefined> {
  return tx.maybe(
    `select ${COLUMNS} from exchange_desk.hotline_lane l where order_number = $1 and lane = $2 for update`,
    [of.orderNumber, of.lane],
  )
}

/** A lane in the asker's reach. */
export function findLane(tx: Tx, of: LaneKey): Promise<LaneRow | undefined> {
  return tx.maybe(`select ${COLUMNS} from exchange_desk.hotline_lane l where order_number = $1 and lane = $2`, [
    of.orderNumber,
    of.lane,
  ])
}

/** All lanes of an order that the asker may see. */
export function listLanesOfOrder(tx: Tx, orderNumber: string): Promise<LaneRow[]> {
  return tx.rows(`select ${COLUMNS} from exchange_desk.hotline_lane l where order_number = $1 order by lane`, [
    orderNumber,
  ])
}

/** What a list of lanes is narrowed to. @technical */
export interface LaneFilter {
  readonly show: 'open' | 'waiting' | 'handling' | 'overdue' | 'settled' | 'all'
  readonly lane: ClaimLane | null
  readonly words: string | null
  readonly today: PlainDate
}

const SHOWN: Readonly<Record<LaneFilter['show'], string>> = {
  open: `l.state in ('waiting', 'handling', 'answered')`,
  waiting: `l.state = 'waiting'`,
  handling: `l.state = 'handling'`,
  overdue: `(l.state = 'waiting' and l.sign_due_on < $3 or l.state in ('waiting', 'handling') and l.answer_due_on < $3
    or l.state in ('waiting', 'handling') and l.own_due_on < $3)`,
  settled: `l.state in ('closed', 'handed-back')`,
  all: 'true',
}

const where = (show: LaneFilter['show']) =>
  `${SHOWN[show]} and ($1::text is null or l.lane = $1)
   and ($2::text is null or l.order_number = $2 or l.content ->> 'title' like '%' || $2 || '%'
     or l.content -> 'subject' ->> 'name' like '%' || $2 || '%') and $3::date is not null`

/** Lanes by what falls due first. */
export function listLaneRows(tx: Tx, filter: LaneFilter, most: number, skip: number): Promise<LaneRow[]> {
  return tx.rows(
    `select ${COLUMNS} from exchange_desk.hotline_lane l where ${where(filter.show)}
     order by case when l.state in ('waiting', 'handling', 'answered') then 0 else 1 end,
       case l.state when 'waiting' then least(l.sign_due_on, l.answer_due_on) else l.answer_due_on end, l.order_number, l.lane
     limit $4 offset $5`,
    [filter.lane, filter.words, filter.today, most, skip],
  )
}

export async function countLaneRows(tx: Tx, filter: LaneFilter): Promise<number> {
  const { n } = await tx.one<{ n: number }>(
    `select count(*)::int4 as n from exchange_desk.hotline_lane l where ${where(filter.show)}`,
    [filter.lane, filter.words, filter.today],
  )
  return n
}

/** A step of a lane, with what became of its record at 12345. @technical */
export interface StepRow {
  readonly stepId: string
  readonly act: string
  readonly words: string | null
  readonly byName: string
  readonly happenedAt: Date
}

export function listSteps(tx: Tx, of: LaneKey): Promise<StepRow[]> {
  return tx.rows(
    `select step_id as "stepId", act, words, by_name as "byName", happened_at as "happenedAt" from exchange_desk.hotline_step
     where order_number = $1 and lane = $2 order by step_no`,
    [of.orderNumber, of.lane],
  )
}

/** Orders linked to a lane's, in both directions, as far as the asker may see them. */
export function listLinks(tx: Tx, of: LaneKey): Promise<{ orderNumber: string; lane: ClaimLane; why: string }[]> {
  return tx.rows(
    `select other_number as "orderNumber", lane, why from exchange_desk.hotline_link where order_number = $1 and lane = $2
     union select order_number, lane, why from exchange_desk.hotline_link where other_number = $1 and lane = $2
     order by 1`,
    [of.orderNumber, of.lane],
  )
}

/** Earlier lanes that speak of the same: the same text, or the same caller on the same entity. */
export function listAlikeLanes(
  tx: Tx,
  of: LaneKey & { readonly contentMark: string; readonly entityId: string | null; readonly callerMark: string | null },
): Promise<{ otherNumber: string; why: 'same-text' | 'same-caller' }[]> {
  return tx.rows(
    `select l.order_number as "otherNumber", case when l.content_mark = $3 then 'same-text' else 'same-caller' end as why
     from exchange_desk.hotline_lane l left join exchange_desk.hotline_caller c using (order_number, lane)
     where l.order_number <> $1 and l.lane = $2
       and (l.content_mark = $3 or (c.caller_mark = $5 and l.entity_id = $4::uuid))
     order by l.received_at desc limit 50`,
    [of.orderNumber, of.lane, of.contentMark, of.entityId, of.callerMark],
  )
}

/** The sealed caller of a lane in the asker's reach. */
export function findCaller(tx: Tx, of: LaneKey): Promise<{ sealed: Buffer } | undefined> {
  return tx.maybe(`select sealed from exchange_desk.hotline_caller where order_number = $1 and lane = $2`, [
    of.orderNumber,
    of.lane,
  ])
}
