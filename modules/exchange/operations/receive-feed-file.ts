import { z } from 'zod'
import { record } from '#ledger'
import { ok } from '#kernel/result.ts'
import { enqueue } from '#platform/jobs.ts'
import { operation } from '#platform/operation.ts'
import { formatOf, MOST_XLSX_BYTES } from '../intake/read-file.ts'
import { loadFeed } from '../jobs/load-feed.ts'
import { findFeedBatch } from '../queries/feed-batches.ts'
import { findFeed } from '../queries/feeds.ts'
import { no } from '../refusals.ts'
import { openFeedBatch } from '../store/feed-batch.ts'

const MEGABYTE = 1_048_576

/**
 * Receives a file of a feed that lies in the file store, and orders its loading. The same id and file again answers the
 * same. Refused: no such feed, no such file, an empty one, a workbook too large to be read, the id of another file.
 */
export const receiveFeedFile = operation({
  name: 'receive-feed-file',
  kind: 'act',
  permission: 'exchange.receive',
  summary: '接收数据源文件',
  input: z.object({
    id: z.uuid(),
    feedKey: z.string().max(80),
    fileName: z.string().trim().min(1).max(200),
    fileHash: z.string().regex(/^[0-9a-f]{64}$/u),
    fileBytes: z.number().int().min(0),
  }),
  output: z.object({ batchId: z.uuid() }),
  async run(act, { id, feedKey, fileName, fileHash, fileBytes }) {
    const feed = await findFeed(act.tx, feedKey)
    if (feed === undefined) return no('no-such-feed')
    const known = await findFeedBatch(act.tx, id)
    if (known !== undefined) {
      const isSame = known.fileHash === fileHash && known.feedKey === feedKey
      return isSame ? ok({ batchId: id }) : no('id-used')
    }
    const head = await firstBytes(await act.ports.files.stream(fileHash))
    if (head === undefined) return no('file-not-received')
    if (head.byteLength === 0) return no('file-empty')
    const format = formatOf(fileName, head)
    if (format === 'xlsx' && fileBytes > MOST_XLSX_BYTES)
      return no('file-too-large', { most: `${MOST_XLSX_BYTES / MEGABYTE} MB` })
    const { version: feedVersion, agency } = feed
    const batch = { batchId: id, feedKey, feedVersion, agency, fileName, fileHash, fileBytes, format }
    if (!(await openFeedBatch(act, batch))) return no('id-used')
    await record(act, {
      type: 'exchange.file-received',
      subject: { kind: 'feed-batch', id },
      fields: { feed: `${feedKey}@${feedVersion}`, 'file-name': fileName, 'file-hash': fileHash },
    })
    await enqueue(act, loadFeed, { feedKey })
    return ok({ batchId: id })
  },
})

async function firstBytes(stream: AsyncIterable<Uint8Array> | undefined): Promise<Uint8Array | undefined> {
  if (stream === undefined) return undefined
  for await (const piece of stream) return piece
  return new Uint8Array(0)
}
