import { z } from 'zod'
import { defineEvent } from '#platform/outbox.ts'

/** A version of a self-declaration was made: it is public from this moment. */
export const standardDeclared = defineEvent({
  name: 'commitments.standard-declared',
  version: 1,
  cites: 'seed 3; 标准化法 27',
  schema: z.object({ declarationId: z.uuid() }),
})

/** A declared indicator was tested. */
export const standardTested = defineEvent({
  name: 'commitments.standard-tested',
  version: 1,
  cites: 'seed 3; 标准化法 27, 36, 37',
  schema: z.object({ standardTestId: z.uuid() }),
})

/** An unheeded order to disclose came on the public list, or left it. */
export const undisclosedListed = defineEvent({
  name: 'commitments.undisclosed-listed',
  version: 1,
  cites: 'seed 3; 标准化法 38',
  schema: z.object({ disclosureOrderId: z.uuid(), isListed: z.boolean() }),
})

/** An association spoke about a member: 行业自律信息, with its source and its last day. It weighs in no credit class. */
export const associationActed = defineEvent({
  name: 'commitments.association-acted',
  version: 1,
  cites: 'seed 8、19；优化营商环境条例 71',
  schema: z.object({ associationActId: z.uuid(), aboutEntityId: z.uuid(), expiresOn: z.iso.date() }),
})

/** 行业自律信息 is shown no longer: its term is over, or the association withdrew it. */
export const associationActEnded = defineEvent({
  name: 'commitments.association-act-ended',
  version: 1,
  cites: 'seed 8、19',
  schema: z.object({
    associationActId: z.uuid(),
    aboutEntityId: z.uuid(),
    why: z.enum(['expired', 'withdrawn']),
    endedOn: z.iso.date(),
  }),
})
