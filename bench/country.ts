import { Worker } from 'node:worker_threads'
import { createFrontier } from '#kernel/merkle.ts'
import { sha256, sha256Suite } from '#kernel/sha256.ts'
import { quotasOf } from '../modules/draw/domain/quota.ts'
import type { Cell } from '../modules/draw/domain/quota.ts'
import { settleCell } from '../modules/draw/domain/stream-selection.ts'
import type { KeptCell } from '../modules/draw/domain/stream-selection.ts'
import { CELLS, CLASSES, cellOf, codesFrom, countryRule } from './country-population.ts'
import type { ShardTask } from './country-worker.ts'
import type { BenchLine } from './main.ts'

const UNITS = Number(process.env['HENGJIAN_BENCH_COUNTRY'] ?? 180_000_000)
const WORKERS = 2
const TREE_PART = 10
const MINUTES = 5
const MEGABYTES = 1024

/** Every enterprise of a country passes once, by generated codes; only what may be drawn is kept. Two workers, pure TypeScript. */
export async function run(): Promise<BenchLine[]> {
  const began = performance.now()
  const cpu = process.cpuUsage()
  const seed = sha256(new TextEncoder().encode('bench country'))
  const rule = countryRule(UNITS)
  const quotas = quotasOf(sha256Suite, seed, 'T1', { rule, cells: cells(), certainty: new Map() })
  if (quotas === undefined) throw new Error('the country allows no draw')
  const wanted = quotas.quotas.reduce((all, { q }) => all + q, 0)
  let most = process.memoryUsage.rss()
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss())
  }, 200)
  const shards = await Promise.all(
    Array.from({ length: WORKERS }, (_, n) =>
      shard({
        from: Math.floor((UNITS * n) / WORKERS),
        to: Math.floor((UNITS * (n + 1)) / WORKERS),
        units: UNITS,
        seed,
        quotas: quotas.quotas,
      }),
    ),
  )
  let drawn = 0
  let check = 0
  for (const [i, quota] of quotas.quotas.entries()) {
    const cell = settleCell(
      rule,
      quota,
      shards.map((kept) => kept[i] ?? { count: 0, chunks: [] }),
    )
    if (cell === undefined) throw new Error('a cell kept too few units; stream it again')
    drawn += cell.q
    if (cell.q > 0) check ^= cell.idAt(cell.q - 1).charCodeAt(17)
    most = Math.max(most, process.memoryUsage.rss())
  }
  clearInterval(watch)
  if (drawn !== wanted || check < 0) throw new Error(`drew ${drawn} of ${wanted}`)
  const wall = (performance.now() - began) / 1000
  const { user, system } = process.cpuUsage(cpu)
  const used = (user + system) / 1_000_000
  const megabytes = most / 1_048_576
  return [
    {
      name: `${UNITS.toLocaleString('en-US')} units streamed once, ${drawn.toLocaleString('en-US')} drawn (keys, selection, reserves; generated codes included)`,
      // Two workers share the processor time; a machine that is shared shows a longer wall.
      ours: `${used.toFixed(0)} s of processor on ${WORKERS} workers, ${wall.toFixed(0)} s wall`,
      peer: `limit ${MINUTES} min on ${WORKERS} cores`,
      ratio: used / WORKERS / (MINUTES * 60),
      target: `≤ ${MINUTES} min`,
      ok: used / WORKERS <= MINUTES * 60,
    },
    {
      name: 'resident memory of that process, workers included',
      ours: `${megabytes.toFixed(0)} MB`,
      peer: `limit ${MEGABYTES} MB`,
      ratio: megabytes / MEGABYTES,
      target: `≤ ${MEGABYTES} MB`,
      ok: megabytes <= MEGABYTES,
    },
    treeLine(),
  ]
}

function cells(): Cell[] {
  const counts = new Float64Array(CELLS)
  for (let i = 0; i < UNITS; i += 1) counts[cellOf(i, UNITS)]! += 1 // cellOf stays below CELLS
  return Array.from(counts, (N, i) => ({
    stratum: String(11 + Math.floor(i / CLASSES.length)),
    cls: CLASSES[i % CLASSES.length] ?? '',
    N,
  })).filter(({ N }) => N > 0)
}

function shard(task: ShardTask): Promise<readonly KeptCell[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('country-worker.ts', import.meta.url), { workerData: task })
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}

/** The frame's tree apart, over a tenth of the lines on one thread: it streams, with a peak per level. */
function treeLine(): BenchLine {
  const lines = Math.round(UNITS / TREE_PART)
  const began = performance.now()
  const frontier = createFrontier(sha256Suite)
  const codes = codesFrom(0)
  const line = new Uint8Array(codes.bytes.length + 12)
  const tail = new TextEncoder().encode('\t330203\tA\tE')
  line.set(tail, codes.bytes.length)
  for (let i = 0; i < lines; i += 1) {
    line.set(codes.bytes)
    frontier.appendData(line, 0, codes.bytes.length + tail.length)
    codes.step()
  }
  frontier.root()
  const seconds = (performance.now() - began) / 1000
  return {
    name: `tree over ${lines.toLocaleString('en-US')} of these lines, one thread, apart`,
    ours: `${seconds.toFixed(0)} s, ${Math.round(lines / seconds).toLocaleString('en-US')} lines/s`,
    peer: 'none',
    ratio: null,
    target: 'printed',
    ok: true,
  }
}

if (process.argv[1] === import.meta.filename) process.stdout.write(`${JSON.stringify(await run(), null, 1)}\n`)
