import { record } from '#ledger'
import { ok, type Result } from '#kernel/result.ts'
import { enqueue } from '#platform/jobs.ts'
import type { Act } from '#platform/operation.ts'
import type { Feed } from '../domain/feed.ts'
import { loadFeed } from '../jobs/load-feed.ts'
import { no } from '../refusals.ts'
import { openFeedBatch } from '../store/feed-batch.ts'
import { formatOf, MOST_XLSX_BYTES } from './read-file.ts'

const MEGABYTE = 1_048_576

/** A file of a feed that lies in the file store. @technical */
export interface ReceivedFile {
  readonly id: string
  readonly fileName: string
  readonly fileHash: string
  readonly fileBytes: number
  /** Read from the agency's own table: its rows carry their flags. */
  readonly isFrontEnd?: boolean
}

/** Opens the batch of a file, however it came, and orders its loading, with one leaf. Refused: no such file, an empty one, a workbook too large to be read, the id of another file. */
export async function receiveFile(act: Act, feed: Feed, file: ReceivedFile): Promise<Result<{ batchId: string }>> {
  const { id, fileName, fileHash, fileBytes } = file
  const head = await firstBytes(await act.ports.files.stream(fileHash))
  if (head === undefined) return no('file-not-received')
  if (head.byteLength === 0) return no('file-empty')
  const format = file.isFrontEnd === true ? 'front-end' : formatOf(fileName, head)
  if (format === 'xlsx' && fileBytes > MOST_XLSX_BYTES)
    return no('file-too-large', { most: `${MOST_XLSX_BYTES / MEGABYTE} MB` })
  const { feed: feedKey, version: feedVersion, agency } = feed
  const batch = { batchId: id, feedKey, feedVersion, agency, fileName, fileHash, fileBytes, format }
  if (!(await openFeedBatch(act, batch))) return no('id-used')
  await record(act, {
    type: 'exchange.file-received',
    subject: { kind: 'feed-batch', id },
    fields: { feed: `${feedKey}@${feedVersion}`, 'file-name': fileName, 'file-hash': fileHash },
  })
  await enqueue(act, loadFeed, { feedKey })
  return ok({ batchId: id })
}

async function firstBytes(stream: AsyncIterable<Uint8Array> | undefined): Promise<Uint8Array | undefined> {
  if (stream === undefined) return undefined
  for await (const piece of stream) return piece
  return new Uint8Array(0)
}
