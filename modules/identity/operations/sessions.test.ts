import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Operation } from '#platform/operation.ts'
import { anonymous } from '#platform/operation.ts'
import type { TestHost } from '#platform/testing.ts'
import { testHost } from '#platform/testing.ts'
import { makeAgencies, makeOfficer, testId } from '../fixtures/identity-test.ts'
import { assertNoDemonstrationAccounts, seedRoles } from '../fixtures/seed.ts'
import { authenticate } from '../queries/authenticate.ts'
import { changePassword } from './change-password.ts'
import { createAccount } from './create-account.ts'
import { disableAccount } from './disable-account.ts'
import { getSession } from './get-session.ts'
import { grantRole } from './grant-role.ts'
import { killSession } from './kill-session.ts'
import { listAccounts } from './list-accounts.ts'
import { listOwnSessions } from './list-own-sessions.ts'
import { logIn } from './log-in.ts'
import { logOut } from './log-out.ts'
import { revokeRole } from './revoke-role.ts'

const password = '三江口的早晨有雾，渡轮七点开'
const policy = '三江口的早晨有雾，渡轮七点开船'
const start = '2026-03-02T09:00:00+08:00'
let t: TestHost
let count = 100

beforeAll(async () => {
  t = await testHost({ now: start, modules: [] })
  await makeAgencies(t, t.actor())
  await makeOfficer(t, t.actor(), 11, '邬志刚', { from: '2021-03-01', to: '2027-02-28' })
  const text = readFileSync(new URL('../../../db/seed/roles/identity.yaml', import.meta.url), 'utf8')
  await t.act(t.actor(), (act) => seedRoles(act.tx, [text]))
  await t.sql(`update identity.login_policy set argon2_memory_kib = 64, argon2_passes = 1`)
})
beforeEach(() => t.clock.set(start))
afterAll(() => t.close())

async function account(extra: object = {}): Promise<{ id: string; loginName: string }> {
  count += 1
  const made = { id: testId(count), loginName: `person-${count}` }
  const done = await t.perform(t.actor(), createAccount, {
    ...made,
    password: policy,
    kind: 'official',
    personName: `某人${count}`,
    agencyId: testId(3),
    ...extra,
  })
  if (!done.ok) throw new Error(done.refusal.code)
  return made
}

async function signIn(loginName: string, extra: object = {}): Promise<{ sessionToken: string; deviceToken: string }> {
  const done = await t.perform(anonymous, logIn, { loginName, password: policy, ...extra })
  if (!done.ok) throw new Error(done.refusal.code)
  return { sessionToken: done.value.sessionToken ?? '', deviceToken: done.value.deviceToken ?? '' }
}

const who = (token: string) => t.act(t.actor(), (act) => authenticate(act.tx, token, act.now))

test('a login opens a new session whose token is nowhere in the database', async () => {
  const { id, loginName } = await account({ officerId: testId(11) })
  const first = await signIn(loginName)
  const second = await signIn(loginName)
  expect(second.sessionToken).not.toBe(first.sessionToken)
  expect(Buffer.from(first.sessionToken, 'base64url')).toHaveLength(32)
  const actor = await who(first.sessionToken)
  expect(actor).toMatchObject({
    accountId: id,
    personName: '邬志刚',
    officerId: testId(11),
    agencyId: testId(3),
    roles: [],
  })
  const rows = await t.sql<{ text: string }>(`select to_jsonb(s)::text as text from identity.session s`)
  expect(rows.some((row) => row.text.includes(first.sessionToken))).toBe(false)
})

test('signing in again in the same browser ends the session it had (rotation)', async () => {
  const { loginName } = await account()
  const { sessionToken } = await signIn(loginName)
  const actor = await who(sessionToken)
  await t.perform(actor ?? anonymous, logIn, { loginName, password: policy })
  expect(await who(sessionToken)).toBeUndefined()
})

test('identity.login-failed is one answer for a wrong password, an unknown name and a disabled account', async () => {
  const { id, loginName } = await account()
  await t.perform(t.actor(), disableAccount, { accountId: id, reason: '离职' })
  const answers = [
    await t.perform(anonymous, logIn, { loginName: (await account()).loginName, password: 'wrong' }),
    await t.perform(anonymous, logIn, { loginName: 'nobody-here', password: 'wrong' }),
    await t.perform(anonymous, logIn, { loginName, password: policy }),
  ]
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  expect(answers[0]).toMatchObject({ refusal: { code: 'identity.login-failed', kind: 'unauthenticated' } })
})

test('after five failures an unknown device waits (identity.login-wait), but a known device of the same person signs in', async () => {
  const { loginName } = await account()
  const { deviceToken } = await signIn(loginName)
  for (let turn = 0; turn < 6; turn += 1) await t.perform(anonymous, logIn, { loginName, password: 'guess' })
  expect(await t.perform(anonymous, logIn, { loginName, password: policy })).toMatchObject({
    refusal: { code: 'identity.login-wait', kind: 'too-many' },
  })
  expect(await t.perform(anonymous, logIn, { loginName, password: policy, deviceToken })).toMatchObject({ ok: true })
  t.clock.advance(2000)
  expect(await t.perform(anonymous, logIn, { loginName, password: policy })).toMatchObject({ ok: true })
})

test('a session ends after thirty idle minutes and after twelve hours at the latest', async () => {
  const { loginName } = await account()
  const { sessionToken } = await signIn(loginName)
  t.clock.advance(29 * 60_000)
  expect(await who(sessionToken)).toBeDefined()
  t.clock.advance(30 * 60_000)
  expect(await who(sessionToken)).toBeUndefined()
  const other = await signIn(loginName)
  for (let turn = 0; turn < 24; turn += 1) {
    t.clock.advance(29 * 60_000)
    expect(await who(other.sessionToken)).toBeDefined()
  }
  t.clock.advance(29 * 60_000)
  expect(await who(other.sessionToken)).toBeUndefined()
})

test('log-out kills the session at once, and a stranger has nothing to log out of (identity.signed-out)', async () => {
  const { loginName } = await account()
  const { sessionToken } = await signIn(loginName)
  const actor = (await who(sessionToken)) ?? anonymous
  expect(await t.perform(actor, logOut, {})).toMatchObject({ ok: true })
  expect(await who(sessionToken)).toBeUndefined()
  expect(await t.perform(actor, logOut, {})).toMatchObject({ refusal: { code: 'identity.signed-out' } })
  expect(await t.perform(anonymous, logOut, {})).toMatchObject({ refusal: { code: 'platform.sign-in-first' } })
})

test('everyone lists and kills only their own sessions (identity.session-unknown)', async () => {
  const mine = await account()
  const theirs = await account()
  const here = (await who((await signIn(mine.loginName)).sessionToken)) ?? anonymous
  const there = (await who((await signIn(mine.loginName)).sessionToken)) ?? anonymous
  const other = (await who((await signIn(theirs.loginName)).sessionToken)) ?? anonymous
  expect(await t.perform(here, killSession, { sessionId: other.sessionId })).toMatchObject({
    refusal: { code: 'identity.session-unknown' },
  })
  expect(await t.perform(here, killSession, { sessionId: there.sessionId })).toMatchObject({ ok: true })
  const left = await t.perform(here, listOwnSessions, {})
  expect(left).toMatchObject({ ok: true, value: { sessions: [{ id: here.sessionId, isThisOne: true }] } })
  expect(await t.perform(anonymous, listOwnSessions, {})).toMatchObject({ refusal: { code: 'platform.sign-in-first' } })
  expect(await t.perform(anonymous, killSession, { sessionId: testId(1) })).toMatchObject({
    refusal: { code: 'platform.sign-in-first' },
  })
})

test('get-session says who is signed in, with titles of roles and the end of the session', async () => {
  const { id, loginName } = await account()
  await t.perform(t.actor(), grantRole, {
    id: testId(5001),
    accountId: id,
    roleCode: 'field-officer',
    agencyId: testId(2),
    validFrom: '2026-01-01',
  })
  const actor = (await who((await signIn(loginName)).sessionToken)) ?? anonymous
  expect(await t.perform(actor, getSession, {})).toMatchObject({
    ok: true,
    value: {
      agencyShortName: '鼓楼所',
      idleMinutes: 30,
      roles: [{ code: 'field-officer', title: '执法人员' }],
      absoluteEndsAt: '2026-03-02T13:00:00.000Z',
    },
  })
  expect(await t.perform(anonymous, getSession, {})).toMatchObject({ refusal: { code: 'platform.sign-in-first' } })
})

test('a grant gives the right for its days and agencies, and is gone at the next request when taken back', async () => {
  const { id, loginName } = await account()
  const { sessionToken } = await signIn(loginName)
  const grant = {
    id: testId(5002),
    accountId: id,
    roleCode: 'draw-manager',
    agencyId: testId(1),
    districtCodes: ['330203'],
    validFrom: '2026-03-02',
  }
  expect(await t.perform(t.actor(), grantRole, grant)).toMatchObject({ ok: true })
  const holder = await who(sessionToken)
  expect(holder?.scope).toEqual([testId(1), testId(2), testId(3)])
  expect(holder?.districts).toEqual(['330203'])
  expect(holder?.permissions.has('identity.supervise-recusal')).toBe(true)
  expect(await t.perform(t.actor(), revokeRole, { roleGrantId: grant.id, reason: '调岗' })).toMatchObject({ ok: true })
  expect(await who(sessionToken)).toMatchObject({ roles: [], scope: [], permissions: new Set() })
  expect(await t.perform(t.actor(), revokeRole, { roleGrantId: grant.id, reason: '调岗' })).toMatchObject({
    refusal: { code: 'identity.grant-unknown' },
  })
})

test('a grant that has not begun or is over gives nothing', async () => {
  const { id, loginName } = await account()
  const { sessionToken } = await signIn(loginName)
  await t.perform(t.actor(), grantRole, {
    id: testId(5003),
    accountId: id,
    roleCode: 'auditor',
    agencyId: testId(1),
    validFrom: '2026-03-03',
  })
  expect((await who(sessionToken))?.roles).toEqual([])
})

test('grant-role refuses oneself, roles that exclude each other, unknown accounts, roles, agencies and days out of order', async () => {
  const { id } = await account()
  const grant = { id: testId(5010), accountId: id, roleCode: 'auditor', agencyId: testId(1), validFrom: '2026-03-02' }
  const code = async (input: object, actor = t.actor()) => {
    const done = await t.perform(actor, grantRole, { ...grant, ...input })
    return done.ok ? 'ok' : done.refusal.code
  }
  expect(await code({}, t.actor({ accountId: id }))).toBe('identity.grant-to-self')
  expect(await code({ accountId: testId(999) })).toBe('identity.account-unknown')
  expect(await code({ roleCode: 'king' })).toBe('identity.role-unknown')
  expect(await code({ agencyId: testId(999) })).toBe('identity.agency-unknown')
  expect(await code({ validTo: '2026-03-01' })).toBe('identity.grant-days')
  expect(await code({})).toBe('ok')
  expect(await code({ roleCode: 'data-clerk' })).toBe('identity.id-taken')
  expect(await code({ id: testId(5011), roleCode: 'data-clerk' })).toBe('identity.roles-exclude')
  expect(await code({ id: testId(5012) }, t.actor({ permissions: [] }))).toBe('platform.forbidden')
})

test('create-account refuses weak passwords, names in use, missing subjects and demonstration accounts outside demonstration', async () => {
  const made = await account()
  const base = {
    id: testId(7001),
    loginName: 'new-person',
    password: policy,
    kind: 'official',
    personName: '虞卫东',
    agencyId: testId(3),
  }
  const code = async (input: object, actor = t.actor()) => {
    const done = await t.perform(actor, createAccount, { ...base, ...input })
    return done.ok ? 'ok' : done.refusal.code
  }
  expect(await code({ password: '短' })).toBe('identity.password-weak')
  expect(await code({ password: password.slice(0, 14) })).toBe('identity.password-weak')
  expect(await code({ loginName: made.loginName })).toBe('identity.login-name-taken')
  expect(await code({ kind: 'enterprise' })).toBe('identity.account-subject-missing')
  expect(await code({ agencyId: undefined })).toBe('identity.account-subject-missing')
  expect(await code({ agencyId: testId(999) })).toBe('identity.agency-unknown')
  expect(await code({ officerId: testId(999) })).toBe('identity.officer-unknown')
  expect(await code({}, t.actor({ permissions: [] }))).toBe('platform.forbidden')
  expect(await code({})).toBe('ok')
  expect(await code({ personName: '别人' })).toBe('identity.id-taken')
  const real = { ...t.host, settings: { ...t.host.settings, demonstration: false } }
  const { perform } = await import('#platform/operation.ts')
  expect(
    await perform(real, t.actor(), createAccount, {
      ...base,
      id: testId(7002),
      loginName: 'demo-x',
      isDemonstration: true,
    }),
  ).toMatchObject({ refusal: { code: 'identity.demonstration-only' } })
})

test('change-password ends the other sessions, and refuses a wrong present and a weak new password', async () => {
  const { loginName } = await account()
  const other = await signIn(loginName)
  const actor = (await who((await signIn(loginName)).sessionToken)) ?? anonymous
  expect(await t.perform(actor, changePassword, { present: 'x', next: 'teapot-violet-canal-39' })).toMatchObject({
    refusal: { code: 'identity.login-failed' },
  })
  expect(await t.perform(actor, changePassword, { present: policy, next: 'password123456789' })).toMatchObject({
    refusal: { code: 'identity.password-weak' },
  })
  expect(await t.perform(actor, changePassword, { present: policy, next: 'teapot-violet-canal-39' })).toMatchObject({
    ok: true,
    value: { endedSessions: 1 },
  })
  expect(await who(other.sessionToken)).toBeUndefined()
  expect(await t.perform(anonymous, changePassword, { present: 'x', next: 'y' })).toMatchObject({
    refusal: { code: 'platform.sign-in-first' },
  })
})

test('a disabled account is out at once; list-accounts and disable-account need their rights', async () => {
  const { id, loginName } = await account()
  const { sessionToken } = await signIn(loginName)
  expect(await t.perform(t.actor(), disableAccount, { accountId: id, reason: '离职' })).toMatchObject({
    ok: true,
    value: { endedSessions: 1 },
  })
  expect(await who(sessionToken)).toBeUndefined()
  expect(await t.perform(t.actor(), disableAccount, { accountId: id, reason: '离职' })).toMatchObject({
    refusal: { code: 'identity.account-unknown' },
  })
  const guarded: readonly Operation[] = [disableAccount, listAccounts, revokeRole]
  for (const op of guarded) {
    expect(await t.perform(t.actor({ permissions: [] }), op, {})).toMatchObject({
      refusal: { code: 'platform.forbidden' },
    })
  }
  expect(await t.perform(t.actor(), listAccounts, { text: loginName })).toMatchObject({ ok: true, value: { total: 1 } })
})

test('a server outside demonstration mode refuses to start while demonstration accounts live', async () => {
  await t.act(t.actor(), (act) => assertNoDemonstrationAccounts(act.tx))
  const { id } = await account({ isDemonstration: true, password: 'hengjian' })
  await expect(t.act(t.actor(), (act) => assertNoDemonstrationAccounts(act.tx))).rejects.toThrow('演示账号')
  await t.perform(t.actor(), disableAccount, { accountId: id, reason: '转为正式环境' })
  await t.act(t.actor(), (act) => assertNoDemonstrationAccounts(act.tx))
})

test('the auditor of the database reads accounts without any hash', async () => {
  await account()
  await t.sql('set role hengjian_auditor')
  const whole = await t.sql('select 1 from identity.account union all select 1 from identity.session')
  const audited = await t.sql('select login_name from identity.auditable_account')
  await t.sql('reset role')
  expect(whole).toEqual([])
  expect(audited.length).toBeGreaterThan(0)
})

test('over HTTP the token travels in an HttpOnly cookie only, and the body may not set a device', async () => {
  const { loginName } = await account()
  const answer = await t.inject({
    method: 'POST',
    url: '/api/identity/session',
    payload: { loginName, password: policy, deviceToken: 'mine' },
  })
  expect(answer.status).toBe(200)
  expect(answer.body).toEqual({ accountId: expect.any(String), idleMinutes: 30, expiresAt: expect.any(String) })
  const cookies = [answer.headers['set-cookie']].flat().join('\n')
  expect(cookies).toMatch(/hj=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax/u)
  expect(cookies).not.toContain('mine')
  expect(
    (await t.inject({ method: 'POST', url: '/api/identity/session', payload: { loginName, password: 'no' } })).status,
  ).toBe(401)
  expect((await t.inject({ method: 'POST', url: '/api/identity/session', payload: { loginName: 7 } })).status).toBe(422)
})
