import { type ChildProcess, fork } from 'node:child_process'
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { makeServer } from '#platform/http/server.ts'
import { cookieName } from '#platform/http/route.ts'
import { inTx } from '#platform/tx.ts'
import { type TestHost, testHost } from '#platform/testing.ts'
import { bigrams } from '#entities'
import { type Chance, chanceFrom } from '../tools/city/chance.ts'
import { fillRegister } from './import.ts'
import type { BenchLine } from './main.ts'
import type { LibraryNews } from './search-library.ts'

const FULL = 1_300_000
const MOST_MS = 30
/** Beyond the city's own size: a province's. */
const MOST_MS_OF_MORE = 100
const WORDS = 100
const FIRST = 10
const PEER_WORDS = 12
/** Where a peer gives up its time is counted as this much. */
const PEER_PATIENCE_MS = 5000
const PAGE = 20
const LIBRARY_MEGABYTES = 12_288
const LIBRARY_PATIENCE_MS = 900_000

const CONTEXT = { agency: null, scope: [], entity: null, purpose: 'bench', actor: 'bench' }

type Kind = 'rare' | 'middling' | 'very common' | 'two-hanzi' | 'nonsense'
const kinds = ['rare', 'middling', 'very common', 'two-hanzi', 'nonsense'] as const

type Times = ReadonlyMap<Kind, readonly number[]>

/**
 * Search of 2–5 characters over HTTP through the whole house, beside plain pg_trgm on the same rows, ordered by code, and a
 * search library in memory behind bare node:http with the same names. `HENGJIAN_BENCH_ENTITIES=5000000` is a run of its own.
 */
export async function run(count = Number(process.env['HENGJIAN_BENCH_ENTITIES'] ?? FULL)): Promise<BenchLine[]> {
  const t = await testHost({ now: '2026-11-20T09:00:00+08:00', modules: ['entities'] })
  const actor = t.actor({ permissions: ['entities.read'] })
  const app = await makeServer(t.host, { authenticate: async () => actor, perMinute: 0 })
  try {
    await fillRegister(t, count)
    const words = await chooseWords(t, count)
    await app.listen({ port: 0, host: '127.0.0.1' })
    const { port } = app.server.address() as AddressInfo
    const ours = await timeKinds(`http://127.0.0.1:${port}/api/entities`, words)
    const trigrams = await timeTrigrams(t, words)
    const library = await timeLibrary(t, words)
    return [...kinds.map((kind) => lineOf(kind, count, ours, trigrams, library.times)), libraryLine(count, library)]
  } finally {
    await app.close()
    await t.close()
  }
}

async function timeKinds(address: string, words: Record<Kind, string[]>, most = WORDS): Promise<Times> {
  const times = new Map<Kind, number[]>()
  for (const kind of kinds) times.set(kind, await timeRequests(address, words[kind].slice(0, most)))
  return times
}

async function timeTrigrams(t: TestHost, words: Record<Kind, string[]>): Promise<Times> {
  await t.sql(`create index bench_trigrams on entities.entity using gin (name_key public.gin_trgm_ops)`)
  await t.sql(`drop index entities.entity_by_words`)
  const times = new Map<Kind, number[]>()
  for (const kind of kinds) times.set(kind, await timePeers(t, words[kind]))
  return times
}

interface Library {
  readonly times: Times
  readonly news: LibraryNews
  /** Why it never answered. */
  readonly ended: string | undefined
}

/** The library gets its rows as a file and has a process and a memory of its own. */
async function timeLibrary(t: TestHost, words: Record<Kind, string[]>): Promise<Library> {
  const folder = mkdtempSync(path.join(tmpdir(), 'hengjian-library-'))
  const file = path.join(folder, 'names')
  await inTx(t.host.db.app, CONTEXT, async (tx) => {
    await tx.run(`set local statement_timeout = 0`)
    const rows = await tx.copyOut(
      `copy (select entity_id, uscc, name_key from entities.entity order by uscc) to stdout`,
    )
    await pipeline(rows, createWriteStream(file))
  })
  const child = fork(path.join(import.meta.dirname, 'search-library.ts'), [file], {
    execArgv: [`--max-old-space-size=${LIBRARY_MEGABYTES}`],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  try {
    const { news, ended } = await untilItAnswers(child)
    const address = `http://127.0.0.1:${String(news.port)}/`
    return { news, ended, times: news.port === null ? new Map() : await timeKinds(address, words) }
  } finally {
    child.kill()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function untilItAnswers(child: ChildProcess): Promise<{ news: LibraryNews; ended: string | undefined }> {
  let news: LibraryNews = { rows: 0, seconds: 0, megabytes: 0, port: null }
  return new Promise((resolve) => {
    child.on('message', (told) => {
      news = told as LibraryNews
      if (news.port !== null) resolve({ news, ended: undefined })
    })
    child.once('exit', (code, signal) => resolve({ news: { ...news, port: null }, ended: String(signal ?? code) }))
    setTimeout(() => child.kill(), LIBRARY_PATIENCE_MS).unref()
  })
}

/** One request after the other over one connection; the first words once more before, to warm both sides. */
async function timeRequests(address: string, words: readonly string[]): Promise<number[]> {
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

function lineOf(kind: Kind, count: number, ours: Times, trigrams: Times, library: Times): BenchLine {
  const times = ours.get(kind) ?? []
  const p95 = percentile(times, 95)
  const shown = (one: readonly number[] | undefined) =>
    one === undefined ? 'gave up' : `${percentile(one, 95).toFixed(1)} ms (p50 ${percentile(one, 50).toFixed(1)} ms)`
  const most = count > FULL ? MOST_MS_OF_MORE : MOST_MS
  return {
    name: `search over HTTP, ${times.length} ${kind} words at ${count.toLocaleString('en-US')}, p95`,
    ours: shown(times),
    peer: `plain pg_trgm ${shown(trigrams.get(kind))}; flexsearch in memory ${shown(library.get(kind))}`,
    ratio: p95 / percentile(trigrams.get(kind) ?? [], 95),
    target: `≤ ${most} ms`,
    ok: p95 <= most,
  }
}

function libraryLine(count: number, { news, ended }: Library): BenchLine {
  const state = ended === undefined ? 'answers' : `ended (${ended}) with a heap of ${LIBRARY_MEGABYTES} MB`
  return {
    name: `the library's own start at ${count.toLocaleString('en-US')}: names only, nothing kept over a restart`,
    ours: 'starts with the server',
    peer: `flexsearch ${state} after ${news.rows.toLocaleString('en-US')} rows, ${news.seconds.toFixed(0)} s, ${news.megabytes.toFixed(0)} MB resident`,
    ratio: null,
    target: 'printed',
    ok: true,
  }
}

async function timePeer(t: TestHost, word: string): Promise<number> {
  const began = performance.now()
  const answered = inTx(t.host.db.app, CONTEXT, async (tx) => {
    await tx.run(`set local statement_timeout = ${PEER_PATIENCE_MS}`)
    await tx.rows(
      `select entity_id, uscc, name, status from entities.entity where name_key like $1 order by uscc limit ${PAGE}`,
      [`%${word}%`],
    )
  })
  await answered.catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === '57014')) throw error
  })
  return performance.now() - began
}

/** Words taken from the names themselves, sorted by how many names hold their rarest pair; nonsense is put together. */
async function chooseWords(t: TestHost, count: number): Promise<Record<Kind, string[]>> {
  const frequency = new Map(
    (
      await t.sql<{ gram: number; entity_count: number }>(`select gram, entity_count from entities.bigram_frequency`)
    ).map((row) => [row.gram, row.entity_count]),
  )
  const names = await t.sql<{ name_key: string }>(`select name_key from entities.entity order by row_hash limit 20000`)
  const words: Record<Kind, string[]> = { rare: [], middling: [], 'very common': [], 'two-hanzi': [], nonsense: [] }
  const chance = chanceFrom('search')
  const rarest = (word: string) => Math.min(...bigrams(word).map((gram) => frequency.get(gram) ?? 0))
  for (let tries = 0; tries < 400_000 && kinds.some((kind) => words[kind].length < WORDS); tries += 1) {
    const word = tries % 4 === 0 ? putTogether(chance, names) : cutOut(chance, chance.pick(names).name_key)
    for (const kind of kindsOf(word, rarest(word), count))
      if (words[kind].length < WORDS && !words[kind].includes(word)) words[kind].push(word)
  }
  return words
}

const twoHanzi = /^\p{Script=Han}{2}$/u

function kindsOf(word: string, most: number, count: number): Kind[] {
  if (most === 0) return ['nonsense']
  const found: Kind[] = twoHanzi.test(word) ? ['two-hanzi'] : []
  if (most <= count / 10_000) found.push('rare')
  if (most >= count / 500 && most <= count / 30) found.push('middling')
  if (most >= count / 8) found.push('very common')
  return found
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
