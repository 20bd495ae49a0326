import { z } from 'zod'
import { plainDate } from '#kernel/plain-date.ts'
import { operation } from '#platform/operation.ts'
import { listVersionsOf, versionOn } from '../queries/version-rows.ts'
import { no } from '../refusals.ts'
import { penaltyFacts, weighedPenalty, weighPenalty } from '../weigh-penalty.ts'

/** Weighs a penalty item by the version in force on the day of the behaviour. Refuses an unknown item and a day without a version. */
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
    const on = facts.behaviourOn === undefined ? act.today : plainDate(facts.behaviourOn)
    const version = versionOn(versions, on)
    if (version === undefined) return no('no-version-on', { day: on })
    return weighPenalty({ code: version.code, title: version.name, content: version.content }, facts, act.today)
  },
})
