import { afterAll, beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import { code, done, id, makeDrawWorld, realPlan, rehearsalPlan, walkTo } from '../fixtures/draw-world.ts'
import type { DrawWorld } from '../fixtures/draw-world.ts'
import { yearTaskProgress } from '../domain/year-plan.ts'
import { listYearPlans } from '../queries/list-year-plans.ts'
import { readYearPlan } from '../queries/read-year-plan.ts'
import { addYearTask } from './add-year-task.ts'
import { createPlan } from './create-plan.ts'
import { createYearPlan } from './create-year-plan.ts'
import { publishYearPlan } from './publish-year-plan.ts'

let world: DrawWorld
beforeAll(async () => {
  world = await makeDrawWorld({ entities: 40 })
}, 120_000)
afterAll(() => world.t.close())

type YearInput = z.input<typeof createYearPlan.input>

function task(n: number, change: Partial<YearInput['tasks'][number]> = {}): YearInput['tasks'][number] {
  return {
    yearTaskId: id(5000 + n),
    number: `NB-AMR-2026-N${n}`,
    name: `食品经营单位双随机抽查（${n}）`,
    targeting: 'directed',
    office: '双随机处',
    itemIds: [world.itemId],
    objects: { description: '全市食品经营单位' },
    sizing: { mode: 'ratio', num: 5, den: 100 },
    windowFrom: '2026-03-01',
    windowTo: '2026-06-30',
    ...change,
  }
}

function yearPlan(n: number, year: number, tasks: YearInput['tasks']): YearInput {
  return {
    yearPlanId: id(4000 + n),
    year,
    title: `${year} 年度双随机抽查计划`,
    legalBasis: '《企业信息公示暂行条例》第十四条',
    tasks,
  }
}

test('a year plan is written by one person, published whole by another, and only then seen by other agencies', async () => {
  const { t, author, approvers, otherAgencyId } = world
  const plan = yearPlan(1, 2026, [task(1), task(2, { jointAgencyIds: [otherAgencyId] })])
  expect(await code(t.perform({ ...author, permissions: new Set() }, createYearPlan, plan))).toBe('platform.forbidden')
  expect(await done(t, author, createYearPlan, plan)).toMatchObject({ tasks: 2, published: false })
  expect(await done(t, author, createYearPlan, plan)).toMatchObject({ tasks: 2, published: false })
  expect(await code(t.perform(author, createYearPlan, { ...plan, title: '另一份内容不同的计划' }))).toBe('draw.id-used')
  const stranger = t.actor({ permissions: ['draw.*'], agencyId: otherAgencyId, scope: [otherAgencyId] })
  const asked = { yearPlanId: plan.yearPlanId }
  expect(await code(t.perform(stranger, readYearPlan, asked))).toBe('draw.year-plan-absent')
  expect(await code(t.perform(approvers[0], addYearTask, { ...asked, task: task(9), reason: '上级部署增补' }))).toBe(
    'draw.year-plan-draft',
  )
  const draw = { ...realPlan(world, 'Y-0'), yearTaskIds: [id(5001)] }
  expect(await code(t.perform(author, createPlan, draw))).toBe('draw.year-plan-draft')

  const itself = { ...author, permissions: new Set(['draw.approve']) }
  expect(await code(t.perform(itself, publishYearPlan, asked))).toBe('draw.year-plan-author')
  await done(t, approvers[0], publishYearPlan, asked)
  expect(await code(t.perform(approvers[0], publishYearPlan, asked))).toBe('draw.year-plan-published')
  expect(await code(t.perform(approvers[0], publishYearPlan, { yearPlanId: id(1) }))).toBe('draw.year-plan-absent')
  const seen = await done(t, stranger, readYearPlan, asked)
  expect(seen.tasks.map(({ progress, isJoint }) => [progress, isJoint])).toEqual([
    ['pending', false],
    ['pending', true],
  ])
  expect(seen.leafHash).toMatch(/^[0-9a-f]{64}$/)
})

test('a plan of the same year, a number in use, a ratio over 100 %, a window of another year and a dead item are refused', async () => {
  const { t, author, approvers } = world
  const again = yearPlan(2, 2026, [task(3)])
  expect(await code(t.perform(author, createYearPlan, again))).toBe('draw.year-plan-exists')
  const next = (tasks: YearInput['tasks']) => yearPlan(3, 2027, tasks)
  const in2027 = { windowFrom: '2027-03-01', windowTo: '2027-06-30' }
  expect(await code(t.perform(author, createYearPlan, next([task(1, in2027)])))).toBe('draw.year-task-number-used')
  expect(await code(t.perform(author, createYearPlan, next([task(4)])))).toBe('draw.year-task-wrong')
  const tooMany = task(4, { ...in2027, sizing: { mode: 'ratio', num: 3, den: 2 } })
  expect(await code(t.perform(author, createYearPlan, next([tooMany])))).toBe('draw.year-task-wrong')
  const noPartner = task(4, { ...in2027, jointAgencyIds: [id(77)] })
  expect(await code(t.perform(author, createYearPlan, next([noPartner])))).toBe('draw.agency-unknown')
  const unknownItem = task(4, { ...in2027, itemIds: [id(78)] })
  expect(await code(t.perform(author, createYearPlan, next([unknownItem])))).toBe('catalogue.item-unknown')
  const nobody = { ...author, agencyId: null }
  expect(await code(t.perform(nobody, createYearPlan, next([task(4, in2027)])))).toBe('draw.agency-missing')
  const added = { yearPlanId: id(4001), task: task(5), reason: '上级部署增补' }
  expect(await done(t, approvers[0], addYearTask, added)).toMatchObject({ tasks: 3 })
  expect(await code(t.perform(approvers[0], addYearTask, added))).toBe('draw.year-task-number-used')
  expect(await code(t.perform(approvers[0], addYearTask, { ...added, yearPlanId: id(1) }))).toBe(
    'draw.year-plan-absent',
  )
  const listed = await done(t, author, listYearPlans, { year: '2026' })
  expect(listed.rows).toMatchObject([{ tasks: 3, joint: 1, pending: 3, underway: 0, done: 0 }])
})

test('how far a task got follows its draw, is typed nowhere, and is the same for every agency', async () => {
  const { t, author, otherAgencyId } = world
  const stranger = t.actor({ permissions: ['draw.*'], agencyId: otherAgencyId, scope: [otherAgencyId] })
  const progress = async () =>
    (await done(t, stranger, readYearPlan, { yearPlanId: id(4001) })).tasks.map((one) => one.progress)
  const draw = { ...realPlan(world, 'Y-1'), yearTaskIds: [id(5001)] }
  await walkTo(world, draw, 'FROZEN')
  expect(await progress()).toEqual(['pending', 'pending', 'pending'])
  await walkTo(world, { ...realPlan(world, 'Y-2'), period: '2026A', yearTaskIds: [id(5001)] }, 'COMMITTED')
  expect(await progress()).toEqual(['underway', 'pending', 'pending'])
  const { tasks } = await done(t, stranger, readYearPlan, { yearPlanId: id(4001) })
  expect(tasks[0]?.draws.map(({ number }) => number)).toEqual(['Y-1', 'Y-2'])
  expect(await code(t.perform(stranger, createYearPlan, { ...yearPlan(9, 2026, [task(1)]) }))).toBe(
    'draw.year-task-number-used',
  )
  expect(author.agencyId).not.toBe(otherAgencyId)
})

test('a draw carries out only published tasks of its own agencies, within their window and items', async () => {
  const { t, author, otherAgencyId, approvers } = world
  const withTasks = (number: string, yearTaskIds: string[], change = {}) => ({
    ...realPlan(world, number, change),
    period: number,
    yearTaskIds,
  })
  expect(await code(t.perform(author, createPlan, withTasks('Y-3', [id(1)])))).toBe('draw.year-task-absent')
  const late = { visitsFrom: '2026-06-20', visitsTo: '2026-07-10', discloseOn: '2026-07-20' }
  expect(await code(t.perform(author, createPlan, withTasks('Y-4', [id(5001)], late)))).toBe('draw.year-task-window')
  const rehearsal = { ...rehearsalPlan(world, 'Y-5'), yearTaskIds: [id(5001)] }
  expect(await code(t.perform(author, createPlan, rehearsal))).toBe('draw.year-task-rehearsal')
  const { rows } = await t.host.db.app
    .query(`select i.item_id as id from catalogue.pub_item i where i.item_id <> $1 limit 1`, [world.itemId])
    .then((found) => found)
  const otherItem = String(rows[0]?.id)
  const items = { ...withTasks('Y-6', [id(5001)]), itemIds: [otherItem] }
  expect(await code(t.perform(author, createPlan, items))).toBe('draw.year-task-items')

  const fire = t.actor({
    accountId: id(899),
    permissions: ['draw.*'],
    agencyId: otherAgencyId,
    scope: [otherAgencyId],
  })
  await done(t, fire, createYearPlan, yearPlan(8, 2026, [task(8)]))
  await done(t, { ...fire, accountId: id(898) }, publishYearPlan, { yearPlanId: id(4008) })
  expect(await code(t.perform(author, createPlan, withTasks('Y-7', [id(5008)])))).toBe('draw.year-task-not-ours')
  expect(approvers).toHaveLength(2)
})

test('a voided or failed draw counts for nothing, and a task of two batches waits for both', () => {
  expect(yearTaskProgress([], 1)).toBe('pending')
  expect(yearTaskProgress(['DRAFT', 'FROZEN', 'VOID', 'FAILED'], 1)).toBe('pending')
  expect(yearTaskProgress(['COMMITTED'], 1)).toBe('underway')
  expect(yearTaskProgress(['EXECUTED'], 1)).toBe('done')
  expect(yearTaskProgress(['CLOSED'], 2)).toBe('underway')
  expect(yearTaskProgress(['CLOSED', 'DISCLOSED'], 2)).toBe('done')
  expect(yearTaskProgress(['CLOSED', 'RELEASED'], 1)).toBe('underway')
})
