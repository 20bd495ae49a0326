import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { itemRetired } from '#catalogue/events'
import { publicationWithdrawn } from '#disclosure/events'
import { inspectionClosed } from '#inspection/events'
import { defineModule } from '#platform/module.ts'
import { anonymous, type Operation } from '#platform/operation.ts'
import { publish } from '#platform/outbox.ts'
import { code, type TestHost, testHost } from '#platform/testing.ts'
import { agencyId, otherAgencyId, putAgencies, testId } from '../fixtures/exchange-test.ts'
import { type WebhookReceiver, webhookReceiver } from '../fixtures/webhook-receiver.ts'
import { exchangeModule } from '../module.ts'
import { addSubscription } from './add-subscription.ts'
import { listEventTypes } from './list-event-types.ts'
import { getInterface } from './get-interface.ts'
import { listInterfaces } from './list-interfaces.ts'
import { listSubscriptions } from './list-subscriptions.ts'
import { listWebhookDeliveries } from './list-webhook-deliveries.ts'
import { pauseSubscription } from './pause-subscription.ts'
import { registerSystem } from './register-system.ts'
import { replaySubscription } from './replay-subscription.ts'
import { resendWebhook } from './resend-webhook.ts'
import { resumeSubscription } from './resume-subscription.ts'

let t: TestHost
let peer: WebhookReceiver
const systemId = testId(100)
const subscriptionId = testId(200)
beforeAll(async () => {
  t = await testHost({
    now: '2026-03-02T09:00:00+08:00',
    modules: [defineModule({ ...exchangeModule, name: 'exchange' })],
  })
  await putAgencies(t)
  peer = await webhookReceiver()
  const system = {
    systemId,
    agencyId,
    name: '海曙区基层治理四平台',
    contact: '区社会治理中心',
    purpose: '检查办结后通知网格',
    legalGround: '《政务数据共享条例》第十八条',
  }
  expect(await code(t.perform(clerk(), registerSystem, system))).toBe('ok')
})
beforeEach(() => {
  peer.answer = { status: 204 }
  peer.received.length = 0
})
afterAll(async () => {
  await peer.close()
  await t.close()
})

const clerk = (parts: object = {}) => t.actor({ scope: [agencyId], agencyId, ...parts })

const retired = (number: number) =>
  t.act(clerk(), (act) =>
    publish(act, itemRetired, {
      itemId: testId(number),
      code: `C${number}`,
      retiredOn: '2026-03-02',
      reason: '依据废止',
    }),
  )
const closed = (visit: number, of: string) =>
  t.act(clerk(), (act) =>
    publish(act, inspectionClosed, {
      visitId: testId(visit),
      agencyId: of,
      entityId: testId(50),
      drawTaskId: null,
      closedOn: '2026-03-02',
      isRecheckPassed: true,
    }),
  )
const withdrawn = (visit: number, of: string) =>
  t.act(clerk(), (act) =>
    publish(act, publicationWithdrawn, {
      publicationId: testId(visit),
      visitId: testId(visit),
      entityId: testId(50),
      agencyId: of,
      withdrawnOn: '2026-03-02',
      dueOn: '2026-03-04',
      isLate: false,
      reason: '检查结论经复核变更',
    }),
  )
const codes = () => peer.received.map((one) => one.body.data['code'])
const wanted = {
  systemId,
  subscriptionId,
  title: '事项与检查办结',
  url: '',
  events: ['catalogue.item-retired', 'inspection.closed', 'disclosure.withdrawn'],
}

async function deliveries(filter = 'undelivered') {
  const listed = await t.perform(clerk(), listWebhookDeliveries, { filter })
  if (!listed.ok) throw new Error(listed.refusal.code)
  return listed.value
}
async function subscription() {
  const listed = await t.perform(clerk(), listSubscriptions, {})
  if (!listed.ok) throw new Error(listed.refusal.code)
  const found = listed.value.subscriptions.find((one) => one.subscriptionId === subscriptionId)
  if (found === undefined) throw new Error('no subscription')
  return found
}

test('nobody subscribes, pauses, replays or sends again without the right', async () => {
  const guarded: readonly Operation[] = [
    addSubscription,
    pauseSubscription,
    resumeSubscription,
    replaySubscription,
    resendWebhook,
    listSubscriptions,
    listWebhookDeliveries,
  ]
  for (const op of guarded)
    expect(await code(t.perform(t.actor({ permissions: [] }), op, {}))).toBe('platform.forbidden')
})

test('everybody reads which events there are and what each says', async () => {
  const listed = await t.perform(t.actor({ permissions: [] }), listEventTypes, {})
  if (!listed.ok) throw new Error(listed.refusal.code)
  const closing = listed.value.events.find((one) => one.name === 'inspection.closed')
  expect(closing).toMatchObject({ type: 'hengjian.inspection.closed.v1', audience: 'own-agency' })
  expect(JSON.stringify(closing?.schema)).toContain('closedOn')
})

test('everybody reads the contract, whole or module by module, with what each interface takes', async () => {
  const listed = await t.perform(t.actor({ permissions: [] }), listInterfaces, { module: 'exchange' })
  if (!listed.ok) throw new Error(listed.refusal.code)
  const issuing = listed.value.interfaces.find((one) => one.operationId === 'issueKey')
  expect(issuing).toMatchObject({ method: 'POST', isPublic: false })
  const whole = await t.perform(anonymous, getInterface, { operationId: 'issueKey' })
  if (!whole.ok) throw new Error(whole.refusal.code)
  expect(whole.value.fields.find((field) => field.name === 'perDay')).toMatchObject({
    place: 'body',
    type: expect.stringContaining('整数') as unknown,
  })
  expect(whole.value.refusals.map((one) => one.code)).toEqual(
    expect.arrayContaining(['platform.forbidden', 'exchange.permission-not-of-role']),
  )
  expect(JSON.parse(whole.value.body?.sample ?? '')).toHaveProperty('roleCode')
  expect(await code(t.perform(anonymous, getInterface, { operationId: 'inventKey' }))).toBe(
    'exchange.interface-unknown',
  )
  const found = await t.perform(anonymous, listInterfaces, { q: '密钥 收回' })
  expect(found.ok && found.value.interfaces.map((one) => one.operationId)).toContain('revokeKey')
  expect(listed.value.modules.find((one) => one.name === 'disclosure')?.publicCount).toBeGreaterThan(10)
  const contract = await t.inject({ method: 'GET', url: '/api/exchange/openapi.json' })
  expect(contract.body).toMatchObject({ openapi: '3.1.0' })
})

test('a subscription names a system, events there are, an address that may be asked, a position that exists', async () => {
  const add = (parts: object) => code(t.perform(clerk(), addSubscription, { ...wanted, url: peer.url, ...parts }))
  expect(await add({ systemId: testId(999) })).toBe('exchange.system-unknown')
  expect(await add({ events: ['draw.unit-drawn'] })).toBe('exchange.event-unknown')
  expect(await add({ url: 'ftp://127.0.0.1/' })).toBe('exchange.address-not-allowed')
  expect(await add({ fromPosition: 99 })).toBe('exchange.position-ahead')
  const added = await t.perform(clerk(), addSubscription, { ...wanted, url: peer.url })
  if (!added.ok) throw new Error(added.refusal.code)
  expect(added.value.signingSecret).toMatch(/^whsec_/u)
  peer.secret = added.value.signingSecret
  expect(await t.perform(clerk(), addSubscription, { ...wanted, url: peer.url })).toEqual(added)
  expect(await add({ title: '另一份' })).toBe('exchange.id-used')
})

test('events arrive as signed CloudEvents, in the order of the facts; another agency’s stay away unless they are public', async () => {
  await retired(1)
  await closed(301, agencyId)
  await closed(302, otherAgencyId)
  await withdrawn(303, otherAgencyId)
  await retired(2)
  await t.drain()
  expect(peer.received.map((one) => one.body.type)).toEqual([
    'hengjian.catalogue.item-retired.v1',
    'hengjian.inspection.closed.v1',
    'hengjian.disclosure.withdrawn.v1',
    'hengjian.catalogue.item-retired.v1',
  ])
  expect(peer.received.every((one) => one.isSigned)).toBe(true)
  expect(peer.received[0]?.body).toMatchObject({
    specversion: '1.0',
    id: peer.received[0]?.id,
    source: 'urn:hengjian:hengjian.test/2026',
    datacontenttype: 'application/json',
    data: { code: 'C1' },
  })
  const order = peer.received.map((one) => one.body.sequence)
  expect(order).toEqual(order.toSorted())
  await t.drain()
  expect(peer.received).toHaveLength(4)
  expect(await deliveries()).toMatchObject({ total: 0 })
})

test('what is not taken holds up what comes after it; the reason stands on the screen and one click sends it again', async () => {
  peer.answer = { status: 500, body: '数据库维护中' }
  await retired(3)
  await retired(4)
  await t.drain()
  expect(codes()).toEqual(['C3'])
  const [failed] = (await deliveries()).deliveries
  expect(failed).toMatchObject({ state: 'retrying', status: 500, reason: '对方答复 500：数据库维护中', tries: 1 })
  peer.answer = { status: 200 }
  await t.drain()
  expect(codes()).toEqual(['C3'])
  const again = { subscriptionId, position: failed?.position }
  expect(await code(t.perform(clerk(), resendWebhook, { ...again, position: 99_999 }))).toBe(
    'exchange.delivery-unknown',
  )
  const other = clerk({ scope: [otherAgencyId], agencyId: otherAgencyId })
  expect(await code(t.perform(other, resendWebhook, again))).toBe('exchange.delivery-unknown')
  expect(await code(t.perform(clerk(), resendWebhook, again))).toBe('ok')
  await t.drain()
  expect(codes()).toEqual(['C3', 'C3', 'C4'])
  expect(new Set(peer.received.map((one) => one.id)).size).toBe(2)
  expect(await deliveries()).toMatchObject({ total: 0 })
  expect(await code(t.perform(clerk(), resendWebhook, again))).toBe('exchange.delivery-done')
})

test('it is tried again by itself, longer each time; after the last try the subscription waits for a person', async () => {
  peer.answer = { status: 503 }
  await retired(5)
  await t.drain()
  const gaps: number[] = []
  for (let n = 0; n < 20 && (await subscription()).state === 'active'; n += 1) {
    const next = new Date((await subscription()).nextTryAt)
    gaps.push((next.getTime() - t.clock.now().getTime()) / 1000)
    t.clock.set(next.toISOString())
    await t.drain()
  }
  expect(gaps).toEqual([30, 60, 300, 900, 3600, 10_800, 21_600])
  expect(peer.received).toHaveLength(8)
  expect(await subscription()).toMatchObject({ state: 'stalled', stateReason: '对方答复 503', undelivered: 1 })
  t.clock.advance(86_400_000)
  await t.drain()
  expect(peer.received).toHaveLength(8)
  peer.answer = { status: 202 }
  expect(await code(t.perform(clerk(), resumeSubscription, { subscriptionId }))).toBe('ok')
  expect(await code(t.perform(clerk(), resumeSubscription, { subscriptionId }))).toBe('exchange.subscription-active')
  await t.drain()
  expect(await subscription()).toMatchObject({ state: 'active', undelivered: 0 })
})

test('a peer that is gone, hangs or listens nowhere is told apart', async () => {
  peer.answer = { status: 410 }
  await retired(6)
  await t.drain()
  expect(await subscription()).toMatchObject({ state: 'stalled', stateReason: '对方答复 410：不再接收' })
  peer.answer = 'hang'
  await t.perform(clerk(), resumeSubscription, { subscriptionId })
  await t.drain()
  expect((await deliveries()).deliveries[0]).toMatchObject({ status: null, reason: '对方在 5 秒内没有答复' })
  await t.sql(`update exchange_desk.subscription set url = 'http://127.0.0.1:9/' where subscription_id = $1`, [
    subscriptionId,
  ])
  const [failed] = (await deliveries()).deliveries
  await t.perform(clerk(), resendWebhook, { subscriptionId, position: failed?.position })
  await t.drain()
  expect((await deliveries()).deliveries[0]?.reason).toContain('连接被拒绝')
  await t.sql(`update exchange_desk.subscription set url = $2 where subscription_id = $1`, [subscriptionId, peer.url])
}, 30_000)

test('a hostile peer gets nothing: no redirect is followed, a huge or endless answer is broken off, the event waits in its place', async () => {
  const answers: [WebhookReceiver['answer'], RegExp][] = [
    [{ status: 302, location: `${peer.url}/inside` }, /^对方答复 302$/u],
    [{ status: 307, location: 'http://169.254.169.254/latest/meta-data/' }, /^对方答复 307$/u],
    [{ status: 200, body: 'x'.repeat(400_000) }, /答复过长/u],
    ['drip', /5 秒内没有答复/u],
    [{ status: 500, body: `<script>alert(1)</script>${'长'.repeat(5000)}` }, /^对方答复 500$/u],
  ]
  for (const [answer, reason] of answers) {
    peer.answer = answer
    peer.received.length = 0
    const [waiting] = (await deliveries()).deliveries
    await t.perform(clerk(), resendWebhook, { subscriptionId, position: waiting?.position })
    await t.drain()
    expect(peer.received).toHaveLength(1)
    const [still] = (await deliveries()).deliveries
    expect(still).toMatchObject({ position: waiting?.position, reason: expect.stringMatching(reason) as unknown })
  }
  peer.received.length = 0
}, 30_000)

test('outside demonstration the same address is never asked, whatever stands in the table', async () => {
  const settings = t.host.settings as { demonstration: boolean }
  settings.demonstration = false
  try {
    const [failed] = (await deliveries()).deliveries
    await t.perform(clerk(), resendWebhook, { subscriptionId, position: failed?.position })
    await t.drain()
    expect(peer.received).toHaveLength(0)
    expect((await deliveries()).deliveries[0]?.reason).toBe('地址须以 https:// 开头')
  } finally {
    settings.demonstration = true
  }
})

test('a paused subscription is not pushed; replay sends again from a position under the same ids, or passes over', async () => {
  const pause = { subscriptionId, reason: '对方系统切换' }
  expect(await code(t.perform(clerk(), pauseSubscription, pause))).toBe('ok')
  expect(await code(t.perform(clerk(), pauseSubscription, pause))).toBe('exchange.subscription-not-active')
  expect(await code(t.perform(clerk(), pauseSubscription, { ...pause, subscriptionId: testId(9) }))).toBe(
    'exchange.subscription-unknown',
  )
  const [failed] = (await deliveries()).deliveries
  expect(await code(t.perform(clerk(), resendWebhook, { subscriptionId, position: failed?.position }))).toBe(
    'exchange.subscription-paused',
  )
  await t.drain()
  expect(peer.received).toHaveLength(0)
  await t.perform(clerk(), resumeSubscription, { subscriptionId })
  await t.drain()
  const before = await t.sql<{ id: string }>(
    `select event_id as id from platform.outbox where name in ('catalogue.item-retired') order by seq`,
  )
  peer.received.length = 0
  const replay = { subscriptionId, afterPosition: 0, reason: '对方重建库' }
  expect(await code(t.perform(clerk(), replaySubscription, { ...replay, afterPosition: 99_999 }))).toBe(
    'exchange.position-ahead',
  )
  expect(await code(t.perform(clerk(), replaySubscription, replay))).toBe('ok')
  await t.drain()
  expect(peer.received.filter((one) => one.body.type.includes('item-retired')).map((one) => one.id)).toEqual(
    before.map((row) => row.id),
  )
  expect(await deliveries()).toMatchObject({ total: 0 })
})
