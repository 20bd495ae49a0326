import { newId } from '#kernel/ids.ts'
import { record } from '#ledger'
import { enqueue } from '#platform/jobs.ts'
import type { Act } from '#platform/operation.ts'
import { type MessageFault, type RawMessage, readWorkOrder } from '../domain/read-work-order.ts'
import type { WorkOrder } from '../domain/work-order.ts'
import { routeHotlineOrder } from '../jobs/route-hotline-order.ts'
import type { HotlineAgencies } from '../queries/hotline-agencies.ts'
import {
  findMessageByKey,
  findOrderVersion,
  type HotlineMessage,
  holdOrderNumber,
  insertMessage,
  type MessageState,
  putOrder,
  supersedeFaulty,
} from '../store/hotline-messages.ts'
import { contentText, markOf, sealMessage } from './hotline-seal.ts'

/** What became of one message; `isNew` is false when it had come before and changed nothing. @technical */
export interface MessageOutcome {
  readonly orderNumber: string
  readonly state: MessageState
  readonly isNew: boolean
  readonly faults: readonly MessageFault[]
}

/** Under which number a message without a readable number is kept. */
export const NO_NUMBER = '无编号'

type Transport = HotlineMessage['transport']

/**
 * Takes one order: the same version again changes nothing, another content under the same version and whatever does not fit is
 * quarantined with field and reason, an older version than ours is kept and passed over. Which office sees what is the work of
 * the job that routes it: the hotline centre may not write rows of other agencies.
 */
export async function takeOrder(
  act: Act,
  raw: RawMessage,
  transport: Transport,
  agencies: HotlineAgencies,
): Promise<MessageOutcome> {
  const { order, faults } = readWorkOrder(raw, act.now)
  const orderNumber = order.orderNumber === '' ? NO_NUMBER : order.orderNumber
  const mark = markOf(act.settings, contentText(raw))
  await holdOrderNumber(act.tx, orderNumber)
  const wrong = [...faults, ...unitFaults(order, agencies)]
  const known = await findMessageByKey(act.tx, orderNumber, `order/${order.version}`)
  if (known !== undefined && faults.length === 0) {
    if (known.contentMark.equals(mark)) return { orderNumber, state: known.state, isNew: false, faults: [] }
    wrong.push({ field: 'version', title: '版次', reason: `第 ${order.version} 版已收到过另一份内容` })
  }
  const common = { orderNumber, agencyId: agencies.centreId, kind: 'order', transport, contentMark: mark } as const
  if (wrong.length > 0) return quarantine(act, { ...common, faults: wrong }, raw)
  const messageId = newId(act.ports)
  const isOlder = ((await findOrderVersion(act.tx, orderNumber)) ?? 0) > order.version
  const state = isOlder ? 'superseded' : 'taken'
  const sealedContent = sealMessage(act, raw, messageId)
  const messageKey = `order/${order.version}`
  await insertMessage(act.tx, { ...common, messageId, messageKey, sealedContent, state, faults: [] }, act.now)
  if (isOlder) return { orderNumber, state, isNew: true, faults: [] }
  await supersedeFaulty(act.tx, orderNumber, act.now)
  await keepOrder(act, order, agencies.centreId)
  return { orderNumber, state, isNew: true, faults: [] }
}

/** Keeps an order as it stands and lets it be routed. */
export async function keepOrder(act: Act, order: WorkOrder, centreId: string): Promise<void> {
  await putOrder(act.tx, order, centreId, act.now)
  await record(act, {
    type: 'exchange.hotline-order-taken',
    subject: { kind: 'hotline-order', id: order.orderNumber },
    fields: { version: String(order.version), category: order.category, lanes: String(order.claims.length) },
  })
  await enqueue(act, routeHotlineOrder, { orderNumber: order.orderNumber })
}

/** Keeps a message that does not fit; the same again is the same row. */
export async function quarantine(
  act: Act,
  message: Pick<HotlineMessage, 'orderNumber' | 'agencyId' | 'kind' | 'transport' | 'contentMark' | 'faults'>,
  raw: RawMessage,
): Promise<MessageOutcome> {
  const { orderNumber, faults } = message
  const messageKey = `fault/${message.contentMark.toString('hex')}`
  const known = await findMessageByKey(act.tx, orderNumber, messageKey)
  if (known !== undefined) return { orderNumber, state: known.state, isNew: false, faults: known.faults }
  const messageId = newId(act.ports)
  const sealedContent = sealMessage(act, raw, messageId)
  await insertMessage(act.tx, { ...message, messageId, messageKey, sealedContent, state: 'quarantined' }, act.now)
  await record(act, {
    type: 'exchange.hotline-message-quarantined',
    subject: { kind: 'hotline-order', id: orderNumber },
    fields: { message: messageId, faults: faults.map((one) => `${one.field} ${one.reason}`).join('；') },
  })
  return { orderNumber, state: 'quarantined', isNew: true, faults }
}

/** Units an order names that are no agency of ours: who would handle it is then not known. */
export function unitFaults(order: Pick<WorkOrder, 'claims'>, agencies: HotlineAgencies): MessageFault[] {
  const isSplit = order.claims.length > 1
  return order.claims.flatMap((claim, at) => {
    const prefix = isSplit || claim.complainedUnit !== '' ? `claims.${at + 1}.` : ''
    const isUnknown = (unit: string) => unit !== '' && agencies.find(unit) === undefined
    const faults: MessageFault[] = []
    if (isUnknown(claim.leadUnit))
      faults.push({
        field: `${prefix}leadUnit`,
        title: '主办单位',
        reason: '机构目录里没有这个名称、简称或代码，或者简称有重名',
      })
    if (isUnknown(claim.complainedUnit))
      faults.push({
        field: `${prefix}complainedUnit`,
        title: '被投诉机关',
        reason: '机构目录里没有这个名称、简称或代码，或者简称有重名',
      })
    return faults
  })
}
