import { z } from 'zod'
import { addMonths } from '#kernel/plain-date.ts'
import { findParameter } from '#law'
import type { Act } from '#platform/operation.ts'
import { operation } from '#platform/operation.ts'
import { listEarlierCases } from '../queries/decided-cases.ts'
import { listVersionsOf, versionOn } from '../queries/version-rows.ts'
import type { VersionRow } from '../queries/version-rows.ts'
import { no } from '../refusals.ts'
import { daysOfLaw, weighLighter } from '../weigh-lighter.ts'
import { penaltyFacts, weighedPenalty } from '../weigh-penalty.ts'

/** Weighs a penalty item by the version in force on the day of the behaviour, or by a lighter one of the day of decision (行政处罚法 37). Refuses an unknown item and a day without a version. */
export const computeDiscretion = operation({
  name: 'compute-discretion',
  kind: 'query',
  permission: 'signed-in',
  summary: '测算处罚裁量',
  input: penaltyFacts.extend({ itemId: z.uuid(), uscc: z.string().trim().max(18).optional() }),
  output: weighedPenalty,
  async run(act, { itemId, uscc, ...asked }) {
    const versions = await listVersionsOf(act.tx, itemId)
    if (versions.length === 0) return no('item-unknown')
    const facts = { ...asked, conditions: await firstOnly(act, itemId, uscc, asked.conditions) }
    const { behaviourOn, decidedOn } = daysOfLaw(facts, act.today)
    const then = versionOn(versions, behaviourOn)
    if (then === undefined) return no('no-version-on', { day: behaviourOn })
    const now = versionOn(versions, decidedOn)
    return weighLighter(asItem(then), now === undefined ? undefined : asItem(now), facts, act.today)
  },
})

function asItem(version: VersionRow) {
  return { code: version.code, title: version.name, content: version.content }
}

/** 首次 is not what somebody ticks: a party decided on in the look-back, 不予处罚 included, is no longer a first (行政处罚法 33). */
async function firstOnly(act: Act, itemId: string, uscc: string | undefined, conditions: string[]): Promise<string[]> {
  const look = findParameter('first-violation-look-back-months', act.today)
  if (uscc === undefined || uscc === '' || look === undefined) return conditions
  const earlier = await listEarlierCases(act.tx, itemId, uscc, addMonths(act.today, -look.value))
  return earlier.length === 0 ? conditions : conditions.filter((code) => code !== FIRST)
}

const FIRST = 'first'
