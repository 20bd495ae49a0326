import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testHost } from '#platform/testing.ts'
import type { TestHost } from '#platform/testing.ts'
import { evidenceRoutes } from '../http/evidence-routes.ts'
import { inspectionRoutes } from '../http/inspection-routes.ts'

let t: TestHost
beforeAll(async () => {
  t = await testHost({ modules: ['inspection'] })
})
afterAll(() => t.close())

const routes = [
  ...inspectionRoutes.map((one) => ({ method: one.method, path: one.path, permission: one.operation.permission })),
  ...evidenceRoutes.map((one) => ({ method: one.method, path: one.path, permission: one.permission })),
]
const url = (path: string): string => path.replaceAll(/:\w+/gu, '00000000-0000-4000-8000-000000000001')

test.for(routes)('$method $path is refused without $permission and without a login', async ({ method, path }) => {
  const headers = { 'content-type': 'application/json' }
  const request = { method, url: url(path), ...(method === 'GET' ? {} : { payload: '{}', headers }) }
  expect((await t.inject(request)).status).toBe(401)
  const refused = await t.inject({ ...request, actor: t.actor({ permissions: ['draw.read'] }) })
  expect(refused.status).toBe(403)
  expect(refused.body).toMatchObject({ code: 'platform.forbidden' })
})

test('every right of this module is given to a role', () => {
  const granted = readFileSync(new URL('../../../db/seed/roles/inspection.yaml', import.meta.url), 'utf8')
  expect(routes.length).toBeGreaterThan(20)
  for (const { permission } of routes) expect(granted).toContain(`${permission}:`)
})

test('a malformed request is 4xx and changes nothing', async () => {
  const actor = t.actor({ permissions: ['inspection.*'] })
  for (const { method, path } of routes) {
    if (method === 'GET') continue
    const reply = await t.inject({
      method,
      url: url(path),
      payload: '{"id":',
      headers: { 'content-type': 'application/json' },
      actor,
    })
    expect(reply.status).toBeGreaterThanOrEqual(400)
    expect(reply.status).toBeLessThan(500)
  }
  expect(await t.sql('select 1 from inspection.step')).toHaveLength(0)
})
