import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#platform/operation.ts'
import type { DrawWorld } from '../../../modules/draw/fixtures/draw-world.ts'
import {
  done,
  id,
  KL8,
  makeDrawWorld,
  realPlan,
  signFindings,
  walkTo,
} from '../../../modules/draw/fixtures/draw-world.ts'
import { approvePlan } from '../../../modules/draw/operations/approve-plan.ts'
import { enterSource } from '../../../modules/draw/operations/enter-source.ts'
import { reproduceRoots } from '../../../modules/draw/operations/reproduce-roots.ts'
import { voidPlan } from '../../../modules/draw/operations/void-plan.ts'
import { operationsOf } from './desk.ts'
import { makeListDeskRows } from './list-desk-rows.ts'

let world: DrawWorld
beforeAll(async () => {
  world = await makeDrawWorld({ entities: 90 })
}, 120_000)
afterAll(() => world.t.close())

test('a draft waits for each approver, not for its author, to whom it is listed as begun by them', async () => {
  const plan = realPlan(world, 'NB-AMR-2026-011')
  await walkTo(world, plan, 'DRAFT')
  expect(await steps(world.author, plan.planId)).toEqual([])
  expect(await steps(world.approvers[0], plan.planId)).toEqual(['核对并批准计划'])
  const mine = await desk(world.author, 'mine')
  expect(mine.rows.map((row) => row.link)).toEqual([`/plans/${plan.planId}`])
  expect((await desk(world.approvers[0], 'mine')).rows).toEqual([])
  const [row] = (await desk(world.approvers[0])).rows
  expect(row).toMatchObject({
    band: 'week',
    dueOn: '2026-03-04',
    startOn: '2026-03-02',
    remaining: 2,
    provisional: false,
    citation: null,
  })

  await done(world.t, world.approvers[0], approvePlan, { planId: plan.planId })
  expect(await steps(world.approvers[0], plan.planId)).toEqual([])
  expect(await steps(world.approvers[1], plan.planId)).toEqual(['核对并批准计划'])
  await done(world.t, world.approvers[1], approvePlan, { planId: plan.planId })
  expect(await steps(world.author, plan.planId)).toEqual(['冻结名册'])
})

test('what the look at a frozen rule found waits for an approver, not for the author', async () => {
  const plan = realPlan(world, 'NB-AMR-2026-015', {
    sizing: { mode: 'number', n: 5 },
    officers: { slots: [{ lead: true }, {}], cap: 1 },
  })
  const { planId } = plan
  await walkTo(world, { ...plan, period: '2026-5' }, 'FROZEN')
  await world.t.sql('delete from draw.lint_signature where plan_id = $1', [planId])
  expect(await steps(world.approvers[0], planId)).toEqual(['签署检视意见'])
  await signFindings(world, planId)
  expect(await steps(world.approvers[0], planId)).toEqual(['复算名册根值'])
  await done(world.t, world.approvers[0], voidPlan, { planId, reason: '人手不足，重新编制计划' })
})

test('a frozen plan waits for two persons who reproduce it, then for the commitment, and names silent witnesses', async () => {
  const plan = realPlan(world, 'NB-AMR-2026-012', { discloseOn: '2026-03-31' })
  await walkTo(world, { ...plan, period: '2026-2' }, 'FROZEN')
  const [first, second] = world.operators
  expect(await steps(first, plan.planId)).toEqual(['复算名册根值'])
  await done(world.t, first, reproduceRoots, { planId: plan.planId })
  expect(await steps(first, plan.planId)).toEqual([])
  await done(world.t, second, reproduceRoots, { planId: plan.planId })
  const [row] = (await desk(world.author)).rows.filter((one) => one.link === `/plans/${plan.planId}`)
  expect(row?.nextAct).toBe('公开承诺')
  expect(row?.facts).toContainEqual({ label: '待见证人提交承诺', value: '周纪委、陈公证' })
  const sharesOf = async (personName: string) => (await desk({ ...world.witness, personName })).rows
  const shares = [...(await sharesOf('周纪委')), ...(await sharesOf('陈公证'))]
  expect(shares.map((one) => one.nextAct)).toEqual(['提交种子承诺', '提交种子承诺'])
  expect(new Set(shares.map((one) => one.id)).size).toBe(2)
  expect(await sharesOf('另一见证人')).toEqual([])
})

test('an armed plan waits for two persons to enter the source, overdue once the hour of the draw has passed', async () => {
  const plan = realPlan(world, 'NB-AMR-2026-013')
  await walkTo(world, { ...plan, period: '2026-3' }, 'ARMED')
  const [first, second] = world.operators
  world.t.clock.set('2026-03-04T21:40:00+08:00')
  await done(world.t, first, enterSource, {
    entryId: id(5001),
    planId: plan.planId,
    type: 'cwl-kl8',
    value: `2026054:${KL8}`,
    publicationTitle: '开奖公告',
    publicationUrl: 'https://example.com/1',
    publicationHash: '1'.repeat(64),
  })
  expect(await steps(first, plan.planId)).toEqual([])
  expect(await steps(second, plan.planId)).toEqual(['录入公开随机源'])
  world.t.clock.set('2026-03-06T09:00:00+08:00')
  const [row] = (await desk(second)).rows.filter((one) => one.link === `/plans/${plan.planId}`)
  expect(row).toMatchObject({ band: 'overdue', dueOn: '2026-03-05', remaining: -1 })
})

test('an hour after its time a committed draw without a result is an alarm for who answers for draws, and for no reader', async () => {
  await world.t.drain()
  const [alarm, ...others] = (await desk(world.author)).rows.filter((row) => row.kindName === '抽取逾期警报')
  expect(others).toEqual([])
  expect(alarm).toMatchObject({ band: 'overdue', dueOn: '2026-03-05', nextAct: '查明为何没有结果' })
  const reader = world.t.actor({ permissions: ['draw.read'], agencyId: world.agencyId, scope: [world.agencyId] })
  expect((await desk(reader)).rows).toEqual([])
})

test('a plan that has ended is listed as done for a month, and waits for nobody', async () => {
  const plan = realPlan(world, 'NB-AMR-2026-014', { discloseOn: '2026-04-30' })
  const late = {
    sourceMoment: '2026-03-10T21:30:00+08:00',
    holdAt: '2026-03-11T10:00:00+08:00',
    partiesCloseAt: '2026-03-10T20:00:00+08:00',
  }
  await walkTo(world, { ...plan, ...late, period: '2026-4' }, 'DRAFT')
  await done(world.t, world.approvers[0], voidPlan, { planId: plan.planId, reason: '范围写错，重新编制计划' })
  expect(await steps(world.approvers[1], plan.planId)).toEqual([])
  const [row] = (await desk(world.author, 'done')).rows
  expect(row).toMatchObject({ stateName: '已作废', link: `/plans/${plan.planId}`, dueOn: null })
  world.t.clock.set('2026-04-07T09:00:00+08:00')
  expect((await desk(world.author, 'done')).rows).toEqual([])
})

test('another agency and a reader without the next right see no row of the plans', async () => {
  const elsewhere = world.t.actor({
    permissions: ['draw.read', 'draw.plan', 'draw.approve', 'draw.release'],
    agencyId: world.otherAgencyId,
    scope: [world.otherAgencyId],
  })
  const reader = world.t.actor({ permissions: ['draw.read'], agencyId: world.agencyId, scope: [world.agencyId] })
  for (const actor of [elsewhere, reader]) {
    expect((await desk(actor)).counts).toEqual({ todo: 0, done: 0, mine: 0, copied: 0 })
  }
})

async function desk(actor: Actor, list = 'todo') {
  return done(world.t, actor, makeListDeskRows(operationsOf(world.t.host.modules)), { list })
}

async function steps(actor: Actor, planId: string): Promise<string[]> {
  return (await desk(actor)).rows.filter((row) => row.link === `/plans/${planId}`).map((row) => row.nextAct)
}
