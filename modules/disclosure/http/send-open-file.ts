import { Buffer } from 'node:buffer'
import { Readable } from 'node:stream'
import { z } from 'zod'
import { sendProblem, sendRefusal } from '#platform/http/problem.ts'
import { rangeOf } from '#platform/http/byte-range.ts'
import type { RawCall } from '#platform/http/route.ts'
import { perform } from '#platform/operation.ts'
import { getOpenFile } from '../operations/get-open-file.ts'
import { no } from '../refusals.ts'

const TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv; charset=utf-8; header=present',
  jsonl: 'application/jsonl; charset=utf-8',
  json: 'application/json; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  pem: 'application/x-pem-file',
}

/** A file of the open data: whole, the rest of a broken download (Range), or 304 where the reader has it (If-None-Match). */
export async function sendOpenFile(call: RawCall): Promise<unknown> {
  const { host, actor, request, reply } = call
  const wanted = z.object({ edition: z.string(), name: z.string() }).parse(request.params)
  const found = await perform(host, actor, getOpenFile, wanted, request.id)
  if (!found.ok) return sendRefusal(reply, found.refusal, request.id)
  const { hash, size, isStored, base64, edition, madeAt } = found.value
  const tag = `"${hash}"`
  reply
    .header('etag', tag)
    .header('accept-ranges', 'bytes')
    .header('cache-control', 'public, no-cache')
    .header('last-modified', new Date(madeAt).toUTCString())
  if (request.headers['if-none-match'] === tag) return reply.code(304).send()
  const known = request.headers['if-range']
  const isSame = known === undefined || known === tag
  const range = isSame ? rangeOf(request.headers.range, size) : undefined
  if (range === 'unsatisfiable') {
    const detail = `所要的部分不在文件之内：文件共 ${size} 字节。`
    return sendProblem(reply.header('content-range', `bytes */${size}`), 416, { code: 'platform.bad-range', detail })
  }
  const { from, to } = range ?? { from: 0, to: size - 1 }
  if (range !== undefined) reply.code(206).header('content-range', `bytes ${from}-${to}/${size}`)
  reply
    .header('content-type', TYPES[wanted.name.split('.').at(-1) ?? ''] ?? 'application/octet-stream')
    .header('content-disposition', `attachment; filename="hengjian-${edition}-${wanted.name}"`)
    .header('content-length', String(Math.max(0, to - from + 1)))
  if (!isStored) return reply.send(Buffer.from(base64, 'base64').subarray(from, to + 1))
  const bytes = await host.ports.files.stream(hash, { from, to })
  return bytes === undefined
    ? sendRefusal(reply, no('open-file-unknown', { name: wanted.name }).refusal, request.id)
    : reply.send(Readable.from(bytes))
}
