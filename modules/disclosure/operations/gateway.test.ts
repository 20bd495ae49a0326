import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inspectionClosed } from '#inspection/events'
import { publish } from '#platform/outbox.ts'
import { code, type TestHost, testHost } from '#platform/testing.ts'
import type { PeerFault } from '../../../tools/outlet-peer/faults.ts'
import { type GatewayPeer, startGatewayPeer } from '../../../tools/outlet-peer/gateway-peer.ts'
import { answerOutboxes } from '../../../tools/outlet-peer/peer.ts'
import { putVisited } from '../../../tools/outlet-peer/conformance/visited.ts'
import { agencyId, concludeVisit, putEntity, testId } from '../fixtures/disclosure-test.ts'
import { disclosureModule } from '../module.ts'
import { approvePublication } from './approve-publication.ts'
import { configureOutlet } from './configure-outlet.ts'
import { getPublication } from './get-publication.ts'
import { listDeliveries } from './list-deliveries.ts'
import { withdrawPublication } from './withdraw-publication.ts'

const OUTLET = 'internet-supervision'
const key = { accessKey: 'TEST_AK', secretKey: '仅供测试的密钥' }
let t: TestHost
let peer: GatewayPeer
let entityId: string
beforeAll(async () => {
  t = await testHost({ now: '2026-03-02T09:00:00+08:00', modules: ['entities', 'identity', disclosureModule] })
  entityId = await putEntity(t, 10, { name: '宁波澜屿电梯工程有限公司', uscc: '91330200MAN00B0170', person: '忻立群' })
  await t.sql(
    `insert into identity.agency (agency_id, code, name, short_name, sector, level, kind, status, division_code, divisions, content_hash, registered_at)
     values ($1, 'NB-AMR-HS', '宁波市海曙区市场监督管理局', '海曙局', '市场监管', 'district', 'organ', 'active', '330203', '{330203}', '\\x00', now())`,
    [agencyId],
  )
  peer = await startGatewayPeer(OUTLET, key, () => t.clock.now())
})
afterAll(async () => {
  await peer.close()
  await t.close()
})

const desk = (parts: object = {}) => t.actor({ scope: [agencyId], agencyId, ...parts })
const root = () => path.join(t.host.settings.dataDirectory, 'outlets')

async function published(visit: number): Promise<string> {
  await putVisited(t, visit, entityId)
  await concludeVisit(t, visit, entityId, { resultNoticeNumber: `甬演市监检〔2026〕第00${visit}号` })
  await t.drain()
  const [row] = await t.sql<{ id: string }>(
    `select publication_id as id from disclosure_desk.publication where visit_id = $1`,
    [testId(visit)],
  )
  const shown = await t.perform(desk(), getPublication, { publicationId: row?.id })
  if (!shown.ok) throw new Error(shown.refusal.code)
  const approval = { publicationId: shown.value.id, shownHash: shown.value.shownHash }
  expect(await code(t.perform(desk(), approvePublication, approval))).toBe('ok')
  return shown.value.id
}
const closed = (visit: number, isRecheckPassed: boolean) =>
  t.act(desk(), (act) =>
    publish(act, inspectionClosed, {
      visitId: testId(visit),
      agencyId,
      entityId,
      drawTaskId: null,
      closedOn: '2026-03-02',
      isRecheckPassed,
    }),
  )

async function sums() {
  const done = await t.perform(desk(), listDeliveries, { filter: 'all' })
  if (!done.ok) throw new Error(done.refusal.code)
  const found = done.value.outlets.find((one) => one.outletId === OUTLET)
  expect(found?.isBalanced).toBe(true)
  return found
}

test('only who may sets how an outlet is reached; the secret is sealed and stands nowhere in clear', async () => {
  const line = { outletId: OUTLET, transport: 'irs-gateway', endpoint: peer.url, ...key }
  expect(await code(t.perform(t.actor({ permissions: [] }), configureOutlet, line))).toBe('platform.forbidden')
  const set = (parts: object) => code(t.perform(desk(), configureOutlet, { ...line, ...parts }))
  expect(await set({ outletId: 'own-site' })).toBe('disclosure.outlet-unknown')
  expect(await set({ secretKey: undefined })).toBe('disclosure.gateway-incomplete')
  expect(await set({ endpoint: 'ftp://127.0.0.1/' })).toBe('disclosure.address-not-allowed')
  expect(await set({ transport: 'file-drop' })).toBe('ok')
  expect(await set({})).toBe('ok')
  const [kept] = await t.sql<{ text: string }>(
    `select (select string_agg(o::text, '') from disclosure_desk.outlet o) || (select string_agg(e::text, '') from ledger.entry e) as text`,
  )
  expect(kept?.text).not.toContain(key.secretKey)
  expect(kept?.text).not.toContain(Buffer.from(key.secretKey).toString('hex'))
})

test('a batch goes to the gateway signed, and the receipt in the answer closes it', async () => {
  const id = await published(400)
  await t.drain()
  expect(await sums()).toMatchObject({ transport: 'irs-gateway', due: 1, left: 1, received: 1, failedBecause: null })
  expect(peer.memory.held.get(id)).toMatchObject({ cd_operation: 'i', cd_batch: '2026030200001', rectify_result: '' })
  expect({ ...peer.memory.counts, ...peer.counts }).toEqual({ taken: 1, repeated: 0, refusedSignatures: 0 })
})

test.each<[PeerFault, string]>([
  ['down', '网关答复 502'],
  ['unreadable', '渠道的答复不是约定的格式'],
  ['busy', '渠道未接收：系统繁忙'],
])(
  'the gateway’s bad day (%s) is said on the screen; the next try delivers exactly once',
  async (fault, words) => {
    const before = { ...(await sums()) }
    const taken = peer.memory.counts.taken
    peer.faults.push(fault)
    await published(410 + FAULTS.indexOf(fault))
    await t.drain()
    expect(await sums()).toMatchObject({ queued: 1, failedBecause: words })
    t.clock.advance(60_000)
    await t.drain()
    expect(await sums()).toMatchObject({
      queued: 0,
      awaiting: 0,
      received: (before.received ?? 0) + 1,
      failedBecause: null,
    })
    expect(peer.memory.counts.taken).toBe(taken + 1)
  },
  30_000,
)
const FAULTS: PeerFault[] = ['down', 'unreadable', 'busy']

test('receipts that come twice count once; receipts that do not come leave the record waiting in plain sight', async () => {
  peer.faults.push('twice')
  await published(430)
  await t.drain()
  expect(await sums()).toMatchObject({ awaiting: 0 })
  peer.faults.push('late')
  await published(431)
  await t.drain()
  expect(await sums()).toMatchObject({ awaiting: 1 })
})

test('when a recheck closes the visit, the outlets that have the result get an update; a withdrawal follows it', async () => {
  const id = await published(440)
  await t.drain()
  answerOutboxes(root())
  await t.drain()
  await closed(440, true)
  await t.drain()
  expect(peer.memory.held.get(id)).toMatchObject({
    cd_operation: 'u',
    rectify_result: '已按要求改正',
    close_date: '2026-03-02',
  })
  const outbox = path.join(root(), 'necips', 'outbox')
  const texts = readdirSync(outbox).map((name) => readFileSync(path.join(outbox, name), 'utf8'))
  expect(texts.some((text) => text.includes(',u,') && text.includes('已按要求改正'))).toBe(true)
  answerOutboxes(root())
  await t.drain()
  const updates = await t.sql(
    `select outlet_id, state from disclosure_desk.outlet_delivery where record_id = $1 and act = 'update' order by 1`,
    [id],
  )
  expect(updates).toEqual(
    ['credit-china', OUTLET, 'necips'].map((outlet) => ({ outlet_id: outlet, state: 'received' })),
  )
  const withdrawal = { publicationId: id, requiredOn: '2026-03-02', reason: '检查结论经复核变更' }
  expect(await code(t.perform(desk(), withdrawPublication, withdrawal))).toBe('ok')
  await t.drain()
  expect(peer.memory.held.get(id)).toMatchObject({ cd_operation: 'd', withdraw_reason: '检查结论经复核变更' })
})

test('a visit that closed before its result left needs no update: the result leaves with the outcome', async () => {
  await putVisited(t, 441, entityId)
  await concludeVisit(t, 441, entityId, { resultNoticeNumber: '甬演市监检〔2026〕第00441号' })
  await t.drain()
  await closed(441, false)
  await t.drain()
  const [row] = await t.sql<{ id: string }>(
    `select publication_id as id from disclosure_desk.publication where visit_id = $1`,
    [testId(441)],
  )
  const shown = await t.perform(desk(), getPublication, { publicationId: row?.id })
  if (!shown.ok) throw new Error(shown.refusal.code)
  await t.perform(desk(), approvePublication, { publicationId: shown.value.id, shownHash: shown.value.shownHash })
  await t.drain()
  expect(peer.memory.held.get(shown.value.id)).toMatchObject({ cd_operation: 'i', rectify_result: '逾期未改正' })
  expect(
    await t.sql(`select 1 from disclosure_desk.outlet_delivery where record_id = $1 and act = 'update'`, [
      shown.value.id,
    ]),
  ).toEqual([])
})
