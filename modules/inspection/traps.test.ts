import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { completeUscc, powersOver } from '#entities'
import type { Actor } from '#platform/operation.ts'
import { post } from './fixtures/told-by-feed.ts'
import { freshId, openVisit, requestOf, signedVisit, startedVisit } from './fixtures/visit-acts.ts'
import { code, done, makeVisitWorld } from './fixtures/visit-world.ts'
import type { VisitWorld } from './fixtures/visit-world.ts'
import { concludeVisit } from './operations/conclude-visit.ts'
import { orderCorrection } from './operations/order-correction.ts'
import { requestSingleInspection } from './operations/request-single-inspection.ts'
import { getDisturbance } from './queries/get-disturbance.ts'

// domain.md §14, traps 6 and 8, as far as visits go.
let world: VisitWorld
let root: Actor
beforeAll(async () => {
  world = await makeVisitWorld('SCJG-02')
  root = world.t.actor({ permissions: ['*'], agencyId: world.agencyId, scope: [world.agencyId], personName: '乐珺' })
}, 120_000)
afterAll(() => world.t.close())

const patrol = {
  leadSource: 'patrol',
  inspectionKind: 'daily',
  exception: 'special-trade',
  exceptionReference: '《食品生产经营监督检查管理办法》第二十一条',
}

let serial = 0
async function register(type: string): Promise<string> {
  serial += 1
  const id = randomUUID()
  await post(world.t, root, '/api/entities', {
    id,
    name: `宁波海曙连锁第${serial}店`,
    code: completeUscc('91', '330203', `MAH0000${serial}`),
    type,
    registeredOn: '2020-03-01',
    address: `宁波市海曙区鼓楼街道中山东路${serial}号`,
    industry: '6210',
    authority: '330203',
    office: '33020302',
    source: '登记机关推送',
  })
  return id
}

const become = (entityId: string, to: string) =>
  post(world.t, root, `/api/entities/${entityId}/status`, {
    to,
    sinceOn: '2026-03-02',
    documentNumber: null,
    reason: '登记机关变更',
  })

test('trap 6: seven statuses, each with its own answer to draw, visit and decision', () => {
  const answers = (
    ['subsisting', 'dormant', 'licence-revoked', 'deregistered', 'registration-annulled', 'moved-out'] as const
  ).map((status) => {
    const { mayBeDrawn, mayBeInspected, mayBePenalised } = powersOver(status)
    return [status, mayBeDrawn, mayBeInspected, mayBePenalised]
  })
  expect(answers).toEqual([
    ['subsisting', true, 'yes', true],
    ['dormant', false, 'with-reason', true],
    ['licence-revoked', false, 'with-reason', true],
    ['deregistered', false, 'no', false],
    ['registration-annulled', false, 'no', false],
    ['moved-out', false, 'no', false],
  ])
})

test('trap 6: 吊销 still is a party, visited on a clue and ordered to correct; 注销 between finding and order stops before the order', async () => {
  const { t } = world
  const order = (visitId: string) =>
    code(
      t.perform(world.officer(1), orderCorrection, {
        id: freshId(world),
        visitId,
        itemId: world.itemId,
        problem: '过期食品',
        requirement: '下架',
        termDays: 10,
      }),
    )
  const visitId = await signedVisit(world, '过期食品')
  await become(world.entityId, 'licence-revoked')
  expect(await order(visitId)).toBe('ok')
  const clue = requestOf(world, { leadSource: 'complaint' })
  expect(await code(t.perform(world.officer(1), requestSingleInspection, clue))).toBe('ok')
  expect(await code(t.perform(world.officer(1), requestSingleInspection, requestOf(world, patrol)))).toBe(
    'inspection.entity-rests',
  )
  const leavesBefore = await t.sql(`select count(*)::int as n from inspection.correction_order`)
  await become(world.entityId, 'deregistered')
  expect(await order(visitId)).toBe('inspection.entity-ended')
  expect(await t.sql(`select count(*)::int as n from inspection.correction_order`)).toEqual(leavesBefore)
  const refusal = await t.perform(
    world.officer(1),
    requestSingleInspection,
    requestOf(world, { leadSource: 'complaint' }),
  )
  expect(refusal).toMatchObject({
    refusal: { code: 'inspection.entity-ended', message: expect.stringContaining('承继人') },
  })
  const concluded = await done(t, world.officer(1), concludeVisit, {
    id: freshId(world),
    visitId,
    results: [{ itemId: world.itemId, codes: ['correction-ordered'] }],
    followUp: ['correct-and-track'],
  })
  expect(concluded.state).toBe('concluded')
})

test('trap 8: the cap counts each code by itself and says so; two visits to one branch do not use up another', async () => {
  const { t } = world
  const [head, first, second] = [
    await register('有限责任公司'),
    await register('有限责任公司分公司'),
    await register('有限责任公司分公司'),
  ]
  for (const branch of [first, second])
    await post(t, root, `/api/entities/${branch}/relations`, {
      id: randomUUID(),
      relatedId: head,
      kind: 'branch-of',
      sinceOn: '2020-03-01',
    })
  await startedVisit(world, { ...patrol, entityId: first })
  await openVisit(world, { ...patrol, entityId: first })
  const third = await t.perform(
    world.officer(1),
    requestSingleInspection,
    requestOf(world, { ...patrol, entityId: first }),
  )
  expect(third).toMatchObject({
    refusal: { code: 'inspection.cap-reached', message: expect.stringContaining('有自己代码的分支机构各计一家') },
  })
  for (const other of [second, head])
    expect(
      await code(
        t.perform(world.officer(1), requestSingleInspection, requestOf(world, { ...patrol, entityId: other })),
      ),
    ).toBe('ok')
  const burden = await done(t, world.officer(1), getDisturbance, { entityId: first })
  expect(burden).toMatchObject({ visitCount: 2, countedPer: expect.stringContaining('按登记主体计') })
})
