import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync, mkdirSync, renameSync } from 'node:fs'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { plainDate } from '#kernel/plain-date.ts'
import { type Feed, feedFiles } from '#exchange'
import { runJobOnce } from '#platform/jobs.ts'
import { type TestHost, testHost } from '#platform/testing.ts'
import { inTx } from '#platform/tx.ts'
import { loadFeed } from '../modules/exchange/jobs/load-feed.ts'
import { ROWS_OF_PAGE } from '../modules/exchange/intake/pages.ts'
import { receiveFeedFile } from '../modules/exchange/operations/receive-feed-file.ts'
import { cityEntities } from '../tools/city/entities.ts'
import { cleanRow, csvOf } from '../tools/city/feed-rows.ts'
import { cityFile, generatorMark, timeImport } from './import.ts'
import type { BenchLine } from './main.ts'
import { drawBar } from './progress-bar.ts'

const FULL = 1_300_000
const FACTS_PER_ENTITY = 10 / 1.3
const LEAST_RATE = 0.3
const MOST_MEGABYTES = 1024
const MOST_DELTA = 1 / 30
/** Two cores: feeds are loaded side by side, batches of one feed one after another. */
const WORKERS = 2
const FEEDS = [
  'water-arrears',
  'abnormal-list',
  'penalty-publicity',
  'licence-publicity',
  'tax-penalties',
  'tax-collections',
  'social-insurance-payments',
  'annual-report-assets',
  'subscribed-capital',
  'paid-in-capital',
  'tax-changes',
  'equity-changes',
] as const

/** A city's registrations and facts of twelve feeds from nothing, against COPY of the same rows into the same tables; then a night's delta. */
export async function run(count = Number(process.env['HENGJIAN_BENCH_ENTITIES'] ?? FULL)): Promise<BenchLine[]> {
  const folder = path.join(tmpdir(), 'hengjian-bench')
  const rows = Math.round((count * FACTS_PER_ENTITY) / FEEDS.length)
  const register = await cityFile(folder, count)
  const full = await feedFilesOf(folder, count, rows, 'full')
  const delta = await feedFilesOf(folder, count, Math.round(rows / 100), 'delta')
  const ours = await timeOurs(register, count, { full, delta, rows }, folder)
  const peer = await timeCopy(folder)
  return linesOf({ total: count + rows * FEEDS.length, peer, ...ours })
}

/** Ours is measured, copied out for the peer and gone before the peer begins: neither works beside the other's tables. */
async function timeOurs(
  register: string,
  count: number,
  feeds: { full: FeedFile[]; delta: FeedFile[]; rows: number },
  folder: string,
): Promise<{ seconds: number; megabytes: number; night: number; feeds: number }> {
  const t = await testHost({ now: '2026-11-20T09:00:00+08:00', modules: ['entities', 'exchange'] })
  try {
    const base = process.memoryUsage.rss()
    const registered = await timeImport(t, register, count)
    const loaded = await timeFeeds(t, feeds.full, feeds.rows * FEEDS.length, base)
    await copyOut(t, folder)
    const night = await timeFeeds(t, feeds.delta, Math.round(feeds.rows / 100) * FEEDS.length, base)
    process.stderr.write(
      `\nregistrations ${registered.seconds.toFixed(1)} s, facts ${loaded.seconds.toFixed(1)} s, delta ${night.seconds.toFixed(1)} s\n`,
    )
    const megabytes = Math.max(registered.megabytes, loaded.megabytes, night.megabytes)
    return { seconds: registered.seconds + loaded.seconds, megabytes, night: night.seconds, feeds: loaded.seconds }
  } finally {
    await t.close()
  }
}

function linesOf(seen: {
  total: number
  seconds: number
  peer: number
  megabytes: number
  night: number
  feeds: number
}): BenchLine[] {
  const rate = (took: number) => `${Math.round(seen.total / took).toLocaleString('en-US')} rows/s`
  const ratio = seen.peer / seen.seconds
  return [
    {
      name: `${seen.total.toLocaleString('en-US')} registrations and facts of 12 feeds from nothing`,
      ours: rate(seen.seconds),
      peer: `bare COPY, same tables and indexes, ${rate(seen.peer)}`,
      ratio,
      target: `≥ ${LEAST_RATE}`,
      ok: ratio >= LEAST_RATE,
    },
    {
      name: 'the same, growth of resident memory',
      ours: `${Math.round(seen.megabytes)} MB`,
      peer: 'limit',
      ratio: seen.megabytes / MOST_MEGABYTES,
      target: `≤ ${MOST_MEGABYTES} MB`,
      ok: seen.megabytes <= MOST_MEGABYTES,
    },
    {
      name: 'a night’s delta of 1 % of the facts',
      ours: `${seen.night.toFixed(1)} s`,
      peer: `the facts of the full load, ${seen.feeds.toFixed(1)} s`,
      ratio: seen.night / seen.feeds,
      target: '≤ 1/30',
      ok: seen.night / seen.feeds <= MOST_DELTA,
    },
  ]
}

interface FeedFile {
  readonly feedKey: string
  readonly file: string
}

/** The generated files of this size, made once and kept; a delta says something else under known keys. */
async function feedFilesOf(folder: string, count: number, rows: number, kind: 'full' | 'delta'): Promise<FeedFile[]> {
  mkdirSync(folder, { recursive: true })
  const files: FeedFile[] = []
  for (const feedKey of FEEDS) {
    const feed = feedFiles().get(feedKey)
    if (feed === undefined) throw new Error(`no feed ${feedKey}`)
    const file = path.join(folder, `${feedKey}-${kind}-${generatorMark()}-${count}-${rows}.csv`)
    if (!existsSync(file)) await writeFeedFile(`${file}.part`, feed, count, rows, kind)
    if (!existsSync(file)) renameSync(`${file}.part`, file)
    files.push({ feedKey, file })
  }
  return files
}

async function writeFeedFile(file: string, feed: Feed, count: number, rows: number, kind: string): Promise<void> {
  const out = createWriteStream(file)
  const changing = feed.columns.findIndex(
    (column) =>
      column.use === 'detail' && column.type !== 'day' && column.type !== 'month' && !feed.key.includes(column.title),
  )
  let batch: ReturnType<typeof cleanRow>[] = []
  let written = 0
  const flush = async () => {
    const text = csvOf(feed, batch)
    const body = written === 0 ? text : text.slice(text.indexOf('\n') + 1)
    written += batch.length
    batch = []
    if (!out.write(body)) await once(out, 'drain')
  }
  for (const entity of cityEntities({ seed: '甬', count, today: plainDate('2026-11-20') })) {
    if (written + batch.length >= rows) break
    const row = cleanRow(feed, entity, written + batch.length)
    const cells = kind === 'delta' ? row.cells.map((cell, at) => (at === changing ? `${cell}1` : cell)) : row.cells
    batch.push({ ...row, cells })
    if (batch.length === 2000) await flush()
  }
  await flush()
  out.end()
  await once(out, 'close')
}

async function timeFeeds(
  t: TestHost,
  files: readonly FeedFile[],
  rows: number,
  base: number,
): Promise<{ seconds: number; megabytes: number }> {
  const actor = t.actor({ permissions: ['exchange.*'], personName: '基准' })
  const jobs = new Map([[loadFeed.name, loadFeed]])
  const began = performance.now()
  let most = 0
  for (const { feedKey, file } of files) {
    const { hash, size } = await t.host.ports.files.put(createReadStream(file, { highWaterMark: 1 << 20 }))
    const input = { id: randomUUID(), feedKey, fileName: path.basename(file), fileHash: hash, fileBytes: size }
    const received = await t.perform(actor, receiveFeedFile, input)
    if (!received.ok) throw new Error(received.refusal.message)
  }
  let pages = 0
  const worker = async () => {
    while (await runJobOnce(t.host, jobs)) {
      pages += 1
      most = Math.max(most, process.memoryUsage.rss() - base)
      drawBar('数据源', Math.min(rows, pages * ROWS_OF_PAGE), rows, began)
    }
  }
  await Promise.all(Array.from({ length: WORKERS }, worker))
  const seconds = (performance.now() - began) / 1000
  const [sum] = await t.sql<{ loaded: number; waiting: number }>(
    `select sum(rows_loaded)::int as loaded, sum(rows_quarantined)::int as waiting from exchange.feed_batch where state = 'complete'`,
  )
  if ((sum?.loaded ?? 0) < rows || (sum?.waiting ?? 0) > 0) throw new Error(`not all loaded: ${JSON.stringify(sum)}`)
  return { seconds, megabytes: most / 1_048_576 }
}

const TABLES = [
  'entities.entity',
  'entities.entity_identifier',
  'entities.premises',
  'entities.licence',
  'entities.entity_fact',
  'entities.identity_match',
  'entities.disclosure_duty',
  'entities.file_entry',
  'exchange.source_record',
] as const
const context = { agency: null, scope: [], entity: null, purpose: 'bench', actor: 'bench' }

async function copyOut(t: TestHost, folder: string): Promise<void> {
  await inTx(t.host.db.app, context, async (tx) => {
    await tx.run(`set local statement_timeout = 0`)
    for (const table of TABLES)
      await pipeline(
        await tx.copyOut(`copy ${table} to stdout`),
        createWriteStream(path.join(folder, `feeds.${table}`)),
      )
  })
}

/** The peer: a fresh database, the same tables with the same indexes, COPY from files, one transaction. */
async function timeCopy(folder: string): Promise<number> {
  const peer = await testHost({ modules: [] })
  try {
    const began = performance.now()
    await inTx(peer.host.db.app, context, async (tx) => {
      await tx.run(`set local statement_timeout = 0`)
      for (const table of TABLES)
        await pipeline(
          createReadStream(path.join(folder, `feeds.${table}`)),
          await tx.copyIn(`copy ${table} from stdin`),
        )
    })
    return (performance.now() - began) / 1000
  } finally {
    await peer.close()
  }
}

if (process.argv[1] === import.meta.filename) process.stdout.write(`${JSON.stringify(await run(), null, 1)}\n`)
