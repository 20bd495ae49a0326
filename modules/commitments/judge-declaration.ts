import type { Result } from '#kernel/result.ts'
import { ok } from '#kernel/result.ts'
import type { Indicator, MandatoryLimit } from './domain/indicator.ts'
import { declarationFault } from './domain/indicator.ts'
import { no } from './refusals.ts'
import { indicatorKindWords, indicatorWords } from './strings.ts'

/** What a declaration promises, held to articles 27 and 21; each fault is refused with its article. */
export function judgeIndicators(
  object: 'product' | 'service',
  isOwn: boolean,
  indicators: readonly Indicator[],
  limits: readonly MandatoryLimit[],
): Result<undefined> {
  const names = indicators.map((one) => one.name)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) return no('indicator-repeated', { indicator: twice })
  const fault = declarationFault(object, isOwn, indicators, limits)
  switch (fault?.kind) {
    case undefined:
      return ok(undefined)
    case 'missing':
      return no('indicators-missing', { what: indicatorKindWords[fault.what] })
    case 'valueless':
      return no('indicator-valueless', { indicator: fault.indicator })
    case 'unlike':
      return no('indicator-unlike', {
        indicator: fault.indicator,
        number: fault.limit.standardNumber,
        limit: indicatorWords(fault.limit),
      })
    case 'below-mandatory':
      return no('below-mandatory', {
        indicator: fault.indicator.name,
        declared: indicatorWords(fault.indicator),
        number: fault.limit.standardNumber,
        limit: indicatorWords(fault.limit),
      })
  }
}
