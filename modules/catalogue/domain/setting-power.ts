import type { PenaltyKind } from './item-content.ts'

/** 法律效力位阶 of a legal basis. @technical */
export type LegalRank = '法律' | '行政法规' | '地方性法规' | '部门规章' | '地方政府规章' | '规范性文件' | '平台规程'

const RULE_KINDS: ReadonlySet<PenaltyKind> = new Set(['warning', 'public-criticism', 'fine'])
const LOCAL_LAW_FORBIDDEN: ReadonlySet<PenaltyKind> = new Set(['personal-liberty', 'business-licence-revocation'])
const MAY_GROUND_AN_ITEM: ReadonlySet<LegalRank> = new Set([
  '法律',
  '行政法规',
  '地方性法规',
  '部门规章',
  '地方政府规章',
])

/** True when a text of this rank may set a penalty of this kind (行政处罚法第十条至第十六条). */
export function mayRankSetPenalty(rank: LegalRank, kind: PenaltyKind): boolean {
  switch (rank) {
    case '法律':
      return true
    case '行政法规':
      return kind !== 'personal-liberty'
    case '地方性法规':
      return !LOCAL_LAW_FORBIDDEN.has(kind)
    case '部门规章':
    case '地方政府规章':
      return RULE_KINDS.has(kind)
    case '规范性文件':
    case '平台规程':
      return false
  }
}

/** True when a text of this rank may by itself ground an inspection or penalty item (其他规范性文件 may not). */
export function mayRankGroundItem(rank: LegalRank): boolean {
  return MAY_GROUND_AN_ITEM.has(rank)
}
