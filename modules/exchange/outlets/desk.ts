import { checkUscc } from '#entities'
import { record } from '#ledger'
import type { OutletDesk } from '#platform/outlet/outlet-desk.ts'
import { adapters } from './adapters.ts'

const LEAVES = { send: 'exchange.send', receipt: 'exchange.receipt', late: 'exchange.receipt-late' } as const

/** The outlets that take shared records. */
export const sharingDesk: OutletDesk = {
  schema: 'exchange_desk',
  adapters,
  isUscc: (code) => checkUscc(code).valid,
  record: (act, { kind, outletId, fields }) =>
    record(act, { type: LEAVES[kind], subject: { kind: 'outlet', id: outletId }, fields }),
}
