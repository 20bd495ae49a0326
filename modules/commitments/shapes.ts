import { z } from 'zod'
import { strings } from './strings.ts'

const words = (longest: number) => z.string().trim().min(1).max(longest)

export const standardKind = z.enum(['mandatory', 'recommended', 'local', 'group', 'enterprise'])

/** One indicator as it is written; a promise in words has no value, a value has a unit or none. */
export const indicatorInput = z
  .object({
    name: words(60),
    kind: z.enum(['function', 'performance']),
    bound: z.enum(['at-most', 'at-least', 'stated']),
    value: z.number().nullable().default(null),
    unit: z.string().trim().max(20).default(''),
    words: z.string().trim().max(200).default(''),
  })
  .refine((one) => one.bound !== 'stated' || one.words !== '', { error: strings.statedNeedsWords })

export const indicatorsInput = z.array(indicatorInput).max(60)

export const indicatorShown = z.object({
  name: z.string(),
  kind: z.enum(['function', 'performance']),
  kindName: z.string(),
  bound: z.enum(['at-most', 'at-least', 'stated']),
  value: z.number().nullable(),
  unit: z.string(),
  words: z.string(),
})

export const declarationHead = z.object({
  declarationId: z.uuid(),
  chainId: z.uuid(),
  ordinal: z.int(),
  entityId: z.uuid(),
  entityName: z.string(),
  uscc: z.string().nullable(),
  kind: standardKind,
  kindName: z.string(),
  isOwn: z.boolean(),
  number: z.string(),
  name: z.string(),
  object: z.enum(['product', 'service']),
  product: z.string(),
  declaredOn: z.string(),
  declaredBy: z.string(),
  leadingList: z.string().nullable(),
  replacedOn: z.string().nullable(),
  isCurrent: z.boolean(),
})

export const testShown = z.object({
  standardTestId: z.uuid(),
  declarationId: z.uuid(),
  entityName: z.string(),
  number: z.string(),
  product: z.string(),
  indicator: z.string(),
  declaredWords: z.string(),
  limitWords: z.string().nullable(),
  measuredWords: z.string(),
  verdict: z.enum(['meets', 'below-declared', 'below-mandatory']),
  verdictName: z.string(),
  tester: z.string(),
  reportNumber: z.string(),
  testedOn: z.string(),
  leadState: z.enum(['open', 'settled']).nullable(),
  leadOutcome: z.string().nullable(),
  leadSettledOn: z.string().nullable(),
})

/** One standard of the register as the list shows it. @technical */
export const standardLine = z.object({
  standardId: z.uuid(),
  kind: z.string(),
  kindName: z.string(),
  number: z.string(),
  name: z.string(),
  publisher: z.string(),
  products: z.array(z.string()),
  limits: z.array(indicatorShown),
  inForceOn: z.string(),
  replacedOn: z.string().nullable(),
  replacedBy: z.string().nullable(),
})
