import { sendRefusal } from '#platform/http/problem.ts'
import { rawRoute, route } from '#platform/http/route.ts'
import { perform } from '#platform/operation.ts'
import { EVIDENCE_LIMIT_BYTES } from '../operations/add-evidence.ts'
import { checkCapture } from '../operations/check-capture.ts'
import { concludeOffSite } from '../operations/conclude-off-site.ts'
import { draftChecklist } from '../operations/draft-checklist.ts'
import { publishDeviceLocation } from '../operations/publish-device-location.ts'
import { receiveCapture } from '../operations/receive-capture.ts'
import { registerDevice } from '../operations/register-device.ts'
import { reviewDevice } from '../operations/review-device.ts'
import { tellCaptureParty } from '../operations/tell-capture-party.ts'
import { getCaptureFile } from '../queries/get-capture-file.ts'
import { listCaptures } from '../queries/list-captures.ts'
import { listDevices } from '../queries/list-devices.ts'
import { no } from '../refusals.ts'
import { fieldsOf, readAll } from './raw-body.ts'

const DEVICE = '/api/inspection/devices/:deviceId'
const CAPTURE = '/api/inspection/captures/:captureId'

/** 非现场监管: devices, their records, and what becomes of them; and the checklist of the next visit. */
export const offSiteRoutes = [
  route({ method: 'GET', path: '/api/inspection/devices', operation: listDevices }),
  route({ method: 'POST', path: '/api/inspection/devices', operation: registerDevice, status: 201 }),
  route({ method: 'POST', path: `${DEVICE}/reviews`, operation: reviewDevice, status: 201 }),
  route({ method: 'POST', path: `${DEVICE}/location`, operation: publishDeviceLocation, status: 201 }),
  route({ method: 'GET', path: '/api/inspection/captures', operation: listCaptures }),
  route({ method: 'POST', path: `${CAPTURE}/check`, operation: checkCapture }),
  route({ method: 'POST', path: `${CAPTURE}/notice`, operation: tellCaptureParty }),
  route({ method: 'POST', path: `${CAPTURE}/result`, operation: concludeOffSite }),
  route({ method: 'GET', path: '/api/inspection/entities/:entityId/checklist', operation: draftChecklist }),
]

/** Originals in and out, untouched. */
export const captureFileRoutes = [
  rawRoute({
    method: 'PUT',
    path: `${DEVICE}/captures/:id`,
    operationId: 'receiveCapture',
    summary: receiveCapture.summary,
    permission: receiveCapture.permission,
    consumes: 'application/octet-stream',
    produces: 'application/json',
    bodyLimit: EVIDENCE_LIMIT_BYTES,
    async handler({ host, actor, request, reply }) {
      const bytes = await readAll(request.body)
      if (bytes === undefined) {
        const facts = { size: Number(request.headers['content-length'] ?? 0), limit: EVIDENCE_LIMIT_BYTES }
        return sendRefusal(reply, no('file-too-large', facts).refusal, request.id)
      }
      const input = { ...fieldsOf(request.query), ...fieldsOf(request.params), bytes }
      const result = await perform(host, actor, receiveCapture, input, request.id)
      return result.ok ? reply.send(result.value) : sendRefusal(reply, result.refusal, request.id)
    },
  }),
  rawRoute({
    method: 'GET',
    path: `${CAPTURE}/file`,
    operationId: 'getCaptureFile',
    summary: getCaptureFile.summary,
    permission: getCaptureFile.permission,
    produces: 'image/*',
    async handler({ host, actor, request, reply }) {
      const result = await perform(host, actor, getCaptureFile, fieldsOf(request.params), request.id)
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
