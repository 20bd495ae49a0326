import { type Route, route } from '#platform/http/route.ts'
import { answerHotlineOrder } from '../operations/answer-hotline-order.ts'
import { askHotlineExtension } from '../operations/ask-hotline-extension.ts'
import { closeHotlineOrder } from '../operations/close-hotline-order.ts'
import { correctHotlineMessage } from '../operations/correct-hotline-message.ts'
import { discardHotlineMessage } from '../operations/discard-hotline-message.ts'
import { getHotlineOrder } from '../operations/get-hotline-order.ts'
import { handBackHotlineOrder } from '../operations/hand-back-hotline-order.ts'
import { listHotlineMessages } from '../operations/list-hotline-messages.ts'
import { listHotlineOrders } from '../operations/list-hotline-orders.ts'
import { readHotlineCaller } from '../operations/read-hotline-caller.ts'
import { receiveHotlineList } from '../operations/receive-hotline-list.ts'
import { receiveHotlineNotices } from '../operations/receive-hotline-notices.ts'
import { receiveHotlineOrders } from '../operations/receive-hotline-orders.ts'
import { signHotlineOrder } from '../operations/sign-hotline-order.ts'
import { splitHotlineOrder } from '../operations/split-hotline-order.ts'

const HOTLINE = '/api/exchange/hotline'
const MESSAGE = `${HOTLINE}/messages/:orderNumber/:messageId`
const LANE = `${HOTLINE}/orders/:orderNumber/lanes/:lane`

/** 12345: what comes in, and what an office does with it. */
export const hotlineRoutes: readonly Route[] = [
  route({ method: 'POST', path: `${HOTLINE}/orders`, operation: receiveHotlineOrders }),
  route({ method: 'POST', path: `${HOTLINE}/notices`, operation: receiveHotlineNotices }),
  route({ method: 'POST', path: `${HOTLINE}/open-lists`, operation: receiveHotlineList }),
  route({ method: 'GET', path: `${HOTLINE}/messages`, operation: listHotlineMessages }),
  route({ method: 'PUT', path: `${MESSAGE}/correction`, operation: correctHotlineMessage }),
  route({ method: 'POST', path: `${MESSAGE}/return`, operation: discardHotlineMessage }),
  route({ method: 'POST', path: `${HOTLINE}/orders/:orderNumber/split`, operation: splitHotlineOrder }),
  route({ method: 'GET', path: `${HOTLINE}/orders`, operation: listHotlineOrders }),
  route({ method: 'GET', path: LANE, operation: getHotlineOrder }),
  route({ method: 'POST', path: `${LANE}/caller`, operation: readHotlineCaller }),
  route({ method: 'POST', path: `${LANE}/signing`, operation: signHotlineOrder }),
  route({ method: 'POST', path: `${LANE}/hand-back`, operation: handBackHotlineOrder }),
  route({ method: 'POST', path: `${LANE}/extension`, operation: askHotlineExtension }),
  route({ method: 'POST', path: `${LANE}/answer`, operation: answerHotlineOrder }),
  route({ method: 'POST', path: `${LANE}/closing`, operation: closeHotlineOrder }),
]
