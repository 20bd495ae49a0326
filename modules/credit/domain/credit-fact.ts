import { z } from 'zod'
import type { PlainDate } from '#kernel/plain-date.ts'

export const factKindSchema = z.enum([
  'inspection-concluded',
  'correction-ordered',
  'inspection-closed',
  'status',
  'abnormal-list',
  'serious-dishonesty',
])

/** What happened, kept in credit's own words. @technical */
export type FactKind = z.infer<typeof factKindSchema>

export const factDetailsSchema = z.object({
  visitId: z.string().optional(),
  orderId: z.string().optional(),
  title: z.string().optional(),
  hasFindings: z.boolean().optional(),
  isUncontactable: z.boolean().optional(),
  isObstructed: z.boolean().optional(),
  dueOn: z.string().optional(),
  isRecheckPassed: z.boolean().optional(),
  status: z.string().optional(),
  isListed: z.boolean().optional(),
})

/** A fact a class rests on: dated, never changed; what ends it is another fact. */
export interface CreditFact {
  readonly id: string
  readonly kind: FactKind
  readonly occurredOn: PlainDate
  readonly details: z.infer<typeof factDetailsSchema>
}
