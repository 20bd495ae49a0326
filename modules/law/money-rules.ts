import { z } from 'zod'
import type { PlainDate } from '#kernel/plain-date.ts'
import { citationLine } from './citations.ts'
import { deadline } from './deadlines.ts'
import { defaultSurcharge } from './formulas/default-surcharge.ts'
import type { DefaultSurcharge, SurchargePause } from './formulas/default-surcharge.ts'
import { hearingGrounds } from './formulas/hearing-rights.ts'
import type { HearingGround, PlannedPenalty } from './formulas/hearing-rights.ts'
import { tipOffReward } from './formulas/tip-off-reward.ts'
import type { RewardGrade, TipOffReward } from './formulas/tip-off-reward.ts'
import { lawBase } from './law-base.ts'
import type { LawBase } from './law-files.ts'
import { findParameter, parameter } from './parameters.ts'
import { ruleDocument } from './rule-documents.ts'

/** What is known of an unpaid sum. */
export interface SurchargeFacts {
  readonly receivedOn: PlainDate
  readonly untilOn: PlainDate
  readonly principalFen: number
  /** 没收 is no fine: nothing is added to it. */
  readonly kind: 'fine' | 'confiscation'
  /** The last day of payment of an approved 延期 or of the instalment looked at (处罚法66). */
  readonly deferredTo?: PlainDate | undefined
  /** 复议 and 诉讼, both days included. */
  readonly reviews?: readonly SurchargePause[] | undefined
}

/** 加处罚款 with its last day of payment and article. @technical */
export interface SurchargeAnswer extends DefaultSurcharge {
  readonly dueOn: PlainDate
  readonly dailyPercent: number
  readonly citation: string
}

/** 加处罚款 by the law of the last day of payment: 3 % a day from the next day, capped, paused in review since 2021, none on 没收. */
export function surchargeOf(facts: SurchargeFacts, base: LawBase = lawBase()): SurchargeAnswer {
  const dueOn = facts.deferredTo ?? deadline('fine-payment', facts.receivedOn, {}, base).dueOn
  const daily = parameter('default-surcharge-daily-percent', dueOn, undefined, base)
  const cap = parameter('default-surcharge-cap-percent', dueOn, undefined, base)
  const stops = parameter('default-surcharge-stops-in-review', dueOn, undefined, base)
  const principalFen = facts.kind === 'fine' ? facts.principalFen : 0
  const pauses = stops.value === 1 ? (facts.reviews ?? []) : []
  const counted = defaultSurcharge(
    { principalFen, dueOn, untilOn: facts.untilOn, pauses },
    { dailyPercent: daily.value, capPercent: cap.value },
  )
  const cites = [...new Set([...daily.cites, ...cap.cites, ...stops.cites])]
  return { ...counted, dueOn, dailyPercent: daily.value, citation: citationLine(cites, dueOn, base) }
}

/** 举报奖励 by the terms of the day; undefined while none were in force. */
export function rewardOf(
  grade: RewardGrade,
  confiscatedAndFinedFen: number,
  onDate: PlainDate,
  base: LawBase = lawBase(),
): (TipOffReward & { readonly percent: number; readonly citation: string }) | undefined {
  const percent = findParameter('reward-percent', onDate, grade, base)
  if (percent === undefined) return undefined
  const reward = tipOffReward(confiscatedAndFinedFen, {
    percent: percent.value,
    minimumFen: parameter('reward-minimum', onDate, grade, base).value,
    capFen: parameter('reward-limit', onDate, 'cap', base).value,
    financeConsentFen: parameter('reward-limit', onDate, 'finance-consent', base).value,
  })
  return { ...reward, percent: percent.value, citation: percent.citation }
}

const hearingBody = z.strictObject({
  version: z.string(),
  addsUp: z.boolean(),
  soleTraderAs: z.enum(['natural-person', 'organisation']),
  kinds: z.array(z.string()).min(1),
})

/** Whether the party must be told of the right to a hearing, and on which grounds; undefined when no rule was in force. */
export function hearingRights(
  penalty: PlannedPenalty,
  party: 'natural-person' | 'organisation' | 'sole-trader',
  onDate: PlainDate,
  base: LawBase = lawBase(),
): { readonly isEntitled: boolean; readonly grounds: readonly HearingGround[]; readonly citation: string } | undefined {
  const rule = ruleDocument('hearing-entitled', onDate, base)
  if (rule === undefined) return undefined
  const body = hearingBody.parse(rule.body)
  const subject = party === 'sole-trader' ? body.soleTraderAs : party
  const grounds = hearingGrounds(penalty, {
    kinds: body.kinds,
    fineFen: parameter('hearing-fine-threshold', onDate, subject, base).value,
    confiscationFen: parameter('hearing-confiscation-threshold', onDate, subject, base).value,
    addsUp: body.addsUp,
  })
  return { isEntitled: grounds.length > 0, grounds, citation: rule.citation }
}
