import { newId } from '#kernel/ids.ts'
import { record } from '#ledger'
import { enqueue } from '#platform/jobs.ts'
import type { Act } from '#platform/operation.ts'
import { readNotice } from '../domain/hotline-notice.ts'
import type { RawMessage } from '../domain/read-work-order.ts'
import { applyHotlineNotices } from '../jobs/apply-hotline-notices.ts'
import type { HotlineAgencies } from '../queries/hotline-agencies.ts'
import { findMessageByKey, type HotlineMessage, holdOrderNumber, insertMessage } from '../store/hotline-messages.ts'
import { contentText, markOf, sealMessage } from './hotline-seal.ts'
import { type MessageOutcome, NO_NUMBER, quarantine } from './take-hotline-order.ts'

/** Takes one notice of 12345; it is applied when its order stands here, however early it comes. */
export async function takeNotice(
  act: Act,
  raw: RawMessage,
  transport: HotlineMessage['transport'],
  agencies: HotlineAgencies,
): Promise<MessageOutcome> {
  const { notice, faults } = readNotice(raw, act.now)
  const orderNumber = notice.orderNumber === '' ? NO_NUMBER : notice.orderNumber
  const mark = markOf(act.settings, contentText(raw))
  await holdOrderNumber(act.tx, orderNumber)
  const messageKey = `notice/${notice.noticeNumber}`
  const known = await findMessageByKey(act.tx, orderNumber, messageKey)
  const wrong = [...faults]
  if (known !== undefined && faults.length === 0) {
    if (known.contentMark.equals(mark)) return { orderNumber, state: known.state, isNew: false, faults: known.faults }
    wrong.push({ field: 'noticeNumber', title: '通知编号', reason: '这个编号已收到过另一份内容' })
  }
  const common = { orderNumber, agencyId: agencies.centreId, kind: 'notice', transport, contentMark: mark } as const
  if (wrong.length > 0) return quarantine(act, { ...common, faults: wrong }, raw)
  const messageId = newId(act.ports)
  const sealedContent = sealMessage(act, raw, messageId)
  await insertMessage(
    act.tx,
    { ...common, messageId, messageKey, sealedContent, state: 'waiting', faults: [] },
    act.now,
  )
  await record(act, {
    type: 'exchange.hotline-notice-taken',
    subject: { kind: 'hotline-order', id: orderNumber },
    fields: { notice: notice.noticeNumber, kind: notice.kind },
  })
  await enqueue(act, applyHotlineNotices, { orderNumber })
  return { orderNumber, state: 'waiting', isNew: true, faults: [] }
}
