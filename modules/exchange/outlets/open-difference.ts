import type { Result } from '#kernel/result.ts'
import { ok } from '#kernel/result.ts'
import type { Act } from '#platform/operation.ts'
import { no } from '../refusals.ts'
import { type LockedDifference, lockDifferences } from '../store/platform-lists.ts'

/** A difference nobody settled yet, locked until the transaction ends. */
export async function openDifference(
  act: Act,
  platformListId: string,
  differenceId: string,
): Promise<Result<LockedDifference>> {
  const [found] = await lockDifferences(act.tx, platformListId, [differenceId])
  if (found === undefined) return no('difference-unknown')
  return found.state === 'open' ? ok(found) : no('difference-settled', { title: found.title })
}
