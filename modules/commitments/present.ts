import type { z } from 'zod'
import type { Indicator } from './domain/indicator.ts'
import type { StandardRow } from './queries/find-standard.ts'
import type { DeclarationRow, StandardTestRow } from './queries/find-declaration.ts'
import type { declarationHead, indicatorShown, standardLine, testShown } from './shapes.ts'
import { indicatorKindWords, indicatorWords, standardKindWords, testVerdictWords } from './strings.ts'

export function presentDeclaration(row: DeclarationRow): z.input<typeof declarationHead> {
  const { declarationId, chainId, ordinal, entityId, entityName, uscc, kind, isOwn, number, name, object, product } =
    row
  const { declaredOn, declaredBy, leadingList, replacedOn, isCurrent } = row
  const kindName = standardKindWords[kind]
  const identity = { declarationId, chainId, ordinal, entityId, entityName, uscc, kind, kindName, isOwn }
  return { ...identity, number, name, object, product, declaredOn, declaredBy, leadingList, replacedOn, isCurrent }
}

export function presentIndicator(one: Indicator): z.input<typeof indicatorShown> {
  return { ...one, kindName: indicatorKindWords[one.kind], words: indicatorWords(one) }
}

export function presentTest(row: StandardTestRow): z.input<typeof testShown> {
  return { ...row, verdictName: testVerdictWords[row.verdict] }
}

export function presentStandard(row: StandardRow): z.input<typeof standardLine> {
  return {
    ...row,
    products: [...row.products],
    kindName: standardKindWords[row.kind],
    limits: row.limits.map(presentIndicator),
  }
}
