import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkUscc } from '#entities'
import { plainDate } from '#kernel/plain-date.ts'
import { type TestHost, testHost } from '#platform/testing.ts'
import { importBytes } from '../../modules/entities/fixtures/register-file.ts'
import { quarantineReasons } from '../../modules/entities/domain/quarantine-reason.ts'
import { dirtyCases, dirtyLines } from './dirty-lines.ts'
import { cityEntities } from './entities.ts'
import { fullHeader, registerLine } from './register-csv.ts'

const today = plainDate('2026-11-20')
const city = [...cityEntities({ seed: '甬', count: 20_000, today })]

let t: TestHost
beforeAll(async () => {
  t = await testHost({ now: '2026-11-20T09:00:00+08:00', modules: ['entities'] })
})
afterAll(() => t.close())

test('20,000 generated entities have the numbers of the demonstration city', () => {
  const count = (holds: (entity: (typeof city)[number]) => boolean) => city.filter(holds).length
  expect(count((entity) => entity.uscc.startsWith('92'))).toBe(12_400)
  expect(count((entity) => entity.uscc.startsWith('93'))).toBe(400)
  expect(count((entity) => ['330204', '330283'].includes(entity.uscc.slice(2, 8)))).toBe(140)
  expect(count((entity) => entity.otherPremises.length > 0)).toBe(3500)
  expect(['D', 'XX', 'Z', 'QX'].map((status) => count((entity) => entity.status === status))).toEqual([60, 300, 25, 40])
  expect(count((entity) => /[㙦䶮]|𬭎/u.test(entity.name))).toBe(24)
})

test('every generated code is valid and none comes twice', () => {
  expect(new Set(city.map((entity) => entity.uscc)).size).toBe(city.length)
  expect(city.every((entity) => checkUscc(entity.uscc).valid)).toBe(true)
})

test('the same seed makes the same city and another seed another one', () => {
  expect([...cityEntities({ seed: '甬', count: 50, today })]).toEqual(city.slice(0, 50))
  expect([...cityEntities({ seed: '江', count: 50, today })]).not.toEqual(city.slice(0, 50))
})

const folder = process.env['HENGJIAN_DATA'] ?? path.resolve(import.meta.dirname, '../../../shared/data')
const real = path.join(folder, 'ningbo-enterprises-8000.csv')
test.skipIf(!existsSync(real))(
  `no generated name is the name of a real registration${existsSync(real) ? '' : ' (skipped: no register data)'}`,
  () => {
    const rows: string[][] = parse(readFileSync(real), { bom: true })
    const names = new Set(rows.map((row) => row[0]))
    expect(city.filter((entity) => names.has(entity.name))).toEqual([])
  },
)

test('a generated register loads whole, with its premises, licences, former names and states', async () => {
  const some = city.slice(0, 3000)
  const text = [fullHeader, ...some.map((entity) => registerLine(entity, false))].join('\n')
  const { result } = await importBytes(t, Buffer.from(text), { declaredStatus: 'unknown' })
  expect(result).toMatchObject({ ok: true, value: { rowsIn: 3000, rowsLoaded: 3000, rowsQuarantined: 0 } })
  const [counts] = await t.sql<Record<string, number>>(
    `select (select count(*)::int from entities.premises) as premises, (select count(*)::int from entities.licence) as licences,
       (select count(*)::int from entities.entity where status = 'subsisting') as subsisting,
       (select count(*)::int from entities.entity where division_code is null) as unplaced`,
  )
  expect(counts).toEqual({
    premises: 3000 + some.reduce((sum, entity) => sum + entity.otherPremises.length, 0),
    licences: some.reduce((sum, entity) => sum + entity.licences.length, 0),
    subsisting: some.filter((entity) => entity.status === 'K').length,
    unplaced: 0,
  })
  const misplaced = await t.sql<{ uscc: string; division_code: string }>(
    `select uscc, division_code from entities.entity`,
  )
  const divisions = new Map(some.map((entity) => [entity.uscc, entity.division]))
  expect(misplaced.filter((row) => divisions.get(row.uscc) !== row.division_code)).toEqual([])
})

test('the dirty file meets every reason for quarantine, and each row is quarantined for its own', async () => {
  const cases = dirtyCases()
  expect(new Set(cases.flatMap(({ reason }) => reason ?? []))).toEqual(new Set(quarantineReasons))
  const { id, result } = await importBytes(t, Buffer.from([...dirtyLines()].join('\r\n')))
  if (!result.ok) throw new Error(result.refusal.message)
  const rows = await t.sql<{ row_no: number; reason: string }>(
    `select row_no::int, reason from entities.quarantine where batch_id = $1 order by row_no`,
    [id],
  )
  const expected = cases.flatMap(({ reason }, index) => (reason === null ? [] : [{ row_no: index + 1, reason }]))
  expect(rows).toEqual(expected)
  expect(result.value).toMatchObject({
    rowsIn: cases.length,
    rowsQuarantined: expected.length,
    rowsLoaded: cases.length - expected.length,
    rowsUnchanged: 0,
  })
})
