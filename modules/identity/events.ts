import { z } from 'zod'
import { defineEvent } from '#platform/outbox.ts'

/** An officer's relation to an entity became known; who holds an assignment re-assigns the officer, not the object. */
export const recusalDeclared = defineEvent({
  name: 'identity.recusal-declared',
  version: 1,
  cites: '《中华人民共和国行政处罚法》第四十三条',
  schema: z.object({ recusalId: z.uuid(), officerId: z.uuid(), entityId: z.uuid(), declaredOn: z.iso.date() }),
})

/** An enforcement certificate lost its force before its last day. */
export const certificateRevoked = defineEvent({
  name: 'identity.certificate-revoked',
  version: 1,
  cites: '《中华人民共和国行政处罚法》第四十二条',
  schema: z.object({ certificateId: z.uuid(), officerId: z.uuid(), revokedOn: z.iso.date() }),
})
