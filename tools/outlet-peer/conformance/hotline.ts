import { putAgencies } from '../../../modules/exchange/fixtures/exchange-test.ts'
import { handInOrders, idOf, official, orderOf } from '../../../modules/exchange/fixtures/hotline-test.ts'
import { signHotlineOrder } from '../../../modules/exchange/operations/sign-hotline-order.ts'
import { sharingDesk } from '../../../modules/exchange/outlets/desk.ts'
import { sharingActs } from './sharing-acts.ts'
import type { Subject } from './subject.ts'

/** 12345: every act on a work order goes back as a record of its own; a record is never changed and never taken back. */
export const hotlineSubject: Subject = {
  outletId: 'hotline-12345',
  desk: sharingDesk,
  acts: sharingActs,
  modules: ['entities', 'exchange'],
  agencyId: idOf('NB-AMR-HS'),
  arrange: putAgencies,
  async queue(t, n) {
    const orderNumber = `GD-CONF-${String(n).padStart(4, '0')}`
    await handInOrders(t, orderOf(orderNumber))
    const signed = await t.perform(official(t, 'NB-AMR-HS'), signHotlineOrder, { orderNumber, lane: 'consumer' })
    if (!signed.ok) throw new Error(signed.refusal.code)
    const [step] = await t.sql<{ id: string }>(
      `select step_id as id from exchange_desk.hotline_step where order_number = $1 and act = 'signed'`,
      [orderNumber],
    )
    return step?.id ?? ''
  },
}
