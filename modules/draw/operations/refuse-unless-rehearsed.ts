import { listAgencies } from '#identity'
import type { Result } from '#kernel/result.ts'
import { ok } from '#kernel/result.ts'
import type { Act } from '#platform/operation.ts'
import { no } from '../refusals.ts'
import { shortageSentence } from '../rehearsal-strings.ts'
import type { Plan } from '../store/plan-store.ts'
import { findRehearsal } from '../store/rehearsal-store.ts'
import type { Rehearsal } from '../store/rehearsal-store.ts'
import { isOf, lintRuleOn } from './rehearse.ts'
import type { Frozen } from './rehearse.ts'

/**
 * Refuses a commitment whose dummy draws were not made for the present frame and roster, or left too many without officers
 * (verifiable.md §7.5, T14), with the numbers of the worst Hall certificate and what would clear it.
 */
export async function refuseUnlessRehearsed(act: Act, plan: Plan, frozen: Frozen): Promise<Result<Rehearsal>> {
  const rehearsal = await findRehearsal(act.tx, plan.planId)
  const { dummySeeds, leastFeasiblePercent } = lintRuleOn(act)
  if (rehearsal === undefined || !isOf(rehearsal, frozen))
    return no('rehearsal-missing', { done: 0, seeds: dummySeeds })
  if (rehearsal.finishedAt === null) return no('rehearsal-missing', { done: rehearsal.done, seeds: rehearsal.seeds })
  const { tally } = rehearsal
  if (!isFeasible(tally, leastFeasiblePercent))
    return no('officers-insufficient', { explanation: shortageSentence(tally, await agencyNames(act)) })
  return ok(rehearsal)
}

/** Whether so many of a hundred dummy draws found their officers. */
export function isFeasible({ done, infeasible }: { done: number; infeasible: number }, leastPercent: number): boolean {
  return (done - infeasible) * 100 >= done * leastPercent
}

/** Names of agencies by the codes that rosters carry. */
export async function agencyNames(act: Pick<Act, 'tx'>): Promise<ReadonlyMap<string, string>> {
  return new Map((await listAgencies(act.tx)).map(({ code, name }) => [code, name]))
}
