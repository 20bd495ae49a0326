import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seal } from '#platform/seal.ts'
import { type TestHost, testHost } from '#platform/testing.ts'
import { type Feedback, type HotlineLine, HotlinePeer } from '../../tools/hotline-peer/peer.ts'
import { type GatewayPeer, startGatewayPeer } from '../../tools/outlet-peer/gateway-peer.ts'
import { answerOutboxes } from '../../tools/outlet-peer/peer.ts'
import { putAgencies, testId } from './fixtures/exchange-test.ts'
import { CALLER, centre, CENTRE_SYSTEM, idOf, official, orderOf } from './fixtures/hotline-test.ts'
import { answerHotlineOrder } from './operations/answer-hotline-order.ts'
import { askHotlineExtension } from './operations/ask-hotline-extension.ts'
import { closeHotlineOrder } from './operations/close-hotline-order.ts'
import { getHotlineOrder } from './operations/get-hotline-order.ts'
import { handBackHotlineOrder } from './operations/hand-back-hotline-order.ts'
import { issueKey } from './operations/issue-key.ts'
import { listHotlineMessages } from './operations/list-hotline-messages.ts'
import { listHotlineOrders } from './operations/list-hotline-orders.ts'
import { registerSystem } from './operations/register-system.ts'
import { signHotlineOrder } from './operations/sign-hotline-order.ts'

const OUTLET = 'hotline-12345'
const gatewayKey = { accessKey: 'TEST_AK', secretKey: '仅供测试的密钥' }
let t: TestHost
let gateway: GatewayPeer
let secret: string
let handler: ReturnType<typeof official>

beforeAll(async () => {
  t = await testHost({ now: '2025-09-28T10:00:00+08:00', modules: ['entities', 'exchange'] })
  await putAgencies(t)
  handler = official(t, 'NB-AMR-HS', ['NB-AMR-HS-02'])
  gateway = await startGatewayPeer(OUTLET, gatewayKey, () => t.clock.now())
  secret = await keyOfCentre()
})
afterAll(async () => {
  await gateway.close()
  await t.close()
})

async function keyOfCentre(): Promise<string> {
  const admin = t.actor({ scope: [idOf('NB-HOT')], agencyId: idOf('NB-HOT') })
  await t.perform(admin, registerSystem, CENTRE_SYSTEM)
  const issued = await t.perform(admin, issueKey, {
    systemId: testId(10),
    keyId: testId(11),
    roleCode: 'hotline-operator',
    permissions: ['exchange.submit-hotline'],
    mayAct: true,
    perMinute: 600,
    validFrom: '2025-09-01',
    validTo: '2025-12-31',
  })
  if (!issued.ok) throw new Error(issued.refusal.code)
  return issued.value.secret
}

const overHttp: HotlineLine = async (what, body) => {
  const headers = { authorization: `Bearer ${secret}` }
  const reply = await t.inject({ method: 'POST', url: `/api/exchange/hotline/${what}`, payload: body, headers })
  if (reply.status !== 200) throw new Error(reply.text)
}
const root = () => path.join(t.host.settings.dataDirectory, 'outlets')

async function overGateway(): Promise<void> {
  const sealed = seal(
    t.host.settings.keys.secret('outlet-secrets'),
    gatewayKey.secretKey,
    OUTLET,
    t.host.ports.randomness,
  )
  await t.sql(
    `update exchange_desk.outlet set transport = 'irs-gateway', endpoint = $2, access_key = $3, sealed_secret = $4 where outlet_id = $1`,
    [OUTLET, gateway.url, gatewayKey.accessKey, sealed],
  )
}

const openOrders = async () => {
  const listed = await t.perform(handler, listHotlineOrders, { show: 'open', pageSize: 500 })
  return listed.ok ? listed.value.orders : []
}
const lastComparison = async () => {
  const listed = await t.perform(centre(t), listHotlineMessages, { show: 'all', pageSize: 500 })
  if (!listed.ok) throw new Error(listed.refusal.code)
  return listed.value.reconciliations[0]
}
/** Minutes later: what waits is tried again. */
async function later(minutes = 1): Promise<void> {
  t.clock.advance(minutes * 60_000)
  await t.drain()
}
async function must<T>(done: Promise<{ ok: true; value: T } | { ok: false; refusal: { code: string } }>): Promise<T> {
  const result = await done
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}

test('orders sent late, twice, out of order, spoilt and lost: each stands here once, and the reconciliation names what is missing', async () => {
  const peer = new HotlinePeer(overHttp, { twice: 2, lose: 5, spoil: 7, late: 9, disorder: 4 })
  const { orderNumber: _given, ...call } = orderOf('无')
  const numbers = await peer.transfer(...Array.from({ length: 10 }, () => call))
  await t.drain()
  const open = (await openOrders()).map((one) => one.orderNumber)
  expect(new Set(open).size).toBe(open.length)
  await peer.sendOpenList('2025-09-28T10:00:00+08:00')
  await t.drain()
  const missing = numbers.filter((number) => !open.includes(number))
  expect(missing.length).toBeGreaterThan(0)
  expect(await lastComparison()).toMatchObject({ unknownHere: missing, closedHere: [], closedThere: [] })
  await peer.transfer()
  for (const number of missing) await peer.sendAgain({ ...call, version: 1, orderNumber: number })
  await t.drain()
  await peer.sendOpenList('2025-09-28T10:30:00+08:00')
  await later()
  expect(await lastComparison()).toMatchObject({ theirs: 10, ours: 10, agreed: 10, unknownHere: [], closedThere: [] })
  const listed = await must(t.perform(centre(t), listHotlineMessages, { show: 'unsettled' }))
  expect(listed.counts).toMatchObject({ quarantined: 0, waiting: 0 })
})

test('every record comes back to 12345 exactly once, although its gateway is busy, down, cuts off after storing and answers late', async () => {
  await overGateway()
  const peer = new HotlinePeer(overHttp)
  const before = gateway.memory.counts.taken
  const [first, second, third] = (await openOrders()).map((one) => ({ orderNumber: one.orderNumber, lane: one.lane }))
  if (first === undefined || second === undefined || third === undefined) throw new Error('no orders')
  gateway.faults.push('busy', 'down', 'cut-after-stored', 'unreadable', 'html', 'late')
  for (const key of [first, second, third]) await must(t.perform(handler, signHotlineOrder, key))
  await must(t.perform(handler, handBackHotlineOrder, { ...second, reason: '店址在鄞州区，不属本局管辖。' }))
  await must(t.perform(handler, askHotlineExtension, { ...third, reason: '需送检，结果未出。' }))
  await must(t.perform(handler, answerHotlineOrder, { ...first, answer: '经核实，店家已退还 12 元。\n双方无争议。' }))
  await must(t.perform(handler, closeHotlineOrder, { ...first, outcome: '已解决' }))
  for (let n = 0; n < 9; n += 1) await later(10)
  expect(gateway.memory.counts.taken - before).toBe(7)
  const kinds = [...gateway.memory.held.values()].map((row) => row['feedback_type']).toSorted()
  expect(kinds).toEqual(['办结', '延期申请', '签收', '签收', '签收', '答复', '退单'].toSorted())
  const answer = [...gateway.memory.held.values()].find((row) => row['feedback_type'] === '答复')
  expect(answer).toMatchObject({
    order_no: first.orderNumber,
    claim_type: '消费投诉',
    unit_name: '宁波市海曙区市场监督管理局',
  })
  expect(JSON.stringify([...gateway.memory.held.values()])).not.toContain(CALLER.name)
  peer.hear(gateway.memory.held.values() as Iterable<Feedback>)
  await peer.decide(third.orderNumber, '延期批复', true, '2025-09-28T11:00:00+08:00')
  await t.drain()
  expect(await must(t.perform(handler, getHotlineOrder, third))).toMatchObject({ extension: 'granted' })
})

test('by files: a batch is answered, a receipt that came twice counts once, one lost is seen as not answered', async () => {
  await t.sql(`update exchange_desk.outlet set transport = 'file-drop' where outlet_id = $1`, [OUTLET])
  const drop: HotlineLine = async (what, body) => {
    const folder = path.join(root(), OUTLET, 'orders')
    mkdirSync(folder, { recursive: true })
    const name = `${t.clock.now().getTime()}-${what}-${readdirSync(folder).length}.json`
    writeFileSync(path.join(folder, name), JSON.stringify(what === 'open-lists' ? { openList: body } : body))
  }
  const peer = new HotlinePeer(drop, { twice: 1 })
  const { orderNumber: _given, ...call } = orderOf('无', { content: '称重少了二两。', transferredBy: '话务员 06' })
  const [number = ''] = await peer.transfer({ ...call, version: 9 })
  await later()
  await later()
  const key = { orderNumber: number, lane: 'consumer' as const }
  expect(await must(t.perform(handler, getHotlineOrder, key))).toMatchObject({ version: 9 })
  expect(readdirSync(path.join(root(), OUTLET, 'orders'))).toEqual([])
  const waiting = (await openOrders()).filter((one) => one.state === 'waiting').slice(0, 3)
  for (const { orderNumber, lane } of waiting) await must(t.perform(handler, signHotlineOrder, { orderNumber, lane }))
  await later()
  expect(existsSync(path.join(root(), OUTLET, 'outbox'))).toBe(true)
  cpSync(path.join(root(), OUTLET, 'outbox'), path.join(root(), 'copy'), { recursive: true })
  expect(answerOutboxes(root(), { twice: 1, lose: 3 })).toMatchObject({ accepted: 3, lost: 1 })
  await later()
  const states = []
  for (const { orderNumber, lane } of waiting) {
    const shown = await must(t.perform(handler, getHotlineOrder, { orderNumber, lane }))
    states.push(shown.steps.find((one) => one.act === 'signed')?.record?.state)
  }
  expect(states.toSorted()).toEqual(['received', 'received', 'sent'])
})
