import { z } from 'zod'
import type { PolicyHit } from './domain/policy-signs.ts'
import type { PolicyRow } from './queries/find-policy.ts'

/** One draft as lists and its own page show it. */
export const policyHead = z.object({
  policyDraftId: z.uuid(),
  title: z.string(),
  kind: z.enum(['government-rule', 'normative-document', 'other-measure']),
  agencyName: z.string(),
  state: z.enum(['drafting', 'reviewed', 'published']),
  cameBy: z.enum(['screen', 'import']),
  submittedBy: z.string(),
  submittedAt: z.string(),
  documentNumber: z.string(),
  publishedBy: z.string(),
  publishedAt: z.string().nullable(),
  conclusion: z.enum(['no-effect', 'restricts', 'exception']).nullable(),
  reason: z.string(),
  exceptionGround: z.string(),
  noLessRestrictive: z.string(),
  endsOn: z.string().nullable(),
  concludedBy: z.string(),
  concludedAt: z.string().nullable(),
  opinions: z.int(),
  hits: z.array(z.object({ code: z.string(), group: z.string(), title: z.string(), quote: z.string() })),
})

/** A row with the signs of its text: those the reviewer saw once there is a conclusion, else those of today's rule. */
export function presentPolicy(row: PolicyRow, found: readonly PolicyHit[]): z.input<typeof policyHead> {
  return {
    policyDraftId: row.policyDraftId,
    title: row.title,
    kind: row.kind,
    agencyName: row.agencyName,
    state: row.state,
    cameBy: row.cameBy,
    submittedBy: row.submittedBy,
    submittedAt: row.submittedAt.toISOString(),
    documentNumber: row.documentNumber ?? '',
    publishedBy: row.publishedBy ?? '',
    publishedAt: row.publishedAt?.toISOString() ?? null,
    conclusion: row.conclusion,
    reason: row.reason ?? '',
    exceptionGround: row.exceptionGround ?? '',
    noLessRestrictive: row.noLessRestrictive ?? '',
    endsOn: row.endsOn,
    concludedBy: row.concludedBy ?? '',
    concludedAt: row.concludedAt?.toISOString() ?? null,
    opinions: row.opinions,
    hits: [...(row.hits ?? found)],
  }
}
