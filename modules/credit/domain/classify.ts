import type { PlainDate } from '#kernel/plain-date.ts'
import type { ClassIndicator, ClassRule, CreditClass } from './class-rule.ts'
import type { ClassSubject, CountedFact } from './measure.ts'
import { measure } from './measure.ts'

/** How one indicator stood: what it counted and what that did to the class. @technical */
export interface IndicatorOutcome {
  readonly id: string
  readonly group: string
  readonly title: string
  readonly facts: readonly CountedFact[]
  readonly points: number
  readonly floor: CreditClass | null
}

/** A class with everything it rests on, so that anybody can compute it again. */
export interface Classification {
  readonly class: CreditClass
  readonly points: number
  readonly baseline: number
  readonly indicators: readonly IndicatorOutcome[]
  readonly movesUp: readonly string[]
  readonly ruleVersion: string
  readonly onDate: PlainDate
}

/** The class of a subject on a day by a rule version: points against ceilings, never better than a forced floor. */
export function classify(rule: ClassRule, subject: ClassSubject, on: PlainDate): Classification {
  const indicators = rule.indicators.map((indicator) => outcomeOf(indicator, subject, on))
  const result = classOf(rule, indicators)
  return {
    class: result.class,
    points: result.points,
    baseline: rule.baseline,
    indicators,
    movesUp: explainMovesUp(rule, indicators, result.class),
    ruleVersion: rule.version,
    onDate: on,
  }
}

function outcomeOf(indicator: ClassIndicator, subject: ClassSubject, on: PlainDate): IndicatorOutcome {
  const facts = measure(indicator, subject, on)
  const raw = (indicator.points ?? 0) * facts.length
  const most = indicator.most
  const points = most === undefined ? raw : Math.max(-most, Math.min(most, raw))
  return {
    id: indicator.id,
    group: indicator.group,
    title: indicator.title,
    facts,
    points,
    floor: facts.length > 0 ? (indicator.floor ?? null) : null,
  }
}

function classOf(rule: ClassRule, indicators: readonly IndicatorOutcome[]): { class: CreditClass; points: number } {
  const points = indicators.reduce((sum, indicator) => sum + indicator.points, rule.baseline)
  const byPoints: CreditClass =
    points <= rule.ceilings.A ? 'A' : points <= rule.ceilings.B ? 'B' : points <= rule.ceilings.C ? 'C' : 'D'
  return {
    class: indicators.reduce((worst, { floor }) => (floor !== null && floor > worst ? floor : worst), byPoints),
    points,
  }
}

/** What would move the subject up: each adverse indicator taken away alone, with its remedy and the day it lapses by itself. */
function explainMovesUp(
  rule: ClassRule,
  indicators: readonly IndicatorOutcome[],
  present: CreditClass,
): readonly string[] {
  return indicators.flatMap((adverse) => {
    if (adverse.points <= 0 && adverse.floor === null) return []
    const without = indicators.map((one) => (one === adverse ? { ...one, points: 0, floor: null } : one))
    const then = classOf(rule, without).class
    const remedy = rule.indicators.find((one) => one.id === adverse.id)?.remedy
    const lapse = adverse.facts
      .flatMap((fact) => (fact.until === null ? [] : [fact.until]))
      .sort()
      .at(-1)
    const effect = then < present ? `单独消除即为 ${then} 类` : '单独消除尚不足以改变类别'
    const byTime = lapse === undefined ? '' : `；${lapse} 起不再计入`
    return [`${adverse.title}：${remedy ?? '消除该情形'}${byTime}（${effect}）`]
  })
}
