import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import { PassThrough } from 'node:stream'
import { z } from 'zod'
import type { StoredFile } from '#kernel/ports.ts'
import { addDays } from '#kernel/plain-date.ts'
import { parameter } from '#law'
import { record } from '#ledger'
import { enqueue, type Job, job } from '#platform/jobs.ts'
import type { Act } from '#platform/operation.ts'
import { type OpenDataset, openDatasets, WITHDRAWALS } from '../domain/open-datasets.ts'
import { csvHeader, csvLine, jsonLine } from '../domain/open-lines.ts'
import { dictionaryCsv, type EditionCause, manifestText, type OpenFile } from '../domain/open-manifest.ts'
import { signManifest } from '../open-data-key.ts'
import { openDataStrings as words } from '../open-data-strings.ts'
import { findLastEdition } from '../queries/open-data.ts'
import { readOpenRows } from '../queries/open-rows.ts'
import {
  beginEdition,
  holdWithdrawals,
  markGone,
  noteRecords,
  saveEdition,
  stopFilesOfGone,
} from '../store/open-data-store.ts'
import { anchorOpenData } from './anchor-open-data.ts'

const SECONDS_TO_ANCHOR = 5

/**
 * Makes one edition of the open data in one transaction: every set is read once, a thousand records at a time, and written
 * into both its files at the same time. What was withdrawn while that went on is found at the end, and its file is stopped.
 */
export const makeOpenData: Job = job({
  name: 'disclosure.make-open-data',
  schema: z.object({ cause: z.enum(['weekly', 'on-demand', 'records-gone']) }),
  async run(act, { cause }) {
    const { tx, now, today } = act
    const ordinal = await beginEdition(tx)
    const files: OpenFile[] = []
    const sets = openDatasets.filter((one) => one.id !== WITHDRAWALS)
    for (const set of sets) files.push(...(await writeSet(act, set, ordinal)))
    await holdWithdrawals(tx)
    const ids = sets.map((one) => one.id)
    await markGone(tx, ids, ordinal, today, words.gone)
    for (const set of openDatasets.filter((one) => one.id === WITHDRAWALS))
      files.push(...(await writeSet(act, set, ordinal)))
    files.push(...(await writeWords(act, ordinal)))
    await finish(act, ordinal, cause, files)
    const stopped = await stopFilesOfGone(tx, now, words.stopped)
    if (stopped.includes(ordinal)) await enqueueEdition(act, 'records-gone', ordinal)
  },
})

/** One order to follow the newest edition; a second one is not added, and one that comes while the next is made is kept. */
export async function enqueueEdition(
  act: Pick<Act, 'tx' | 'ports' | 'now'>,
  cause: EditionCause,
  newest?: number,
): Promise<void> {
  const after = newest ?? (await findLastEdition(act.tx))?.ordinal ?? 0
  await enqueue(act, makeOpenData, { cause }, { dedupeKey: `after/${after}` })
}

async function writeSet(act: Act, set: OpenDataset, ordinal: number): Promise<OpenFile[]> {
  const csv = fileBeingWritten(act)
  const json = fileBeingWritten(act)
  let rows = 0
  try {
    await csv.write(csvHeader(set.columns))
    for await (const some of readOpenRows(act.tx, set.id)) {
      rows += some.length
      await csv.write(some.map((row) => csvLine(set.columns, row)).join(''))
      await json.write(some.map((row) => jsonLine(set.columns, row)).join(''))
      if (set.id !== WITHDRAWALS)
        noteRecords(
          act.tx,
          set.id,
          some.map((row) => row.recordKey),
          ordinal,
        )
    }
    return [
      { name: `${set.id}.csv`, dataset: set.id, rows, ...(await csv.end()) },
      { name: `${set.id}.jsonl`, dataset: set.id, rows, ...(await json.end()) },
    ]
  } catch (error) {
    csv.giveUp()
    json.giveUp()
    throw error
  }
}

/** The dictionary, and the words that go with the files. */
async function writeWords(act: Act, ordinal: number): Promise<OpenFile[]> {
  const dictionary = dictionaryCsv(openDatasets, words.dictionaryHeader, words.types)
  const readme = words.readme
    .replaceAll('{origin}', act.settings.origin)
    .replace('{ordinal}', String(ordinal))
    .replace('{madeAt}', act.now.toISOString())
    .replace('{licence}', licenceOf(act))
  const columns = openDatasets.reduce((sum, set) => sum + set.columns.length, 0)
  const put = async (name: string, text: string, rows: number) => ({
    name,
    dataset: '',
    rows,
    ...(await act.ports.files.put(Buffer.from(text))),
  })
  return [await put('dictionary.csv', dictionary, columns), await put('README.txt', readme, 0)]
}

async function finish(act: Act, ordinal: number, cause: EditionCause, files: readonly OpenFile[]): Promise<void> {
  const kept = parameter('open-data-kept-days', act.today)
  const keepUntil = addDays(act.today, kept.value)
  const manifest = manifestText({
    origin: act.settings.origin,
    ordinal,
    madeAt: act.now,
    cause,
    licence: licenceOf(act),
    citation: kept.citation,
    keepUntil,
    files,
  })
  const manifestHash = createHash('sha256').update(manifest).digest('hex')
  const { leafHash } = await record(act, {
    type: 'disclosure.open-data',
    subject: { kind: 'open-data', id: 'editions' },
    fields: { edition: String(ordinal), manifest: manifestHash, cause },
  })
  const signature = signManifest(act.settings, manifest)
  saveEdition(
    act.tx,
    { ordinal, madeOn: act.today, madeAt: act.now, cause, manifest, manifestHash, signature, leafHash, keepUntil },
    files,
  )
  const runAt = new Date(act.now.getTime() + SECONDS_TO_ANCHOR * 1000)
  await enqueue(act, anchorOpenData, { ordinal, leafHash }, { runAt })
}

function licenceOf(act: Act): string {
  return words.licence.replace('{origin}', act.settings.origin)
}

interface FileBeingWritten {
  write(text: string): Promise<void>
  end(): Promise<StoredFile>
  giveUp(): void
}

/** A file that goes to the store while it is written; whoever writes waits for whoever stores. */
function fileBeingWritten(act: Act): FileBeingWritten {
  const stream = new PassThrough()
  const stored = act.ports.files.put(stream)
  stored.catch(() => undefined) // met at the end
  return {
    async write(text) {
      if (text === '' || stream.write(text)) return
      await Promise.race([new Promise((done) => stream.once('drain', done)), stored])
    },
    end() {
      stream.end()
      return stored
    },
    giveUp() {
      stream.destroy()
    },
  }
}
