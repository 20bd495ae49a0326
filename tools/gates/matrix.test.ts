import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { defineModule } from '#platform/module.ts'
import { rawRoute } from '#platform/http/route.ts'
import { type TestHost, testHost } from '#platform/testing.ts'
import { MODULES } from '../../apps/server/host.ts'
import { matrixOf, matrixText, readGrants } from './matrix.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')
const grants = readGrants(ROOT)
const modules = MODULES
const rows = matrixOf(modules, grants)
const roles = [...new Set([...grants.values()].flat())].sort()
const ID = '0190a0a0-0000-7000-8000-00000000dead'
let t: TestHost

beforeAll(async () => {
  t = await testHost({ modules: MODULES })
})
afterAll(() => t.close())

test('contracts/role-route-matrix.tsv is the matrix of the live router: a route missing from it fails', () => {
  expect(readFileSync(path.join(ROOT, 'contracts/role-route-matrix.tsv'), 'utf8')).toBe(matrixText(rows))
  const extra = defineModule({
    name: 'x',
    routes: [
      rawRoute({
        method: 'GET',
        path: '/api/x',
        operationId: 'x',
        summary: 'x',
        permission: 'x.read',
        produces: 'text/plain',
        handler: async () => '',
      }),
    ],
  })
  expect(matrixText(matrixOf([...modules, extra], grants))).not.toBe(matrixText(rows))
})

test('every permission a route asks for is held by at least one role, and every role is known', () => {
  expect(rows.filter((row) => row.roles.length === 0).map((row) => `${row.route} ${row.permission}`)).toEqual([])
  expect(roles.length).toBeGreaterThanOrEqual(12)
})

test.each(roles)('role %s reaches exactly the routes of the matrix; nothing ever answers 5xx', async (role) => {
  const permissions = [...grants].filter(([, held]) => held.includes(role)).map(([permission]) => permission)
  const actor = t.actor({ roles: [role], permissions })
  const faults: string[] = []
  for (const row of rows) {
    const expected = row.roles.includes(role) || ['public', 'signed-in'].includes(row.permission)
    const reply = await t.inject({ ...request(row.route), actor })
    const code =
      typeof reply.body === 'object' && reply.body !== null && 'code' in reply.body ? String(reply.body.code) : ''
    if (reply.status >= 500) faults.push(`${row.route}: ${reply.status}`)
    if ((code === 'platform.forbidden') === expected)
      faults.push(`${row.route}: ${expected ? 'refused' : 'allowed'} (${reply.status} ${code})`)
  }
  expect(faults).toEqual([])
})

test('a stranger reaches the public routes only', async () => {
  const faults: string[] = []
  for (const row of rows) {
    const reply = await t.inject(request(row.route))
    if (reply.status >= 500) faults.push(`${row.route}: ${reply.status}`)
    if ((reply.status === 401) === (row.permission === 'public') && !row.route.includes('/session'))
      faults.push(`${row.route}: ${reply.status}`)
  }
  expect(faults).toEqual([])
})

function request(route: string): { method: string; url: string; payload?: object } {
  const [method = '', url = ''] = route.split(' ')
  return { method, url: url.replace(/:\w+/gu, ID), ...(method === 'GET' ? {} : { payload: {} }) }
}
