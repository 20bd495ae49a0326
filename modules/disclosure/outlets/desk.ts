import { checkUscc } from '#entities'
import { record } from '#ledger'
import { outletAdapter, type OutletDesk } from '#platform/outlet/outlet-desk.ts'
import { publicationMappings } from './mappings.ts'
import { publicationContents } from './publication-content.ts'

const LEAVES = { send: 'disclosure.send', receipt: 'disclosure.receipt', late: 'disclosure.receipt-late' } as const

/** The outlets that take publications. */
export const publicationDesk: OutletDesk = {
  schema: 'disclosure_desk',
  adapters: publicationMappings.map((mapping) => outletAdapter({ mapping, contents: publicationContents })),
  isUscc: (code) => checkUscc(code).valid,
  record: (act, { kind, outletId, fields }) =>
    record(act, { type: LEAVES[kind], subject: { kind: 'outlet', id: outletId }, fields }),
}
