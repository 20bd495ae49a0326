import { randomBytes } from 'node:crypto'
import { createFrontier } from '#kernel/merkle.ts'
import { sha256Suite } from '#kernel/sha256.ts'
import { findProof, record } from '#ledger'
import { inTx } from '#platform/tx.ts'
import { type TestHost, testHost } from '#platform/testing.ts'
import type { BenchLine } from './main.ts'

const APPENDS = 3000
const WRITERS = 4
const LEAVES = 1_000_000

/** Appends through ledger.record beside bare inserts committed the same way; the tree; one proof. */
export async function run(): Promise<BenchLine[]> {
  const t = await testHost({ modules: [] })
  try {
    await bareInserts(t, 200)
    await ourAppends(t, 200)
    const rounds = []
    for (let round = 0; round < 3; round += 1)
      rounds.push({ bare: await bareInserts(t, APPENDS), ours: await ourAppends(t, APPENDS) })
    const best = rounds.map((one) => one.ours / one.bare).sort((a, b) => b - a)[1] ?? 0
    const middle = rounds[1] ?? { ours: 0, bare: 0 }
    return [
      {
        name: `ledger appends, ${WRITERS} writers, one commit each (median of 3 rounds)`,
        ours: `${Math.round(middle.ours)}/s`,
        peer: `bare inserts ${Math.round(middle.bare)}/s`,
        ratio: best,
        target: '≥ 0.5',
        ok: best >= 0.5,
      },
      treeLine(),
      await proofLine(t),
    ]
  } finally {
    await t.close()
  }
}

async function ourAppends(t: TestHost, count: number): Promise<number> {
  const actor = t.actor()
  return perSecond(count, (n) =>
    t.act(actor, (act) =>
      record(act, {
        type: 'bench',
        subject: { kind: 'bench', id: String(n % 97) },
        fields: { n: String(n), note: '未发现问题' },
      }),
    ),
  )
}

async function bareInserts(t: TestHost, count: number): Promise<number> {
  await t.sql(
    'create table if not exists platform.bare (id bigint generated always as identity primary key, leaf text not null, at timestamptz not null)',
  )
  await t.sql('grant insert on platform.bare to hengjian_app')
  const leaf = `evlog/1\n${JSON.stringify({ payload: randomBytes(32).toString('hex'), filler: 'x'.repeat(350) })}`
  const context = { agency: null, scope: [], entity: null, purpose: 'bench', actor: 'bench' }
  return perSecond(count, () =>
    inTx(t.host.db.app, context, (tx) =>
      tx.run('insert into platform.bare (leaf, at) values ($1, $2)', [leaf, t.clock.now()]),
    ),
  )
}

async function perSecond(count: number, act: (n: number) => Promise<unknown>): Promise<number> {
  const started = performance.now()
  let next = 0
  await Promise.all(
    Array.from({ length: WRITERS }, async () => {
      while (next < count) {
        const n = next
        next += 1
        await act(n)
      }
    }),
  )
  return (count * 1000) / (performance.now() - started)
}

function treeLine(): BenchLine {
  const leaf = randomBytes(200)
  const frontier = createFrontier(sha256Suite)
  const started = performance.now()
  for (let n = 0; n < LEAVES; n += 1) {
    leaf.writeUInt32LE(n, 0)
    frontier.appendData(leaf, 0, leaf.length)
  }
  frontier.root()
  const rate = (LEAVES * 1000) / (performance.now() - started)
  return {
    name: `tree over ${LEAVES.toLocaleString('en')} leaves of 200 bytes, one thread`,
    ours: `${Math.round(rate).toLocaleString('en')} leaves/s`,
    peer: 'limit 150,000 leaves/s',
    ratio: rate / 150_000,
    target: '≥ 1',
    ok: rate >= 150_000,
  }
}

async function proofLine(t: TestHost): Promise<BenchLine> {
  await t.drain()
  const hashes = await t.sql<{ leaf_hash: string }>('select leaf_hash from ledger.entry order by random() limit 200')
  const actor = t.actor()
  const times: number[] = []
  await t.act(actor, async (act) => {
    for (const { leaf_hash: hash } of hashes) {
      const started = performance.now()
      await findProof(act.tx, hash)
      times.push(performance.now() - started)
    }
  })
  times.sort((a, b) => a - b)
  const median = times[Math.floor(times.length / 2)] ?? 0
  const size = (await t.sql<{ n: number }>('select count(*)::int4 as n from ledger.leaf'))[0]?.n ?? 0
  return {
    name: `inclusion proof from the database, ${size.toLocaleString('en')} leaves (median)`,
    ours: `${median.toFixed(2)} ms`,
    peer: 'limit 2 ms',
    ratio: median / 2,
    target: '≤ 1',
    ok: median <= 2,
  }
}
