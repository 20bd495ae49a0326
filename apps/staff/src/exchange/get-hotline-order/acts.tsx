import type { Act } from '../../app/act-bar.tsx'
import { AnswerForm } from '../answer-hotline-order/form.tsx'
import { ExtensionForm } from '../ask-hotline-extension/form.tsx'
import { CloseForm } from '../close-hotline-order/form.tsx'
import { HandBackForm } from '../hand-back-hotline-order/form.tsx'
import type { HotlineOrder } from './order-query.ts'

const permission = 'exchange.handle-hotline'

/** The acts that may follow on a lane; signing stands on the page itself. */
export function actsOf(order: HotlineOrder): Act[] {
  const acts: Act[] = []
  if (mayAnswer(order))
    acts.push({
      slug: 'answer-hotline-order',
      name: order.answer === null ? '答复…' : '改答复…',
      permission,
      form: (close) => <AnswerForm of={order} before={order.answer} close={close} />,
    })
  if (order.isMine && order.state === 'answered')
    acts.push({
      slug: 'close-hotline-order',
      name: '办结…',
      permission,
      form: (close) => <CloseForm of={order} close={close} />,
    })
  if (order.isMine && order.state === 'handling' && order.extension === 'none')
    acts.push({
      slug: 'ask-hotline-extension',
      name: '申请延期…',
      permission,
      lede: '同一诉求只能申请一次，须在答复期限届满前提出；批复之前仍按原期限。',
      form: (close) => <ExtensionForm of={order} close={close} />,
    })
  if (mayHandBack(order))
    acts.push({
      slug: 'hand-back-hotline-order',
      name: '退单…',
      permission,
      lede: '不属于本机关职责的，写明理由退回热线中心；同一诉求只能退一次。',
      form: (close) => <HandBackForm of={order} close={close} />,
    })
  return acts
}

function mayAnswer(order: HotlineOrder): boolean {
  return order.isMine && (order.state === 'handling' || order.state === 'answered')
}

function mayHandBack(order: HotlineOrder): boolean {
  if (order.handBacks > 0) return false
  return order.state === 'waiting' || (order.state === 'handling' && order.isMine)
}
