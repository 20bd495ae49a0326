import { afterAll, beforeAll, expect, test } from 'vitest'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { makeServer } from '#platform/http/server.ts'
import { migrate } from '#platform/migrate.ts'
import type { Host } from '#platform/operation.ts'
import { startEmbedded } from '#platform/postgres/embedded.ts'
import { makeHost } from '../host.ts'
import { buildDemoCity } from './main.ts'

/** The whole city of demo-city.md, built as a first start builds it; minutes long, so it runs at night only. */
const isNight = process.env['HENGJIAN_NIGHTLY'] !== undefined
let client: pg.Client
let stop: () => Promise<void> = async () => undefined
let bands: Readonly<Record<string, number>> = {}

beforeAll(async () => {
  if (!isNight) return
  const folder = mkdtempSync(path.join(tmpdir(), 'hengjian-city-'))
  const database = await startEmbedded({
    directory: path.join(folder, 'postgres'),
    durable: false,
    logFile: path.join(folder, 'log'),
  })
  await migrate(database.url)
  const host = makeHost({
    databaseUrl: database.url,
    dataDirectory: folder,
    demonstration: true,
    logLevel: 'error',
    draft: true,
  })
  await buildDemoCity(host, () => undefined)
  bands = await deskOf(host, 'xinliqun')
  await host.db.close()
  client = new pg.Client({ connectionString: database.url })
  await client.connect()
  stop = async () => {
    await client.end()
    await database.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}, 900_000)
afterAll(() => stop())

/** How many rows stand in each band of a person's desk, as the page asks for them. */
async function deskOf(host: Host, loginName: string): Promise<Record<string, number>> {
  const server = await makeServer(host)
  const payload = { loginName, password: 'hengjian-demo' }
  const entered = await server.inject({ method: 'POST', url: '/api/identity/session', payload })
  const cookies = Object.fromEntries(entered.cookies.map(({ name, value }) => [name, value]))
  const desk = await server.inject({ method: 'GET', url: '/api/desk', cookies })
  await server.close()
  const { rows } = desk.json<{ rows: { band: string }[] }>()
  return Object.fromEntries([...Map.groupBy(rows, ({ band }) => band)].map(([band, own]) => [band, own.length]))
}

const count = async (sql: string): Promise<number> =>
  Number((await client.query(`select count(*) as n from ${sql}`)).rows[0].n)

test.runIf(isNight)(
  '20,000 entities in their states, 23,500 premises, 1,600 lifts, 900 food licences, 420 marked, 3 on the grave list',
  async () => {
    const status = (code: string) => count(`entities.entity where status = '${code}'`)
    expect(await count(`entities.entity where uscc not like '51%'`)).toBe(20_000)
    expect(await count(`entities.entity where uscc like '51%'`)).toBe(1)
    expect(await status('licence-revoked')).toBe(60)
    expect(await status('deregistered')).toBe(300)
    expect(await status('dormant')).toBe(25)
    expect(await status('moved-out')).toBe(40)
    expect(await count(`entities.entity where left(uscc, 8) ~ '330204|330283'`)).toBe(140)
    expect(await count('entities.premises')).toBe(23_500)
    expect(Math.abs((await count(`entities.licence where kind = '特种设备使用登记证'`)) - 1600)).toBeLessThan(40)
    expect(Math.abs((await count(`entities.supervised_object where kind = 'equipment'`)) - 1600)).toBeLessThan(40)
    expect(Math.abs((await count(`entities.licence where kind = '食品经营许可证'`)) - 900)).toBeLessThan(40)
    expect(await count(`credit.fact where kind = 'abnormal-list'`)).toBe(420)
    expect(await count(`credit.fact where kind = 'serious-dishonesty'`)).toBe(3)
  },
)

test.runIf(isNight)(
  'the year plan has 38 tasks, 24 joint; twelve draws: one void, one in inspection at 47 of 63, one waiting for its seed',
  async () => {
    expect(await count('draw.year_task')).toBe(38)
    expect(await count(`draw.year_task where joint_agency_ids <> '{}'`)).toBe(24)
    const drawn = `draw.plan where kind = 'real' and state not in ('DRAFT', 'APPROVED', 'FROZEN')`
    expect(await count(drawn)).toBe(12)
    expect(await count(`${drawn} and state = 'VOID'`)).toBe(1)
    expect(await count(`${drawn} and state = 'RELEASED'`)).toBe(1)
    expect(await count(`${drawn} and state = 'ARMED'`)).toBe(1)
    const current = `draw.visit join draw.plan p using (plan_id) where p.state = 'RELEASED' and manner <> 'reserve'`
    expect(await count(current)).toBe(63)
    expect(await count(`${current} and outcome = 'inspected'`)).toBe(47)
  },
)

test.runIf(isNight)(
  '1,180 visits are closed, a fifth of them with findings; 23 orders stand open, four of them overdue',
  async () => {
    expect(await count(`inspection.visit where state = 'closed' and not is_rehearsal`)).toBe(1180)
    const found = await count(
      `(select visit_id from inspection.item_result group by 1 having bool_or(result_code <> 'none-found')) x`,
    )
    expect(found / 1210).toBeGreaterThan(0.19)
    expect(found / 1210).toBeLessThan(0.23)
    expect(await count(`inspection.correction_order where state = 'open'`)).toBe(23)
    expect(await count(`inspection.correction_order where state = 'open' and due_on < current_date`)).toBe(4)
  },
)

test.runIf(isNight)(
  '26 results wait for publication, one went out late, one receipt failed; last night 1,250 rows came',
  async () => {
    expect(await count(`disclosure_desk.publication where state = 'waiting'`)).toBe(26)
    expect(await count(`disclosure_desk.publication where late_reason is not null`)).toBe(1)
    expect(
      await count(
        `entities.import_batch where rows_in = 1250 and rows_loaded = 1190 and rows_unchanged = 41 and rows_quarantined = 19`,
      ),
    ).toBe(1)
  },
)

test.runIf(isNight)('the desk of 忻立群 reads 2 overdue, 3 by the next working day, 9 within a week, 21 later', () => {
  expect(bands).toEqual({ overdue: 2, next: 3, week: 9, later: 21 })
})

test.runIf(isNight)('every result that left for the state names its item, its list and its officers', async () => {
  const left = `disclosure_desk.outlet_delivery where outlet_id = 'internet-supervision'`
  expect(await count(`${left} and state = 'received'`)).toBeGreaterThan(1000)
  expect(await count(`${left} and failed_by = 'own-check'`)).toBe(0)
})

test.runIf(isNight)(
  'the provincial platform has every inspection item and one in a version of its own; penalty items wait with the reason; the association’s rating and one penalty left, one is late',
  async () => {
    const at = (outlet: string) => `exchange_desk.outlet_delivery where outlet_id = '${outlet}' and state`
    const inspected = await count(`(select distinct item_id from catalogue.item_version where catalogue_code <> '') x`)
    expect(inspected).toBeGreaterThan(30)
    expect(await count(`${at('zj-enforcement')} = 'received'`)).toBe(inspected)
    expect(await count(`${at('zj-enforcement')} not in ('received', 'failed')`)).toBe(0)
    expect(await count(`${at('zj-enforcement')} = 'failed' and failed_by = 'outlet'`)).toBe(0)
    expect(await count(`exchange.platform_difference where kind = 'other-version'`)).toBe(1)
    expect(await count(`${at('necips-self-regulation')} = 'received'`)).toBe(1)
    expect(await count('disclosure.public_self_regulation')).toBe(1)
    expect(await count(`${at('dual-penalty')} = 'received'`)).toBe(1)
    expect(await count(`exchange_desk.dual_record where state = 'draft'`)).toBe(3)
    expect(await count(`exchange_desk.dual_record where state = 'draft' and due_on < current_date`)).toBe(1)
  },
)
