import { inspectionClosed } from '#inspection/events'
import { publish } from '#platform/outbox.ts'
import type { Operation } from '#platform/operation.ts'
import { drain } from '#platform/runtime.ts'
import type { TestHost } from '#platform/testing.ts'
import { agencyId, concludeVisit, putEntity, testId } from '../../../modules/disclosure/fixtures/disclosure-test.ts'
import { disclosureModule } from '../../../modules/disclosure/module.ts'
import { approvePublication } from '../../../modules/disclosure/operations/approve-publication.ts'
import { askOutletStatement } from '../../../modules/disclosure/operations/ask-outlet-statement.ts'
import { configureOutlet } from '../../../modules/disclosure/operations/configure-outlet.ts'
import { getPublication } from '../../../modules/disclosure/operations/get-publication.ts'
import { listDeliveries } from '../../../modules/disclosure/operations/list-deliveries.ts'
import { resendMissingPublications } from '../../../modules/disclosure/operations/resend-missing-publications.ts'
import { resendPublication } from '../../../modules/disclosure/operations/resend-publication.ts'
import { withdrawPublication } from '../../../modules/disclosure/operations/withdraw-publication.ts'
import { publicationDesk } from '../../../modules/disclosure/outlets/desk.ts'
import type { Subject } from './subject.ts'
import { putVisited } from './visited.ts'

const VISITS = 500

const acts = {
  list: listDeliveries,
  resend: resendPublication,
  recordField: 'publicationId',
  resendMissing: resendMissingPublications,
  askStatement: askOutletStatement,
  configure: configureOutlet,
}

/** The outlets of publications: a result is concluded, approved, closed by a recheck and withdrawn by the acts of its module. */
export const publicationSubjects: readonly Subject[] = publicationDesk.adapters.map(({ mapping }) => ({
  outletId: mapping.outletId,
  desk: publicationDesk,
  acts,
  modules: ['entities', disclosureModule],
  agencyId,
  async arrange(t) {
    await putEntity(t, 10, { name: '宁波澜屿电梯工程有限公司', uscc: '91330200MAN00B0170', person: '忻立群' })
    await t.sql(
      `insert into identity.agency (agency_id, code, name, short_name, sector, level, kind, status, division_code, divisions, content_hash, registered_at)
       values ($1, 'NB-AMR-HS', '宁波市海曙区市场监督管理局', '海曙局', '市场监管', 'district', 'organ', 'active', '330203', '{330203}', '\\x00', now())`,
      [agencyId],
    )
  },
  async queue(t, n) {
    const visit = VISITS + n
    await putVisited(t, visit, testId(10))
    await concludeVisit(t, visit, testId(10), { resultNoticeNumber: `甬演市监检〔2026〕第00${visit}号` })
    await drain(t.host, { repeating: [] })
    const [row] = await t.sql<{ id: string }>(
      `select publication_id as id from disclosure_desk.publication where visit_id = $1`,
      [testId(visit)],
    )
    const { shownHash } = await doneBy<{ shownHash: string }>(t, getPublication, { publicationId: row?.id })
    await doneBy(t, approvePublication, { publicationId: row?.id, shownHash })
    return row?.id ?? ''
  },
  async change(t, n) {
    await t.act(deskOf(t), (act) =>
      publish(act, inspectionClosed, {
        visitId: testId(VISITS + n),
        agencyId,
        entityId: testId(10),
        drawTaskId: null,
        closedOn: '2026-03-02',
        isRecheckPassed: true,
      }),
    )
    await drain(t.host, { repeating: [] })
  },
  async withdraw(t, _n, recordId) {
    const withdrawal = { publicationId: recordId, requiredOn: '2026-03-02', reason: '检查结论经复核变更' }
    await doneBy(t, withdrawPublication, withdrawal)
  },
}))

function deskOf(t: TestHost) {
  return t.actor({ scope: [agencyId], agencyId })
}

async function doneBy<T>(t: TestHost, operation: Operation, input: object): Promise<T> {
  const done = await t.perform(deskOf(t), operation, input)
  if (!done.ok) throw new Error(`${operation.name}: ${done.refusal.code}`)
  return done.value as T
}
