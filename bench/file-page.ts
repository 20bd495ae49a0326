import { randomUUID } from 'node:crypto'
import { placeRecords } from '#entities'
import { testHost } from '#platform/testing.ts'
import { fillRegister } from './import.ts'
import type { BenchLine } from './main.ts'

const ENTITIES = 20_000
const FACTS = 500
const ASKED = 200
const LIMIT_MS = 150
const P95 = 0.95

/** The file page of an entity with 500 facts of other bodies: page and timeline as the server makes them, JSON included. */
export async function run(): Promise<BenchLine[]> {
  const t = await testHost({ now: '2026-11-20T09:00:00+08:00', modules: ['entities'] })
  try {
    await fillRegister(t, ENTITIES)
    const actor = t.actor({ permissions: ['entities.*'] })
    const [row] = await t.sql<{ id: string; uscc: string; name: string }>(
      `select entity_id as id, uscc, name from entities.entity where status = 'subsisting' order by row_hash limit 1`,
    )
    if (row === undefined) throw new Error('the register is empty')
    const records = Array.from({ length: FACTS / 2 }, (_, nth) => ({
      claim: { uscc: row.uscc, name: row.name },
      source: `来源${String(nth % 12)}`,
      recordKey: randomUUID(),
      facts: ['从业人数', `指标${String(nth % 60)}`].map((kind) => ({
        kind,
        value: String(nth),
        citation: null,
        quality: 'reported' as const,
        validFrom: null,
      })),
    }))
    await t.act(actor, (act) => placeRecords(act, records))
    const times: number[] = []
    for (let nth = 0; nth < ASKED; nth += 1) {
      const started = performance.now()
      const page = await t.inject({ method: 'GET', url: `/api/entities/${row.id}`, actor })
      const file = await t.inject({ method: 'GET', url: `/api/entities/${row.id}/file`, actor })
      if (page.status + file.status !== 400)
        throw new Error(`answered ${String(page.status)} and ${String(file.status)}`)
      times.push(performance.now() - started)
    }
    times.sort((a, b) => a - b)
    const at = (share: number) => times[Math.floor(times.length * share)] ?? 0
    return [
      {
        name: `file page of one entity with ${String(FACTS)} facts, page and timeline, p95 server time (${String(ASKED)} times)`,
        ours: `${at(P95).toFixed(0)} ms (p50 ${at(1 / 2).toFixed(0)} ms)`,
        peer: `limit ${String(LIMIT_MS)} ms`,
        ratio: at(P95) / LIMIT_MS,
        target: `≤ ${String(LIMIT_MS)} ms`,
        ok: at(P95) <= LIMIT_MS,
      },
    ]
  } finally {
    await t.close()
  }
}
