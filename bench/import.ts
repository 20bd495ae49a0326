import { hash, randomUUID } from 'node:crypto'
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { plainDate } from '#kernel/plain-date.ts'
import { inTx } from '#platform/tx.ts'
import { type TestHost, testHost } from '#platform/testing.ts'
import { importRegister } from '../modules/entities/operations/import-register.ts'
import { receiveRegisterFile } from '../modules/entities/operations/receive-register-file.ts'
import { cityEntities } from '../tools/city/entities.ts'
import { fullHeader, registerLine } from '../tools/city/register-csv.ts'
import type { BenchLine } from './main.ts'
import { drawBar } from './progress-bar.ts'

const FULL = 1_300_000
const LEAST_RATE = 0.5
const MOST_MEGABYTES = 512

/** Import of a generated city through the operation, against COPY of the very same rows into the same tables and indexes. */
export async function run(count = Number(process.env['HENGJIAN_BENCH_ENTITIES'] ?? FULL)): Promise<BenchLine[]> {
  const folder = path.join(tmpdir(), 'hengjian-bench')
  const file = await cityFile(folder, count)
  const t = await testHost({ now: '2026-11-20T09:00:00+08:00', modules: ['entities'] })
  try {
    const ours = await timeImport(t, file, count)
    await copyOut(t, folder, count)
    const seconds = await timeCopy(folder)
    const ratio = seconds / ours.seconds
    const rate = (took: number) => `${Math.round(count / took).toLocaleString('en-US')} rows/s`
    return [
      {
        name: `import of ${count.toLocaleString('en-US')} rows (examine, match, index, one leaf)`,
        ours: rate(ours.seconds),
        peer: `bare COPY, same tables and indexes, ${rate(seconds)}`,
        ratio,
        target: `≥ ${LEAST_RATE}`,
        ok: ratio >= LEAST_RATE,
      },
      {
        name: 'import, growth of resident memory',
        ours: `${Math.round(ours.megabytes)} MB`,
        peer: 'limit',
        ratio: ours.megabytes / MOST_MEGABYTES,
        target: `≤ ${MOST_MEGABYTES} MB`,
        ok: ours.megabytes <= MOST_MEGABYTES,
      },
    ]
  } finally {
    await t.close()
  }
}

/** The generated register file of this size, made once and kept as long as the generator says the same. */
export async function cityFile(folder: string, count: number): Promise<string> {
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, `city-${generatorMark()}-${count}.csv`)
  if (existsSync(file)) return file
  const out = createWriteStream(`${file}.part`)
  let batch = [fullHeader]
  for (const entity of cityEntities({ seed: '甬', count, today: plainDate('2026-11-20') })) {
    batch.push(registerLine(entity, false))
    if (batch.length < 2000) continue
    if (!out.write(`${batch.join('\n')}\n`)) await once(out, 'drain')
    batch = []
  }
  out.end(batch.length === 0 ? '' : `${batch.join('\n')}\n`)
  await once(out, 'close')
  renameSync(`${file}.part`, file)
  return file
}

/** What the generator makes of the first thousand: kept files of another generator are not ours. */
export function generatorMark(): string {
  const first = [...cityEntities({ seed: '甬', count: 1000, today: plainDate('2026-11-20') })]
  return hash('sha256', first.map((entity) => registerLine(entity, false)).join('\n'), 'hex').slice(0, 8)
}

/** Imports the file through the two operations; answers seconds and the growth of resident memory. */
export async function timeImport(
  t: TestHost,
  file: string,
  count: number,
): Promise<{ seconds: number; megabytes: number }> {
  const actor = t.actor({ permissions: ['entities.*'], personName: '基准' })
  const id = randomUUID()
  const kept = await t.host.ports.files.put(Buffer.from(`bench ${file}`)) // the rows themselves stream from disk
  await t.perform(actor, receiveRegisterFile, {
    id,
    fileName: path.basename(file),
    fileHash: kept.hash,
    fileBytes: statSync(file).size,
    source: '基准',
    declaredStatus: 'unknown',
    declaredBasis: null,
  })
  globalThis.gc?.()
  const base = process.memoryUsage.rss()
  let most = base
  const began = performance.now()
  const report = async (rows: number) => {
    most = Math.max(most, process.memoryUsage.rss())
    drawBar('导入', rows, count, began)
  }
  const open = () => createReadStream(file, { highWaterMark: 262_144 })
  const result = await t.perform(actor, importRegister({ report, open }), { id })
  if (!result.ok) throw new Error(result.refusal.message)
  if (result.value.rowsLoaded !== count) throw new Error(`loaded ${result.value.rowsLoaded} of ${count}`)
  return { seconds: (performance.now() - began) / 1000, megabytes: (most - base) / 1_048_576 }
}

const tables = ['entity', 'entity_identifier', 'premises', 'licence'] as const
const MARK = 'tables-of'
const context = { agency: null, scope: [], entity: null, purpose: 'bench', actor: 'bench' }

/** Writes the loaded tables to files: what the peer copies in, and what the search benchmark starts from. */
async function copyOut(t: TestHost, folder: string, count: number): Promise<void> {
  rmSync(path.join(folder, MARK), { force: true })
  await inTx(t.host.db.app, context, async (tx) => {
    await tx.run(`set local statement_timeout = 0`)
    for (const table of tables)
      await pipeline(await tx.copyOut(`copy entities.${table} to stdout`), createWriteStream(path.join(folder, table)))
  })
  writeFileSync(path.join(folder, MARK), await markOf(t, count))
}

/** Files fit a database only when the tables still have the same columns. */
export async function markOf(t: TestHost, count: number): Promise<string> {
  const [columns] = await t.sql<{ digest: string }>(
    `select md5(string_agg(table_name || ' ' || column_name, ',' order by table_name, ordinal_position)) as digest
     from information_schema.columns where table_schema = 'entities' and table_name = any ($1)`,
    [tables],
  )
  return `${count} ${generatorMark()} ${columns?.digest}`
}

/** The peer: a fresh database, the same tables with the same indexes, COPY from files, one transaction. */
async function timeCopy(folder: string): Promise<number> {
  const peer = await testHost({ modules: [] })
  try {
    const began = performance.now()
    await copyIn(peer, folder)
    return (performance.now() - began) / 1000
  } finally {
    await peer.close()
  }
}

async function copyIn(t: TestHost, folder: string): Promise<void> {
  await inTx(t.host.db.app, context, async (tx) => {
    await tx.run(`set local statement_timeout = 0`)
    for (const table of tables) {
      await pipeline(createReadStream(path.join(folder, table)), await tx.copyIn(`copy entities.${table} from stdin`))
    }
  })
}

/**
 * A register of this many generated entities: from the files the import benchmark left, else imported anew. A whole number of
 * such registers is the same one so many times over: other ids and codes, the same names.
 */
export async function fillRegister(t: TestHost, count: number): Promise<void> {
  const folder = path.join(tmpdir(), 'hengjian-bench')
  const mark = path.join(folder, MARK)
  const kept = existsSync(mark) ? readFileSync(mark, 'utf8') : ''
  const one = Number(kept.split(' ')[0])
  const isKept = kept !== '' && kept === (await markOf(t, one)) && count % one === 0
  if (isKept) await restoreRegister(t, folder, count / one)
  else await importWithoutSearch(t, await cityFile(folder, count), count)
  await t.sql(`vacuum analyze entities.entity`)
  await t.sql(`vacuum analyze entities.premises`)
}

/** The indexes of search, which the import does not read, are built afterwards in one go. */
async function importWithoutSearch(t: TestHost, file: string, count: number): Promise<void> {
  const indexes = await dropIndexes(t, `indexdef ~ 'USING (gin|hash)'`)
  const [flush] = await t.sql<{ definition: string }>(
    `select pg_get_functiondef('entities.flush_search'::regproc) as definition`,
  )
  await t.sql(`create or replace function entities.flush_search() returns void language sql as ''`)
  await timeImport(t, file, count)
  for (const definition of [...indexes, flush?.definition ?? '']) await t.sql(definition)
}

async function dropIndexes(t: TestHost, which: string): Promise<string[]> {
  const indexes = await t.sql<{ name: string; definition: string }>(
    `select indexname as name, indexdef as definition from pg_indexes
     where schemaname = 'entities' and tablename = any ($1) and ${which}`,
    [tables],
  )
  for (const { name } of indexes) await t.sql(`drop index entities.${name}`)
  return indexes.map(({ definition }) => definition)
}

/** All but the unique indexes are built afterwards in one go, as a restore does; the import itself needs them in place. */
async function restoreRegister(t: TestHost, folder: string, times: number): Promise<void> {
  const indexes = await dropIndexes(t, `indexdef not like '%UNIQUE%'`)
  await copyIn(t, folder)
  if (times > 1) await repeatRegister(t, times)
  await t.sql(`insert into entities.bigram_frequency
    select gram, count(*) from (select unnest(name_grams) as gram from entities.entity) g group by gram`)
  for (const definition of indexes) await t.sql(definition)
}

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** A copy's ids begin with its number; its codes end on other check characters than they should: no two are the same. */
async function repeatRegister(t: TestHost, times: number): Promise<void> {
  const changed: Readonly<Record<string, string>> = {
    entity_id: `(n || substr(entity_id::text, 2))::uuid`,
    premises_id: `(n || substr(premises_id::text, 2))::uuid`,
    uscc: `left(uscc, 17) || substr('${ALPHABET}${ALPHABET}', position(right(uscc, 1) in '${ALPHABET}') + n, 1)`,
  }
  for (const table of ['entity', 'entity_identifier', 'premises']) {
    const columns = await t.sql<{ name: string }>(
      `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
      [`entities.${table}`],
    )
    const names = columns.map(({ name }) => name)
    await t.sql(`insert into entities.${table} (${names.join(', ')})
      select ${names.map((name) => changed[name] ?? name).join(', ')}
      from entities.${table}, generate_series(1, ${String(times - 1)}) n`)
  }
}

if (process.argv[1] === import.meta.filename) process.stdout.write(`${JSON.stringify(await run(), null, 1)}\n`)
