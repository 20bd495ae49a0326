// law/rules/clean-up-signs.yaml (本平台); 行政处罚法 art. 10–16: what a clean-up of items shows to a person, who judges.
import { alikePercent, fold, reaches } from '#kernel/likeness.ts'
import { fen, formatYuan } from '#kernel/money.ts'
import type { AmountModel, ItemKind, PenaltyAmount, PenaltyKind } from './item-content.ts'
import { mayRankSetPenalty } from './setting-power.ts'
import type { LegalRank } from './setting-power.ts'

/** What a clean-up finding is about. @technical */
export type FindingKind = 'duplicate-inspection' | 'same-act' | 'conflicting-range' | 'superseded-basis' | 'beyond-rank'

/** How alike is alike enough to be shown to a person (law/rules/clean-up-signs.yaml). @technical */
export interface CleanUpBounds {
  readonly alikeObjectPercent: number
  readonly alikePointPercent: number
  readonly sharedPointsPercent: number
  readonly alikeActPercent: number
  /** How many of basis, object and evidence two inspections must share. */
  readonly sharedAspects: number
}

/** One article an item rests on, as it stands on the day. @technical */
export interface CleanUpBasis {
  readonly cite: string
  readonly label: string
  readonly role: string
  readonly isLive: boolean
  readonly rank: LegalRank | undefined
}

/** An item in force, as the clean-up looks at it. @technical */
export interface CleanUpItem {
  readonly itemId: string
  readonly code: string
  readonly title: string
  readonly kind: ItemKind
  readonly agency: string
  readonly objectText: string
  readonly points: readonly string[]
  readonly basis: readonly CleanUpBasis[]
  readonly penalty: {
    readonly violation: string
    readonly kinds: readonly PenaltyKind[]
    readonly amounts: readonly PenaltyAmount[]
  } | null
  /** What a higher law now says of the same act; empty when none is known. */
  readonly superior: readonly { readonly label: string; readonly says: string }[]
  /** The most a rule of its rank may set as a fine, in 分; undefined when no such limit binds it. */
  readonly fineLimitFen: number | undefined
}

/** One thing the finding rests on. @technical */
export interface FindingMark {
  readonly aspect: 'basis' | 'object' | 'evidence' | 'act' | 'amount' | 'superior' | 'kind' | 'limit'
  readonly words: string
  /** The kind of penalty a mark of aspect `kind` speaks of. */
  readonly penaltyKind?: PenaltyKind
}

/** What was found, by a key that stays the same from day to day. @technical */
export interface CleanUpFinding {
  readonly key: string
  readonly kind: FindingKind
  readonly items: readonly CleanUpItem[]
  readonly marks: readonly FindingMark[]
}

/** Every finding of the catalogue of a day: duplicates among inspections, repeated and conflicting penalties, dead or superseded bases, kinds a rank may not set. */
export function findCleanUps(items: readonly CleanUpItem[], bounds: CleanUpBounds): readonly CleanUpFinding[] {
  const pairs = items.flatMap((one, at) => items.slice(at + 1).flatMap((other) => judgePair(one, other, bounds)))
  return [...pairs, ...items.flatMap(judgeOne)]
}

function judgePair(one: CleanUpItem, other: CleanUpItem, bounds: CleanUpBounds): readonly CleanUpFinding[] {
  if (one.kind !== other.kind) return []
  if (one.kind === 'inspection') return duplicates(one, other, bounds)
  return one.kind === 'penalty' ? collisions(one, other, bounds) : []
}

function duplicates(one: CleanUpItem, other: CleanUpItem, bounds: CleanUpBounds): readonly CleanUpFinding[] {
  const marks = [
    ...sharedBasis(one, other),
    ...sharedObject(one, other, bounds.alikeObjectPercent),
    ...sharedPoints(one, other, bounds),
  ]
  const aspects = new Set(marks.map((mark) => mark.aspect))
  return aspects.size < bounds.sharedAspects ? [] : [finding('duplicate-inspection', [one, other], marks)]
}

function sharedBasis(one: CleanUpItem, other: CleanUpItem): readonly FindingMark[] {
  const cites = new Set(other.basis.map((each) => each.cite))
  const shared = new Map(one.basis.filter((each) => cites.has(each.cite)).map((each) => [each.cite, each.label]))
  return [...shared.values()].map((words) => ({ aspect: 'basis' as const, words }))
}

function sharedObject(one: CleanUpItem, other: CleanUpItem, least: number): readonly FindingMark[] {
  if (one.objectText === '' || other.objectText === '') return []
  if (alikePercent(one.objectText, other.objectText) < least) return []
  const words = one.objectText === other.objectText ? one.objectText : `${one.objectText}／${other.objectText}`
  return [{ aspect: 'object', words }]
}

function sharedPoints(one: CleanUpItem, other: CleanUpItem, bounds: CleanUpBounds): readonly FindingMark[] {
  const alike = one.points.filter((point) =>
    other.points.some((each) => alikePercent(point, each) >= bounds.alikePointPercent),
  )
  const fewer = Math.min(one.points.length, other.points.length)
  const isEnough = reaches(alike.length, fewer, bounds.sharedPointsPercent)
  return isEnough ? alike.map((words) => ({ aspect: 'evidence' as const, words })) : []
}

function collisions(one: CleanUpItem, other: CleanUpItem, bounds: CleanUpBounds): readonly CleanUpFinding[] {
  if (one.penalty === null || other.penalty === null) return []
  const [mine, theirs] = [one.penalty.violation, other.penalty.violation]
  if (namesOtherPoint(mine, theirs) || alikePercent(mine, theirs) < bounds.alikeActPercent) return []
  const act: FindingMark = { aspect: 'act', words: mine === theirs ? mine : `${mine}／${theirs}` }
  const ranges = rangeConflicts(one.penalty.amounts, other.penalty.amounts)
  return [
    ranges.length === 0
      ? finding('same-act', [one, other], [act])
      : finding('conflicting-range', [one, other], [act, ...ranges]),
  ]
}

/** Two acts that name different 项 of an article are two acts, however alike the words. */
function namesOtherPoint(one: string, other: string): boolean {
  const [mine, theirs] = [POINT.exec(one)?.[0], POINT.exec(other)?.[0]]
  return mine !== undefined && theirs !== undefined && mine !== theirs
}

const POINT = /第[一二三四五六七八九十]+项/u

function rangeConflicts(one: readonly PenaltyAmount[], other: readonly PenaltyAmount[]): readonly FindingMark[] {
  return one.flatMap((left) => {
    const rivals = other.filter((right) => right.subject === left.subject && right.when === left.when)
    return rivals
      .filter((right) => wordsOfAmount(right.amount) !== wordsOfAmount(left.amount))
      .map((right) => ({
        aspect: 'amount' as const,
        words: `${wordsOfAmount(left.amount)}／${wordsOfAmount(right.amount)}`,
      }))
  })
}

function judgeOne(item: CleanUpItem): readonly CleanUpFinding[] {
  const dead: FindingMark[] = item.basis
    .filter((one) => !one.isLive)
    .map((one) => ({ aspect: 'basis', words: `${one.label}已经失效` }))
  const superior: FindingMark[] = item.superior.map((one) => ({
    aspect: 'superior',
    words: `${one.label}：${one.says}`,
  }))
  const beyond = beyondRank(item)
  return [
    ...(dead.length + superior.length === 0 ? [] : [finding('superseded-basis', [item], [...dead, ...superior])]),
    ...(beyond.length === 0 ? [] : [finding('beyond-rank', [item], beyond)]),
  ]
}

function beyondRank(item: CleanUpItem): readonly FindingMark[] {
  if (item.penalty === null) return []
  const { kinds, amounts } = item.penalty
  const grounds = item.basis.filter((one) => one.role === 'penalty' && one.rank !== undefined)
  const marks = grounds.flatMap(({ label, rank }) =>
    kinds
      .filter((kind) => rank !== undefined && !mayRankSetPenalty(rank, kind))
      .map((penaltyKind) => ({ aspect: 'kind' as const, words: `${label}（${rank}）`, penaltyKind })),
  )
  const limit = item.fineLimitFen
  const above = limit === undefined ? [] : amounts.filter((one) => highestFen(one.amount) > limit)
  return [...marks, ...above.map((one) => ({ aspect: 'limit' as const, words: wordsOfAmount(one.amount) }))]
}

function highestFen(amount: AmountModel): number {
  switch (amount.type) {
    case 'range':
    case 'at-most':
      return amount.maxFen
    case 'fixed':
      return amount.fen
    case 'multiple':
    case 'per-unit':
    case 'per-day':
      return 0
  }
}

function wordsOfAmount(amount: AmountModel): string {
  const yuan = (sum: number) => formatYuan(fen(sum))
  switch (amount.type) {
    case 'range':
      return `${yuan(amount.minFen)}至 ${yuan(amount.maxFen)}`
    case 'at-most':
      return `${yuan(amount.maxFen)}以下`
    case 'fixed':
      return yuan(amount.fen)
    case 'multiple':
      return `${amount.base} ${amount.min} 至 ${amount.max} 倍`
    case 'per-unit':
      return `每${amount.unit} ${yuan(amount.fenPerUnit)}`
    case 'per-day':
      return `按日，${amount.base}`
  }
}

function finding(kind: FindingKind, items: readonly CleanUpItem[], marks: readonly FindingMark[]): CleanUpFinding {
  const codes = items.map((one) => fold(one.code)).toSorted()
  return { key: `${kind}:${codes.join('+')}`, kind, items, marks }
}
