import { plainDate } from '#kernel/plain-date.ts'
import { ok } from '#kernel/result.ts'
import type { Result } from '#kernel/result.ts'
import type { Tx } from '#platform/tx.ts'
import { placeVersion } from './domain/version-chain.ts'
import type { VersionSpan } from './domain/version-chain.ts'
import { listApprovedSpans } from './queries/find-stored.ts'
import { no } from './refusals.ts'

/** Where a version would stand among the approved ones: what it closes, or the refusal when two would share a day. */
export async function placeOrRefuse(
  tx: Tx,
  next: { itemVersionId: string; itemId: string; validFrom: string; validTo: string | null },
): Promise<Result<{ readonly closes?: { readonly itemVersionId: string; readonly validTo: string } }>> {
  const approved = await listApprovedSpans(tx, next.itemId)
  const verdict = placeVersion(approved.map(span), span(next))
  if (verdict.fits) return ok(verdict.closes === undefined ? {} : { closes: verdict.closes })
  const other = approved.find((one) => one.itemVersionId === verdict.collidesWith.itemVersionId)
  return no('version-overlaps', { ordinal: other?.ordinal ?? 0, from: verdict.collidesWith.validFrom })
}

function span(one: { itemVersionId: string; validFrom: string; validTo: string | null }): VersionSpan {
  return {
    itemVersionId: one.itemVersionId,
    validFrom: plainDate(one.validFrom),
    validTo: one.validTo === null ? null : plainDate(one.validTo),
  }
}
