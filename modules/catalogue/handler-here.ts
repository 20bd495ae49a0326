import { listAgencies } from '#identity'
import type { Agency } from '#identity'
import { ok } from '#kernel/result.ts'
import type { Result } from '#kernel/result.ts'
import type { Tx } from '#platform/tx.ts'
import { profileOn } from './domain/duty-profile.ts'
import { decideDuty, organHere } from './duty-here.ts'
import type { DutyAsked } from './duty-here.ts'
import { dutyProfilesOn } from './duty-profiles.ts'
import { listVersionsOf, versionOn } from './queries/version-rows.ts'
import { no } from './refusals.ts'

/** Who deals with a filing, or with business done without it. @technical */
export interface FilingHandler {
  readonly agency: Agency
  readonly filing: string
  readonly ruleId: string
  readonly explanation: string
}

/** The agency that verifies a filing or looks into business without one: the lead, or 综合执法 where the power has moved (R4, R14). */
export async function filingHandler(tx: Tx, itemId: string, asked: DutyAsked): Promise<Result<FilingHandler>> {
  const version = versionOn(await listVersionsOf(tx, itemId), asked.on)
  if (version === undefined) return no('item-unknown')
  const { on, circumstance } = asked
  const filing = profileOn(dutyProfilesOn(on), version.code, { circumstance, on })?.filing
  if (filing === undefined) return no('not-a-filing-item', { item: version.name, day: on })
  const [part] = decideDuty(version, asked).handlers
  const agency = part === undefined ? undefined : organHere(await listAgencies(tx), part.agency, asked)
  if (part === undefined || agency === undefined) return no('duty-unresolved', { item: version.name })
  return ok({ agency, filing, ruleId: part.ruleId, explanation: part.explanation })
}
