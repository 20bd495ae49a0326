// Bad input, each refused with a Chinese sentence that says what is wrong (issue 3).
import { afterAll, beforeAll, expect, test } from 'vitest'
import { completeUscc } from '#entities'
import type { Operation } from '#platform/operation.ts'
import {
  commitShares,
  done,
  id,
  KL8,
  makeDrawWorld,
  realPlan,
  rehearsalPlan,
  revealShares,
  walkTo,
} from './fixtures/draw-world.ts'
import type { DrawWorld, PlanInput } from './fixtures/draw-world.ts'
import { commitPlan } from './operations/commit-plan.ts'
import { createPlan } from './operations/create-plan.ts'
import { enterSource } from './operations/enter-source.ts'
import { freezeFrame } from './operations/freeze-frame.ts'
import { reproduceRoots } from './operations/reproduce-roots.ts'

// The clock only moves forward through this file, as it does for the jobs.
let world: DrawWorld
beforeAll(async () => {
  world = await makeDrawWorld({ entities: 45 })
}, 180_000)
afterAll(() => world.t.close())

/** The refusal's code and its sentence. */
async function refusal(op: Operation, input: object, actor = world.author): Promise<[string, string]> {
  const result = await world.t.perform(actor, op, input)
  return result.ok ? ['ok', ''] : [result.refusal.code, result.refusal.message]
}

const plan = (number: string, change: Partial<PlanInput['definition']> = {}): PlanInput => ({
  ...rehearsalPlan(world, number, change),
  period: number,
})
const entry = (planId: string, value: string) => ({
  entryId: id(9000),
  planId,
  type: 'cwl-kl8',
  value,
  publicationTitle: '开奖公告',
  publicationUrl: 'https://example.com/kl8',
  publicationHash: 'a'.repeat(64),
})

test('weight 0 everywhere is refused when the plan is written', async () => {
  const weights = ['A', 'B', 'C', 'D'].map((c) => ({ c: c as 'A', w: 0 }))
  expect(await refusal(createPlan, plan('B-1', { weights }))).toEqual([
    'draw.definition-wrong',
    '计划内容有误：全部分类的权重都是 0，没有可以抽取的对象。',
  ])
})

test('a weight that nobody in the frame has draws nobody, and is refused when the frame is frozen', async () => {
  const weights = [
    { c: 'A' as const, w: 5 },
    { c: 'B' as const, w: 0 },
  ]
  const planId = await walkTo(world, plan('B-2', { weights }), 'APPROVED')
  expect(await refusal(freezeFrame, { planId })).toEqual([
    'draw.nothing-to-draw',
    '按计划的权重和数量，名册中没有一户可能被抽中。',
  ])
})

test('a ratio over 100 % is refused', async () => {
  expect(await refusal(createPlan, plan('B-3', { sizing: { mode: 'ratio', num: 101, den: 100 } }))).toEqual([
    'draw.definition-wrong',
    '计划内容有误：抽取比例不能超过百分之百。',
  ])
})

test('a class or a stratum written twice is refused: nobody could say which of the two is meant', async () => {
  const twice = '计划内容有误：同一分类或同一分层只能写一次。'
  const weights = [
    { c: 'A' as const, w: 1 },
    { c: 'A' as const, w: 30 },
  ]
  expect(await refusal(createPlan, plan('B-13', { weights }))).toEqual(['draw.definition-wrong', twice])
  const strata = [
    { s: '330203', n: 1 },
    { s: '330203', n: 9 },
  ]
  expect(await refusal(createPlan, plan('B-14', { sizing: { mode: 'strata', strata } }))).toEqual([
    'draw.definition-wrong',
    twice,
  ])
  const rates = [1, 2].map((num) => ({ c: 'B' as const, num, den: 9 }))
  expect(await refusal(createPlan, plan('B-15', { sizing: { mode: 'rate', rates } }))).toEqual([
    'draw.definition-wrong',
    twice,
  ])
})

test('a class the plan does not know is refused', async () => {
  const planId = await walkTo(
    world,
    plan('B-4', {
      weights: [
        { c: 'A', w: 1 },
        { c: 'C', w: 2 },
      ],
    }),
    'APPROVED',
  )
  const [code, sentence] = await refusal(freezeFrame, { planId })
  expect([code, sentence]).toEqual(['draw.class-without-weight', '名册中有分类为「B」的主体，计划没有写明该类的权重。'])
})

test('no eligible officer is refused with the numbers', async () => {
  const planId = await walkTo(world, plan('B-5', { jointAgencyIds: [world.otherAgencyId] }), 'APPROVED')
  const [code, sentence] = await refusal(freezeFrame, { planId })
  expect(code).toBe('draw.too-few-officers')
  expect(sentence).toContain('只有 0 名，每次检查需要 2 名')
})

test('an id with a wrong check digit is refused by name', async () => {
  const { t } = world
  const right = completeUscc('91', '330203', 'MA999999')
  const wrong = right.slice(0, 17) + (right.endsWith('A') ? 'B' : 'A')
  const { entities } = world
  await t.sql(`update entities.entity set uscc = $2 where entity_id = $1`, [entities[0]?.id, wrong])
  const planId = await walkTo(world, plan('B-6'), 'APPROVED')
  expect(await refusal(freezeFrame, { planId })).toEqual([
    'draw.unit-code-wrong',
    `名册中的统一社会信用代码「${wrong}」校验位不对，请先更正登记数据。`,
  ])
  await t.sql(`update entities.entity set uscc = $2 where entity_id = $1`, [entities[0]?.id, entities[0]?.uscc])
})

test('a frame out of order, and one with an id twice, are refused', async () => {
  const { t, operators } = world
  const planId = await walkTo(world, plan('B-7'), 'FROZEN')
  await t.sql(
    `update draw.frame_unit set position = case position when 3 then 4 else 3 end + 1000000 where plan_id = $1 and position in (3, 4)`,
    [planId],
  )
  await t.sql(`update draw.frame_unit set position = position - 1000000 where plan_id = $1 and position > 1000000`, [
    planId,
  ])
  const sentence = '名册没有按编号由小到大排列，或者有编号重复，不得承诺。'
  expect(await refusal(reproduceRoots, { planId }, operators[0])).toEqual(['draw.frame-disorder', sentence])
  const twice = await walkTo(world, plan('B-8'), 'FROZEN')
  await t.sql(
    `update draw.frame_unit set unit_id = (select unit_id from draw.frame_unit where plan_id = $1 and position = 5) where plan_id = $1 and position = 6`,
    [twice],
  )
  expect(await refusal(reproduceRoots, { planId: twice }, operators[0])).toEqual(['draw.frame-disorder', sentence])
})

test('a roster with an expired certificate is refused by its number', async () => {
  const { t, operators } = world
  const planId = await walkTo(world, plan('B-9'), 'FROZEN')
  await t.sql(
    `update draw.roster_line set line = replace(line, '"to":"2028-12-31"', '"to":"2026-03-01"') where plan_id = $1 and position = 0`,
    [planId],
  )
  expect(await refusal(reproduceRoots, { planId }, operators[0])).toEqual([
    'draw.roster-expired',
    '名册中执法证「1102030002」有效期至 2026-03-01，早于检查期限，不得派出。',
  ])
})

test('a second commitment is refused', async () => {
  const scope = { description: '第十组', divisions: ['330203'] }
  await walkTo(world, rehearsalPlan(world, 'B-10', { scope }), 'COMMITTED')
  const second = rehearsalPlan(world, 'B-11', { scope })
  const planId = await walkTo(world, second, 'FROZEN')
  for (const operator of world.operators) await done(world.t, operator, reproduceRoots, { planId })
  await commitShares(world, second)
  expect(await refusal(commitPlan, { planId })).toEqual([
    'draw.live-commitment',
    '同一机关、事项、周期和范围已有一份有效的承诺（B-10），不能再承诺一份。',
  ])
})

test('a wrong source value is refused, and one that comes after the seven days finds the plan failed', async () => {
  const { t, operators } = world
  const planId = await walkTo(world, realPlan(world, 'B-12', { stratify: 'none' }), 'ARMED')
  await revealShares(world, planId)
  t.clock.set('2026-03-05T10:00:00+08:00')
  const [code, sentence] = await refusal(enterSource, entry(planId, `2026055:${KL8}`), operators[0])
  expect([code, sentence]).toEqual(['draw.source-wrong', '录入内容不是该随机源的值：期号应为 2026054。'])
  t.clock.set('2026-03-12T00:00:01+08:00')
  await t.drain()
  expect(await refusal(enterSource, entry(planId, `2026054:${KL8}`), operators[0])).toEqual([
    'draw.wrong-state',
    '计划现在是「失败」，不能录入随机源。',
  ])
})
