import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Operation } from '#platform/operation.ts'
import { code, type TestHost, testHost } from '#platform/testing.ts'
import { agencyId, otherAgencyId, putAgencies, testId } from '../fixtures/exchange-test.ts'
import { exchangeModule } from '../module.ts'
import { issueKey } from './issue-key.ts'
import { listApiCalls } from './list-api-calls.ts'
import { listSystems } from './list-systems.ts'
import { registerSystem } from './register-system.ts'
import { revokeKey } from './revoke-key.ts'

let t: TestHost
beforeAll(async () => {
  t = await testHost({
    now: '2026-03-02T09:00:10+08:00',
    modules: ['catalogue', 'entities', 'draw', 'inspection', 'disclosure', exchangeModule],
  })
  await putAgencies(t)
})
afterAll(() => t.close())

const admin = (parts: object = {}) => t.actor({ scope: [agencyId], agencyId, ...parts })

const system = {
  systemId: testId(100),
  agencyId,
  name: '海曙区基层治理四平台',
  contact: '区社会治理中心 0574-55880000',
  purpose: '网格走访前查看企业公示信息',
  legalGround: '《政务数据共享条例》第十八条',
}
const keyOf = (number: number, parts: object = {}) => ({
  systemId: system.systemId,
  keyId: testId(number),
  roleCode: 'data-clerk',
  permissions: ['disclosure.read', 'disclosure.resend'],
  perMinute: 3,
  perDay: 5,
  validFrom: '2026-03-01',
  validTo: '2026-12-31',
  ...parts,
})

async function secretOf(number: number, parts: object = {}): Promise<string> {
  const issued = await t.perform(admin(), issueKey, keyOf(number, parts))
  if (!issued.ok) throw new Error(issued.refusal.code)
  return issued.value.secret
}

const forWhat = { 'x-hengjian-purpose': 'walk-7' }
const call = (secret: string, url = '/api/disclosure/publications', headers: Record<string, string> = {}) =>
  t.inject({ method: 'GET', url, headers: { authorization: `Bearer ${secret}`, ...forWhat, ...headers } })
const codeIn = (reply: { body: unknown }) => (reply.body as { code?: string }).code

test('nobody registers systems, issues keys or reads them without the right', async () => {
  const guarded: readonly Operation[] = [registerSystem, issueKey, revokeKey, listSystems, listApiCalls]
  for (const op of guarded)
    expect(await code(t.perform(t.actor({ permissions: [] }), op, {}))).toBe('platform.forbidden')
})

test('a system is registered once, for an agency within reach', async () => {
  const far = { ...system, agencyId: otherAgencyId }
  expect(await code(t.perform(admin(), registerSystem, far))).toBe('exchange.agency-out-of-reach')
  expect(await code(t.perform(admin(), registerSystem, system))).toBe('ok')
  expect(await code(t.perform(admin(), registerSystem, system))).toBe('ok')
  expect(await code(t.perform(admin(), registerSystem, { ...system, name: '另一个系统' }))).toBe('exchange.id-used')
  const elsewhere = admin({ scope: [otherAgencyId], agencyId: otherAgencyId })
  expect(await t.perform(elsewhere, listSystems, {})).toMatchObject({ ok: true, value: { systems: [] } })
})

test('a key holds part of one role, never a right that only persons have', async () => {
  const issue = (parts: object) => code(t.perform(admin(), issueKey, keyOf(109, parts)))
  expect(await issue({ systemId: testId(999) })).toBe('exchange.system-unknown')
  expect(await issue({ validTo: '2026-02-01' })).toBe('exchange.key-days')
  expect(await issue({ roleCode: 'nobody' })).toBe('exchange.role-grants-nothing')
  expect(await issue({ permissions: ['draw.hold'] })).toBe('exchange.permission-not-of-role')
  expect(await issue({ permissions: ['identity.read-agencies'] })).toBe('exchange.permission-for-persons')
})

test('the secret is shown once: the database, the list and the ledger keep only its first letters', async () => {
  const secret = await secretOf(101)
  expect(secret).toMatch(/^hj_[\w-]{43}$/u)
  expect(await code(t.perform(admin(), issueKey, keyOf(101)))).toBe('exchange.id-used')
  const listed = await t.perform(admin(), listSystems, {})
  expect(JSON.stringify(listed)).not.toContain(secret)
  expect(listed).toMatchObject({
    ok: true,
    value: { systems: [{ keys: [{ mark: secret.slice(0, 9), state: 'in-force' }] }] },
  })
  const kept = await t.sql<{ all: string }>(
    `select (select string_agg(k::text, '') from exchange_desk.api_key k) || coalesce((select string_agg(e::text, '') from ledger.entry e), '') as all`,
  )
  expect(kept[0]?.all).not.toContain(secret)
})

test('a call acts within the agency of its system, and is written down with its purpose before it is answered', async () => {
  const secret = await secretOf(102, { perMinute: 100, perDay: 100 })
  const purpose = encodeURIComponent('事项 330203-走访-7')
  expect(await call(secret, undefined, { 'x-hengjian-purpose': purpose })).toMatchObject({ status: 200 })
  expect(codeIn(await call(secret, '/api/exchange/systems'))).toBe('platform.forbidden')
  expect(codeIn(await call('hj_wrong'))).toBe('exchange.key-unknown')
  const resending = {
    method: 'POST',
    url: `/api/disclosure/publications/${testId(9)}/outlets/necips/resending`,
    payload: {},
  }
  const headers = { authorization: `Bearer ${secret}`, ...forWhat }
  expect(codeIn(await t.inject({ ...resending, headers }))).toBe('exchange.key-reads-only')
  const acting = await secretOf(103, { mayAct: true })
  const mayAct = { authorization: `Bearer ${acting}`, ...forWhat }
  expect(codeIn(await t.inject({ ...resending, headers: mayAct }))).not.toBe('exchange.key-reads-only')
  expect(await t.perform(admin(), listApiCalls, { systemId: system.systemId })).toMatchObject({
    ok: true,
    value: {
      total: 4,
      calls: expect.arrayContaining([
        expect.objectContaining({
          operation: 'listPublications',
          purpose: system.purpose,
          statedPurpose: '事项 330203-走访-7',
          outcome: '放行',
        }),
        expect.objectContaining({ outcome: '这个接口密钥只能查询，不能办理。' }),
      ]),
    },
  })
  expect(await code(t.perform(admin(), listApiCalls, { systemId: testId(999) }))).toBe('exchange.system-unknown')
})

test('a call that does not say what it is for is refused and written down; what anybody may read needs no purpose', async () => {
  const secret = await secretOf(108, { perMinute: 100, perDay: 100 })
  const silent = { 'x-hengjian-purpose': ' ' }
  const refused = await call(secret, undefined, silent)
  expect(refused).toMatchObject({
    status: 422,
    body: { code: 'exchange.purpose-missing', citation: '《政务数据共享条例》' },
  })
  expect((await call(secret, '/api/exchange/event-types', silent)).status).toBe(200)
  const listed = await t.perform(admin(), listApiCalls, { systemId: system.systemId })
  expect(listed.ok && listed.value.calls.some((one) => one.outcome.startsWith('请在报头 X-Hengjian-Purpose'))).toBe(
    true,
  )
})

test('over the quota of the minute the answer is 429 with the time to wait; the next minute opens, the day closes', async () => {
  const secret = await secretOf(104)
  for (let n = 0; n < 3; n += 1) expect((await call(secret)).status).toBe(200)
  const refused = await call(secret)
  expect(refused).toMatchObject({
    status: 429,
    headers: { 'retry-after': '50' },
    body: { code: 'exchange.quota-used-up', detail: '每分钟配额 3 次已用完，请在 50 秒后再调用。' },
  })
  t.clock.advance(60_000)
  expect((await call(secret)).status).toBe(200)
  expect((await call(secret)).status).toBe(200)
  t.clock.advance(60_000)
  expect(await call(secret)).toMatchObject({ status: 429, body: { detail: expect.stringContaining('每日配额 5 次') } })
  t.clock.advance(86_400_000)
  expect((await call(secret)).status).toBe(200)
})

test('sixty calls at once never pass the quota', async () => {
  const secret = await secretOf(106, { perMinute: 20, perDay: 100 })
  const replies = await Promise.all(Array.from({ length: 60 }, () => call(secret)))
  expect(replies.filter((reply) => reply.status === 200)).toHaveLength(20)
  expect(replies.filter((reply) => reply.status === 429)).toHaveLength(40)
})

test('a key taken back or past its days is refused at the next call', async () => {
  const secret = await secretOf(105)
  expect((await call(secret)).status).toBe(200)
  const back = { systemId: system.systemId, keyId: testId(105), reason: '系统下线' }
  expect(await code(t.perform(admin(), revokeKey, back))).toBe('ok')
  expect(await code(t.perform(admin(), revokeKey, back))).toBe('exchange.key-not-held')
  expect(await call(secret)).toMatchObject({ status: 401, body: { code: 'exchange.key-revoked' } })
  const old = await secretOf(107, { validTo: '2026-03-03' })
  t.clock.set('2026-03-04T00:00:01+08:00')
  expect(codeIn(await call(old))).toBe('exchange.key-not-in-force')
})
