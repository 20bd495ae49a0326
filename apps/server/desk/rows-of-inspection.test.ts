import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#platform/operation.ts'
import { approvedVisit, freshId, requestOf, signedVisit } from '../../../modules/inspection/fixtures/visit-acts.ts'
import { done, makeVisitWorld } from '../../../modules/inspection/fixtures/visit-world.ts'
import type { VisitWorld } from '../../../modules/inspection/fixtures/visit-world.ts'
import { concludeVisit } from '../../../modules/inspection/operations/conclude-visit.ts'
import { orderCorrection } from '../../../modules/inspection/operations/order-correction.ts'
import { requestSingleInspection } from '../../../modules/inspection/operations/request-single-inspection.ts'
import { operationsOf } from './desk.ts'
import { makeListDeskRows } from './list-desk-rows.ts'

let world: VisitWorld
beforeAll(async () => {
  world = await makeVisitWorld('SCJG-01')
})
afterAll(() => world.t.close())

test('an application waits for the head, an approved visit for its two officers and nobody else', async () => {
  const { visitId } = await done(world.t, world.officer(1), requestSingleInspection, requestOf(world))
  expect((await rows(world.leader)).map((row) => [row.nextAct, row.link])).toEqual([
    ['审批检查申请', `/inspections/${visitId}`],
  ])
  expect(await rows(world.officer(1))).toEqual([])
  const approved = await approvedVisit(world)
  for (const number of [1, 2]) {
    expect(await rows(world.officer(number))).toMatchObject([
      {
        link: `/inspections/${approved}`,
        nextAct: '送达检查通知',
        dueOn: '2026-03-06',
        band: 'week',
        remaining: 4,
        detail: '餐饮环节投诉核查',
      },
    ])
  }
  expect(await rows(world.officer(3))).toEqual([])
})

test('an order to correct is one row with its article, its strict day and the term of the recheck', async () => {
  const officer = world.officer(1)
  const visitId = await signedVisit(world, '后厨发现 3 袋面粉超过保质期')
  await done(world.t, officer, orderCorrection, {
    id: freshId(world),
    visitId,
    itemId: world.itemId,
    problem: '3 袋面粉超过保质期',
    requirement: '立即下架销毁',
    termDays: 5,
  })
  await done(world.t, officer, concludeVisit, {
    id: freshId(world),
    visitId,
    results: [{ itemId: world.itemId, codes: ['undisclosed', 'correction-ordered'] }],
    followUp: ['correct-and-track'],
  })
  const found = (await rows(officer)).filter((row) => row.link === `/inspections/${visitId}`)
  expect(found).toMatchObject([
    {
      kindName: '责令改正到期复查',
      startOn: '2026-03-02',
      dueOn: '2026-03-09',
      strictOn: '2026-03-07',
      band: 'week',
      remaining: 5,
      nextAct: '记录复查',
    },
  ])
  expect(found[0]?.citation).toMatch(/第.+条/u)
  expect(found[0]?.facts.find((fact) => fact.label === '复查期限')?.value).toContain('2026-03-23')
  expect((await rows(officer, 'done')).map((row) => row.stateName)).toEqual(['待后续处置'])
})

test('what has run over is red for the officer and one row with its number for the head', async () => {
  world.t.clock.set('2026-03-11T09:00:00+08:00')
  const late = (await rows(world.officer(1))).filter((row) => row.band === 'overdue')
  expect(late.map((row) => [row.kindName, row.remaining])).toEqual([
    ['行政检查', -3],
    ['责令改正到期复查', -2],
  ])
  const heads = (await rows(world.leader)).filter((row) => row.band === 'overdue')
  expect(heads.map((row) => row.title)).toContain('逾期未完成的检查 1 次')
  expect(heads.map((row) => row.title)).toContain('到期未复查的责令改正 1 件')
})

async function rows(actor: Actor, list = 'todo') {
  return (await done(world.t, actor, makeListDeskRows(operationsOf(world.t.host.modules)), { list })).rows
}
