import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestHost, testHost } from '#platform/testing.ts'
import { importBytes } from '../fixtures/register-file.ts'
import { correctQuarantinedRow } from './correct-quarantined-row.ts'
import { getImport } from './get-import.ts'
import { listQuarantine } from './list-quarantine.ts'
import { reloadCorrected } from './reload-corrected.ts'

const folder = process.env['HENGJIAN_DATA'] ?? path.resolve(import.meta.dirname, '../../../../shared/data')
const file = path.join(folder, 'ningbo-enterprises-8000.csv')
const present = existsSync(file)

let t: TestHost
beforeAll(async () => {
  if (present) t = await testHost({ now: '2026-11-20T09:00:00+08:00', modules: ['entities'] })
})
afterAll(async () => {
  if (present) await t.close()
})

test.skipIf(!present)(
  `8,000 real registrations load with the equation true${present ? '' : ' (skipped: no register data)'}`,
  async () => {
    const bytes = readFileSync(file)
    const { id, result } = await importBytes(t, bytes)
    if (!result.ok) throw new Error(result.refusal.message)
    const actor = t.actor({ permissions: ['entities.*'] })
    const batch = await t.perform(actor, getImport, { batchId: id })
    if (!batch.ok) throw new Error(batch.refusal.message)
    const b = batch.value
    expect(b.rowsIn).toBe(8000)
    expect(b.rowsIn).toBe(b.rowsLoaded + b.rowsUnchanged + b.rowsQuarantined)
    const quarantined = await t.perform(actor, listQuarantine, { batchId: id })
    if (!quarantined.ok) throw new Error(quarantined.refusal.message)
    expect([b.rowsLoaded, b.rowsUnchanged, b.rowsQuarantined]).toEqual([7998, 1, 1])
    expect(b.equation).toBe('读入 8,000 = 载入 7,998 + 未变 1 + 隔离 1')
    const row = quarantined.value.rows[0]
    expect(row?.faults.map((fault) => fault.reason)).toEqual(['capital-unreadable', 'type-unknown'])
    expect(row?.cells.slice(3, 6)).toEqual(['680(万美元)', '', 'ABDULHAKIM SULEMANI'])
  },
)

test.skipIf(!present)(
  'the code and the name that occur twice are one entity, and the repeated row is said to be one',
  async () => {
    const twice = await t.sql<{ n: number }>(
      `select count(*)::int as n from entities.entity where uscc = '91330205704836877G'`,
    )
    expect(twice[0]?.n).toBe(1)
    const notes = await t.sql<{ became: string }>(`select became from entities.import_note where was = '重复行'`)
    expect(notes).toHaveLength(1)
    expect(notes[0]?.became).toMatch(/^与第 \d+ 行完全相同$/u)
  },
)

test.skipIf(!present)('a code with a lower-case check character is folded and noted, never silently', async () => {
  const notes = await t.sql(`select field, was, became from entities.import_note where was = '91330206750396286x'`)
  expect(notes).toEqual([{ field: '统一社会信用代码', was: '91330206750396286x', became: '91330206750396286X' }])
})

test.skipIf(!present)('unknown is loaded as unknown: no type, no capital is invented', async () => {
  const [counts] = await t.sql<{ types: number; capitals: number; people: number }>(
    `select count(*) filter (where type_code is null)::int as types, count(*) filter (where capital_minor is null)::int as capitals,
       count(legal_representative)::int as people from entities.entity`,
  )
  expect(counts).toEqual({ types: 5915, capitals: 2760, people: 0 })
})

test.skipIf(!present)('the present place comes from the address and never from the code (trap 4)', async () => {
  const rows = await t.sql<{ name: string; division_code: string; address: string }>(
    `select e.name, e.division_code, p.address from entities.entity e join entities.premises p using (entity_id)
     where e.uscc like '91330283%' and e.division_code is not null and e.division_code <> '330213'`,
  )
  expect(rows.length).toBeGreaterThan(0)
  const places = await t.sql<{ n: number }>(
    `select count(*)::int as n from entities.entity where division_code in ('330201', '330204', '330227', '330283')`,
  )
  expect(places[0]?.n).toBe(0)
})

test.skipIf(!present)('the quarantined row loads once a person has put its cells in their columns', async () => {
  const actor = t.actor({ permissions: ['entities.*'], personName: '乐珺' })
  const [batch] = await t.sql<{ batch_id: string }>(
    `select batch_id from entities.import_batch order by started_at, batch_id limit 1`,
  )
  const batchId = batch?.batch_id ?? ''
  const [waiting] = await t.sql<{ row_no: number; cells: string[] }>(
    `select row_no::int, cells from entities.quarantine where batch_id = $1`,
    [batchId],
  )
  const cells = [...(waiting?.cells ?? [])]
  cells.splice(3, 3, 'N/A', '', '680(万美元)')
  const corrected = await t.perform(actor, correctQuarantinedRow, { batchId, rowNo: waiting?.row_no, cells })
  expect(corrected).toMatchObject({ ok: true, value: { state: 'corrected', remainingFaults: [] } })
  expect(await t.perform(actor, reloadCorrected, { batchId })).toMatchObject({
    ok: true,
    value: { loaded: 1, unchanged: 0, sentBack: 0, equation: '读入 8,000 = 载入 7,999 + 未变 1 + 隔离 0' },
  })
  const [entity] = await t.sql<{ capital_minor: string; capital_currency: string }>(
    `select capital_minor, capital_currency from entities.entity where uscc = '91330206724070944B'`,
  )
  expect(entity).toEqual({ capital_minor: '680000000', capital_currency: 'USD' })
})

test.skipIf(!present)(
  'the same file a second time changes nothing, and the row a person has settled is not quarantined again',
  async () => {
    const before = await t.sql(`select md5(string_agg(e::text, '' order by entity_id)) as sum from entities.entity e`)
    const { result } = await importBytes(t, readFileSync(file))
    if (!result.ok) throw new Error(result.refusal.message)
    expect(result.value).toMatchObject({ rowsIn: 8000, rowsLoaded: 0, rowsUnchanged: 8000, rowsQuarantined: 0 })
    expect(await t.sql(`select md5(string_agg(e::text, '' order by entity_id)) as sum from entities.entity e`)).toEqual(
      before,
    )
  },
)
