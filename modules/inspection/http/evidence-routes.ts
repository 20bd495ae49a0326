import { rawRoute } from '#platform/http/route.ts'
import { sendRefusal } from '#platform/http/problem.ts'
import { perform } from '#platform/operation.ts'
import { addEvidence, EVIDENCE_LIMIT_BYTES } from '../operations/add-evidence.ts'
import { getEvidence } from '../queries/get-evidence.ts'
import { no } from '../refusals.ts'
import { fieldsOf, readAll } from './raw-body.ts'

/** Originals in and out: the bytes travel untouched, what is known of them in the address. */
export const evidenceRoutes = [
  rawRoute({
    method: 'PUT',
    path: '/api/inspection/visits/:visitId/evidence/:id',
    operationId: 'addEvidence',
    summary: addEvidence.summary,
    permission: addEvidence.permission,
    consumes: 'application/octet-stream',
    produces: 'application/json',
    bodyLimit: EVIDENCE_LIMIT_BYTES,
    async handler({ host, actor, request, reply }) {
      const bytes = await readAll(request.body)
      if (bytes === undefined) {
        const limit = EVIDENCE_LIMIT_BYTES
        return sendRefusal(
          reply,
          no('file-too-large', { size: Number(request.headers['content-length'] ?? limit), limit }).refusal,
          request.id,
        )
      }
      const { query, params } = request
      const sentAt = request.headers['x-hengjian-sent-at']
      const input = { ...fieldsOf(query), ...fieldsOf(params), bytes, ...(sentAt === undefined ? {} : { sentAt }) }
      const result = await perform(host, actor, addEvidence, input, request.id)
      return result.ok ? reply.send(result.value) : sendRefusal(reply, result.refusal, request.id)
    },
  }),
  rawRoute({
    method: 'GET',
    path: '/api/inspection/evidence/:evidenceId',
    operationId: 'getEvidence',
    summary: getEvidence.summary,
    permission: getEvidence.permission,
    produces: 'image/*',
    async handler({ host, actor, request, reply }) {
      const result = await perform(host, actor, getEvidence, fieldsOf(request.params), request.id)
      if (!result.ok) return sendRefusal(reply, result.refusal, request.id)
      return reply
        .header('content-security-policy', "default-src 'none'; sandbox")
        .header('x-content-type-options', 'nosniff')
        .header('cache-control', 'private, max-age=3600')
        .type(result.value.mediaType)
        .send(Buffer.from(result.value.bytes))
    },
  }),
]
