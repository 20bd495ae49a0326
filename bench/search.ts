import type { AddressInfo } from 'node:net'
import { makeServer } from '#platform/http/server.ts'
import { cookieName } from '#platform/http/route.ts'
import { inTx } from '#platform/tx.ts'
import { type TestHost, testHost } from '#platform/testing.ts'
import { bigrams } from '#entities'
import { type Chance, chanceFrom } from '../tools/city/chance.ts'
import { fillRegister } from './import.ts'
import type { BenchLine } from './main.ts'

const FULL = 1_300_000
const MOST_MS = 30
const WORDS = 100
const FIRST = 10
const PEER_WORDS = 12
/** Where the peer gives up its time is counted as this much. */
const PEER_PATIENCE_MS = 5000
const PAGE = 20

type Kind = 'rare' | 'middling' | 'very common' | 'absent'
const kinds = ['rare', 'middling', 'very common', 'absent'] as const

/** Search of 2–5 characters over HTTP through the whole house, beside plain pg_trgm on the same rows, ordered by code. */
export async function run(count = Number(process.env['HENGJIAN_BENCH_ENTITIES'] ?? FULL)): Promise<BenchLine[]> {
  const t = await testHost({ now: '2026-11-20T09:00:00+08:00', modules: ['entities'] })
  const actor = t.actor({ permissions: ['entities.read'] })
  const app = await makeServer(t.host, { authenticate: async () => actor, perMinute: 0 })
  try {
    await fillRegister(t, count)
    const words = await chooseWords(t, count)
    await app.listen({ port: 0, host: '127.0.0.1' })
    const { port } = app.server.address() as AddressInfo
    const ours = new Map<Kind, number[]>()
    for (const kind of kinds) ours.set(kind, await timeOurs(`http://127.0.0.1:${port}/api/entities`, words[kind]))
    await t.sql(`create index bench_trigrams on entities.entity using gin (name_key public.gin_trgm_ops)`)
    await t.sql(`drop index entities.entity_by_words`)
    const lines: BenchLine[] = []
    for (const kind of kinds) lines.push(lineOf(kind, count, ours.get(kind) ?? [], await timePeers(t, words[kind])))
    return lines
  } finally {
    await app.close()
    await t.close()
  }
}

/** One request after the other over one connection; the first words once more before, to warm both sides. */
async function timeOurs(address: string, words: readonly string[]): Promise<number[]> {
  const headers = { cookie: `${cookieName('session', false)}=bench` }
  const took: number[] = []
  for (const q of [...words.slice(0, FIRST), ...words]) {
    const began = performance.now()
    const reply = await fetch(`${address}?q=${encodeURIComponent(q)}&limit=${PAGE}`, { headers })
    const body = await reply.text()
    took.push(performance.now() - began)
    if (!reply.ok) throw new Error(body)
  }
  return took.slice(FIRST)
}

async function timePeers(t: TestHost, words: readonly string[]): Promise<number[]> {
  const took: number[] = []
  for (const q of words.slice(0, PEER_WORDS)) took.push(await timePeer(t, q))
  return took
}

function lineOf(kind: Kind, count: number, ours: readonly number[], peer: readonly number[]): BenchLine {
  const [mine, theirs] = [percentile(ours, 95), percentile(peer, 95)]
  return {
    name: `search over HTTP, ${ours.length} ${kind} words of 2–5 characters at ${count.toLocaleString('en-US')}, p95 (p50 ${percentile(ours, 50).toFixed(1)} ms)`,
    ours: `${mine.toFixed(1)} ms`,
    peer: `plain pg_trgm p95 ${theirs.toFixed(1)} ms`,
    ratio: mine / theirs,
    target: `≤ ${MOST_MS} ms`,
    ok: mine <= MOST_MS,
  }
}

async function timePeer(t: TestHost, word: string): Promise<number> {
  const began = performance.now()
  const answered = inTx(
    t.host.db.app,
    { agency: null, scope: [], entity: null, purpose: 'bench', actor: 'bench' },
    async (tx) => {
      await tx.run(`set local statement_timeout = ${PEER_PATIENCE_MS}`)
      await tx.rows(
        `select entity_id, uscc, name, status from entities.entity where name_key like $1 order by uscc limit ${PAGE}`,
        [`%${word}%`],
      )
    },
  )
  await answered.catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === '57014')) throw error
  })
  return performance.now() - began
}

/** Words taken from the names themselves, sorted by how many names hold their rarest pair; absent ones are put together. */
async function chooseWords(t: TestHost, count: number): Promise<Record<Kind, string[]>> {
  const frequency = new Map(
    (
      await t.sql<{ gram: number; entity_count: number }>(`select gram, entity_count from entities.bigram_frequency`)
    ).map((row) => [row.gram, row.entity_count]),
  )
  const names = await t.sql<{ name_key: string }>(`select name_key from entities.entity order by row_hash limit 20000`)
  const words: Record<Kind, string[]> = { rare: [], middling: [], 'very common': [], absent: [] }
  const chance = chanceFrom('search')
  const rarest = (word: string) => Math.min(...bigrams(word).map((gram) => frequency.get(gram) ?? 0))
  for (let tries = 0; tries < 400_000 && kinds.some((kind) => words[kind].length < WORDS); tries += 1) {
    const word = tries % 4 === 0 ? putTogether(chance, names) : cutOut(chance, chance.pick(names).name_key)
    const kind = kindOf(rarest(word), count)
    if (kind !== undefined && words[kind].length < WORDS && !words[kind].includes(word)) words[kind].push(word)
  }
  return words
}

function kindOf(most: number, count: number): Kind | undefined {
  if (most === 0) return 'absent'
  if (most <= count / 10_000) return 'rare'
  if (most >= count / 500 && most <= count / 30) return 'middling'
  return most >= count / 8 ? 'very common' : undefined
}

function cutOut(chance: Chance, name: string): string {
  const length = 2 + chance.below(4)
  const at = chance.below(Math.max(1, name.length - length))
  return name.slice(at, at + length)
}

function putTogether(chance: Chance, names: readonly { name_key: string }[]): string {
  return (
    cutOut(chance, chance.pick(names).name_key).slice(0, 2) + cutOut(chance, chance.pick(names).name_key).slice(0, 1)
  )
}

function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil((sorted.length * part) / 100) - 1)] ?? Number.NaN
}

if (process.argv[1] === import.meta.filename) process.stdout.write(`${JSON.stringify(await run(), null, 1)}\n`)
