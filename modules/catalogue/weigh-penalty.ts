import { z } from 'zod'
import { fen, formatYuan, yuanToFen } from '#kernel/money.ts'
import { plainDate } from '#kernel/plain-date.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import { ok } from '#kernel/result.ts'
import type { Result } from '#kernel/result.ts'
import { decideDiscretion, discretionBenchmark } from '#law'
import type { DiscretionBenchmark, DiscretionDecision } from '#law'
import type { ItemContent, PenaltyAmount } from './domain/item-content.ts'
import { boundsOf } from './domain/penalty-amount.ts'
import type { AmountBounds } from './domain/penalty-amount.ts'
import { citationLabel } from './queries/version-rows.ts'
import { no } from './refusals.ts'
import { discretionStepWords, fineVerdictWords, governedWords } from './strings.ts'

const list = z
  .string()
  .max(600)
  .default('')
  .transform((text) => text.split(',').filter((one) => one !== ''))

/** What is known of the case; lists are codes joined by commas, so that a plain form without script can send them. */
export const penaltyFacts = z.object({
  behaviourOn: z.iso.date().optional(),
  /** The day of the decision, when it is not today: a lighter law of that day applies (从旧兼从轻). */
  decidedOn: z.iso.date().optional(),
  subject: z.enum(['unit', 'individual', 'responsible-person']).default('unit'),
  when: z.string().max(120).default(''),
  units: z.coerce.number().int().min(0).max(1_000_000).optional(),
  baseYuan: z.string().max(20).optional(),
  factors: list,
  conditions: list,
  step: z.enum(['lighter', 'ordinary', 'heavier', 'below-range']).optional(),
  proposedYuan: z.string().max(20).optional(),
  deliberated: z
    .enum(['true', 'false'])
    .default('false')
    .transform((text) => text === 'true'),
})
export type PenaltyFacts = z.output<typeof penaltyFacts>

const sums = z.object({ minFen: z.int(), maxFen: z.int(), words: z.string() })

/** A weighed penalty: range, steps, grounds, a reasoning that can be pasted, and the verdict on a proposed sum. */
export const weighedPenalty = z.object({
  code: z.string(),
  title: z.string(),
  violation: z.string(),
  behaviourOn: z.iso.date(),
  governed: z.object({ by: z.enum(['behaviour-day', 'decision-day']), words: z.string(), citation: z.string() }),
  citation: z.string(),
  benchmark: z.string(),
  benchmarkStatus: z.string(),
  cases: z.array(
    z.object({ subject: z.string(), when: z.string(), needs: z.enum(['', 'units', 'base']), unit: z.string() }),
  ),
  bounds: sums.nullable(),
  bands: z.array(sums.extend({ step: z.string(), stepWords: z.string() })),
  step: z.string(),
  stepWords: z.string(),
  isMixed: z.boolean(),
  factors: z.array(
    z.object({ code: z.string(), title: z.string(), effect: z.string(), citation: z.string(), isPresent: z.boolean() }),
  ),
  waivers: z.array(
    z.object({
      code: z.string(),
      title: z.string(),
      effect: z.enum(['must', 'may']),
      citation: z.string(),
      holds: z.boolean(),
      conditions: z.array(z.object({ code: z.string(), text: z.string(), isShown: z.boolean() })),
    }),
  ),
  result: sums.nullable(),
  verdict: z.object({ isAllowed: z.boolean(), code: z.string(), message: z.string(), citation: z.string() }).nullable(),
  toDeviate: z.array(z.string()),
  reasoning: z.string(),
  notice: z.string(),
})
export type Weighed = z.output<typeof weighedPenalty>

/** The version of an item a penalty is weighed by. @technical */
export interface PenaltyItem {
  readonly code: string
  readonly title: string
  readonly content: Pick<ItemContent, 'penalty' | 'basis'>
}

/**
 * Weighs one penalty item for the facts of a case on the day of the behaviour (行政处罚法 29, 32–34, 37; law/rules/discretion).
 * Refuses an item that is no penalty, a day without a benchmark, a sum that is no amount, and facts the amount needs but lacks.
 */
export function weighPenalty(item: PenaltyItem, facts: PenaltyFacts, today: PlainDate): Result<Weighed> {
  const { penalty, basis } = item.content
  if (penalty === null) return no('no-penalty-item', { item: item.title })
  const on = facts.behaviourOn === undefined ? today : plainDate(facts.behaviourOn)
  const benchmark = discretionBenchmark(on)
  if (benchmark === undefined) return no('benchmark-absent', { day: on })
  const money = amountsOf(facts)
  if (!money.ok) return money
  const bounds = boundsOf(penalty.amounts, boundFacts(facts, money.value.baseFen))
  const decision = decideDiscretion(benchmark, {
    bounds,
    factors: facts.factors,
    conditions: facts.conditions,
    step: facts.step,
    proposedFen: money.value.proposedFen,
    isDeliberated: facts.deliberated,
  })
  const weighing: Weighing = {
    decision,
    violation: penalty.violation,
    citation: basis
      .filter((one) => one.role === 'penalty')
      .map((one) => citationLabel(one.cite, on))
      .join('；'),
    bounds,
    present: benchmark.factors.filter((one) => facts.factors.includes(one.code)),
    benchmark,
    waivers: waiversOf(benchmark, decision, facts, on),
    on,
  }
  return ok({
    code: item.code,
    title: item.title,
    cases: penalty.amounts.map(caseOf),
    isMixed: decision.isMixed,
    verdict: verdictOf(weighing, money.value.proposedFen),
    ...inWords(weighing),
  })
}

/** One weighing while it is put into words. */
interface Weighing {
  readonly decision: DiscretionDecision
  readonly violation: string
  readonly citation: string
  readonly bounds: AmountBounds | undefined
  readonly present: readonly DiscretionBenchmark['factors'][number][]
  readonly benchmark: DiscretionBenchmark
  readonly waivers: Weighed['waivers']
  readonly on: PlainDate
}

function inWords(weighing: Weighing): Omit<Weighed, 'code' | 'title' | 'cases' | 'isMixed' | 'verdict'> {
  const { decision, violation, citation, bounds, present, benchmark, waivers, on } = weighing
  const { step, bands, result } = decision
  return {
    violation,
    behaviourOn: on,
    governed: { by: 'behaviour-day', words: governedWords['behaviour-day'], citation: lighterGround(benchmark, on) },
    citation,
    benchmark: benchmark.source,
    benchmarkStatus: benchmark.rule.status,
    bounds: bounds === undefined ? null : withWords(bounds),
    bands: bands.map((one) => ({ ...withWords(one), step: one.step, stepWords: discretionStepWords[one.step] })),
    step,
    stepWords: discretionStepWords[step],
    factors: benchmark.factors.map((one) => ({
      code: one.code,
      title: one.title,
      effect: one.effect,
      citation: one.cite === '' ? benchmark.source : citationLabel(one.cite, on),
      isPresent: present.includes(one),
    })),
    waivers,
    result: result === undefined ? null : withWords(result),
    toDeviate: waysToDeviate(weighing),
    reasoning: reasoningOf(weighing),
    notice: '测算仅供参考，不构成行政决定或承诺。',
  }
}

function lighterGround(benchmark: DiscretionBenchmark, on: PlainDate): string {
  return benchmark.grounds.lighterOfTwo === undefined ? '' : citationLabel(benchmark.grounds.lighterOfTwo, on)
}

function boundFacts(
  { subject, when, units }: PenaltyFacts,
  baseFen: number | undefined,
): Parameters<typeof boundsOf>[1] {
  return {
    subject,
    when,
    ...(units === undefined ? {} : { units }),
    ...(baseFen === undefined ? {} : { baseFen }),
  }
}

function amountsOf(facts: PenaltyFacts): Result<{ baseFen: number | undefined; proposedFen: number | undefined }> {
  const read = (text: string | undefined) => (text === undefined || text === '' ? undefined : yuanToFen(text))
  for (const [field, text] of [
    ['baseYuan', facts.baseYuan],
    ['proposedYuan', facts.proposedYuan],
  ] as const) {
    const value = read(text)
    if (text !== undefined && text !== '' && (value === undefined || value < 0))
      return no('sum-wrong', { amount: text }, [{ field, reason: '金额以元为单位，最多两位小数' }])
  }
  return ok({ baseFen: read(facts.baseYuan), proposedFen: read(facts.proposedYuan) })
}

function caseOf({ subject, when, amount }: PenaltyAmount): Weighed['cases'][number] {
  const needs =
    amount.type === 'per-unit' || amount.type === 'per-day' ? 'units' : amount.type === 'multiple' ? 'base' : ''
  const unit =
    amount.type === 'per-unit'
      ? amount.unit
      : amount.type === 'per-day'
        ? '日'
        : amount.type === 'multiple'
          ? amount.base
          : ''
  return { subject, when, needs, unit }
}

function withWords({ minFen, maxFen }: AmountBounds): z.output<typeof sums> {
  const words = minFen === maxFen ? formatYuan(fen(minFen)) : `${formatYuan(fen(minFen))}至${formatYuan(fen(maxFen))}`
  return { minFen, maxFen, words }
}

function waiversOf(
  benchmark: DiscretionBenchmark,
  decision: DiscretionDecision,
  facts: PenaltyFacts,
  on: PlainDate,
): Weighed['waivers'] {
  return benchmark.waivers.map((one) => ({
    code: one.code,
    title: one.title,
    effect: one.effect,
    citation: citationLabel(one.cite, on),
    holds: decision.trace.some((line) => line.code === one.code && line.holds),
    conditions: one.conditions.map((each) => ({ ...each, isShown: facts.conditions.includes(each.code) })),
  }))
}

function verdictOf(
  { decision, bounds, citation, benchmark, on }: Weighing,
  proposedFen: number | undefined,
): Weighed['verdict'] {
  const { verdict: code, step, result } = decision
  if (bounds === undefined || proposedFen === undefined || code === undefined) return null
  const words = fineVerdictWords[code]
  return {
    isAllowed: code === 'allowed',
    code,
    message: words.message
      .replace('{proposed}', formatYuan(fen(proposedFen)))
      .replace('{range}', withWords(bounds).words)
      .replace('{step}', discretionStepWords[step])
      .replace('{band}', result === undefined ? '' : withWords(result).words),
    citation: words.ground === 'item' ? citation : citationLabel(benchmark.grounds[words.ground], on),
  }
}

/** What would have to be shown to leave the proposed step. */
function waysToDeviate({ benchmark, present, on }: Weighing): string[] {
  const missing = (effect: 'lighter' | 'heavier') =>
    benchmark.factors.filter((one) => one.effect === effect && !present.includes(one)).map((one) => one.title)
  const below = benchmark.factors.filter((one) => one.mayGoBelowRange).map((one) => one.title)
  return [
    `从轻须查明下列情节之一：${missing('lighter').join('；')}。`,
    `从重须查明下列情节之一：${missing('heavier').join('；')}。`,
    `低于法定幅度（减轻）须有下列法定情形之一并附集体讨论记录：${below.join('；')}（${citationLabel(benchmark.grounds.below, on)}、${citationLabel(benchmark.grounds.deliberation, on)}）。`,
  ]
}

/** The paragraph an official can take into the decision. */
function reasoningOf({ decision, violation, citation, bounds, present, benchmark, waivers, on }: Weighing): string {
  const { step, result } = decision
  const waived = waivers.find((one) => one.holds)
  const act = `当事人“${violation}”的行为，依据${citation}处理。`
  if (waived !== undefined) {
    const shown = waived.conditions.map((one) => one.text).join('、')
    return `${act}经查，${shown}，符合“${waived.title}”的条件，依据${waived.citation}${waived.effect === 'must' ? '不予行政处罚' : '可以不予行政处罚'}，并应当对当事人进行教育。`
  }
  if (bounds === undefined || result === undefined) return `${act}尚缺计算罚款幅度所需的事实。`
  const grounds =
    present.length === 0
      ? '未查明从轻、减轻或者从重的情节'
      : `具有${present.map((one) => `“${one.title}”（${one.cite === '' ? benchmark.source : citationLabel(one.cite, on)}）`).join('、')}的情节`
  return `${act}法定罚款幅度为${withWords(bounds).words}。经查，${grounds}，依据${citationLabel(benchmark.grounds.standard, on)}和${benchmark.source}，属${discretionStepWords[step]}档次，罚款数额应为${withWords(result).words}。`
}
