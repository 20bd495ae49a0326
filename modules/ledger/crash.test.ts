// Acceptance test 8 of the specification (verifiable.md §17): the log under kill -9, with its twin. The server must be one that may be
// killed, so the test starts its own, with fsync. The witness's half stands in verifier/witness.test.ts.
import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createFrontier } from '#kernel/merkle.ts'
import { sha256Suite } from '#kernel/sha256.ts'
import { migrate } from '#platform/migrate.ts'
import { type EmbeddedPostgres, startEmbedded } from '#platform/postgres/embedded.ts'
import { killProcess, killServer } from '#platform/postgres/kill-server.ts'

/** 200 in the nightly run. */
const KILLS = Number(process.env['LEDGER_KILLS'] ?? 6)
const WAYS = ['writer', 'backend', 'server'] as const

let folder = ''
let server: EmbeddedPostgres

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'hengjian-crash-'))
  chmodSync(folder, 0o755)
  await start()
  await migrate(server.url)
}, 120_000)
afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

async function start(): Promise<void> {
  server = await startEmbedded({
    directory: path.join(folder, 'pg'),
    durable: true,
    logFile: path.join(folder, 'pg.log'),
  })
}

/** What the writers were told and what the world was shown: acknowledged leaves, published checkpoints. */
interface Seen {
  readonly leaves: Set<string>
  readonly notes: Set<string>
}

/** Runs writers until they have been answered `count` times, then kills one of the three. */
async function killAfter(
  count: number,
  way: (typeof WAYS)[number],
  acknowledges: 'after' | 'before',
  seen: Seen,
): Promise<void> {
  await (await connected()).end()
  const writer = spawn(
    process.execPath,
    [path.join(import.meta.dirname, 'fixtures/crash-writer.ts'), server.url, folder, acknowledges],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  let errors = ''
  writer.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
  const ended = new Promise((resolve) => writer.once('exit', resolve))
  let answered = 0
  let isKilled = false
  for await (const line of createInterface({ input: writer.stdout })) {
    const [kind, value = ''] = line.split(' ')
    if (kind === 'leaf') seen.leaves.add(value)
    if (kind === 'note') seen.notes.add(Buffer.from(value, 'base64').toString())
    answered += 1
    if (answered < count || isKilled) continue
    isKilled = true
    await kill(way, writer)
  }
  await ended
  if (!isKilled) throw new Error(`the writers ended by themselves after ${answered} answers: ${errors}`)
  if (way === 'server') await start()
}

async function kill(way: (typeof WAYS)[number], writer: ChildProcess): Promise<void> {
  if (way === 'writer') return killProcess(writer.pid ?? 0)
  if (way === 'server') return killServer(path.join(folder, 'pg'))
  const client = await connected()
  const busy = await client.query<{ pid: number }>(`select pid from pg_stat_activity where usename = 'hengjian_app'`)
  killProcess(busy.rows[0]?.pid ?? 0)
  killProcess(writer.pid ?? 0)
}

/** A connection as the owner, as soon as the server has recovered. */
async function connected(): Promise<pg.Client> {
  for (let tries = 0; ; tries += 1) {
    const client = new pg.Client({ connectionString: server.url })
    client.on('error', () => undefined)
    try {
      await client.connect()
      return client
    } catch (error) {
      if (tries === 200) throw error
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}

/** The leaves of the whole log in order, after everything committed was put into the tree. */
async function logNow(): Promise<{ tree: string[]; pending: string[] }> {
  const client = await connected()
  const tree = await client.query<{ leaf_hash: string; index: string }>(
    `select e.leaf_hash, l.index from ledger.leaf l join ledger.entry e on e.entry_id = l.entry_id order by l.index`,
  )
  const pending = await client.query<{ leaf_hash: string }>(`select leaf_hash from ledger.pending order by arrival`)
  await client.end()
  tree.rows.forEach((row, at) => expect(Number(row.index)).toBe(at))
  return { tree: tree.rows.map((row) => row.leaf_hash), pending: pending.rows.map((row) => row.leaf_hash) }
}

/** Acknowledged leaves that are nowhere, and published checkpoints that are no beginning of the log. */
async function faultsOf(seen: Seen): Promise<{ lost: string[]; split: string[] }> {
  const { tree, pending } = await logNow()
  const kept = new Set([...tree, ...pending])
  expect(kept.size).toBe(tree.length + pending.length)
  const roots = new Map<number, string>()
  const frontier = createFrontier(sha256Suite)
  tree.forEach((leaf, at) => {
    frontier.append(Buffer.from(leaf, 'hex'))
    roots.set(at + 1, Buffer.from(frontier.root()).toString('base64'))
  })
  const split = [...seen.notes].filter((note) => {
    const [, size, root] = note.split('\n')
    return roots.get(Number(size)) !== root
  })
  return { lost: [...seen.leaves].filter((leaf) => !kept.has(leaf)), split }
}

test(`acceptance 8: ${KILLS} times kill -9 of writers, a backend or the whole server lose no acknowledged leaf and split nothing`, async () => {
  const seen: Seen = { leaves: new Set(), notes: new Set() }
  for (let n = 0; n < KILLS; n += 1) await killAfter(20 + ((n * 37) % 60), WAYS[n % 3]!, 'after', seen)
  expect(seen.leaves.size).toBeGreaterThan(KILLS * 10)
  expect(seen.notes.size).toBeGreaterThan(KILLS / 2)
  expect(await faultsOf(seen)).toEqual({ lost: [], split: [] })
}, 1_200_000)

test('acceptance 8, twin: a log that acknowledges before the commit loses what it promised', async () => {
  const seen: Seen = { leaves: new Set(), notes: new Set() }
  for (const way of WAYS) await killAfter(25, way, 'before', seen)
  expect((await faultsOf(seen)).lost.length).toBeGreaterThan(0)
}, 120_000)
