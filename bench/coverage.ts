import { type TestHost } from '#platform/testing.ts'
import { makeCityWorld } from '../modules/accountability/fixtures/city-world.ts'
import type { BenchLine } from './main.ts'

const ENTITIES = Number(process.env['HENGJIAN_BENCH_ENTITIES'] ?? 1_300_000)
const ITEMS = 500
const LIMIT_MS = 120_000
/** Twice the register may cost a little more than twice the time. */
const MOST_GROWTH = 2.4

/**
 * The nightly proof that every item has an agency and every entity and place of business an owner: at half the register, then at the
 * whole, one entity in two hundred lying nowhere. Time is the job's own, from the opening of its transaction to its last row.
 */
export async function run(): Promise<BenchLine[]> {
  const t = await makeCityWorld('2026-03-02T00:10:00+08:00', ['accountability'])
  try {
    await lighten(t)
    await fillItems(t)
    await fillEntities(t, 1, ENTITIES / 2)
    const half = await prove(t)
    await fillEntities(t, ENTITIES / 2 + 1, ENTITIES)
    t.clock.advance(24 * 3_600_000)
    const whole = await prove(t)
    const count = (each: number) => each.toLocaleString('en-US')
    const seconds = (each: number) => `${(each / 1000).toFixed(1)} s`
    const growth = whole.tookMs / half.tookMs
    return [
      {
        name: `blind-spot proof of ${count(whole.entities)} entities and as many premises × ${whole.items} items (${count(whole.open)} findings)`,
        ours: seconds(whole.tookMs),
        peer: `limit ${seconds(LIMIT_MS)}`,
        ratio: whole.tookMs / LIMIT_MS,
        target: '≤ 1',
        ok: whole.tookMs <= LIMIT_MS && whole.items >= ITEMS,
      },
      {
        name: 'the same, growth from half the register to the whole',
        ours: seconds(whole.tookMs),
        peer: `${count(half.entities)} entities, ${seconds(half.tookMs)}`,
        ratio: growth,
        target: `≤ ${MOST_GROWTH}`,
        ok: growth <= MOST_GROWTH,
      },
    ]
  } finally {
    await t.close()
  }
}

/** The search indexes of the register play no part in the proof and would take longest to fill. */
async function lighten(t: TestHost): Promise<void> {
  await t.sql(`do $$ declare one record; begin
       for one in select i.indexrelid::regclass as name from pg_index i join pg_class c on c.oid = i.indexrelid join pg_am a on a.oid = c.relam
         where a.amname = 'gin' and i.indrelid::regclass::text in ('entities.entity', 'entities.premises') loop
         execute format('drop index %s', one.name);
       end loop; end $$`)
}

/** Copies of items of the catalogue until there are 500 in force. */
async function fillItems(t: TestHost): Promise<void> {
  await t.sql(
    `with model as (select i.*, v.item_version_id, row_number() over (order by i.code) as place, count(*) over () as models
       from catalogue.item i join catalogue.item_version v using (item_id)
       where v.state = 'approved' and i.kind = 'inspection'),
     copied as (
       insert into catalogue.item (item_id, item_group_id, code, name, kind, created_at)
       select overlay(overlay(md5('item' || n) placing '8' from 13) placing '8' from 17)::uuid, m.item_group_id, 'BENCH-' || n, m.name, m.kind, now()
         from generate_series(1, $1::int) n join model m on m.place = 1 + n % m.models returning item_id, code)
     insert into catalogue.item_version (item_version_id, item_id, ordinal, state, valid_from, name, sector, agency, catalogue_code,
       content, missing, content_hash, proposed_by, proposed_at, decided_by, decided_at)
     select c.item_id, c.item_id, 1, 'approved', '2020-01-01', v.name, v.sector, v.agency, '', v.content, v.missing, v.content_hash, 'bench', now(), 'bench', now()
       from copied c
       join lateral (select item_version_id from model where place = 1 + substr(c.code, 7)::int % models) m on true
       join catalogue.item_version v on v.item_version_id = m.item_version_id`,
    [ITEMS],
  )
}

/** Entities spread over the ten divisions, some with an office; every two-hundredth lies nowhere. */
async function fillEntities(t: TestHost, from: number, to: number): Promise<void> {
  const id = (what: string) => `overlay(overlay(md5('${what}' || n) placing '8' from 13) placing '8' from 17)::uuid`
  const division = `case when n % 200 = 0 then null
    else (array['330203','330205','330206','330211','330212','330213','330225','330226','330281','330282'])[1 + n % 10] end`
  await t.sql(
    `insert into entities.entity (entity_id, name, name_key, name_grams, status, division_code, recorded_at, changed_at)
     select ${id('entity')}, '主体' || n, '主体' || n, '{}', 'subsisting', ${division}, now(), now() from generate_series($1::int, $2::int) n`,
    [from, to],
  )
  await t.sql(
    `insert into entities.premises (premises_id, entity_id, kind, address, address_key, address_grams, division_code, source, recorded_at)
     select ${id('premises')}, ${id('entity')}, 'domicile', '地址' || n, '地址' || n, '{}', ${division}, 'bench', now() from generate_series($1::int, $2::int) n`,
    [from, to],
  )
  await t.sql('analyze entities.entity')
  await t.sql('analyze entities.premises')
}

async function prove(t: TestHost) {
  await t.drain()
  const [proof] = await t.sql<{ items: number; entities: number; open: number; tookMs: number }>(
    `select item_count as items, entity_count::float8 as entities, open_count as open, took_ms as "tookMs"
       from accountability.coverage_proof order by started_at desc limit 1`,
  )
  if (proof === undefined) throw new Error('the night made no proof')
  return proof
}
