import { z } from 'zod'
import { record } from '#ledger'
import { decideParameter } from '#law'
import { addMonths, plainDate } from '#kernel/plain-date.ts'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { isLawfulChange, statusWord } from '../domain/registration-status.ts'
import { findEntity } from '../queries/find-entity.ts'
import { no } from '../refusals.ts'
import { changeStatus } from '../store/change-status.ts'

/**
 * Records a filed dormancy (歇业) with its end. Refused: longer than the law allows, an end before the beginning, an
 * entity that cannot become dormant. 《市场主体登记管理条例》第三十条.
 */
export const declareDormancy = operation({
  name: 'declare-dormancy',
  kind: 'act',
  permission: 'entities.change-status',
  summary: '歇业备案',
  input: z.object({
    entityId: z.uuid(),
    sinceOn: z.iso.date(),
    untilOn: z.iso.date(),
    documentNumber: z.string().trim().min(1).max(100).nullable(),
    reason: z.string().trim().min(2).max(400),
  }),
  output: z.object({ entityId: z.uuid(), status: z.literal('dormant'), untilOn: z.iso.date(), citation: z.string() }),
  async run(act, input) {
    const entity = await findEntity(act.tx, input.entityId)
    if (entity === undefined) return no('no-such-entity')
    const to = 'dormant'
    if (!isLawfulChange(entity.status, to)) {
      return no('status-not-lawful', { name: entity.name, from: statusWord(entity.status), to: statusWord(to) })
    }
    const [sinceOn, untilOn] = [plainDate(input.sinceOn), plainDate(input.untilOn)]
    if (sinceOn > act.today) return no('day-in-future', { day: sinceOn })
    if (untilOn <= sinceOn) return no('dormancy-not-after')
    const subject = { kind: 'entity', id: entity.entityId }
    const longest = await decideParameter(act, subject, 'dormancy-longest', sinceOn)
    const latest = addMonths(sinceOn, longest.value)
    if (untilOn > latest) return no('dormancy-too-long', { until: untilOn, latest })
    await changeStatus(act, entity, { ...input, to, sinceOn, untilOn })
    await record(act, {
      type: 'entities.status',
      subject: { kind: 'entity', id: entity.entityId },
      fields: { from: entity.status, to, since: sinceOn, until: untilOn, reason: input.reason },
    })
    return ok({ entityId: entity.entityId, status: to as 'dormant', untilOn, citation: longest.citation })
  },
})
