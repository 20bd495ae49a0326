import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  code,
  commitShares,
  done,
  id,
  KL8,
  makeDrawWorld,
  PARTIES,
  realPlan,
  rehearsalPlan,
  revealShares,
  shareOf,
  walkTo,
} from '../fixtures/draw-world.ts'
import type { DrawWorld, PlanInput } from '../fixtures/draw-world.ts'
import { readPlan } from '../queries/read-plan.ts'
import { listShares } from '../queries/list-shares.ts'
import { commitPlan } from './commit-plan.ts'
import { commitShare } from './commit-share.ts'
import { enterSource } from './enter-source.ts'
import { holdDraw } from './hold-draw.ts'
import { reproduceRoots } from './reproduce-roots.ts'
import { revealShare } from './reveal-share.ts'
import { voidPlan } from './void-plan.ts'

// The clock only moves forward through this file, as it does for the jobs.
let world: DrawWorld
beforeAll(async () => {
  world = await makeDrawWorld({ entities: 60 })
}, 120_000)
afterAll(() => world.t.close())

const [first, second] = PARTIES
const name = first?.name ?? ''
const commit = (planId: string) => code(world.t.perform(world.author, commitPlan, { planId }))
const stateOf = async (planId: string) => (await done(world.t, world.author, readPlan, { planId })).state

async function reproduced(plan: PlanInput): Promise<string> {
  const planId = await walkTo(world, plan, 'FROZEN')
  for (const operator of world.operators) await done(world.t, operator, reproduceRoots, { planId })
  return planId
}

test('a commitment needs two reproductions and every party (draw.not-reproduced, draw.share-missing)', async () => {
  const plan = rehearsalPlan(world, 'C-1', { scope: { description: '第一组', divisions: ['330203'] } })
  const planId = await walkTo(world, plan, 'FROZEN')
  expect(await commit(planId)).toBe('draw.not-reproduced')
  for (const operator of world.operators) await done(world.t, operator, reproduceRoots, { planId })
  expect(await commit(planId)).toBe('draw.share-missing')
  await commitShares(world, plan)
  expect(await commit(planId)).toBe('ok')
  expect(await commit(planId)).toBe('draw.wrong-state')
})

test('a party commits once, as itself (draw.party-unknown, draw.share-committed, draw.not-this-party)', async () => {
  const { t, witness } = world
  const plan = rehearsalPlan(world, 'C-2', {
    parties: [{ ...(first ?? { name: '', organ: '' }), accountId: id(31) }, second ?? { name: '', organ: '' }],
  })
  const planId = await walkTo(world, plan, 'FROZEN')
  const share = (party: string, commitment: string, actor = witness) =>
    code(t.perform(actor, commitShare, { planId, name: party, commitment }))
  expect(await share('无此人', 'a'.repeat(64))).toBe('draw.party-unknown')
  expect(await share(name, 'a'.repeat(64))).toBe('draw.not-this-party')
  const own = t.actor({ accountId: id(31), permissions: ['draw.contribute'] })
  expect((await done(t, own, listShares, {})).rows.map((row) => row.name)).toContain(name)
  expect(await share(name, 'a'.repeat(64), own)).toBe('ok')
  expect(await share(name, 'a'.repeat(64), own)).toBe('ok')
  expect(await share(name, 'b'.repeat(64), own)).toBe('draw.share-committed')
  expect(await share(second?.name ?? '', 'a'.repeat(64), own)).toBe('draw.not-this-party')
  expect(await code(t.perform(own, revealShare, { planId, name, share: 'a'.repeat(64) }))).toBe('draw.wrong-state')
})

test('a real plan keeps its distance from the source (draw.guard-too-short); urgency shortens it publicly', async () => {
  const scope = { description: '第三组', divisions: ['330205'] }
  const late = {
    ...realPlan(world, 'C-3', { scope }),
    sourceMoment: '2026-03-03T08:59:00+08:00',
    holdAt: '2026-03-03T10:00:00+08:00',
    partiesCloseAt: '2026-03-03T08:00:00+08:00',
  }
  const planId = await reproduced(late)
  await commitShares(world, late)
  expect(await commit(planId)).toBe('draw.guard-too-short')
  const urgent = {
    ...late,
    ...realPlan(world, 'C-4', { scope, urgentReason: '突发食品安全事件' }),
    sourceMoment: late.sourceMoment,
    holdAt: late.holdAt,
    partiesCloseAt: late.partiesCloseAt,
  }
  const urgentId = await reproduced(urgent)
  await commitShares(world, urgent)
  expect(await commit(urgentId)).toBe('ok')
})

test('one live commitment per agency, item, period and scope (draw.live-commitment)', async () => {
  const scope = { description: '第五组', divisions: ['330206'] }
  const one = realPlan(world, 'C-5', { scope })
  await walkTo(world, one, 'COMMITTED')
  const two = realPlan(world, 'C-6', { scope: { ...scope, description: '换个说法' } })
  const planId = await reproduced(two)
  await commitShares(world, two)
  expect(await commit(planId)).toBe('draw.live-commitment')
  expect(
    await code(world.t.perform(world.author, voidPlan, { planId: one.planId, reason: '范围填写有误，重新编制' })),
  ).toBe('ok')
  expect(await stateOf(one.planId)).toBe('VOID')
  const { document } = await done(world.t, world.author, commitPlan, { planId })
  expect(JSON.parse(document)).toMatchObject({ supersedes: 'C-5' })
})

test('officers who cannot serve every visit are found before the commitment, with the numbers (draw.officers-insufficient)', async () => {
  const plan = rehearsalPlan(world, 'C-7', {
    sizing: { mode: 'number', n: 20 },
    officers: { slots: [{ lead: true }, {}], cap: 2 },
  })
  const planId = await reproduced(plan)
  await commitShares(world, plan)
  const result = await world.t.perform(world.author, commitPlan, { planId })
  expect(result.ok ? 'ok' : result.refusal.code).toBe('draw.officers-insufficient')
  expect(result.ok ? '' : result.refusal.message).toMatch(
    /\d+ 次检查共 \d+ 个岗位，符合条件的执法人员只有 8 名，最多承担 16 个岗位/,
  )
})

test('a plan without enough witnesses before its source fails publicly', async () => {
  const { t } = world
  const plan = {
    ...rehearsalPlan(world, 'C-8', { stratify: 'none' }),
    sourceMoment: '2026-03-02T09:20:00+08:00',
    holdAt: '2026-03-02T09:20:00+08:00',
  }
  const planId = await walkTo(world, plan, 'COMMITTED')
  expect(await code(t.perform(world.author, holdDraw, { planId }))).toBe('draw.wrong-state')
  t.clock.set('2026-03-02T09:20:01+08:00')
  await t.drain()
  expect(await stateOf(planId)).toBe('FAILED')
})

test('shares open as committed, once, before the closing time (draw.share-differs, draw.share-revealed, draw.reveal-closed)', async () => {
  const { t, witness } = world
  const planId = await walkTo(
    world,
    rehearsalPlan(world, 'C-9', { scope: { description: '第九组', divisions: ['330203', '330205'] } }),
    'ARMED',
  )
  const reveal = (share: string) =>
    code(t.perform({ ...witness, personName: name }, revealShare, { planId, name, share }))
  const right = Buffer.from(shareOf(name)).toString('hex')
  expect(await reveal('0'.repeat(64))).toBe('draw.share-differs')
  expect(await reveal(right)).toBe('ok')
  expect(await reveal(right)).toBe('draw.share-revealed')
  expect(await code(t.perform(world.author, holdDraw, { planId }))).toBe('draw.hold-too-early')
  t.clock.set('2026-03-02T09:30:00+08:00')
  expect(await reveal(right)).toBe('draw.reveal-closed')
  expect(await code(t.perform(world.author, holdDraw, { planId }))).toBe('ok')
  expect(await code(t.perform(world.author, holdDraw, { planId }))).toBe('draw.second-draw')
})

test('a population swapped after the commitment stops the draw publicly (draw.roots-differ)', async () => {
  const { t, author } = world
  const base = rehearsalPlan(world, 'C-12', { scope: { description: '第十二组', divisions: ['330203', '330206'] } })
  const planId = await walkTo(
    world,
    { ...base, sourceMoment: '2026-03-02T09:40:00+08:00', holdAt: '2026-03-02T09:40:00+08:00' },
    'ARMED',
  )
  await revealShares(world, planId)
  await t.sql(`update draw.frame_unit set disposition = 'X:DUP' where plan_id = $1 and position = 0`, [planId])
  t.clock.set('2026-03-02T09:40:00+08:00')
  expect(await code(t.perform(author, holdDraw, { planId }))).toBe('draw.roots-differ')
  await t.drain()
  const failed = await done(t, author, readPlan, { planId })
  expect([failed.state, failed.rope.at(-1)?.reason]).toEqual(['FAILED', '名册与承诺的根值不一致，不得抽取'])
})

test('a source is entered after its moment, by two persons from two pages, and nothing replaces it', async () => {
  const { t, author, operators } = world
  const planId = await walkTo(world, realPlan(world, 'C-10', { stratify: 'none' }), 'ARMED')
  await revealShares(world, planId)
  const enter = (entry: number, actor: 0 | 1, page: number, value = `2026054:${KL8}`, type = 'cwl-kl8') =>
    code(
      t.perform(operators[actor], enterSource, {
        entryId: id(6000 + entry),
        planId,
        type,
        value,
        publicationTitle: '中国福彩网公告',
        publicationUrl: `https://example.com/${page}`,
        publicationHash: 'a'.repeat(64),
      }),
    )
  expect(await enter(1, 0, 1)).toBe('draw.source-not-yet')
  t.clock.set('2026-03-05T10:00:00+08:00')
  expect(await code(t.perform(author, holdDraw, { planId }))).toBe('draw.source-missing')
  expect(await code(t.perform(author, voidPlan, { planId, reason: '结果不合意' }))).toBe('draw.void-too-late')
  expect(await enter(2, 0, 1, '2026054:01,02')).toBe('draw.source-wrong')
  expect(await enter(3, 0, 1, '2026054:01,02', 'cwl-ssq')).toBe('draw.source-unknown')
  const misread = KL8.replace('79', '80')
  expect(await enter(4, 0, 1, `2026054:${misread}`)).toBe('ok')
  expect(await enter(5, 1, 2)).toBe('ok')
  expect(await code(t.perform(author, holdDraw, { planId }))).toBe('draw.source-missing')
  expect(await enter(6, 1, 3)).toBe('draw.source-same-person')
  expect(await enter(7, 0, 2)).toBe('draw.source-same-publication')
  expect(await enter(8, 0, 1)).toBe('ok')
  expect(await enter(9, 0, 4)).toBe('draw.source-settled')
  expect(await code(t.perform(author, holdDraw, { planId }))).toBe('ok')
  expect(await enter(10, 0, 4)).toBe('draw.wrong-state')
})

test('a source that stays silent for seven days ends the plan as failed', async () => {
  const { t } = world
  const plan = realPlan(world, 'C-11', { scope: { description: '第十一组', divisions: ['330205', '330206'] } })
  const moments = {
    sourceMoment: '2026-03-09T21:30:00+08:00',
    holdAt: '2026-03-10T10:00:00+08:00',
    partiesCloseAt: '2026-03-09T20:00:00+08:00',
  }
  const planId = await walkTo(world, { ...plan, ...moments }, 'ARMED')
  t.clock.set('2026-03-16T10:00:00+08:00')
  await t.drain()
  expect(await stateOf(planId)).toBe('ARMED')
  t.clock.set('2026-03-17T00:00:00+08:00')
  await t.drain()
  const failed = await done(t, world.author, readPlan, { planId })
  expect(failed.state).toBe('FAILED')
  expect(failed.rope.at(-1)?.reason).toContain('快乐8')
})
