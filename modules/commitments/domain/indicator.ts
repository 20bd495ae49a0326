// 标准化法 21, 25, 27: what a standard promises, what the mandatory limit is, and what was measured.

/** One functional or performance indicator (功能指标、性能指标) of a standard or a declaration. */
export interface Indicator {
  readonly name: string
  readonly kind: 'function' | 'performance'
  /** Which way the value binds; `stated` is a promise in words. */
  readonly bound: 'at-most' | 'at-least' | 'stated'
  readonly value: number | null
  readonly unit: string
  readonly words: string
}

/** A mandatory limit with the standard that sets it. @technical */
export interface MandatoryLimit extends Indicator {
  readonly standardNumber: string
}

/** Why a declaration may not be made public. @technical */
export type DeclarationFault =
  | { readonly kind: 'missing'; readonly what: 'function' | 'performance' }
  | { readonly kind: 'valueless'; readonly indicator: string }
  | { readonly kind: 'unlike'; readonly indicator: string; readonly limit: MandatoryLimit }
  | { readonly kind: 'below-mandatory'; readonly indicator: Indicator; readonly limit: MandatoryLimit }

/** An own standard must state functional indicators, and performance indicators where it is of a product (27); no indicator may be below a mandatory limit (21). */
export function declarationFault(
  object: 'product' | 'service',
  isOwn: boolean,
  indicators: readonly Indicator[],
  limits: readonly MandatoryLimit[],
): DeclarationFault | undefined {
  if (isOwn) {
    const has = (kind: Indicator['kind']) => indicators.some((one) => one.kind === kind)
    if (!has('function')) return { kind: 'missing', what: 'function' }
    if (object === 'product' && !has('performance')) return { kind: 'missing', what: 'performance' }
  }
  for (const indicator of indicators) {
    if (indicator.bound !== 'stated' && indicator.value === null)
      return { kind: 'valueless', indicator: indicator.name }
    for (const limit of limitsOf(indicator.name, limits)) {
      if (indicator.bound !== limit.bound || indicator.unit !== limit.unit)
        return { kind: 'unlike', indicator: indicator.name, limit }
      if (!reaches(limit, indicator.value)) return { kind: 'below-mandatory', indicator, limit }
    }
  }
  return undefined
}

export function limitsOf(name: string, limits: readonly MandatoryLimit[]): readonly MandatoryLimit[] {
  return limits.filter((one) => one.name === name && one.bound !== 'stated' && one.value !== null)
}

/** Whether a value keeps a bound; the bound's own number keeps it (以上、以下包括本数). */
export function reaches(bound: Pick<Indicator, 'bound' | 'value'>, value: number | null): boolean {
  if (bound.bound === 'stated' || bound.value === null) return true
  if (value === null) return false
  return bound.bound === 'at-most' ? value <= bound.value : value >= bound.value
}

/** What a test says of a declaration: the mandatory limit weighs first, for breaking it is the graver thing (25, 37). */
export type TestVerdict = 'meets' | 'below-declared' | 'below-mandatory'

/** Judges a measured value; a promise in words is judged by who tested. */
export function judgeTest(
  declared: Indicator,
  limits: readonly MandatoryLimit[],
  measured: { readonly value: number | null; readonly keepsPromise: boolean | undefined },
): TestVerdict | undefined {
  if (declared.bound === 'stated') {
    if (measured.keepsPromise === undefined) return undefined
    return measured.keepsPromise ? 'meets' : 'below-declared'
  }
  if (measured.value === null) return undefined
  if (limitsOf(declared.name, limits).some((limit) => !reaches(limit, measured.value))) return 'below-mandatory'
  return reaches(declared, measured.value) ? 'meets' : 'below-declared'
}
