import { afterAll, beforeAll, expect, test } from 'vitest'
import { code, done, makeDrawWorld, rehearsalPlan, revealShares, walkTo, witness } from '../fixtures/draw-world.ts'
import type { DrawWorld } from '../fixtures/draw-world.ts'
import { exportPackage } from '../queries/export-package.ts'
import { readSealedList } from '../queries/list-drawn.ts'
import { readHall } from '../queries/read-hall.ts'
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
  const { reports } = await done(t, author, readQuality, { planId })
  const [report] = reports
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
  const [report] = (await done(t, author, readQuality, { planId })).reports
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

  const [explained] = (await done(t, author, readQuality, { planId })).reports
  expect([explained?.explanation, explained?.signatures.map(({ personName }) => personName)]).toEqual([
    WORDS,
    ['励海燕', '应建波'],
  ])
  await witness(world)
  const supervisor = t.actor({ permissions: ['draw.export'], agencyId: world.agencyId, scope: [world.agencyId] })
  const { files } = await done(t, supervisor, exportPackage, { planId, audience: 'public' })
  expect(files.map(({ name }) => name)).toEqual(expect.arrayContaining(['quality.json', 'quality-explanation.json']))
})

test('every wave is tested before its own release: a held second wave stays, the first goes out (draw.quality-held)', async () => {
  const { t, author, approvers } = world
  const now = t.clock.now().getTime()
  const at = (minutes: number) => new Date(now + minutes * 60_000).toISOString()
  const plan = rehearsalPlan(world, 'Q-3', {
    stratify: 'none',
    scope: { description: 'Q-3', divisions: [], entityIds: world.entities.map((e) => e.id) },
    sizing: { mode: 'number', n: 60 },
    visitsFrom: '2026-03-02',
    visitsTo: '2026-03-03',
    waves: [{ sourceMoment: at(30), holdAt: at(30), visitsFrom: '2026-03-02', visitsTo: '2026-03-03' }],
  })
  const planId = await walkTo(world, { ...plan, period: 'Q-3', sourceMoment: at(10), holdAt: at(10) }, 'ARMED')
  await revealShares(world, planId)
  t.clock.set(at(10))
  await t.drain()
  expect(await done(t, author, readHall, { planId })).toMatchObject({
    wave: 2,
    holdAt: at(30),
    waves: [
      { stateName: '已抽取', drawnCount: 30 },
      { stateName: '等候', drawnCount: null },
    ],
  })
  await revealShares(world, planId, undefined, 2)
  t.clock.set(at(30))
  await t.drain()
  const { reports } = await done(t, author, readQuality, { planId })
  expect(reports.map(({ wave, drawn, isHeld }) => [wave, drawn, isHeld])).toEqual([
    [1, 30, false],
    [2, 30, false],
  ])
  // What was drawn before is no part of what the second wave was drawn from.
  expect(reports[1]?.tests.find(({ test: name }) => name === 'keys')).toMatchObject({ groups: 30, verdict: 'passed' })

  await t.sql(`update draw.visit set key = '0' || left(key, 63) where plan_id = $1 and wave = 2`, [planId])
  await t.sql(`delete from draw.quality where plan_id = $1 and wave = 2`, [planId])
  const { rows } = await done(t, author, readSealedList, { planId })
  const ofWave = (wave: number) => rows.filter((row) => row.wave === wave).map(({ visitId }) => visitId)
  const release = (visitIds?: string[]) => t.perform(author, releaseVisits, { planId, visitIds })
  const refused = await release(ofWave(2).slice(0, 1))
  expect(refused.ok ? '' : refused.refusal.code).toBe('draw.quality-held')
  expect(refused.ok ? '' : refused.refusal.message).toContain('第 2 批')
  const sign = (who: typeof author, wave: number) =>
    t.perform(who, explainQuality, { planId, wave, explanation: WORDS })
  expect(await code(sign(approvers[0], 1))).toBe('draw.quality-not-held')
  const first = await release()
  expect(first.ok ? new Set(first.value.released) : first.refusal.code).toEqual(new Set(ofWave(1)))
  expect(await code(release())).toBe('draw.quality-held')
  for (const who of approvers) expect(await code(sign(who, 2))).toBe('ok')
  const second = await release()
  expect(second.ok ? new Set(second.value.released) : second.refusal.code).toEqual(new Set(ofWave(2)))
})
