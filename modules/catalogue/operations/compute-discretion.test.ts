import { afterAll, beforeAll, expect, test } from 'vitest'
import { randomUUID } from 'node:crypto'
import { anonymous } from '#platform/operation.ts'
import type { Actor } from '#platform/operation.ts'
import { plainDate } from '#kernel/plain-date.ts'
import { testHost } from '#platform/testing.ts'
import type { TestHost } from '#platform/testing.ts'
import { itemIdOf, loadCatalogue } from '../index.ts'
import { catalogueModule } from '../module.ts'
import { penaltyFacts, weighPenalty } from '../weigh-penalty.ts'
import { computeDiscretion } from './compute-discretion.ts'

let t: TestHost
let official: Actor

beforeAll(async () => {
  t = await testHost({ now: '2026-03-02T09:00:00+08:00', modules: [catalogueModule] })
  official = t.actor({ permissions: [] })
  await t.act(t.actor(), async (act) => {
    const loaded = await loadCatalogue(act, t.actor())
    if (!loaded.ok) throw new Error(loaded.refusal.message)
  })
})
afterAll(() => t.close())

async function weigh(code: string, facts: Record<string, unknown> = {}) {
  const result = await t.perform(official, computeDiscretion, { itemId: itemIdOf(code), ...facts })
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}

async function verdict(code: string, facts: Record<string, unknown>) {
  const { verdict: found } = await weigh(code, facts)
  if (found === null) throw new Error('no verdict')
  return found
}

const N4 = 'NBCF-N04'
const YUAN = 100

test('a range of 50,000 to 200,000 is cut at 95,000 and 155,000', async () => {
  const { bounds, bands } = await weigh(N4)
  expect(bounds).toMatchObject({ minFen: 50_000 * YUAN, maxFen: 200_000 * YUAN, words: '50,000 元至200,000 元' })
  expect(bands.map((one) => [one.step, one.minFen / YUAN, one.maxFen / YUAN])).toEqual([
    ['lighter', 50_000, 95_000],
    ['ordinary', 95_000, 155_000],
    ['heavier', 155_000, 200_000],
  ])
})

test('scenario 8: 120,000 is refused as 从重, 200,001 by the statute, 155,000 is allowed', async () => {
  const heavier = { step: 'heavier' }
  expect(await verdict(N4, { ...heavier, proposedYuan: '120000' })).toMatchObject({
    isAllowed: false,
    code: 'outside-band',
    message: expect.stringContaining('155,000 元至200,000 元') as unknown,
  })
  expect(await verdict(N4, { ...heavier, proposedYuan: '200,001' })).toMatchObject({ code: 'above-maximum' })
  expect(await verdict(N4, { ...heavier, proposedYuan: '155000' })).toMatchObject({ isAllowed: true })
})

test('scenario 8: 30,000 as 减轻 needs a ground of article 32 and the minutes of a deliberation', async () => {
  const below = { step: 'below-range', proposedYuan: '30000' }
  expect(await verdict(N4, below)).toMatchObject({
    code: 'below-without-ground',
    citation: '《行政处罚法》第三十二条',
  })
  expect(await verdict(N4, { ...below, factors: 'J32-1' })).toMatchObject({ code: 'below-without-deliberation' })
  expect(await verdict(N4, { ...below, factors: 'J32-1', deliberated: 'true' })).toMatchObject({ isAllowed: true })
  expect(await verdict(N4, { ...below, factors: 'J32-1,Z-04', deliberated: 'true' })).toMatchObject({
    code: 'below-without-ground',
  })
  expect(
    await verdict(N4, { step: 'below-range', factors: 'J32-1', deliberated: 'true', proposedYuan: '50000' }),
  ).toMatchObject({ code: 'below-is-no-reduction' })
})

test('scenario 8: a person may be fined 500 where a company may be fined 10,000', async () => {
  expect(await verdict('NBCF-N20', { subject: 'individual', proposedYuan: '600' })).toMatchObject({
    code: 'above-maximum',
  })
  expect((await weigh('NBCF-N20', { subject: 'unit' })).bounds?.maxFen).toBe(10_000 * YUAN)
})

test('scenario 8: a fixed amount allows 3,000 and nothing else', async () => {
  expect(await verdict('NBCF-N31', { proposedYuan: '3000' })).toMatchObject({ isAllowed: true })
  expect(await verdict('NBCF-N31', { proposedYuan: '2000' })).toMatchObject({ code: 'fixed-amount' })
  expect(await verdict('NBCF-N31', { proposedYuan: '3001' })).toMatchObject({ code: 'above-maximum' })
})

test('scenario 8: seven parking spaces at 10,000 each are 70,000', async () => {
  expect((await weigh('NBCF-N32', { units: 7 })).result?.words).toBe('70,000 元')
})

test('an amount per unit says which fact is missing instead of guessing', async () => {
  const { bounds, result, cases, reasoning } = await weigh('NBCF-N32')
  expect([bounds, result]).toEqual([null, null])
  expect(cases[0]).toMatchObject({ needs: 'units' })
  expect(reasoning).toContain('尚缺')
})

test('a multiple is taken of the illegal fee, and its steps cut the multiplier', async () => {
  const { bands } = await weigh('NBCF-N15', { baseYuan: '1000' })
  expect(bands.map((one) => [one.minFen / YUAN, one.maxFen / YUAN])).toEqual([
    [1000, 1600],
    [1600, 2400],
    [2400, 3000],
  ])
})

test('“at most 500” has no minimum, and its steps begin at nothing', async () => {
  const { bands } = await weigh('NBCF-N19', { subject: 'individual' })
  expect(bands.map((one) => one.minFen / YUAN)).toEqual([0, 150, 350])
})

test('an amount per day is the first fine times the days', async () => {
  const daily = { when: '拒不改正，按日连续处罚', units: 3, baseYuan: '20000' }
  expect((await weigh('NBCF-N33', daily)).result?.words).toBe('60,000 元')
})

test('a tier is chosen by its condition', async () => {
  const tier = (when: string) => weigh('NBCF-N22', { subject: 'individual', when })
  expect((await tier('第一档')).bounds?.words).toBe('50 元')
  expect((await tier('第三档')).bounds?.words).toBe('200 元至500 元')
})

test('circumstances both ways are weighed by people: the ordinary step, and said to be mixed', async () => {
  expect(await weigh(N4, { factors: 'J32-1' })).toMatchObject({ step: 'lighter', isMixed: false })
  expect(await weigh(N4, { factors: 'Z-04' })).toMatchObject({ step: 'heavier', isMixed: false })
  expect(await weigh(N4, { factors: 'J32-1,Z-04' })).toMatchObject({ step: 'ordinary', isMixed: true })
})

test('a first violation is waived only when all three conditions of article 33 are shown', async () => {
  const first = async (conditions: string) =>
    (await weigh(N4, { conditions })).waivers.find((one) => one.title === '首违不罚')
  expect(await first('first,corrected')).toMatchObject({ holds: false })
  expect(await first('first,corrected,minor-harm')).toMatchObject({
    holds: true,
    effect: 'may',
    citation: '《行政处罚法》第三十三条第一款',
  })
  expect((await weigh(N4, { conditions: 'minor,corrected,no-harm' })).reasoning).toContain('不予行政处罚')
})

test('the reasoning names article, range, circumstance, step and sum, and promises nothing', async () => {
  const { reasoning, notice, toDeviate } = await weigh(N4, { factors: 'J32-1' })
  expect(reasoning).toContain('50,000 元至95,000 元')
  expect(reasoning).toContain('主动消除或者减轻违法行为危害后果')
  expect(notice).toBe('测算仅供参考，不构成行政决定或承诺。')
  expect(toDeviate).toHaveLength(3)
})

test('an act that began before the first benchmark is not weighed by a guess: catalogue.benchmark-absent', () => {
  const content = {
    basis: [],
    penalty: { violation: '—', kinds: ['fine' as const], precondition: [], amounts: [], agencies: [] },
  }
  const on = (behaviourOn: string) =>
    weighPenalty({ code: 'X', title: 'X', content }, penaltyFacts.parse({ behaviourOn }), plainDate('2026-03-02'))
  expect(on('2019-12-23')).toMatchObject({ ok: false, refusal: { code: 'catalogue.benchmark-absent' } })
  expect(on('2019-12-24')).toMatchObject({ ok: true })
})

test('refused: no such item, an item without a penalty, a day without a version, a sum that is no amount, a stranger', async () => {
  const refusal = async (input: Record<string, unknown>, actor: Actor = official) => {
    const result = await t.perform(actor, computeDiscretion, input)
    return result.ok ? 'allowed' : result.refusal.code
  }
  expect(await refusal({ itemId: randomUUID() })).toBe('catalogue.item-unknown')
  expect(await refusal({ itemId: itemIdOf('SCJG-01') })).toBe('catalogue.no-penalty-item')
  expect(await refusal({ itemId: itemIdOf(N4), behaviourOn: '2019-12-31' })).toBe('catalogue.no-version-on')
  for (const proposedYuan of ['1.234', 'x', '-5'])
    expect(await refusal({ itemId: itemIdOf(N4), proposedYuan })).toBe('catalogue.sum-wrong')
  expect(await refusal({ itemId: itemIdOf(N4) }, anonymous)).toBe('platform.sign-in-first')
})
