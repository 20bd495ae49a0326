import { z } from 'zod'
import { type FieldError, type Refusal } from '#kernel/result.ts'
import { inAct, perform, platformRefusals } from '#platform/operation.ts'
import { type RawCall, rawRoute } from '#platform/http/route.ts'
import { sendRefusal } from '#platform/http/problem.ts'
import { registrationStatuses } from '../domain/registration-status.ts'
import { importRegister } from '../operations/import-register.ts'
import { receiveRegisterFile } from '../operations/receive-register-file.ts'
import { no } from '../refusals.ts'
import { failBatch, reportProgress } from '../store/import-batch.ts'

const MOST_BYTES = 536_870_912
const MOST = '512 MB'

const query = z.object({
  fileName: z.string().trim().min(1).max(200),
  source: z.string().trim().min(1).max(200).default('登记数据文件'),
  declaredStatus: z.enum(registrationStatuses).default('unknown'),
  declaredBasis: z.string().trim().min(1).max(400).optional(),
})

/**
 * Takes a register file as the body of the request, keeps it under its hash and loads it; the answer comes when the act
 * is done. Meanwhile GET /api/entities/imports/:batchId tells how far it has come.
 */
export const importRegisterRoute = rawRoute({
  method: 'POST',
  path: '/api/entities/imports/:batchId',
  operationId: 'importRegister',
  summary: '上传并导入登记文件（CSV）',
  permission: 'entities.import',
  consumes: 'text/csv',
  produces: 'application/json',
  bodyLimit: MOST_BYTES,
  async handler(call) {
    const { host, actor, request, reply } = call
    const asked = query.safeParse(request.query)
    const { batchId } = z.object({ batchId: z.string() }).parse(request.params)
    if (!asked.success) return sendRefusal(reply, badQuery(asked.error), request.id)
    const stored = await storeBody(call)
    if ('refusal' in stored) return sendRefusal(reply, stored.refusal, request.id)
    const received = await perform(
      host,
      actor,
      receiveRegisterFile,
      {
        id: batchId,
        fileHash: stored.hash,
        fileBytes: stored.size,
        ...asked.data,
        declaredBasis: asked.data.declaredBasis ?? null,
      },
      request.id,
    )
    if (!received.ok) return sendRefusal(reply, received.refusal, request.id)
    return runImport(call, batchId)
  },
})

async function runImport({ host, actor, request, reply }: RawCall, batchId: string): Promise<unknown> {
  const short = { name: 'import-register', kind: 'act', permission: 'entities.import' } as const
  const aside = (run: Parameters<typeof inAct<undefined>>[4]) => inAct<undefined>(host, actor, short, request.id, run)
  const fail = (why: string) =>
    aside(async (act) => {
      await failBatch(act, batchId, why)
      return { ok: true, value: undefined }
    })
  const report = async (rowsRead: number) => {
    await aside(async (act) => {
      await reportProgress(act.tx, batchId, rowsRead)
      return { ok: true, value: undefined }
    })
  }
  try {
    const result = await perform(host, actor, importRegister({ report }), { id: batchId }, request.id)
    if (result.ok) return await reply.code(201).send(result.value)
    await fail(result.refusal.message)
    return sendRefusal(reply, result.refusal, request.id)
  } catch (error) {
    await fail('导入中断，没有任何行载入；可重新上传同一文件。')
    throw error
  }
}

async function storeBody({ host, request }: RawCall): Promise<{ hash: string; size: number } | { refusal: Refusal }> {
  if (!isByteStream(request.body)) return no('file-empty')
  const declared = Number(request.headers['content-length'] ?? '0')
  if (declared > MOST_BYTES) return no('file-too-large', { most: MOST })
  const counted = { bytes: 0 }
  try {
    return await host.ports.files.put(countTo(request.body, counted))
  } catch (error) {
    if (counted.bytes > MOST_BYTES) return no('file-too-large', { most: MOST })
    throw error
  }
}

async function* countTo(body: AsyncIterable<Uint8Array>, counted: { bytes: number }): AsyncGenerator<Uint8Array> {
  for await (const bytes of body) {
    counted.bytes += bytes.byteLength
    if (counted.bytes > MOST_BYTES) throw new RangeError('the file is larger than an import takes')
    yield bytes
  }
}

function isByteStream(body: unknown): body is AsyncIterable<Uint8Array> {
  return typeof body === 'object' && body !== null && Symbol.asyncIterator in body
}

function badQuery(error: z.ZodError): Refusal {
  const fields: FieldError[] = error.issues.map((issue) => ({ field: issue.path.join('.'), reason: issue.message }))
  return platformRefusals('invalid-input', undefined, fields).refusal
}
