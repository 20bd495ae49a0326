import { newId } from '#kernel/ids.ts'
import { record } from '#ledger'
import type { Act } from '#platform/operation.ts'
import { type HotlineNotice, readNotice } from '../domain/hotline-notice.ts'
import { followUpWords, hotlineWords } from '../hotline-strings.ts'
import { type LaneRow, listLanesOfOrder } from '../queries/hotline-lanes.ts'
import { extendedDueOn } from '../queries/hotline-rules.ts'
import { addStep, changeLane, type LaneChange } from '../store/hotline-lanes.ts'
import { settleNotice, takeWaitingNotices } from '../store/hotline-notices.ts'
import { openMessage } from './hotline-seal.ts'

interface Applied {
  readonly step: 'extension-decided' | 'hand-back-decided' | 'followed-up'
  readonly change: LaneChange
  readonly words: string
}

type Misfit = { readonly field: string; readonly title: string; readonly reason: string }

/**
 * Applies what 12345 said of an order once the order stands on the desks; until then a notice that came before its order waits.
 * One that fits no lane is quarantined with the reason.
 */
export async function applyWaitingNotices(act: Act, orderNumber: string): Promise<void> {
  for (const { messageId, sealedContent } of await takeWaitingNotices(act.tx, orderNumber)) {
    const lanes = await listLanesOfOrder(act.tx, orderNumber)
    if (lanes.length === 0) return
    const { notice } = readNotice(openMessage(act, sealedContent, messageId), act.now)
    const misfit = await apply(act, notice, lanes)
    await settleNotice(act.tx, { orderNumber, messageId }, misfit, act.now)
  }
}

async function apply(act: Act, notice: HotlineNotice, lanes: readonly LaneRow[]): Promise<Misfit | undefined> {
  const [lane, ...others] = notice.lane === undefined ? lanes : lanes.filter((one) => one.lane === notice.lane)
  if (lane === undefined) return { field: 'lane', title: '诉求类型', reason: hotlineWords.noLane }
  if (others.length > 0) return { field: 'lane', title: '诉求类型', reason: hotlineWords.severalLanes }
  const applied = judge(notice, lane)
  if ('reason' in applied) return applied
  await changeLane(act, lane, applied.change)
  await addStep(
    act,
    lane,
    { stepId: newId(act.ports), act: applied.step, words: applied.words, byName: hotlineWords.centre },
    new Date(notice.at),
  )
  await record(act, {
    type: `exchange.hotline-${applied.step}`,
    subject: { kind: 'hotline-order', id: lane.orderNumber },
    fields: { lane: lane.lane, notice: notice.noticeNumber, words: applied.words },
  })
  return undefined
}

function judge(notice: HotlineNotice, lane: LaneRow): Applied | Misfit {
  if (notice.kind === 'followed-up')
    return {
      step: notice.kind,
      change: { followUp: notice.followUp },
      words: said(followUpWords(notice.followUp), notice),
    }
  const { isGranted } = notice
  const words = said(isGranted ? hotlineWords.granted : hotlineWords.notGranted, notice)
  if (notice.kind === 'extension-decided') {
    if (lane.extension !== 'asked') return notAsked(hotlineWords.extension)
    const change: LaneChange = isGranted
      ? { extension: 'granted', answerDueOn: extendedDueOn(lane.transferredAt) }
      : { extension: 'refused' }
    return { step: notice.kind, change, words }
  }
  if (lane.state !== 'handed-back') return notAsked(hotlineWords.handBack)
  // Not agreed to: the order is the office's again, and its one hand-back is used up.
  return { step: notice.kind, change: isGranted ? {} : { state: 'waiting', handler: null }, words }
}

function said(verdict: string, notice: HotlineNotice): string {
  return notice.words === '' ? verdict : `${verdict}：${notice.words}`
}

function notAsked(what: string): Misfit {
  return { field: 'kind', title: '通知类型', reason: hotlineWords.notAsked.replace('{what}', what) }
}
