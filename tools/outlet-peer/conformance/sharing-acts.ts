import { askSharingStatement } from '../../../modules/exchange/operations/ask-sharing-statement.ts'
import { configureSharingOutlet } from '../../../modules/exchange/operations/configure-sharing-outlet.ts'
import { listSharedRecords } from '../../../modules/exchange/operations/list-shared-records.ts'
import { resendMissingRecords } from '../../../modules/exchange/operations/resend-missing-records.ts'
import { resendSharedRecord } from '../../../modules/exchange/operations/resend-shared-record.ts'
import type { DeskActs } from './subject.ts'

/** The acts of the desk of shared records: the same for every adapter of it. */
export const sharingActs: DeskActs = {
  list: listSharedRecords,
  resend: resendSharedRecord,
  recordField: 'recordId',
  resendMissing: resendMissingRecords,
  askStatement: askSharingStatement,
  configure: configureSharingOutlet,
}
