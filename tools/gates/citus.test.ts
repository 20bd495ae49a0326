import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestHost, testHost } from '#platform/testing.ts'
import { type PlacedTable, placingFaults, readPlacing } from './citus.ts'

const placing = readPlacing(readFileSync(path.resolve(import.meta.dirname, '../../db/citus.sql'), 'utf8'))
let t: TestHost
beforeAll(async () => {
  t = await testHost()
})
afterAll(() => t.close())

const tablesOf = () =>
  t.sql<PlacedTable>(
    `select n.nspname || '.' || c.relname as name,
       coalesce((select jsonb_agg((select jsonb_agg(a.attname) from unnest(i.indkey::int2[]) k
           join pg_attribute a on a.attrelid = c.oid and a.attnum = k))
         from pg_index i where i.indrelid = c.oid and (i.indisunique or i.indisexclusion)), '[]') as keys,
       coalesce((select jsonb_agg(jsonb_build_object('name', f.conname, 'to', tn.nspname || '.' || tc.relname,
           'columns', (select jsonb_agg(a.attname order by u.at) from unnest(f.conkey) with ordinality u (k, at)
             join pg_attribute a on a.attrelid = f.conrelid and a.attnum = u.k),
           'toColumns', (select jsonb_agg(a.attname order by u.at) from unnest(f.confkey) with ordinality u (k, at)
             join pg_attribute a on a.attrelid = f.confrelid and a.attnum = u.k)))
         from pg_constraint f join pg_class tc on tc.oid = f.confrelid join pg_namespace tn on tn.oid = tc.relnamespace
         where f.conrelid = c.oid and f.contype = 'f'), '[]') as "foreignKeys",
       (select jsonb_object_agg(a.attname, format_type(a.atttypid, a.atttypmod)) from pg_attribute a
         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
       (select count(*)::int4 from pg_trigger g where g.tgrelid = c.oid and not g.tgisinternal) as triggers
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and not c.relispartition and n.nspname not in ('pg_catalog', 'information_schema')
     order by 1`,
  )

test('Citus can take every line of db/citus.sql: unique keys hold the column of spreading, foreign keys stay on one machine', async () => {
  const tables = await tablesOf()
  expect(tables.length).toBeGreaterThan(150)
  expect([...placing.values()].filter((one) => one.kind === 'distributed').length).toBeGreaterThan(40)
  expect(placingFaults(tables, placing)).toEqual([])
})

test('the law, the catalogue and the register of entities are whole on every machine', () => {
  for (const name of ['law.change', 'catalogue.item', 'catalogue.item_version', 'entities.entity', 'identity.agency'])
    expect(placing.get(name)).toEqual({ kind: 'reference' })
})

test('planted breaches are caught: a key without the column, keys that cross machines, a trigger, a table that is not there', async () => {
  await t.sql(`create table exchange_desk.planted (id uuid primary key, system_id uuid not null, visit_id uuid references inspection.visit (visit_id),
    code text unique, key_id uuid, foreign key (key_id, system_id) references exchange_desk.subscription (system_id, subscription_id))`)
  await t.sql(`create function exchange_desk.nothing() returns trigger language plpgsql as 'begin return new; end'`)
  await t.sql(
    `create trigger planted before insert on exchange_desk.planted for each row execute function exchange_desk.nothing()`,
  )
  await t.sql(
    `create table draw.planted (id uuid primary key, batch_id uuid references exchange.feed_batch (batch_id))`,
  )
  const worse = new Map([
    ...placing,
    ['exchange_desk.planted', { kind: 'distributed', by: 'system_id' }],
    ['x.gone', { kind: 'reference' }],
  ] as const)
  expect(placingFaults(await tablesOf(), worse).toSorted()).toEqual([
    'draw.planted: planted_batch_id_fkey leads to the spread table exchange.feed_batch',
    'exchange_desk.planted: planted_key_id_system_id_fkey to exchange_desk.subscription does not join the columns both are spread by',
    'exchange_desk.planted: planted_visit_id_fkey leads to inspection.visit, which stays on the coordinator',
    'exchange_desk.planted: the unique key (code) lacks system_id',
    'exchange_desk.planted: the unique key (id) lacks system_id',
    'exchange_desk.planted: there are triggers',
    'x.gone: there is no such table',
  ])
  expect(() =>
    readPlacing(`select create_reference_table('a.b');\nselect create_distributed_table('a.b', 'c');`),
  ).toThrow('named twice')
})
