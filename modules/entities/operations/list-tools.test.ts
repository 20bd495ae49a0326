import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor, Operation } from '#platform/operation.ts'
import { code, type TestHost } from '#platform/testing.ts'
import { clerk, makeEntityWorld, newEntity, nobody } from '../fixtures/entity-world.ts'
import { downloadExport } from './download-export.ts'
import { listExports } from './list-exports.ts'
import { listSavedQueries } from './list-saved-queries.ts'
import { removeSavedQuery } from './remove-saved-query.ts'
import { requestExport } from './request-export.ts'
import { saveQuery } from './save-query.ts'

let t: TestHost
let me: Actor
beforeAll(async () => {
  t = await makeEntityWorld()
  me = await personWithAccount()
})
afterAll(() => t.close())

const ALL = { q: '' }

/** A clerk whose account and grant stand in the register of persons, for the job asks whom it works for. */
async function personWithAccount(): Promise<Actor> {
  const accountId = randomUUID()
  await t.sql(
    `with person as (insert into identity.person (person_id, name) values ($1, '乐珺') returning 1),
       organ as (insert into identity.agency (agency_id, code, name, short_name, sector, level, kind, content_hash, registered_at)
         values ('00000000-0000-4000-8000-000000000001', 'NB-AMR', '宁波市市场监督管理局', '市局', '市场监管', 'city', 'organ', '\\x00', now())
         on conflict do nothing returning 1)
     select 1`,
    [accountId],
  )
  await t.sql(
    `insert into identity.account (account_id, person_id, login_name, password_hash, kind, agency_id, pseudonym, content_hash,
       created_at, password_changed_at)
     values ($1::uuid, $1::uuid, $1::text, '', 'official', '00000000-0000-4000-8000-000000000001', $1::text, '\\x00', now(), now())`,
    [accountId],
  )
  await t.sql(`insert into identity.role values ('exporter', '导出', 'own') on conflict do nothing`)
  await t.sql(`insert into identity.role_permission values ('exporter', 'entities.export') on conflict do nothing`)
  await t.sql(
    `insert into identity.role_grant (role_grant_id, account_id, role_code, valid_from, granted_at, content_hash)
     values ($1, $1, 'exporter', '2026-01-01', now(), '\\x00')`,
    [accountId],
  )
  return { ...clerk(t), accountId }
}

test('none of it is done without the right', async () => {
  const guarded: readonly Operation[] = [
    saveQuery,
    listSavedQueries,
    removeSavedQuery,
    requestExport,
    listExports,
    downloadExport,
  ]
  for (const op of guarded) expect(await code(t.perform(nobody(t), op, {}))).toBe('platform.forbidden')
})

test('a kept query belongs to one person, has one name, and is removed by its owner', async () => {
  const id = randomUUID()
  const kept = { id, name: '江北面馆', filter: { q: '面馆', divisions: ['330205'], statuses: ['subsisting'] } }
  expect(await code(t.perform(me, saveQuery, kept))).toBe('ok')
  expect(await code(t.perform(me, saveQuery, kept))).toBe('ok')
  expect(await code(t.perform(me, saveQuery, { ...kept, id: randomUUID() }))).toBe('entities.query-name-used')
  expect(await t.perform(me, listSavedQueries, {})).toMatchObject({
    ok: true,
    value: { queries: [{ queryId: id, name: '江北面馆', filter: { q: '面馆', divisions: ['330205'] } }] },
  })
  const other = clerk(t)
  expect(await t.perform(other, listSavedQueries, {})).toMatchObject({ ok: true, value: { queries: [] } })
  expect(await code(t.perform(other, removeSavedQuery, { queryId: id }))).toBe('entities.no-such-query')
  expect(await code(t.perform(me, removeSavedQuery, { queryId: id }))).toBe('ok')
  const leaves = await t.sql<{ type: string }>(
    `select type from ledger.entry where type like 'entities.query-%' order by type`,
  )
  expect(leaves.map((leaf) => leaf.type)).toEqual(['entities.query-removed', 'entities.query-saved'])
})

test('an export is ordered with its purpose, runs as a job with progress, and is downloaded as inert text', async () => {
  await newEntity(t, { name: '=SUM(A1)有限公司' })
  const id = randomUUID()
  const asked = { id, filter: ALL, purpose: '年度抽查底数核对' }
  expect(await code(t.perform(me, requestExport, { ...asked, purpose: '' }))).toBe('platform.invalid-input')
  expect(await code(t.perform(me, requestExport, { ...asked, filter: { q: '面' } }))).toBe('entities.word-too-short')
  expect(await code(t.perform(me, requestExport, { ...asked, filter: { q: '甄窦霏' } }))).toBe(
    'entities.nothing-to-export',
  )
  expect(await code(t.perform(me, requestExport, asked))).toBe('ok')
  expect(await code(t.perform(me, requestExport, asked))).toBe('ok')
  expect(await code(t.perform(me, requestExport, { ...asked, id: randomUUID() }))).toBe('entities.export-running')
  expect(await code(t.perform(me, downloadExport, { exportId: id }))).toBe('entities.export-not-ready')
  expect(await code(t.perform(await personWithAccount(), requestExport, asked))).toBe('entities.id-used')
  await t.drain()
  expect(await t.perform(me, listExports, {})).toMatchObject({
    ok: true,
    value: { exports: [{ exportId: id, state: 'done', rowsTotal: 6, rowsDone: 6, purpose: '年度抽查底数核对' }] },
  })
  const reply = await t.inject({ method: 'POST', url: `/api/entities/exports/${id}/download`, actor: me })
  expect(reply.status).toBe(200)
  expect(String(reply.headers['content-disposition'])).toContain('attachment')
  const lines = reply.text.split('\r\n')
  expect(lines[0]).toBe('\uFEFF名称,统一社会信用代码,登记状态,类型,登记类型,行业代码,行业,区县,住所,登记机关,成立日期')
  expect(lines).toHaveLength(8)
  expect(reply.text).toContain(`"'=SUM(A1)有限公司"`)
  expect(await t.sql(`select count(*)::int4 as n from entities.export_line`)).toEqual([{ n: 0 }])
  const leaves = await t.sql<{ type: string }>(
    `select type from ledger.entry where type like 'entities.export%' order by type`,
  )
  expect(leaves.map((leaf) => leaf.type)).toEqual([
    'entities.export',
    'entities.export-downloaded',
    'entities.export-requested',
  ])
})

test('only chosen rows are exported when rows are chosen; words narrow the rest', async () => {
  const one = await newEntity(t)
  const chosen = randomUUID()
  t.clock.advance(60_000)
  expect(
    await code(t.perform(me, requestExport, { id: chosen, filter: ALL, entityIds: [one], purpose: '单户核对' })),
  ).toBe('ok')
  await t.drain()
  const named = randomUUID()
  t.clock.advance(60_000)
  expect(await code(t.perform(me, requestExport, { id: named, filter: { q: '科技' }, purpose: '科技企业' }))).toBe('ok')
  await t.drain()
  const address = randomUUID()
  t.clock.advance(60_000)
  expect(await code(t.perform(me, requestExport, { id: address, filter: { q: '解放路' }, purpose: '沿街' }))).toBe('ok')
  await t.drain()
  expect(await t.perform(me, listExports, {})).toMatchObject({
    ok: true,
    value: {
      exports: [
        { exportId: address, rowsTotal: 5, state: 'done' },
        { exportId: named, rowsTotal: 1, words: '科技' },
        { exportId: chosen, selected: 1, rowsTotal: 1 },
        {},
      ],
    },
  })
})

test('a file is handed out to its owner only and for seven days (entities.no-such-export, entities.export-expired)', async () => {
  const found = await t.perform(me, listExports, {})
  const exportId = found.ok ? found.value.exports[0]?.exportId : undefined
  expect(await code(t.perform(clerk(t), downloadExport, { exportId }))).toBe('entities.no-such-export')
  expect(await code(t.perform(me, downloadExport, { exportId }))).toBe('ok')
  t.clock.advance(7 * 86_400_000 + 1)
  expect(await code(t.perform(me, downloadExport, { exportId }))).toBe('entities.export-expired')
  const reply = await t.inject({ method: 'POST', url: `/api/entities/exports/${exportId}/download`, actor: me })
  expect(reply.status).toBe(409)
})

test('a file past its term leaves the store, its pieces before; who exported what stays', async () => {
  const kept = await t.sql<{ hash: string }>(`select file_hash as hash from entities.export_order where state = 'done'`)
  expect(kept.length).toBeGreaterThan(2)
  await t.drain()
  for (const { hash } of kept) expect(await t.host.ports.files.has(hash)).toBe(false)
  const after = await t.sql<{ parts: unknown[]; removed: boolean; purpose: string }>(
    `select parts, removed_at is not null as removed, purpose from entities.export_order where state = 'done'`,
  )
  expect(after.every((one) => one.removed && one.parts.length === 0 && one.purpose !== '')).toBe(true)
  const fresh = randomUUID()
  expect(await code(t.perform(me, requestExport, { id: fresh, filter: ALL, purpose: '保留期内不删' }))).toBe('ok')
  await t.drain()
  const [one] = await t.sql<{ part: string }>(
    `select parts -> 0 ->> 'hash' as part from entities.export_order where export_id = $1`,
    [fresh],
  )
  t.clock.advance(3_600_000)
  await t.drain()
  expect(await t.host.ports.files.has(one?.part ?? '')).toBe(false)
  const reply = await t.inject({ method: 'POST', url: `/api/entities/exports/${fresh}/download`, actor: me })
  expect(reply.status).toBe(200)
})

test('an export stops when its person loses the right while it runs', async () => {
  const id = randomUUID()
  const gone = { ...clerk(t), accountId: randomUUID() }
  expect(await code(t.perform(gone, requestExport, { id, filter: ALL, purpose: '离岗前导出' }))).toBe('ok')
  await t.drain()
  expect(await t.perform(gone, listExports, {})).toMatchObject({
    ok: true,
    value: { exports: [{ state: 'failed', failedReason: expect.stringContaining('权限') }] },
  })
})
