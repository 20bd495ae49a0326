import { powersOver, statusWord } from '#entities'
import type { RegistrationStatus } from '#entities'
import type { Result } from '#kernel/result.ts'
import { ok } from '#kernel/result.ts'
import type { VisitLeadSource } from '../domain/visit.ts'
import { no } from '../refusals.ts'

/** @technical */
interface Standing {
  readonly name: string
  readonly status: RegistrationStatus
}

/** Refuses whatever would begin a decision against an entity that no longer exists: 注销, 撤销 (domain.md §1.7, trap 6). */
export function refuseEnded({ name, status }: Standing): Result<undefined> {
  const { mayBePenalised, why } = powersOver(status)
  return mayBePenalised ? ok(undefined) : no('entity-ended', { name, status: statusWord(status), why })
}

/** Whether officers may go there: nobody visits what has ended; a resting or a revoked entity only on a clue (domain.md §1.7). */
export function refuseVisit(
  entity: Standing,
  leadSource: VisitLeadSource | null,
  isSpecial: boolean,
): Result<undefined> {
  const { name, status } = entity
  const { mayBeInspected, why } = powersOver(status)
  const facts = { name, status: statusWord(status), why }
  if (mayBeInspected === 'no') return no('entity-ended', facts)
  const hasReason = leadSource === 'assigned' || leadSource === 'complaint' || leadSource === 'data' || isSpecial
  return mayBeInspected === 'with-reason' && !hasReason ? no('entity-rests', facts) : ok(undefined)
}
