import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#platform/operation.ts'
import { testHost } from '#platform/testing.ts'
import type { TestHost } from '#platform/testing.ts'
import { itemIdOf, loadCatalogue } from '../index.ts'
import { catalogueModule } from '../module.ts'
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

async function weigh(code: string, facts: Record<string, unknown>) {
  const result = await t.perform(official, computeDiscretion, { itemId: itemIdOf(code), ...facts })
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}

const FIRST = { conditions: 'first,minor-harm,corrected' }
const YUAN = 100

test('trap 2: a first violation of June 2021 decided in July 2021 before the new law is fined, for the old law knew no waiver', async () => {
  const found = await weigh('NBCF-N04', { ...FIRST, behaviourOn: '2021-06-10', decidedOn: '2021-07-14' })
  expect(found.governed).toMatchObject({ by: 'behaviour-day', citation: '' })
  expect(found.waivers.map((one) => one.title)).toEqual(['轻微不罚', '不满十四周岁不罚'])
  expect(found.reasoning).toContain('罚款数额应为')
  expect(found.reasoning).toContain('《行政处罚法》第四条')
})

test('trap 2: the same act decided in August 2021 gets the new law’s waiver, because it is lighter (article 37)', async () => {
  const found = await weigh('NBCF-N04', { ...FIRST, behaviourOn: '2021-06-10', decidedOn: '2021-08-10' })
  expect(found.governed).toEqual({
    by: 'decision-day',
    words: '作出决定时的规定处罚较轻，适用新的规定。',
    citation: '《行政处罚法》第三十七条',
  })
  expect(found.behaviourOn).toBe('2021-06-10')
  expect(found.waivers.find((one) => one.title === '首违不罚')).toMatchObject({ holds: true, effect: 'may' })
  expect(found.reasoning).toContain('可以不予行政处罚')
})

test('without a lighter rule the law of the day of the act stays, even when the decision comes later', async () => {
  const found = await weigh('NBCF-N04', { behaviourOn: '2021-06-10', decidedOn: '2021-08-10' })
  expect(found.governed).toMatchObject({ by: 'behaviour-day', words: '适用违法行为发生时的规定。' })
})

test('the reduction below the range rests on article 27 in 2020 and on article 32 today', async () => {
  const below = { step: 'below-range', proposedYuan: '30000' }
  const of2020 = await weigh('NBCF-N04', { ...below, behaviourOn: '2020-09-01', decidedOn: '2020-10-01' })
  expect(of2020.verdict).toMatchObject({ code: 'below-without-ground', citation: '《行政处罚法》第二十七条' })
  const today = await weigh('NBCF-N04', below)
  expect(today.verdict).toMatchObject({ code: 'below-without-ground', citation: '《行政处罚法》第三十二条' })
})

test('goods worth 8,000 under article 122 of the food law: 50,000 to 100,000, whatever they were worth', async () => {
  const { bounds, bands } = await weigh('SPCF-122', { when: '货值金额不足一万元' })
  expect(bounds).toMatchObject({ minFen: 50_000 * YUAN, maxFen: 100_000 * YUAN })
  expect(bands.map((one) => one.maxFen / YUAN)).toEqual([65_000, 85_000, 100_000])
})

test('goods worth 15,000 under article 124: ten to twenty times, and the steps cut the multiplier at 13 and 17', async () => {
  const { bands } = await weigh('SPCF-124', { when: '货值金额一万元以上', baseYuan: '15000' })
  expect(bands.map((one) => [one.minFen / YUAN, one.maxFen / YUAN])).toEqual([
    [150_000, 195_000],
    [195_000, 255_000],
    [255_000, 300_000],
  ])
})

test.each([
  ['SPCF-122', 50_000, 100_000, 10, 20],
  ['SPCF-123', 100_000, 150_000, 15, 30],
  ['SPCF-124', 50_000, 100_000, 10, 20],
  ['SPCF-125', 5_000, 50_000, 5, 10],
])('%s of the food law: %d to %d, or %d to %d times the goods from 10,000 on', async (code, low, high, least, most) => {
  const small = await weigh(code, { when: '货值金额不足一万元' })
  expect([small.bounds?.minFen, small.bounds?.maxFen]).toEqual([low * YUAN, high * YUAN])
  const large = await weigh(code, { when: '货值金额一万元以上', baseYuan: '10000' })
  expect([large.bounds?.minFen, large.bounds?.maxFen]).toEqual([least * 10_000 * YUAN, most * 10_000 * YUAN])
})

test('article 126 of the food law fines only after an order, a warning and a refusal: 5,000 to 50,000', async () => {
  const { bounds, bands } = await weigh('SPCF-126', {})
  expect([bounds?.minFen, bounds?.maxFen]).toEqual([5_000 * YUAN, 50_000 * YUAN])
  expect(bands.map((one) => one.maxFen / YUAN)).toEqual([18_500, 36_500, 50_000])
})
