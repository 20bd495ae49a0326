import fc from 'fast-check'
import iconv from 'iconv-lite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestHost, testHost } from '#platform/testing.ts'
import { header, importBytes, line } from '../fixtures/register-file.ts'
import { quarantineReasons } from '../domain/quarantine-reason.ts'
import { createCsvReader } from '#platform/intake/csv-reader.ts'
import { createDecoder, detectEncoding } from '#platform/intake/file-encoding.ts'

const ROWS = Number(process.env['HENGJIAN_MALFORMED_ROWS'] ?? '3000')
const SEED = Number(process.env['HENGJIAN_SEED'] ?? '20261122')

let t: TestHost
beforeAll(async () => {
  t = await testHost({ now: '2026-11-20T09:00:00+08:00', modules: ['entities'] })
})
afterAll(() => t.close())

/** One thing done to a line: cut, doubled, a sign put in, digits widened, letters mistaken, cells dropped or added. */
const damage: fc.Arbitrary<(text: string) => string> = fc
  .tuple(
    fc.integer({ min: 0, max: 200 }),
    fc.constantFrom('"', ',', '\n', '\t', '\u0000', '\uFFFD', '𬭎', '　', '９', 'O', 'I', "'", '=1+1', '\r'),
    fc.integer({ min: 0, max: 7 }),
  )
  .map(([place, sign, way]) => (text: string) => {
    const at = text.length === 0 ? 0 : place % text.length
    const put = text.slice(0, at) + sign + text.slice(at)
    return (
      [
        put,
        text.slice(0, at),
        text.slice(at),
        text + text,
        text.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
        text.replaceAll('0', 'O').replaceAll('1', 'I'),
        text.split(',').slice(1).join(','),
        `${text},${sign}`,
      ][way] ?? put
    )
  })

test(`${ROWS} malformed rows (seed ${SEED}): each is loaded, unchanged or quarantined with a reason, and the sums are equal`, async () => {
  const damages = fc.sample(fc.array(damage, { minLength: 0, maxLength: 3 }), { numRuns: ROWS, seed: SEED })
  const lines = damages.map((done, index) => done.reduce((text, one) => one(text), line(10_000 + index)))
  for (const encoding of ['utf-8', 'gb18030']) {
    const bytes = iconv.encode([header, ...lines].join('\n'), encoding)
    const { id, result } = await importBytes(t, bytes)
    if (!result.ok) throw new Error(result.refusal.message)
    const { rowsIn, rowsLoaded, rowsUnchanged, rowsQuarantined } = result.value
    expect(rowsIn).toBe(recordsIn(bytes))
    expect(rowsIn).toBe(rowsLoaded + rowsUnchanged + rowsQuarantined)
    const kept = await t.sql<{ reason: string; faults: { message: string }[] }>(
      `select reason, faults from entities.quarantine where batch_id = $1`,
      [id],
    )
    expect(kept).toHaveLength(rowsQuarantined)
    expect(
      kept.every(
        (row) => quarantineReasons.some((reason) => reason === row.reason) && (row.faults[0]?.message ?? '') !== '',
      ),
    ).toBe(true)
    if (encoding === 'utf-8') expect(rowsLoaded).toBeGreaterThan(ROWS / 10)
  }
})

function recordsIn(bytes: Uint8Array): number {
  const decoder = createDecoder(detectEncoding(bytes.subarray(0, 262_144)) ?? 'UTF-8')
  const reader = createCsvReader()
  let records = -1
  const count = () => {
    records += 1
  }
  reader.push(decoder.write(bytes), count)
  reader.end(count)
  return records
}
