// 市场监管领域重大违法行为举报奖励暂行办法第九条至第十一条
/** 举报奖励的等级. @technical */
export type RewardGrade = 'L1' | 'L2' | 'L3'

/** The legal numbers of the grade on the day. @technical */
export interface RewardTerms {
  readonly percent: number
  readonly minimumFen: number
  readonly capFen: number
  readonly financeConsentFen: number
}

/** A reward and whether the finance department must agree. @technical */
export interface TipOffReward {
  readonly rewardFen: number
  readonly isMinimum: boolean
  readonly isCapped: boolean
  readonly needsFinanceConsent: boolean
}

const WHOLE = 100

/** A share of what was fined and confiscated, never below the grade's minimum and never above the cap of a case. */
export function tipOffReward(confiscatedAndFinedFen: number, terms: RewardTerms): TipOffReward {
  const share = Math.floor((confiscatedAndFinedFen * terms.percent) / WHOLE)
  const rewardFen = Math.min(Math.max(share, terms.minimumFen), terms.capFen)
  return {
    rewardFen,
    isMinimum: share < terms.minimumFen,
    isCapped: share > terms.capFen,
    needsFinanceConsent: rewardFen >= terms.financeConsentFen,
  }
}
