import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { completeUscc } from '#entities'
import type { Actor } from '#platform/operation.ts'
import { loadModules, testHost } from '#platform/testing.ts'
import type { TestHost } from '#platform/testing.ts'
import { makeDeskModule } from './module.ts'

const AGENCY = '00000000-0000-4000-8000-000000000001'
let t: TestHost
let official: Actor

interface ClockRow {
  readonly id: string
  readonly title: string
  readonly band: string
  readonly dueOn: string
  readonly strictOn: string | null
  readonly provisional: boolean
  readonly citation: string | null
  readonly countedBy: string
  readonly link: string
}

beforeAll(async () => {
  const modules = await loadModules()
  t = await testHost({ now: '2027-01-22T09:00:00+08:00', modules: [...modules, makeDeskModule(modules)] })
  official = t.actor({ permissions: ['*'], agencyId: AGENCY, scope: [AGENCY] })
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
  await order(1, 15)
  await order(2, 3)
  const resting = await entity(3)
  await post(`/api/entities/${resting}/dormancy`, {
    sinceOn: '2026-12-01',
    untilOn: '2027-02-06',
    documentNumber: null,
    reason: '经营困难',
  })
})
afterAll(() => t.close())

async function post(url: string, payload: object) {
  const reply = await t.inject({ method: 'POST', url, actor: official, payload })
  if (reply.status >= 300) throw new Error(reply.text)
  return reply.body
}

async function entity(number: number) {
  const id = randomUUID()
  await post('/api/entities', {
    id,
    name: `宁波第${number}陶瓷有限公司`,
    code: completeUscc('91', '330200', `MAN0${String(number).padStart(4, '0')}`),
    registeredOn: '2016-05-01',
    source: '测试登记',
  })
  return id
}

async function order(number: number, termDays: number) {
  await post('/api/commitments/disclosure-orders', {
    id: randomUUID(),
    entityId: await entity(number),
    product: '日用陶瓷',
    documentNumber: `甬市监责〔2027〕${number}号`,
    termDays,
  })
}

async function clocks(): Promise<{
  clocks: ClockRow[]
  presumed: { id: string; year: number; holidays: string[]; makeUpWorkdays: string[] }[]
}> {
  const reply = await t.inject({ method: 'GET', url: '/api/desk/clocks', actor: official })
  return reply.body as Awaited<ReturnType<typeof clocks>>
}

const presume = (payload: object) =>
  t.inject({ method: 'POST', url: '/api/desk/clocks/presumed', actor: official, payload })

test('every running clock is one line: article, day, strict day, whether the law or a paper sets it, and where it comes from', async () => {
  const found = (await clocks()).clocks
  expect(found.map((one) => [one.title, one.strictOn, one.dueOn, one.countedBy])).toEqual([
    ['宁波第2陶瓷有限公司', '2027-01-25', '2027-01-25', 'law'],
    ['宁波第3陶瓷有限公司', '2027-02-06', '2027-02-06', 'paper'],
    ['宁波第1陶瓷有限公司', '2027-02-06', '2027-02-08', 'law'],
  ])
  expect(found[2]).toMatchObject({
    citation: '《标准化法》第三十八条',
    provisional: true,
    link: '/standards?tab=orders',
  })
})

test('the deadline desk and the bands of 工作台 agree in every row', async () => {
  const desk = await t.inject({ method: 'GET', url: '/api/desk', actor: official })
  const rows = (desk.body as { rows: ClockRow[] }).rows.filter((one) => one.dueOn !== null)
  const bands = new Map((await clocks()).clocks.map((one) => [one.id, `${one.band} ${one.dueOn}`]))
  expect(rows.length).toBe(3)
  for (const row of rows) expect(bands.get(row.id)).toBe(`${row.band} ${row.dueOn}`)
})

test('what if the notice of 2027 gave eight days of Spring Festival: one clock moves from 8 February to the 14th, a make-up Sunday', async () => {
  const { presumed } = await clocks()
  const eight = presumed.find((one) => one.id === '2027-eight-days')
  const reply = await presume({ year: 2027, holidays: eight?.holidays, makeUpWorkdays: eight?.makeUpWorkdays })
  expect(reply).toMatchObject({
    status: 200,
    body: {
      counted: 2,
      moved: [{ title: '宁波第1陶瓷有限公司', from: '2027-02-08', to: '2027-02-14' }],
      stillProvisional: 0,
    },
  })
  expect((await clocks()).clocks[2]?.dueOn).toBe('2027-02-08')
})

test('a published year needs no presumption, and a notice that contradicts itself is refused', async () => {
  const code = async (payload: object) => ((await presume(payload)).body as { code: string }).code
  expect(await code({ year: 2026, holidays: ['2026-02-20'] })).toBe('desk.notice-published')
  expect(await code({ year: 2027, holidays: ['2028-02-20'] })).toBe('desk.day-of-another-year')
  expect(await code({ year: 2027, holidays: ['2027-02-20'], makeUpWorkdays: ['2027-02-20'] })).toBe('desk.day-twice')
})

test('a stranger is sent to the login (platform.sign-in-first)', async () => {
  expect(await t.inject({ method: 'GET', url: '/api/desk/clocks' })).toMatchObject({ status: 401 })
  expect(
    await t.inject({ method: 'POST', url: '/api/desk/clocks/presumed', payload: { year: 2027, holidays: [] } }),
  ).toMatchObject({ status: 401 })
})
