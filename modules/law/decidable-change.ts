import { ok } from '#kernel/result.ts'
import type { Result } from '#kernel/result.ts'
import type { Act } from '#platform/operation.ts'
import { no } from './refusals.ts'
import { lockChange } from './store/change-store.ts'
import type { LockedChange } from './store/change-store.ts'

/** A draft that waits for a second person, who must not be its proposer. */
export async function lockDecidable(act: Act, changeId: string): Promise<Result<LockedChange>> {
  const draft = await lockChange(act.tx, changeId)
  if (draft === undefined) return no('change-unknown')
  if (draft.state !== 'proposed') return no('change-decided')
  return draft.proposedAccountId === act.actor.accountId ? no('same-person') : ok(draft)
}
