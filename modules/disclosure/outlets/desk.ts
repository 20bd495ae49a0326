import { checkUscc } from '#entities'
import { record } from '#ledger'
import { outletAdapter, type OutletDesk } from '#platform/outlet/outlet-desk.ts'
import { inspectionRecords } from './inspection-record.ts'
import { internetSupervision, publicMappings } from './mappings.ts'
import { publicationContents } from './publication-content.ts'

const LEAVES = { send: 'disclosure.send', receipt: 'disclosure.receipt', late: 'disclosure.receipt-late' } as const

/** The outlets that take publications. */
export const publicationDesk: OutletDesk = {
  schema: 'disclosure_desk',
  adapters: [
    ...publicMappings.map((mapping) => outletAdapter({ mapping, contents: publicationContents })),
    outletAdapter({ mapping: internetSupervision, contents: inspectionRecords }),
  ],
  isUscc: (code) => checkUscc(code).valid,
  record: (act, { kind, outletId, fields }) =>
    record(act, { type: LEAVES[kind], subject: { kind: 'outlet', id: outletId }, fields }),
}
