import { z } from 'zod'
import type { Refusal } from '#kernel/result.ts'
import { perform, platformRefusals } from '#platform/operation.ts'
import { sendRefusal } from '#platform/http/problem.ts'
import { type RawCall, rawRoute } from '#platform/http/route.ts'
import { receiveFeedFile } from '../operations/receive-feed-file.ts'
import { no } from '../refusals.ts'

const MOST_BYTES = 536_870_912
const MOST = '512 MB'

const query = z.object({ fileName: z.string().trim().min(1).max(200) })

/** Takes a file of a feed as the body of the request, keeps it under its hash, and hands it to loading. */
export const receiveFeedFileRoute = rawRoute({
  method: 'POST',
  path: '/api/exchange/feeds/:feedKey/files/:batchId',
  operationId: 'receiveFeedFile',
  summary: '上传数据源文件（CSV、XLSX、JSON）',
  permission: 'exchange.receive',
  consumes: 'application/octet-stream',
  produces: 'application/json',
  bodyLimit: MOST_BYTES,
  async handler(call) {
    const { host, actor, request, reply } = call
    const asked = query.safeParse(request.query)
    const { feedKey, batchId } = z.object({ feedKey: z.string(), batchId: z.string() }).parse(request.params)
    if (!asked.success) {
      const fields = asked.error.issues.map((one) => ({ field: one.path.join('.'), reason: one.message }))
      return sendRefusal(reply, platformRefusals('invalid-input', undefined, fields).refusal, request.id)
    }
    const stored = await storeBody(call)
    if ('refusal' in stored) return sendRefusal(reply, stored.refusal, request.id)
    const input = { id: batchId, feedKey, fileName: asked.data.fileName, fileHash: stored.hash, fileBytes: stored.size }
    const result = await perform(host, actor, receiveFeedFile, input, request.id)
    return result.ok ? reply.code(201).send(result.value) : sendRefusal(reply, result.refusal, request.id)
  },
})

async function storeBody({ host, request }: RawCall): Promise<{ hash: string; size: number } | { refusal: Refusal }> {
  const body: unknown = request.body
  if (typeof body !== 'object' || body === null || !(Symbol.asyncIterator in body)) return no('file-empty')
  const counted = { bytes: 0 }
  try {
    return await host.ports.files.put(countTo(body as AsyncIterable<Uint8Array>, counted))
  } catch (error) {
    if (counted.bytes > MOST_BYTES) return no('file-too-large', { most: MOST })
    throw error
  }
}

async function* countTo(body: AsyncIterable<Uint8Array>, counted: { bytes: number }): AsyncGenerator<Uint8Array> {
  for await (const bytes of body) {
    counted.bytes += bytes.byteLength
    if (counted.bytes > MOST_BYTES) throw new RangeError('the file is larger than an exchange takes')
    yield bytes
  }
}
