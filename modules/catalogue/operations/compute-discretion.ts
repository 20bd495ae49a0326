import { z } from 'zod'
import { operation } from '#platform/operation.ts'
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
  input: penaltyFacts.extend({ itemId: z.uuid() }),
  output: weighedPenalty,
  async run(act, { itemId, ...facts }) {
    const versions = await listVersionsOf(act.tx, itemId)
    if (versions.length === 0) return no('item-unknown')
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
