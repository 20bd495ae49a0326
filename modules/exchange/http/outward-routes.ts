import type { Route } from '#platform/http/route.ts'
import { rawRoute, route } from '#platform/http/route.ts'
import { Buffer } from 'node:buffer'
import { contractBytes } from '../contract-file.ts'
import { addSubscription } from '../operations/add-subscription.ts'
import { getInterface } from '../operations/get-interface.ts'
import { issueKey } from '../operations/issue-key.ts'
import { listApiCalls } from '../operations/list-api-calls.ts'
import { listEventTypes } from '../operations/list-event-types.ts'
import { listInterfaces } from '../operations/list-interfaces.ts'
import { listSubscriptions } from '../operations/list-subscriptions.ts'
import { listSystems } from '../operations/list-systems.ts'
import { listWebhookDeliveries } from '../operations/list-webhook-deliveries.ts'
import { pauseSubscription } from '../operations/pause-subscription.ts'
import { registerSystem } from '../operations/register-system.ts'
import { replaySubscription } from '../operations/replay-subscription.ts'
import { resendWebhook } from '../operations/resend-webhook.ts'
import { resumeSubscription } from '../operations/resume-subscription.ts'
import { revokeKey } from '../operations/revoke-key.ts'

const SUBSCRIPTION = '/api/exchange/subscriptions/:subscriptionId'

/** Systems outside: their keys, what they called, and what is pushed to them. */
export const outwardRoutes: readonly Route[] = [
  route({ method: 'GET', path: '/api/exchange/systems', operation: listSystems }),
  route({ method: 'POST', path: '/api/exchange/systems', operation: registerSystem, status: 201 }),
  route({ method: 'POST', path: '/api/exchange/systems/:systemId/keys', operation: issueKey, status: 201 }),
  route({ method: 'POST', path: '/api/exchange/systems/:systemId/keys/:keyId/revocation', operation: revokeKey }),
  route({ method: 'GET', path: '/api/exchange/systems/:systemId/calls', operation: listApiCalls }),
  route({
    method: 'POST',
    path: '/api/exchange/systems/:systemId/subscriptions',
    operation: addSubscription,
    status: 201,
  }),
  route({ method: 'GET', path: '/api/exchange/interfaces', operation: listInterfaces }),
  route({ method: 'GET', path: '/api/exchange/interfaces/:operationId', operation: getInterface }),
  rawRoute({
    method: 'GET',
    path: '/api/exchange/openapi.json',
    operationId: 'downloadContract',
    summary: '公众下载接口合同（OpenAPI 3.1）',
    permission: 'public',
    produces: 'application/json',
    handler: async ({ reply }) => reply.type('application/json; charset=utf-8').send(Buffer.from(contractBytes())),
  }),
  route({ method: 'GET', path: '/api/exchange/event-types', operation: listEventTypes }),
  route({ method: 'GET', path: '/api/exchange/subscriptions', operation: listSubscriptions }),
  route({ method: 'POST', path: `${SUBSCRIPTION}/pause`, operation: pauseSubscription }),
  route({ method: 'POST', path: `${SUBSCRIPTION}/resumption`, operation: resumeSubscription }),
  route({ method: 'POST', path: `${SUBSCRIPTION}/replay`, operation: replaySubscription }),
  route({ method: 'GET', path: '/api/exchange/webhook-deliveries', operation: listWebhookDeliveries }),
  route({ method: 'POST', path: `${SUBSCRIPTION}/events/:position/resending`, operation: resendWebhook }),
]
