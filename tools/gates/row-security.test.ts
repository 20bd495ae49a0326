import { readdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestHost, testHost } from '#platform/testing.ts'

const BANDS_2_AND_3 = [
  'draw',
  'inspection',
  'credit',
  'commitments',
  'disclosure_desk',
  'exchange_desk',
  'accountability',
]
let t: TestHost

beforeAll(async () => {
  t = await testHost()
})
afterAll(() => t.close())

const unprotected = () =>
  t.sql<{ name: string }>(
    `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
   join pg_attribute a on a.attrelid = c.oid and a.attname = 'agency_id'
   where c.relkind in ('r', 'p') and n.nspname = any ($1) and not (c.relrowsecurity and c.relforcerowsecurity) order by 1`,
    [BANDS_2_AND_3],
  )

test('every table of bands 2 and 3 that belongs to an agency has forced row security; a planted one without it is caught', async () => {
  expect(await unprotected()).toEqual([])
  await t.sql('create table draw.planted (agency_id uuid)')
  expect(await unprotected()).toEqual([{ name: 'draw.planted' }])
  await t.sql('drop table draw.planted')
})

test('without a scope the application sees no row of bands 2 and 3 (fails closed)', async () => {
  const tables = await t.sql<{ name: string }>(
    `select quote_ident(n.nspname) || '.' || quote_ident(c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relrowsecurity and n.nspname = any ($1)`,
    [BANDS_2_AND_3],
  )
  expect(tables.length).toBeGreaterThan(5)
  for (const { name } of tables) {
    const { rows } = await t.host.db.app.query(`select count(*)::int4 as n from ${name}`)
    expect(rows[0]).toEqual({ n: 0 })
  }
})

test('the four roles own nothing, bypass nothing, and the public one reads only the public schema', async () => {
  expect(
    await t.sql(
      `select rolname from pg_roles where rolname like 'hengjian\\_%' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)`,
    ),
  ).toEqual([])
  expect(
    await t.sql(
      `select c.relname from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname like 'hengjian\\_%'`,
    ),
  ).toEqual([])
  const schemas = await t.sql<{ s: string }>(
    `select distinct table_schema as s from information_schema.role_table_grants where grantee = 'hengjian_public'`,
  )
  expect(schemas.map((row) => row.s)).toEqual(['disclosure'])
  const writes = await t.sql(
    `select 1 from information_schema.role_table_grants where grantee in ('hengjian_public', 'hengjian_auditor') and privilege_type <> 'SELECT'`,
  )
  expect(writes).toEqual([])
})

test('every table says what it is, and append-only tables can only grow', async () => {
  const silent = await t.sql<{ name: string }>(
    `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and not c.relispartition and n.nspname = any ($1) and obj_description(c.oid, 'pg_class') is null order by 1`,
    [
      [
        ...readdirSync(path.resolve(import.meta.dirname, '../../modules')),
        'disclosure_desk',
        'exchange_desk',
        'platform',
      ],
    ],
  )
  expect(silent.filter((row) => !row.name.includes('kysely'))).toEqual([])
  const loose = await t.sql(
    `select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
       join information_schema.role_table_grants g on g.table_name = c.relname and g.table_schema = n.nspname
     where obj_description(c.oid, 'pg_class') like '[append-only]%' and g.grantee in ('hengjian_app', 'hengjian_job') and g.privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE')`,
  )
  expect(loose).toEqual([])
})

test('no session-level setting of the tenant stands anywhere in the code (set_config with true only)', async () => {
  const { moduleFiles } = await import('./glossary.ts')
  const faults = [...moduleFiles(path.resolve(import.meta.dirname, '../..'))].filter(([, text]) =>
    /\bset\s+(session\s+)?app\.|set_config\([^)]*false\)/iu.test(text),
  )
  expect(faults).toEqual([])
})
