import { plainDate } from '#kernel/plain-date.ts'
import { testHost } from '#platform/testing.ts'
import { importBytes } from '../modules/entities/fixtures/register-file.ts'
import { identityCity, registerFiles, truthRecords } from '../tools/city/identity-city.ts'
import { scoreResolver } from '../tools/city/identity-truth.ts'
import type { BenchLine } from './main.ts'

const ENTITIES = 20_000
const RECORDS = 60_000
const LEAST_CLEAR = 0.999

/** The resolver on a city whose past is known: how much of what it places is right, and how much of what it could place it places. */
export async function run(): Promise<BenchLine[]> {
  const t = await testHost({ now: '2026-11-20T09:00:00+08:00', modules: ['entities'] })
  try {
    const city = identityCity('衡', ENTITIES, plainDate('2026-11-20'))
    for (const file of registerFiles(city)) await importBytes(t, Buffer.from(file))
    const records = truthRecords(city, '衡', RECORDS)
    const started = performance.now()
    const score = await scoreResolver(t, city, records)
    const seconds = (performance.now() - started) / 1000
    const percent = (share: number) => `${(share * 100).toFixed(2)} %`
    return [
      {
        name: `records of other bodies put on files, ${RECORDS.toLocaleString('en-US')} records of ${ENTITIES.toLocaleString('en-US')} entities with a known past: wrong merges`,
        ours: `${score.wrong} wrong, precision ${percent(score.precision)}, ${Math.round(RECORDS / seconds).toLocaleString('en-US')} records/s`,
        peer: 'limit 0',
        ratio: null,
        target: '0',
        ok: score.wrong === 0,
      },
      {
        name: 'of these, recall of records with a right code of their own (bare names and contradictions wait for a person)',
        ours: `${percent(score.recallOfClear)} (of all, bare names too: ${percent(score.recall)})`,
        peer: 'limit 99.9 %',
        ratio: score.recallOfClear,
        target: `≥ ${LEAST_CLEAR}`,
        ok: score.recallOfClear >= LEAST_CLEAR,
      },
    ]
  } finally {
    await t.close()
  }
}
