import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { receiveFile } from '../intake/receive-file.ts'
import { findFeedBatch } from '../queries/feed-batches.ts'
import { findFeed } from '../queries/feeds.ts'
import { no } from '../refusals.ts'

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
    return receiveFile(act, feed, { id, fileName, fileHash, fileBytes })
  },
})
