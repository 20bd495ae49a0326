import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { HOTLINE_STALE, type LaneKey, pathOf } from '../get-hotline-order/order-query.ts'

/** 签收: whoever signs handles it. */
export function SignAct({ of }: { of: LaneKey }) {
  return (
    <ActForm<object, { orderNumber: string }>
      name="签收"
      permission="exchange.handle-hotline"
      kept="没有签收。"
      refresh={HOTLINE_STALE}
      run={() =>
        take(
          api.POST('/api/exchange/hotline/orders/{orderNumber}/lanes/{lane}/signing', { params: { path: pathOf(of) } }),
        )
      }
      done={(answer) => `已签收 ${answer.orderNumber}，由您办理，签收记录送回 12345。`}
    />
  )
}
