import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkRight } from '#platform/operation.ts'
import { testHost } from '#platform/testing.ts'
import type { TestHost } from '#platform/testing.ts'
import { drawModule } from './module.ts'
import { code, id } from './fixtures/draw-world.ts'
import { exportPackage } from './queries/export-package.ts'
import { listPlans } from './queries/list-plans.ts'
import { listOwnChances } from './queries/list-own-chances.ts'

let t: TestHost
beforeAll(async () => {
  t = await testHost({ now: '2026-03-02T09:00:00+08:00', modules: ['draw'] })
}, 120_000)
afterAll(() => t.close())

const operations = drawModule.routes.flatMap((route) => (route.shape === 'operation' ? [route.operation] : []))

test('the draw has its operations', () => {
  expect(operations.length).toBeGreaterThan(20)
})

test.each(operations.map((op) => [op.name, op]))(
  '%s is refused without its right (platform.forbidden) and to strangers (platform.sign-in-first)',
  async (_, op) => {
    const nobody = t.actor({ permissions: ['other.right'] })
    expect(op.permission.startsWith('draw.')).toBe(true)
    expect(checkRight(nobody, op)?.code).toBe('platform.forbidden')
    expect(await code(t.perform(nobody, op, {}))).toBe('platform.forbidden')
    expect(await code(t.perform({ ...nobody, accountId: null }, op, {}))).toBe('platform.sign-in-first')
  },
)

test('what is not there is not there (draw.plan-absent)', async () => {
  const reader = t.actor({ permissions: ['draw.*'], agencyId: id(1), scope: [id(1)] })
  for (const name of [
    'read-plan',
    'read-hall',
    'list-frame-units',
    'list-drawn',
    'read-sealed-list',
    'hold-draw',
    'approve-plan',
    'close-plan',
  ]) {
    const op = operations.find((one) => one.name === name)
    if (op === undefined) throw new Error(`no operation ${name}`)
    expect(await code(t.perform(reader, op, { planId: id(5) }))).toBe('draw.plan-absent')
  }
  expect(await code(t.perform(reader, exportPackage, { planId: id(5) }))).toBe('draw.plan-absent')
})

test('own odds are for enterprises, the full package for supervisors (draw.not-an-enterprise, draw.package-full)', async () => {
  const reader = t.actor({ permissions: ['draw.own-chance', 'draw.export'], agencyId: id(1), scope: [id(1)] })
  expect(await code(t.perform(reader, listOwnChances, {}))).toBe('draw.not-an-enterprise')
  expect(await code(t.perform(reader, exportPackage, { planId: id(5), audience: 'full' }))).toBe('draw.package-full')
})

test('the list of plans can be read, and is empty where nothing was planned', async () => {
  const reader = t.actor({ permissions: ['draw.read'], agencyId: id(1), scope: [id(1)] })
  const listed = await t.perform(reader, listPlans, { text: '食品', page: '1' })
  expect(listed).toMatchObject({ ok: true, value: { total: 0, rows: [] } })
})

test('without a scope no row of the draw is visible', async () => {
  const rows = await t.act(t.actor({ scope: [] }), ({ tx }) =>
    tx.rows(`select 1 from draw.plan union all select 1 from draw.frame_unit union all select 1 from draw.visit`),
  )
  expect(rows).toEqual([])
})

test('over HTTP a stranger gets 401, malformed input 422, what is missing 404, and nothing gets 5xx', async () => {
  const planner = t.actor({ permissions: ['draw.*'], agencyId: id(1), scope: [id(1)] })
  const ask = async (method: string, url: string, payload?: unknown) =>
    (await t.inject({ method, url, actor: planner, ...(payload === undefined ? {} : { payload }) })).status
  expect((await t.inject({ method: 'GET', url: '/api/draw/plans' })).status).toBe(401)
  expect(await ask('GET', '/api/draw/plans')).toBe(200)
  expect(await ask('GET', '/api/draw/plans?pageSize=zehn')).toBe(422)
  expect(await ask('GET', '/api/draw/plans/none')).toBe(422)
  expect(await ask('GET', `/api/draw/plans/${id(5)}`)).toBe(404)
  expect(await ask('POST', '/api/draw/plans', { planId: id(5), number: '有空格 的', definition: [] })).toBe(422)
  expect(await ask('POST', `/api/draw/plans/${id(5)}/source`, { type: 'dice' })).toBe(422)
  expect(await ask('GET', `/api/draw/plans/${id(5)}/package`)).toBe(404)
  expect(await ask('GET', '/api/draw/plans/none/package?audience=mine')).toBe(422)
})
