import type { FollowUp } from './visit.ts'

/** 检查结果类别: the eight of market supervision and five of status (domain.md §3.2). The codes are data (inspection.result_code). */
export type ResultCategory = string

/** @technical */
export interface ResultCategoryRow {
  readonly code: ResultCategory
  readonly label: string
  readonly grouping: 'check' | 'status'
  readonly isProblem: boolean
  readonly consequence: 'none' | 'correction' | 'abnormal-list' | 'must-publicise' | 'lead'
  readonly needsPresence: boolean
}

/** 检查要点的结论; never 合格. */
export type CheckAnswer = 'none-found' | 'found' | 'not-applicable'

/** One item with its answers and the categories the officers chose. @technical */
export interface ItemConclusion {
  readonly itemId: string
  readonly itemName: string
  readonly answers: readonly (CheckAnswer | null)[]
  readonly codes: readonly ResultCategory[]
  readonly hasCorrectionOrder: boolean
}

/** Why a chosen set of categories cannot stand. @technical */
export type ResultObstacle =
  | { readonly kind: 'no-result'; readonly itemName: string }
  | { readonly kind: 'unknown-code'; readonly code: string }
  | { readonly kind: 'unanswered'; readonly itemName: string; readonly count: number }
  | { readonly kind: 'none-found-with-others'; readonly itemName: string }
  | { readonly kind: 'finding-without-problem'; readonly itemName: string }
  | { readonly kind: 'problem-without-finding'; readonly itemName: string; readonly label: string }
  | { readonly kind: 'correction-missing'; readonly itemName: string }
  | { readonly kind: 'lead-missing'; readonly itemName: string }

/** The first reason why this conclusion cannot stand, or undefined. The categories of one item may be several (多选). */
export function resultObstacle(
  conclusions: readonly ItemConclusion[],
  followUp: readonly FollowUp[],
  categories: ReadonlyMap<string, ResultCategoryRow>,
): ResultObstacle | undefined {
  for (const conclusion of conclusions) {
    const obstacle = obstacleOfItem(conclusion, followUp, categories)
    if (obstacle !== undefined) return obstacle
  }
  return undefined
}

/** True when nobody of the entity had to be met: every chosen category can be found without a counterpart on site. */
export function canBeConcludedWithoutCounterpart(
  codes: readonly ResultCategory[],
  categories: ReadonlyMap<string, ResultCategoryRow>,
): boolean {
  return codes.length > 0 && codes.every((code) => categories.get(code)?.needsPresence === false)
}

/** True when a chosen category states a problem. */
export function statesProblem(
  codes: readonly ResultCategory[],
  categories: ReadonlyMap<string, ResultCategoryRow>,
): boolean {
  return codes.some((code) => categories.get(code)?.isProblem === true)
}

/** 无需后续处置 stands alone and only where no category states a problem. */
export function isFollowUpConsistent(followUp: readonly FollowUp[], hasProblem: boolean): boolean {
  if (followUp.length === 0) return false
  if (!followUp.includes('none')) return true
  return followUp.every((option) => option === 'none') && !hasProblem
}

function obstacleOfItem(
  item: ItemConclusion,
  followUp: readonly FollowUp[],
  categories: ReadonlyMap<string, ResultCategoryRow>,
): ResultObstacle | undefined {
  const { itemName } = item
  if (item.codes.length === 0) return { kind: 'no-result', itemName }
  const unknown = item.codes.find((code) => !categories.has(code))
  if (unknown !== undefined) return { kind: 'unknown-code', code: unknown }
  const unanswered = item.answers.filter((answer) => answer === null).length
  if (unanswered > 0 && !canBeConcludedWithoutCounterpart(item.codes, categories)) {
    return { kind: 'unanswered', itemName, count: unanswered }
  }
  return obstacleOfCodes(item, followUp, categories)
}

function obstacleOfCodes(
  item: ItemConclusion,
  followUp: readonly FollowUp[],
  categories: ReadonlyMap<string, ResultCategoryRow>,
): ResultObstacle | undefined {
  const { itemName, codes } = item
  const hasFinding = item.answers.includes('found')
  if (codes.includes('none-found') && codes.some((code) => code !== 'none-found')) {
    return { kind: 'none-found-with-others', itemName }
  }
  if (hasFinding && !statesProblem(codes, categories)) return { kind: 'finding-without-problem', itemName }
  const rows = codes.flatMap((code) => categories.get(code) ?? [])
  const unfounded = rows.find((row) => row.isProblem && row.needsPresence && !hasFinding)
  if (unfounded !== undefined) return { kind: 'problem-without-finding', itemName, label: unfounded.label }
  if (rows.some((row) => row.consequence === 'correction') && !item.hasCorrectionOrder) {
    return { kind: 'correction-missing', itemName }
  }
  if (rows.some((row) => row.consequence === 'lead') && !leadsOn(followUp)) return { kind: 'lead-missing', itemName }
  return undefined
}

function leadsOn(followUp: readonly FollowUp[]): boolean {
  return followUp.some(
    (option) => option === 'refer-to-cases' || option === 'criminal-referral' || option === 'copy-to-agency',
  )
}
