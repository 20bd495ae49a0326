import { afterAll, beforeAll, expect, test } from 'vitest'
import { unitSubstituted, visitOfficerReplaced, visitReleased } from '#draw/events'
import { publish } from '#platform/outbox.ts'
import { code, done, makeVisitWorld, officerId } from '../fixtures/visit-world.ts'
import type { VisitWorld } from '../fixtures/visit-world.ts'
import { giveNotice } from '../operations/give-notice.ts'
import { startVisit } from '../operations/start-visit.ts'
import { getVisit } from '../queries/get-visit.ts'
import { listMyVisits } from '../queries/list-my-visits.ts'

let world: VisitWorld
beforeAll(async () => {
  world = await makeVisitWorld('SCJG-01')
})
afterAll(() => world.t.close())

const release = async (visitId: string, parts: object = {}) => {
  const planId = world.id(7000)
  await world.t.act(world.leader, (act) =>
    publish(act, visitReleased, {
      visitId,
      planId,
      taskId: planId,
      taskName: '2026 年第 1 批食品经营抽查',
      taskNumber: 'NB-2026-01',
      agencyId: world.agencyId,
      entityId: world.entityId,
      premisesId: null,
      itemIds: [world.itemId],
      officerIds: [officerId(1), officerId(2)],
      isRehearsal: false,
      visitOn: '2026-03-03',
      windowFrom: '2026-03-02',
      windowTo: '2026-03-20',
      joint: false,
      leafHash: 'ab'.repeat(32),
      ...parts,
    }),
  )
  await world.t.drain()
}

test('a released unit becomes a visit under the id of the draw, approved by its plan, in the list of its two officers', async () => {
  await release(world.id(7001))
  await release(world.id(7001))
  for (const number of [1, 2]) {
    const mine = await done(world.t, world.officer(number), listMyVisits, {})
    expect(mine.open.map((line) => line.visitId)).toEqual([world.id(7001)])
  }
  const visit = await done(world.t, world.officer(1), getVisit, { visitId: world.id(7001) })
  expect(visit).toMatchObject({
    origin: 'draw',
    state: 'approved',
    next: 'notice',
    taskName: '2026 年第 1 批食品经营抽查',
    capExemption: null,
  })
  expect(visit.officers.map((officer) => [officer.officerName, officer.certificateNo, officer.isLead])).toEqual([
    ['邬志刚', '11020301', true],
    ['竺晓彤', '11020302', false],
  ])
})

test('an officer replaced by the draw leaves the visit, the object stays', async () => {
  await release(world.id(7002))
  await world.t.act(world.leader, (act) =>
    publish(act, visitOfficerReplaced, {
      visitId: world.id(7002),
      planId: world.id(7000),
      fromOfficerId: officerId(2),
      toOfficerId: officerId(3),
      reason: '回避',
      officerIds: [officerId(1), officerId(3)],
    }),
  )
  await world.t.drain()
  const visit = await done(world.t, world.officer(3), getVisit, { visitId: world.id(7002) })
  expect(visit.officers.filter((officer) => officer.releasedAt === null).map((officer) => officer.officerName)).toEqual(
    ['邬志刚', '励海燕'],
  )
})

test('a unit substituted by the draw is withdrawn with its reason', async () => {
  await release(world.id(7003))
  await world.t.act(world.leader, (act) =>
    publish(act, unitSubstituted, {
      planId: world.id(7000),
      visitId: world.id(7003),
      entityId: world.entityId,
      reason: '已注销',
      replacementVisitId: null,
      leafHash: 'cd'.repeat(32),
    }),
  )
  await world.t.drain()
  expect((await done(world.t, world.officer(1), getVisit, { visitId: world.id(7003) })).state).toBe('withdrawn')
  expect((await done(world.t, world.officer(1), listMyVisits, {})).open.map((line) => line.visitId)).not.toContain(
    world.id(7003),
  )
})

test('a joint visit is one visit with a sheet per department, and no department inspects for another', async () => {
  const visitId = world.id(7010)
  const own = [officerId(1), officerId(2)]
  const other = [officerId(3), officerId(6)]
  await release(visitId, {
    joint: true,
    officerIds: [...own, ...other],
    sheets: [
      { agencyId: world.agencyId, agencyName: '市场监督管理局', itemIds: [world.itemId], officerIds: own },
      { agencyId: world.id(9), agencyName: '消防救援支队', itemIds: [world.itemId], officerIds: other },
    ],
  })
  const officer = world.officer(1)
  await done(world.t, officer, giveNotice, {
    id: world.id(7011),
    visitId,
    means: 'by-telephone',
    receiverName: '汀溪',
  })
  expect((await done(world.t, officer, getVisit, { visitId })).officers).toHaveLength(4)
  const start = { id: world.id(7012), visitId, officerIds: [officerId(1), officerId(2), officerId(3)] }
  expect(await code(world.t.perform(officer, startVisit, start))).toBe('inspection.department-short')
})
