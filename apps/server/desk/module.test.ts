import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { plainDate } from '#kernel/plain-date.ts'
import type { Actor } from '#platform/operation.ts'
import { loadModules, testHost } from '#platform/testing.ts'
import type { TestHost } from '#platform/testing.ts'
import { bandOf, planned, remainingOf } from './clock.ts'
import { operationsOf } from './desk.ts'
import type { DeskRow } from './desk.ts'
import { makeDeskModule } from './module.ts'

const AGENCY = id(1)
let t: TestHost
let root: Actor

beforeAll(async () => {
  const modules = await loadModules()
  t = await testHost({ now: '2026-03-02T09:00:00+08:00', modules: [...modules, makeDeskModule(modules)] })
  root = t.actor({ permissions: ['*'], agencyId: AGENCY, scope: [AGENCY] })
  await post('/api/identity/agencies', {
    id: AGENCY,
    code: 'T-AMR',
    name: '宁波市市场监督管理局',
    shortName: '市监',
    sector: '市场监管',
    level: 'city',
    kind: 'organ',
    documentWord: '甬市监',
    divisionCode: '330200',
    divisions: ['330203'],
  })
})
afterAll(() => t.close())

test('bands follow the working calendar: before today, up to the next working day, within seven days, later', () => {
  const friday = plainDate('2026-03-06')
  expect(bandOf(friday, plainDate('2026-03-05'))).toBe('overdue')
  expect(bandOf(friday, friday)).toBe('next')
  expect(bandOf(friday, plainDate('2026-03-09'))).toBe('next')
  expect(bandOf(friday, plainDate('2026-03-13'))).toBe('week')
  expect(bandOf(friday, plainDate('2026-03-14'))).toBe('later')
  expect(bandOf(plainDate('2026-03-02'), plainDate('2026-03-06'))).toBe('week')
  expect(bandOf(friday, undefined)).toBe('later')
})

test('days left are working days, negative when overdue; a day beyond the published calendar is provisional', () => {
  const clock = planned(plainDate('2026-03-02'), plainDate('2026-03-10'))
  expect(remainingOf(plainDate('2026-03-06'), clock)).toBe(2)
  expect(remainingOf(plainDate('2026-03-12'), clock)).toBe(-2)
  expect(remainingOf(plainDate('2026-03-06'), { ...clock, unit: 'natural-day' })).toBe(4)
  expect(clock.isProvisional).toBe(false)
  expect(planned(plainDate('2027-03-02'), plainDate('2027-03-10')).isProvisional).toBe(true)
})

test('a stranger is sent to the login (platform.sign-in-first)', async () => {
  for (const url of ['/api/desk', '/api/desk/story']) {
    expect(await t.inject({ method: 'GET', url })).toMatchObject({
      status: 401,
      body: { code: 'platform.sign-in-first' },
    })
  }
})

test('a list the desk does not have is refused (platform.invalid-input)', async () => {
  const reply = await t.inject({ method: 'GET', url: '/api/desk?list=all', actor: root })
  expect(reply).toMatchObject({ status: 422, body: { code: 'platform.invalid-input' } })
})

test('every operation the desk names is mounted by a module', () => {
  const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.ts') && !name.includes('.test.'))
  const text = files.map((name) => readFileSync(path.join(import.meta.dirname, name), 'utf8')).join('\n')
  const named = [...text.matchAll(/\.(?:may|ask)\('([a-z-]+)'/gu)].map((match) => match[1] ?? '')
  const mounted = operationsOf(t.host.modules)
  expect(named.length).toBeGreaterThan(20)
  expect(named.filter((name) => !mounted.has(name))).toEqual([])
})

test('getDemonstration prints the logins of a demonstration to everybody, and nobody outside it', async () => {
  const reply = await t.inject({ method: 'GET', url: '/api/demonstration' })
  expect(reply).toMatchObject({ status: 200, body: { demonstration: true } })
  expect(reply.text).toContain('"login":"xinliqun"')
  const real = await testHost({ modules: [makeDeskModule([])], demonstration: false })
  expect((await real.inject({ method: 'GET', url: '/api/demonstration' })).body).toEqual({
    demonstration: false,
    logins: [],
  })
  await real.close()
})

test('certificates of the own agency that end within the warning time or have ended are rows for who registers them', async () => {
  await officer(11, '邬志刚', '2028-12-31')
  await officer(12, '竺晓彤', '2026-03-20')
  await officer(13, '励海燕', '2026-02-27')
  const rows = (await desk(person(['identity.read-officers', 'identity.manage-officers']))).rows
  expect(rows.map((row) => [row.title, row.band, row.remaining, row.unit, row.stateName])).toEqual([
    ['励海燕', 'overdue', -3, 'natural-day', '已过期'],
    ['竺晓彤', 'later', 18, 'natural-day', '即将到期'],
  ])
  expect((await desk(person(['identity.read-officers']))).rows).toEqual([])
  expect((await desk({ ...person(['identity.*']), scope: [] })).rows).toEqual([])
})

test('a person without rights has an empty desk', async () => {
  for (const list of ['todo', 'done', 'mine', 'copied']) {
    expect(await desk(person([]), list)).toEqual({
      today: '2026-03-02',
      counts: { todo: 0, done: 0, mine: 0, copied: 0 },
      rows: [],
    })
  }
})

function person(permissions: string[], personName = '乐珺'): Actor {
  return t.actor({ permissions, agencyId: AGENCY, scope: [AGENCY], personName })
}

interface Answer {
  readonly today: string
  readonly counts: Record<string, number>
  readonly rows: DeskRow[]
}

async function desk(actor: Actor, list = 'todo'): Promise<Answer> {
  const reply = await t.inject({ method: 'GET', url: `/api/desk?list=${list}`, actor })
  if (reply.status !== 200) throw new Error(reply.text)
  return reply.body as Answer
}

async function officer(number: number, personName: string, validTo: string): Promise<void> {
  await post('/api/identity/officers', {
    id: id(number),
    personName,
    agencyId: AGENCY,
    staffNumber: `NB-${number}`,
    mayLead: true,
    validFrom: '2020-01-01',
    kind: 'officer',
  })
  await post(`/api/identity/officers/${id(number)}/certificates`, {
    id: id(number + 100),
    number: `1102030${number}`,
    issuedBy: '浙江省人民政府',
    validFrom: '2021-01-01',
    validTo,
  })
}

async function post(url: string, payload: object): Promise<void> {
  const reply = await t.inject({ method: 'POST', url, payload, actor: root })
  if (reply.status >= 300) throw new Error(`${url}: ${reply.text}`)
}

function id(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
}
