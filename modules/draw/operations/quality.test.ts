import { afterAll, beforeAll, expect, test } from 'vitest'
import { code, done, makeDrawWorld, rehearsalPlan, revealShares, walkTo, witness } from '../fixtures/draw-world.ts'
import type { DrawWorld } from '../fixtures/draw-world.ts'
import { exportPackage } from '../queries/export-package.ts'
import { readQuality } from '../queries/read-quality.ts'
import { explainQuality } from './explain-quality.ts'
import { releaseVisits } from './release-visits.ts'

const WORDS = '键值异常系登记数据迁移时重复计算所致，经两人复核，抽取过程与结果无误。'

let world: DrawWorld
beforeAll(async () => {
  world = await makeDrawWorld({ entities: 90 })
}, 120_000)
afterAll(() => world.t.close())

async function drawn(number: string, n: number): Promise<string> {
  const plan = rehearsalPlan(world, number, {
    stratify: 'none',
    scope: { description: number, divisions: [], entityIds: world.entities.map((e) => e.id) },
    sizing: { mode: 'number', n },
  })
  const moment = world.t.clock.now().getTime() + 60_000
  const at = new Date(moment).toISOString()
  const planId = await walkTo(world, { ...plan, period: number, sourceMoment: at, holdAt: at }, 'ARMED')
  await revealShares(world, planId)
  world.t.clock.set(at)
  await world.t.drain()
  return planId
}

test('every draw is tested before its release, and a small one says so', async () => {
  const { t, author } = world
  const planId = await drawn('Q-1', 8)
  const { report } = await done(t, author, readQuality, { planId })
  expect(report).toMatchObject({ isHeld: false, drawn: 8 })
  expect(report?.tests.map(({ label, verdictLabel }) => [label, verdictLabel])).toContainEqual([
    '抽取键值',
    '样本太小，不作判断',
  ])
  expect(await code(t.perform(author, explainQuality, { planId, explanation: WORDS }))).toBe('draw.quality-not-held')
  expect(await code(t.perform(author, releaseVisits, { planId }))).toBe('ok')
  expect(await code(t.perform(t.actor({ permissions: [] }), readQuality, { planId }))).toBe('platform.forbidden')
  expect(await code(t.perform(author, readQuality, { planId: crypto.randomUUID() }))).toBe('draw.plan-absent')
})

test('a draw whose keys nobody hashed is held until two persons sign one published explanation (draw.quality-held)', async () => {
  const { t, author, approvers } = world
  const planId = await drawn('Q-2', 40)
  const { report } = await done(t, author, readQuality, { planId })
  expect(report?.tests.filter(({ verdict }) => verdict === 'passed').length).toBeGreaterThan(2)
  await t.sql(`update draw.visit set key = '0' || left(key, 63) where plan_id = $1`, [planId])
  await t.sql(`delete from draw.quality where plan_id = $1`, [planId])

  const release = await t.perform(author, releaseVisits, { planId })
  expect(release.ok ? '' : release.refusal.code).toBe('draw.quality-held')
  expect(release.ok ? '' : release.refusal.message).toContain('抽取键值')
  const sign = (who: typeof author, explanation: string) => t.perform(who, explainQuality, { planId, explanation })
  expect(await sign(approvers[0], WORDS)).toMatchObject({ ok: true, value: { signatures: 1, isPublished: false } })
  expect(await code(sign(approvers[0], WORDS))).toBe('draw.explanation-signed')
  expect(await code(sign(approvers[1], `${WORDS}另有补充。`))).toBe('draw.explanation-differs')
  expect(await code(t.perform(author, releaseVisits, { planId }))).toBe('draw.quality-held')
  expect(await sign(approvers[1], WORDS)).toMatchObject({ ok: true, value: { signatures: 2, isPublished: true } })
  expect(await code(t.perform(author, releaseVisits, { planId }))).toBe('ok')

  const { explanation, signatures } = await done(t, author, readQuality, { planId })
  expect([explanation, signatures.map(({ personName }) => personName)]).toEqual([WORDS, ['励海燕', '应建波']])
  await witness(world)
  const supervisor = t.actor({ permissions: ['draw.export'], agencyId: world.agencyId, scope: [world.agencyId] })
  const { files } = await done(t, supervisor, exportPackage, { planId, audience: 'public' })
  expect(files.map(({ name }) => name)).toEqual(expect.arrayContaining(['quality.json', 'quality-explanation.json']))
})
