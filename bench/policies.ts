import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { makeServer } from '#platform/http/server.ts'
import { migrate } from '#platform/migrate.ts'
import { buildDemoCity } from '../apps/server/demo/main.ts'
import { makeHost } from '../apps/server/host.ts'
import type { BenchLine } from './main.ts'
import { multiplyAgencies, writePoliciesByHand } from './many-agencies.ts'

const COPIES = 60
const ROUNDS = 100
const WARM = 5
const MOST_RATIO = 1.3
const MOST_MS = 200
const LARGE = 50_000
const LOGIN = { loginName: 'xinliqun', password: 'hengjian-demo' }

interface Statement {
  readonly text: string
  readonly values: readonly unknown[]
}

/** What one page asks of the database, and the settings it asks under. */
interface Page {
  readonly name: string
  readonly opening: string
  readonly statements: readonly Statement[]
}

/**
 * What row policies cost (reliability.md C10): the statements of pages an official opens, on the rows of sixty cities' agencies,
 * as the role under policies; beside the same statements as the owner, whom no policy binds, with the conditions of the
 * policies written into them by hand. Both answer the same rows.
 */
export async function run(): Promise<BenchLine[]> {
  const base = process.env['DATABASE_URL'] ?? ''
  const url = Object.assign(new URL(base), { pathname: '/hengjian_bench_policies' }).href
  const folder = mkdtempSync(path.join(tmpdir(), 'hengjian-bench-'))
  await asOwner(base, async (owner) => {
    await owner.query('drop database if exists hengjian_bench_policies with (force)')
    await owner.query('create database hengjian_bench_policies')
  })
  try {
    await migrate(url)
    await buildCity(url, folder)
    return await measureCity(url, folder)
  } finally {
    await asOwner(base, (owner) => owner.query('drop database if exists hengjian_bench_policies with (force)'))
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Measures on a city that stands; what it adds to the database stays there. */
export async function measureCity(url: string, folder: string): Promise<BenchLine[]> {
  const sizes = await asOwner(url, (owner) => multiplyAgencies(owner, COPIES))
  const pages = await recordPages(url, folder)
  return asOwner(url, (owner) => comparePages(url, owner, pages, sizes))
}

async function asOwner<T>(url: string, fn: (owner: pg.Client) => Promise<T>): Promise<T> {
  const owner = new pg.Client({ connectionString: url })
  await owner.connect()
  try {
    return await fn(owner)
  } finally {
    await owner.end()
  }
}

function hostOf(url: string, folder: string, draft: boolean) {
  return makeHost({ databaseUrl: url, dataDirectory: folder, demonstration: true, logLevel: 'error', draft })
}

async function buildCity(url: string, folder: string): Promise<void> {
  const host = hostOf(url, folder, true)
  await buildDemoCity(host, () => undefined)
  await host.db.close()
}

/** Opens the pages as an official does and writes down every reading statement that travels to the database. */
async function recordPages(url: string, folder: string): Promise<Page[]> {
  const host = hostOf(url, folder, false)
  const server = await makeServer(host)
  const entered = await server.inject({ method: 'POST', url: '/api/identity/session', payload: LOGIN })
  const cookies = Object.fromEntries(entered.cookies.map(({ name, value }) => [name, value]))
  const tape = startTape()
  const open = async (name: string, ...addresses: string[]): Promise<Page & { replies: unknown[] }> => {
    tape.clear()
    const replies: unknown[] = []
    for (const address of addresses) {
      const reply = await server.inject({ method: 'GET', url: address, cookies })
      if (reply.statusCode !== 200) throw new Error(`${address} answered ${reply.statusCode}: ${reply.body}`)
      replies.push(reply.json())
    }
    return { name, ...tape.read(), replies }
  }
  try {
    const list = await open('list of inspections', '/api/inspection/visits')
    const { visits } = list.replies[0] as { visits: { entityId: string }[] }
    const entityId = visits[0]?.entityId ?? ''
    const file = `/api/entities/${entityId}`
    return [
      await open('search', `/api/entities?q=${encodeURIComponent('科技')}&limit=20`),
      list,
      await open('inspections by text', `/api/inspection/visits?text=${encodeURIComponent('科技')}`),
      await open('draws', '/api/draw/plans', '/api/draw/year-plans'),
      await open('file page', file, `${file}/file`, `/api/credit/entities/${entityId}/class`),
      await open('inspections of one entity', `/api/inspection/visits?entityId=${entityId}`),
      await open('inbox', '/api/desk'),
    ]
  } finally {
    tape.stop()
    await server.close()
    await host.db.close()
  }
}

interface Tape {
  clear(): void
  read(): { opening: string; statements: Statement[] }
  stop(): void
}

/** Listens to the driver of this process. */
function startTape(): Tape {
  const driver = pg.Client.prototype as { query: (...args: unknown[]) => unknown }
  const query = driver.query
  let opening = ''
  let statements: Statement[] = []
  driver.query = function listened(this: unknown, ...args: unknown[]) {
    const [asked] = args
    if (typeof asked === 'string' && asked.startsWith('begin;') && /app\.scope', '\{/u.test(asked)) opening = asked
    else if (isReading(asked)) statements.push({ text: asked.text, values: asked.values })
    return query.apply(this, args)
  }
  return {
    clear: () => (statements = []),
    read: () => ({ opening, statements }),
    stop: () => (driver.query = query),
  }
}

function isReading(asked: unknown): asked is Statement {
  if (typeof asked !== 'object' || asked === null || !('text' in asked) || typeof asked.text !== 'string') return false
  return /^\s*(select|with)\b/iu.test(asked.text) && !/\b(insert|update|delete|pg_notify)\b/iu.test(asked.text)
}

/** Both sides are one driver with one connection each; the official's has the rights of the house's role and no others. */
async function comparePages(
  url: string,
  owner: pg.Client,
  pages: readonly Page[],
  rows: { largest: number; agencies: number },
): Promise<BenchLine[]> {
  return asOwner(url, async (official) => {
    await official.query('set role hengjian_app')
    const lines: BenchLine[] = []
    const byHand = await writePoliciesByHand(owner)
    for (const page of pages) {
      const peer = page.statements.map(({ text, values }) => ({ text: byHand(text), values }))
      lines.push(await comparePage(official, owner, page, peer, rows))
    }
    return lines
  })
}

/** The two sides take turns in both orders, so that what disturbs the machine disturbs both. */
async function comparePage(
  official: pg.Client,
  owner: pg.Client,
  page: Page,
  peer: readonly Statement[],
  rows: { largest: number; agencies: number },
): Promise<BenchLine> {
  const [ours, theirs]: [number[], number[]] = [[], []]
  for (let round = -WARM; round < ROUNDS; round += 1) {
    const isFirst = round % 2 === 0
    const before = isFirst ? undefined : await timePage(owner, page.opening, peer)
    const mine = await timePage(official, page.opening, page.statements)
    const hand = before ?? (await timePage(owner, page.opening, peer))
    if (mine.rows !== hand.rows) throw new Error(`${page.name}: ${mine.rows} rows under policies, ${hand.rows} by hand`)
    if (round < 0) continue
    ours.push(mine.ms)
    theirs.push(hand.ms)
  }
  const scans = await largeScans(official, page)
  const [mine, hand] = [at(ours, 0.95), at(theirs, 0.95)]
  const found = scans.length === 0 ? 'no scan of a large table' : `scans ${scans.join(', ')}`
  return {
    name: `row policies, ${page.name}: ${page.statements.length} statements, an official's scope among ${rows.agencies} agencies, largest table under policies ${rows.largest.toLocaleString('en-US')} rows, ${found}; p95 of ${ROUNDS}`,
    ours: `${mine.toFixed(1)} ms (p50 ${at(ours, 0.5).toFixed(1)} ms)`,
    peer: `owner, conditions by hand, ${hand.toFixed(1)} ms (p50 ${at(theirs, 0.5).toFixed(1)} ms)`,
    ratio: mine / hand,
    target: `≤ ${MOST_RATIO}, < ${MOST_MS} ms`,
    ok: mine / hand <= MOST_RATIO && mine < MOST_MS,
  }
}

async function timePage(
  client: pg.Client,
  opening: string,
  statements: readonly Statement[],
): Promise<{ ms: number; rows: number }> {
  const began = performance.now()
  let rows = 0
  await client.query(opening)
  for (const [nth, { text, values }] of statements.entries()) {
    const answer = await client.query({ name: nameOf(text, nth), text, values: [...values] })
    rows += answer.rowCount ?? 0
  }
  await client.query('commit')
  return { ms: performance.now() - began, rows }
}

const names = new Map<string, string>()

/** Every text is prepared once on its connection, as the house does. */
function nameOf(text: string, nth: number): string {
  const known = names.get(text) ?? `bench_${String(names.size)}_${String(nth)}`
  names.set(text, known)
  return known
}

/** Tables of more than fifty thousand rows that a statement of the page reads from end to end. */
async function largeScans(official: pg.Client, page: Page): Promise<string[]> {
  const large = await official.query<{ name: string }>(
    `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.reltuples > ${String(LARGE)}`,
  )
  const isLarge = new Set(large.rows.map((row) => row.name))
  const found = new Set<string>()
  await official.query(page.opening)
  for (const { text, values } of page.statements) {
    const plan = await official.query<{ 'QUERY PLAN': unknown }>(`explain (verbose, format json) ${text}`, [...values])
    const written = JSON.stringify(plan.rows[0]?.['QUERY PLAN'])
    const scans = written.matchAll(/"Node Type":"Seq Scan"[^{}]*?"Relation Name":"([^"]+)","Schema":"([^"]+)"/gu)
    for (const [, table, schema] of scans) found.add(`${schema ?? ''}.${table ?? ''}`)
  }
  await official.query('commit')
  return [...found].filter((name) => isLarge.has(name))
}

function at(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

if (process.argv[1] === import.meta.filename) process.stdout.write(`${JSON.stringify(await run(), null, 1)}\n`)
