import { z } from 'zod'
import { defineRefusals, ok } from '#kernel/result.ts'
import { findLawTouch } from '#law'
import { operation } from '#platform/operation.ts'
import { impactOf } from './law-impact.ts'

const no = defineRefusals('desk', {
  'change-unknown': { kind: 'absent', message: '没有这份法规修改稿，不能估算影响。' },
})

const line = z.object({ what: z.string(), unit: z.string(), total: z.int(), names: z.array(z.string()) })

/** What a draft of the law would change, before anybody publishes it: items, check points, plans, open tasks, counted from the running matters. */
export const weighLawChange = operation({
  name: 'weigh-law-change',
  kind: 'query',
  permission: 'law.read-changes',
  summary: '估算法规修改的影响',
  input: z.object({ changeId: z.uuid() }),
  output: z.object({ from: z.string(), lines: z.array(line) }),
  async run(act, { changeId }) {
    const touch = await findLawTouch(act.tx, changeId)
    if (touch === undefined) return no('change-unknown')
    const lines = await impactOf(act.tx, touch)
    return ok({
      from: touch.from,
      lines: lines.filter((one) => one.total > 0).map((one) => ({ ...one, names: [...one.names] })),
    })
  },
})
