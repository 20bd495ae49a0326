import type { Act } from '#platform/operation.ts'
import { publish } from '#platform/outbox.ts'
import type { ResultCategoryRow } from '../domain/result.ts'
import type { FollowUp, Visit } from '../domain/visit.ts'
import { findingReferred } from '../events.ts'
import { listDepartments } from '../store/department-store.ts'

const REFERRED = ['copy-to-agency', 'refer-to-cases', 'criminal-referral'] as const

/** Publishes what leaves the inspection: each referring follow-up, and the abnormal-operation procedure where a category leads there. */
export async function referFindings(
  act: Act,
  visit: Visit,
  conclusion: {
    readonly results: readonly { readonly itemId: string; readonly codes: readonly string[] }[]
    readonly followUp: readonly FollowUp[]
  },
  categories: ReadonlyMap<string, ResultCategoryRow>,
): Promise<void> {
  const withProblem = itemsWhere(conclusion.results, (code) => categories.get(code)?.isProblem === true)
  for (const followUp of REFERRED) {
    if (conclusion.followUp.includes(followUp)) await refer(act, visit, withProblem, followUp)
  }
  const abnormal = itemsWhere(conclusion.results, (code) => categories.get(code)?.consequence === 'abnormal-list')
  if (abnormal.length > 0) await refer(act, visit, abnormal, 'abnormal-list')
}

/** Publishes one referral; in a joint visit one for each department whose items it is about. */
export async function refer(
  act: Act,
  visit: Visit,
  itemIds: readonly string[],
  followUp: 'copy-to-agency' | 'refer-to-cases' | 'criminal-referral' | 'abnormal-list',
): Promise<void> {
  const { visitId, entityId } = visit
  const departments = await listDepartments(act.tx, visitId)
  const ownerOf = (itemId: string): string =>
    departments.find((department) => department.itemIds.includes(itemId))?.agencyId ?? visit.agencyId
  const owners = itemIds.length === 0 ? [visit.agencyId] : [...new Set(itemIds.map(ownerOf))]
  for (const agencyId of owners) {
    await publish(act, findingReferred, {
      visitId,
      agencyId,
      entityId,
      itemIds: itemIds.filter((itemId) => ownerOf(itemId) === agencyId),
      followUp,
      referredOn: act.today,
    })
  }
}

function itemsWhere(
  results: readonly { readonly itemId: string; readonly codes: readonly string[] }[],
  holds: (code: string) => boolean,
): string[] {
  return [...new Set(results.filter((one) => one.codes.some(holds)).map((one) => one.itemId))]
}
