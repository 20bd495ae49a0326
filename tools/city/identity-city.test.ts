import { afterAll, beforeAll, expect, test } from 'vitest'
import { plainDate } from '#kernel/plain-date.ts'
import { type TestHost, testHost } from '#platform/testing.ts'
import { importBytes } from '../../modules/entities/fixtures/register-file.ts'
import { identityCity, type KnownEntity, registerFiles, truthRecords } from './identity-city.ts'
import { scoreResolver } from './identity-truth.ts'

const city: KnownEntity[] = identityCity('归', 3000, plainDate('2026-11-20'))
let t: TestHost
beforeAll(async () => {
  t = await testHost({ now: '2026-11-20T09:00:00+08:00', modules: ['entities'] })
  for (const file of registerFiles(city)) await importBytes(t, Buffer.from(file))
})
afterAll(() => t.close())

test('on a city with a known past no record is put on a wrong file, and every record with a clear code finds its own', async () => {
  const score = await scoreResolver(t, city, truthRecords(city, '归', 8000))
  const percent = (share: number) => `${(share * 100).toFixed(2)} %`
  process.stdout.write(
    `identity: ${score.records} records, wrong merges ${score.wrong}, precision ${percent(score.precision)}, recall ${percent(score.recall)}, of clear ones ${percent(score.recallOfClear)}\n`,
  )
  expect(score.faults.slice(0, 5)).toEqual([])
  expect(score.wrong).toBe(0)
  expect(score.missed.slice(0, 5)).toEqual([])
  expect(score.recallOfClear).toBeGreaterThan(0.999)
  expect(score.recall).toBeGreaterThan(0.8)
})
