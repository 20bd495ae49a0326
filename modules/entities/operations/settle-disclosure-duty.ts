import { z } from 'zod'
import { workingDays } from '#law'
import { record } from '#ledger'
import { plainDate } from '#kernel/plain-date.ts'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { dutyKindWord } from '../duty-strings.ts'
import { no } from '../refusals.ts'
import { addToFile } from '../store/add-to-file.ts'
import { lockDuty, settleDuty } from '../store/disclosure-duties.ts'

/** The entity published: the clock stops on that day, in time or late. Refused: a clock that stopped or lapsed, a day before or to come. */
export const settleDisclosureDuty = operation({
  name: 'settle-disclosure-duty',
  kind: 'act',
  permission: 'entities.record-fact',
  summary: '登记已即时公示',
  input: z.object({ dutyId: z.uuid(), disclosedOn: z.iso.date(), where: z.string().trim().min(2).max(200) }),
  output: z.object({ dutyId: z.uuid(), isLate: z.boolean(), lateWorkingDays: z.number().int() }),
  async run(act, { dutyId, disclosedOn, where }) {
    const duty = await lockDuty(act.tx, dutyId)
    if (duty === undefined) return no('no-such-duty')
    if (duty.disclosedOn !== null) return no('duty-settled', { day: duty.disclosedOn })
    if (duty.lapsedBecause !== null) return no('duty-lapsed', { because: duty.lapsedBecause })
    const on = plainDate(disclosedOn)
    if (on > act.today) return no('day-in-future', { day: on })
    if (on < duty.aroseOn) return no('disclosed-before', { day: duty.aroseOn })
    await settleDuty(act, dutyId, on, where)
    const isLate = on > duty.dueOn
    await addToFile(act, {
      entityId: duty.entityId,
      kind: 'instant-disclosure',
      title: `${isLate ? '逾期' : '按期'}公示${dutyKindWord(duty.kind)}：${duty.matter}`,
      occurredAt: act.now,
      source: `entities/disclosure-duty/${dutyId}`,
      facts: { 公示之日: on, 公示处: where },
      loop: { key: `instant-disclosure/${dutyId}`, state: 'closed' },
    })
    await record(act, {
      type: 'entities.disclosure-duty-settled',
      subject: { kind: 'entity', id: duty.entityId },
      fields: { duty: dutyId, on, late: String(isLate) },
    })
    return ok({ dutyId, isLate, lateWorkingDays: isLate ? workingDays(duty.dueOn, on) : 0 })
  },
})
