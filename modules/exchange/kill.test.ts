// kill -9 of the loader and of the database at any moment of a load: nothing lost, nothing doubled. The server must be one that may be
// killed, so the test starts its own, with fsync.
import { randomUUID } from 'node:crypto'
import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrate } from '#platform/migrate.ts'
import { anonymous, type Host, perform } from '#platform/operation.ts'
import { type EmbeddedPostgres, startEmbedded } from '#platform/postgres/embedded.ts'
import { killProcess, killServer } from '#platform/postgres/kill-server.ts'
import { registerEntity } from '../entities/operations/register-entity.ts'
import { codeOf, nameOf, waterLine, waterTitles } from './fixtures/exchange-world.ts'
import { loaderHost } from './fixtures/loader-host.ts'
import { receiveFeedFile } from './operations/receive-feed-file.ts'
import { resumeBatch } from './operations/resume-batch.ts'

/** 200 in the nightly run. */
const KILLS = Number(process.env['FEED_KILLS'] ?? 6)
const SUBJECTS = 40
const ROWS = 30_000
const FILES = Math.ceil(KILLS / 4) + 1
/** Every row whose number this divides is malformed. */
const BAD = 97

let folder = ''
let server: EmbeddedPostgres
let clock = new Date('2026-11-20T09:00:00+08:00')

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'hengjian-feed-kill-'))
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

const clerk = { ...anonymous, accountId: randomUUID(), personName: '乐珺', permissions: new Set(['*']) }

async function asHost(fn: (host: Host) => Promise<void>): Promise<void> {
  const host = loaderHost(server.url, folder, clock)
  try {
    await fn(host)
  } finally {
    await host.db.close()
  }
}

async function prepare(): Promise<string[]> {
  const batches: string[] = []
  await asHost(async (host) => {
    for (let number = 0; number < SUBJECTS; number += 1) {
      const made = await perform(host, clerk, registerEntity, {
        id: randomUUID(),
        name: nameOf(number),
        code: codeOf(number),
        registeredOn: '2016-03-01',
        type: '个人独资企业',
        address: `宁波市海曙区鼓楼街道公园路${number}号`,
        source: '窗口登记',
      })
      if (!made.ok) throw new Error(JSON.stringify(made.refusal))
    }
    for (let file = 0; file < FILES; file += 1) {
      const lines = Array.from({ length: ROWS }, (_, at) => lineOf(file * ROWS + at))
      const { hash, size } = await host.ports.files.put(Buffer.from([waterTitles, ...lines].join('\n')))
      const id = randomUUID()
      const input = { id, feedKey: 'water-arrears', fileName: `第${file}份.csv`, fileHash: hash, fileBytes: size }
      const received = await perform(host, clerk, receiveFeedFile, input)
      if (!received.ok) throw new Error(received.refusal.message)
      batches.push(id)
    }
  })
  return batches
}

function lineOf(number: number): string {
  const key = { 账单流水号: `K${number}` }
  return waterLine(number % SUBJECTS, number % BAD === 0 ? { ...key, 金额: `第${number}次没抄` } : key)
}

/** Runs the loader and kills it a moment after its n-th step (the whole server every fourth time); true when it ended by itself. */
async function loadUntilKilled(steps: number, delay: number, way: 'loader' | 'server' | 'nobody'): Promise<boolean> {
  clock = new Date(clock.getTime() + 121_000)
  const loader = spawn(
    process.execPath,
    [path.join(import.meta.dirname, 'fixtures/feed-loader.ts'), server.url, folder, clock.toISOString()],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  )
  let errors = ''
  loader.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
  const ended = new Promise((resolve) => loader.once('exit', resolve))
  let seen = -1
  let isDone = false
  let isKilled = false
  for await (const line of createInterface({ input: loader.stdout })) {
    seen += 1
    isDone ||= line === 'done'
    if (way === 'nobody' || isDone || isKilled || seen < steps) continue
    isKilled = true
    setTimeout(() => kill(way, loader.pid ?? 0), delay)
  }
  await ended
  if (!isDone && !isKilled) throw new Error(`the loader ended before it was done: ${errors}`)
  if (way === 'server' && isKilled) await start()
  return isDone
}

function kill(way: 'loader' | 'server', loader: number): void {
  if (way === 'server') killServer(path.join(folder, 'pg'))
  killProcess(loader)
}

async function ask<R extends object>(sql: string, params: readonly unknown[] = []): Promise<R[]> {
  const client = new pg.Client({ connectionString: server.url })
  await client.connect()
  try {
    return (await client.query(sql, [...params])).rows as R[]
  } finally {
    await client.end()
  }
}

/** What was lost or doubled: by batch, by fact, by record, by quarantined row, by leaf. */
async function faultsOf(batches: readonly string[]): Promise<string[]> {
  const bad = Array.from({ length: FILES * ROWS }, (_, at) => at).filter((at) => at % BAD === 0).length
  const good = FILES * ROWS - bad
  const [sums] = await ask<Record<string, number>>(
    `select (select count(*)::int from exchange.feed_batch where state = 'complete' and rows_in = $1) as batches,
       (select sum(rows_loaded)::int from exchange.feed_batch) as loaded,
       (select sum(rows_quarantined)::int from exchange.feed_batch) as quarantined,
       (select count(*)::int from entities.entity_fact where kind = '水费欠缴') as facts,
       (select count(distinct record_key)::int from entities.entity_fact where kind = '水费欠缴') as keys,
       (select count(*)::int from exchange.source_record) as records,
       (select count(*)::int from exchange.quarantined_row) as waiting,
       (select count(distinct row_hash)::int from exchange.quarantined_row) as "waitingKinds",
       (select count(distinct leaf_hash)::int from exchange.feed_batch) as leaves`,
    [ROWS],
  )
  const expected = {
    batches: batches.length,
    loaded: good,
    quarantined: bad,
    facts: good,
    keys: good,
    records: good,
    waiting: bad,
    waitingKinds: bad,
    leaves: batches.length,
  }
  return Object.entries(expected).flatMap(([name, count]) =>
    sums?.[name] === count ? [] : [`${name}: ${sums?.[name]} instead of ${count}`],
  )
}

test(`${KILLS} times kill -9 during loads lose nothing and double nothing; the check sees a page that was counted twice`, async () => {
  const batches = await prepare()
  let kills = 0
  for (let tries = 0; kills < KILLS && tries < KILLS * 2; tries += 1) {
    const isDone = await loadUntilKilled(tries % 2, (tries * 53) % 60, tries % 4 === 3 ? 'server' : 'loader')
    if (isDone) break
    kills += 1
  }
  for (let tries = 0; tries < 5 && !(await isComplete()); tries += 1) {
    await resumeStopped()
    await loadUntilKilled(0, 0, 'nobody')
  }
  process.stdout.write(`${kills} kills over ${FILES} files of ${ROWS} rows\n`)
  expect(await faultsOf(batches)).toEqual([])
  expect(kills).toBeGreaterThanOrEqual(Math.floor(KILLS * 0.8))
  await ask(`update exchange.feed_batch set rows_in = rows_in + 1, rows_loaded = rows_loaded + 1 where batch_id = $1`, [
    batches[0],
  ])
  expect(await faultsOf(batches)).not.toEqual([])
}, 3_600_000)

/** A batch whose worker died three times at the same page waits for a person, who goes on with it. */
async function resumeStopped(): Promise<void> {
  const stopped = await ask<{ batchId: string }>(
    `select batch_id as "batchId" from exchange.feed_batch where state = 'failed' order by arrival`,
  )
  await asHost(async (host) => {
    for (const { batchId } of stopped) {
      const resumed = await perform(host, clerk, resumeBatch, { batchId })
      if (!resumed.ok) throw new Error(resumed.refusal.message)
    }
  })
}

async function isComplete(): Promise<boolean> {
  const [open] = await ask<{ n: number }>(
    `select count(*)::int as n from exchange.feed_batch where state <> 'complete'`,
  )
  return open?.n === 0
}
