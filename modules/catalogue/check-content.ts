import { plainDate } from '#kernel/plain-date.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import { ok } from '#kernel/result.ts'
import type { Result } from '#kernel/result.ts'
import { findCitation } from '#law'
import { implementationCodeFault, isCatalogueCode } from './domain/catalogue-code.ts'
import { mayRankGroundItem, mayRankSetPenalty } from './domain/setting-power.ts'
import type { AmountModel, ItemContent, ItemKind } from './domain/item-content.ts'
import { no } from './refusals.ts'
import { implementationFaultWords, penaltyKindWords } from './strings.ts'

type Check = (kind: ItemKind, content: ItemContent, name: string) => Result<undefined>

const CHECKS: readonly Check[] = [checkKind, checkDays, checkCodes, checkNumbers, checkBasis, checkRank, checkPoints]

/** Everything a version must meet before it may be proposed: live basis of sufficient rank, right codes, lawful numbers, cited check points. */
export function checkContent(kind: ItemKind, content: ItemContent, name: string): Result<undefined> {
  for (const check of CHECKS) {
    const result = check(kind, content, name)
    if (!result.ok) return result
  }
  return ok(undefined)
}

/** Refuses a version one of whose articles is not in force on the day (行政处罚法第三十八条: no basis, no act). */
export function checkBasisOn(content: Pick<ItemContent, 'basis'>, day: PlainDate, name: string): Result<undefined> {
  const dead = content.basis.find((one) => findCitation(one.cite, day) === undefined)
  if (dead === undefined) return ok(undefined)
  return no('basis-dead', { citation: findCitation(dead.cite)?.label ?? dead.cite, day, item: name })
}

function checkKind(kind: ItemKind, content: ItemContent): Result<undefined> {
  if ((kind === 'penalty') !== (content.penalty !== null)) return no('kind-content-mismatch')
  const amounts = content.penalty?.amounts ?? []
  return amounts.some((one) => isBackwards(one.amount)) ? no('amount-wrong') : ok(undefined)
}

function isBackwards(amount: AmountModel): boolean {
  if (amount.type === 'range') return amount.minFen > amount.maxFen
  return amount.type === 'multiple' && amount.min > amount.max
}

function checkDays(_kind: ItemKind, content: ItemContent): Result<undefined> {
  const { validFrom, validTo } = content
  return validTo !== null && validTo < validFrom ? no('days-wrong', { from: validFrom, to: validTo }) : ok(undefined)
}

function checkCodes(_kind: ItemKind, content: ItemContent): Result<undefined> {
  if (content.catalogueCode !== '' && !isCatalogueCode(content.catalogueCode)) return no('catalogue-code-wrong')
  for (const code of content.implementationCodes) {
    const fault = implementationCodeFault(code)
    if (fault !== undefined) return no('implementation-code-wrong', { code, reason: implementationFaultWords[fault] })
  }
  return ok(undefined)
}

const WHOLE = { percent: 100, permille: 1000 }

function checkNumbers(_kind: ItemKind, content: ItemContent): Result<undefined> {
  const rate = content.samplingRate
  if (rate !== null) {
    const bounds = [rate.min, rate.max].filter((one) => one !== null)
    if (bounds.some((one) => one > WHOLE[rate.unit]) || isAbove(rate.min, rate.max)) return no('rate-wrong')
  }
  const frequency = content.frequency
  return frequency !== null && isAbove(frequency.min, frequency.max) ? no('frequency-wrong') : ok(undefined)
}

function isAbove(min: number | null, max: number | null): boolean {
  return min !== null && max !== null && min > max
}

function checkBasis(kind: ItemKind, content: ItemContent, name: string): Result<undefined> {
  if (content.basis.length === 0) return no('basis-empty')
  const unknown = content.basis.find((one) => findCitation(one.cite) === undefined)
  if (unknown !== undefined) return no('basis-unknown', { citation: unknown.cite })
  const needed = kind === 'penalty' ? 'penalty' : 'power'
  if (!content.basis.some((one) => one.role === needed)) return no('power-missing')
  return checkBasisOn(content, plainDate(content.validFrom), name)
}

function checkRank(_kind: ItemKind, content: ItemContent): Result<undefined> {
  const day = plainDate(content.validFrom)
  const cited = content.basis.flatMap((one) => {
    const article = findCitation(one.cite, day)
    return article === undefined ? [] : [{ role: one.role, article }]
  })
  if (!cited.some(({ article }) => mayRankGroundItem(article.rank))) return no('basis-rank-too-low')
  for (const kind of content.penalty?.kinds ?? []) {
    const weak = cited.find(({ role, article }) => role === 'penalty' && !mayRankSetPenalty(article.rank, kind))
    if (weak !== undefined) {
      return no('penalty-beyond-rank', {
        citation: weak.article.label,
        rank: weak.article.rank,
        kind: penaltyKindWords[kind],
      })
    }
  }
  return ok(undefined)
}

function checkPoints(_kind: ItemKind, content: ItemContent): Result<undefined> {
  const cited = new Set(content.basis.map((one) => one.cite))
  const codes = new Set<string>()
  for (const point of content.checkPoints) {
    if (codes.has(point.code)) return no('check-point-repeated', { code: point.code })
    codes.add(point.code)
    const missing = point.cites.find((cite) => !cited.has(cite))
    if (missing !== undefined) return no('check-point-basis-missing', { point: point.text, citation: missing })
  }
  return ok(undefined)
}
