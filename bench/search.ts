import type { Actor } from '#platform/operation.ts'
import { inTx } from '#platform/tx.ts'
import { type TestHost, testHost } from '#platform/testing.ts'
import { bigrams } from '#entities'
import { searchEntities } from '../modules/entities/operations/search-entities.ts'
import { type Chance, chanceFrom } from '../tools/city/chance.ts'
import { fillRegister } from './import.ts'
import type { BenchLine } from './main.ts'

const FULL = 1_300_000
const MOST_MS = 60
const WORDS = 40
const PEER_WORDS = 12
const PAGE = 20

type Kind = 'rare' | 'middling' | 'very common' | 'absent'
const kinds = ['rare', 'middling', 'very common', 'absent'] as const

/** Search of 2–5 characters through the operation, beside plain pg_trgm on the same rows, ordered by code. */
export async function run(count = Number(process.env['HENGJIAN_BENCH_ENTITIES'] ?? FULL)): Promise<BenchLine[]> {
  const t = await testHost({ now: '2026-11-20T09:00:00+08:00', modules: ['entities'] })
  try {
    await fillRegister(t, count)
    const words = await chooseWords(t, count)
    const actor = t.actor({ permissions: ['entities.read'] })
    const lines: BenchLine[] = []
    for (const kind of kinds) lines.push(await lineOf(t, actor, kind, words[kind], count))
    return lines
  } finally {
    await t.close()
  }
}

async function lineOf(
  t: TestHost,
  actor: Actor,
  kind: Kind,
  words: readonly string[],
  count: number,
): Promise<BenchLine> {
  const ours: number[] = []
  const peer: number[] = []
  for (const q of [...words.slice(0, 5), ...words]) {
    const began = performance.now()
    const found = await t.perform(actor, searchEntities, { q, limit: PAGE })
    ours.push(performance.now() - began)
    if (!found.ok) throw new Error(found.refusal.message)
  }
  for (const q of words.slice(0, PEER_WORDS)) peer.push(await timePeer(t, q))
  const [mine, theirs] = [percentile(ours.slice(5), 95), percentile(peer, 95)]
  return {
    name: `search, ${kind} words of 2–5 characters at ${count.toLocaleString('en-US')}, p95 (p50 ${percentile(ours.slice(5), 50).toFixed(1)} ms)`,
    ours: `${mine.toFixed(1)} ms`,
    peer: `plain pg_trgm p95 ${theirs.toFixed(1)} ms`,
    ratio: mine / theirs,
    target: `≤ ${MOST_MS} ms`,
    ok: mine <= MOST_MS,
  }
}

async function timePeer(t: TestHost, word: string): Promise<number> {
  const began = performance.now()
  await inTx(t.host.db.app, { agency: null, scope: [], entity: null, purpose: 'bench', actor: 'bench' }, (tx) =>
    tx.rows(
      `select entity_id, uscc, name, status from entities.entity where name_key like $1 order by uscc limit ${PAGE}`,
      [`%${word}%`],
    ),
  )
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
