import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Operation } from '#platform/operation.ts'
import { type TestHost, testHost } from '#platform/testing.ts'
import { startGatewayPeer } from '../../../tools/outlet-peer/gateway-peer.ts'
import { answerOutboxes, memoryOf } from '../../../tools/outlet-peer/peer.ts'
import { putVisited } from '../../../tools/outlet-peer/conformance/visited.ts'
import { agencyId, concludeVisit, putEntity, testId } from '../fixtures/disclosure-test.ts'
import { disclosureModule } from '../module.ts'
import { approvePublication } from './approve-publication.ts'
import { askOutletStatement } from './ask-outlet-statement.ts'
import { configureOutlet } from './configure-outlet.ts'
import { getPublication } from './get-publication.ts'
import { listDeliveries } from './list-deliveries.ts'
import { resendMissingPublications } from './resend-missing-publications.ts'
import { resendPublication } from './resend-publication.ts'
import { withdrawPublication } from './withdraw-publication.ts'

const DAY = '20260302'
let t: TestHost
let id: string
beforeAll(async () => {
  t = await testHost({ now: '2026-03-02T09:00:00+08:00', modules: ['entities', disclosureModule] })
  const entityId = await putEntity(t, 10, { name: '宁波澜屿电梯工程有限公司', uscc: '91330200MAN00B0170' })
  await putVisited(t, 600, entityId)
  await concludeVisit(t, 600, entityId, { resultNoticeNumber: '甬演市监检〔2026〕第00600号' })
  await t.drain()
  const [row] = await t.sql<{ id: string }>(`select publication_id as id from disclosure_desk.publication`)
  id = row?.id ?? ''
  const shown = await t.perform(desk(), getPublication, { publicationId: id })
  if (!shown.ok) throw new Error(shown.refusal.code)
  expect(await code(approvePublication, { publicationId: id, shownHash: shown.value.shownHash })).toBe('ok')
  await t.sql(
    `insert into identity.agency (agency_id, code, name, short_name, sector, level, kind, status, division_code, divisions, content_hash, registered_at)
     values ($1, 'NB-AMR-HS', '宁波市海曙区市场监督管理局', '海曙局', '市场监管', 'district', 'organ', 'active', '330203', '{330203}', '\\x00', now())`,
    [agencyId],
  )
  await t.drain()
})
afterAll(() => t.close())

const desk = (parts: object = {}) => t.actor({ scope: [agencyId], agencyId, ...parts })
const root = () => path.join(t.host.settings.dataDirectory, 'outlets')

async function code(operation: Operation, input: object, actor = desk()): Promise<string> {
  const done = await t.perform(actor, operation, input)
  return done.ok ? 'ok' : done.refusal.code
}

async function day(outletId = 'necips') {
  const done = await t.perform(desk(), listDeliveries, {})
  if (!done.ok) throw new Error(done.refusal.code)
  return done.value.days.find((one) => one.outletId === outletId && one.day === DAY)
}

test('nobody asks for a statement or sends again what is missing without the right, nor of an outlet that is none', async () => {
  const ask = { outletId: 'necips', day: DAY }
  for (const operation of [askOutletStatement, resendMissingPublications]) {
    expect(await code(operation, ask, t.actor({ permissions: [] }))).toBe('platform.forbidden')
    expect(await code(operation, { ...ask, outletId: 'own-site' })).toBe('disclosure.outlet-unknown')
  }
})

test('a day is an equation; what the outlet’s statement lacks is sent again at one press, by who may see it', async () => {
  const ask = { outletId: 'necips', day: DAY }
  answerOutboxes(root())
  await t.drain()
  expect(await day()).toMatchObject({ sent: 1, held: 1, theirs: null, isBalanced: true })
  expect(await code(resendMissingPublications, ask)).toBe('disclosure.nothing-missing')
  memoryOf(root(), 'necips').lose(id)
  expect(await code(askOutletStatement, ask)).toBe('ok')
  answerOutboxes(root())
  t.clock.advance(60_000)
  await t.drain()
  expect(await day()).toMatchObject({ sent: 1, held: 0, missing: 1, theirs: 0, isBalanced: false })
  const other = t.actor({ scope: [testId(2)], agencyId: testId(2) })
  expect(await code(resendMissingPublications, ask, other)).toBe('disclosure.nothing-missing')
  expect(await code(resendMissingPublications, ask)).toBe('ok')
  await t.drain()
  answerOutboxes(root())
  await t.drain()
  expect(await day()).toMatchObject({ sent: 2, held: 1, resent: 1, missing: 0, isBalanced: true })
  const leaves = await t.sql(
    `select 1 from ledger.entry where type in ('disclosure.resend-missing', 'disclosure.ask-statement')`,
  )
  expect(leaves).toHaveLength(2)
})

test('an outlet behind the gateway that does not answer gives no statement, and says why (disclosure.statement-not-given)', async () => {
  const key = { accessKey: 'TEST_AK', secretKey: '仅供测试的密钥' }
  const peer = await startGatewayPeer('credit-china', key, () => t.clock.now())
  const line = { outletId: 'credit-china', transport: 'irs-gateway', endpoint: peer.url, ...key }
  expect(await code(configureOutlet, line)).toBe('ok')
  peer.faults.push('down')
  expect(await code(askOutletStatement, { outletId: 'credit-china', day: DAY })).toBe('disclosure.statement-not-given')
  expect(await code(askOutletStatement, { outletId: 'credit-china', day: DAY })).toBe('ok')
  expect(await day('credit-china')).toMatchObject({ theirs: 0 })
  await peer.close()
})

test('what was withdrawn since is not sent again (disclosure.delivery-taken-back)', async () => {
  const withdrawal = { publicationId: id, requiredOn: '2026-03-02', reason: '检查结论经复核变更' }
  expect(await code(withdrawPublication, withdrawal)).toBe('ok')
  expect(await code(resendPublication, { publicationId: id, outletId: 'necips' })).toBe(
    'disclosure.delivery-taken-back',
  )
})

test('each night every outlet is asked for the day that ended', async () => {
  t.clock.set('2026-03-03T01:00:00+08:00')
  await t.drain()
  answerOutboxes(root())
  t.clock.advance(60_000)
  await t.drain()
  const statements = await t.sql(
    `select distinct outlet_id from disclosure_desk.outlet_statement where day = $1 order by 1`,
    [DAY],
  )
  expect(statements).toHaveLength(3)
})
