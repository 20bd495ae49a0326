import { z } from 'zod'
import { deadline, ruleDocument } from '#law'
import { dayInShanghai, type PlainDate } from '#kernel/plain-date.ts'
import { lineOf } from '../domain/hotline-lane.ts'
import type { ClaimLane } from '../domain/work-order.ts'
import type { HotlineAgencies } from './hotline-agencies.ts'

const lanesRule = z.object({ version: z.string(), efficacyAgencies: z.array(z.string()).min(1) })

/** Our own clock of a lane (domain.md §6.1): from receipt by the competent body; an efficacy complaint and a question have none. */
const OWN_RULES: Readonly<Record<ClaimLane, string | null>> = {
  consumer: 'complaint-acceptance',
  economic: 'tip-off-verification',
  efficacy: null,
  service: null,
}

/** The days a lane is due: 12345 counts from its transfer, we from receipt by the competent body. */
export function clocksOf(lane: ClaimLane, transferredAt: Date, receivedOn: PlainDate) {
  const transferredOn = dayInShanghai(transferredAt)
  const ownRule = OWN_RULES[lane]
  return {
    signDueOn: deadline('hotline-sign', transferredOn).dueOn,
    answerDueOn: deadline('hotline-answer', transferredOn).dueOn,
    ownRule,
    ownDueOn: ownRule === null ? null : deadline(ownRule, receivedOn).dueOn,
  }
}

/** The day an extended lane is due, counted from the transfer as before. */
export function extendedDueOn(transferredAt: Date): PlainDate {
  return deadline('hotline-answer-extended', dayInShanghai(transferredAt)).dueOn
}

/**
 * Who takes an efficacy complaint: the first office the rule names that is not in the line complained of; throws when every
 * one is, for then nobody may have it.
 */
export function efficacyOffice(complainedId: string, agencies: HotlineAgencies, on: PlainDate) {
  const rule = ruleDocument('hotline-lanes', on)
  if (rule === undefined) throw new RangeError(`no rule hotline-lanes is in force on ${on}`)
  const barred = lineOf(complainedId, agencies.all)
  const office = lanesRule
    .parse(rule.body)
    .efficacyAgencies.map((code) => agencies.find(code))
    .find((one) => one !== undefined && !barred.includes(one.id))
  if (office === undefined) throw new RangeError(`no efficacy office outside the line of ${complainedId}`)
  return { officeId: office.id, barred }
}
