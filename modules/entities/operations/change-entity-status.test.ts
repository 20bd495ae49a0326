import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestHost } from '#platform/testing.ts'
import { addPremises } from './add-premises.ts'
import { changeEntityStatus } from './change-entity-status.ts'
import { declareDormancy } from './declare-dormancy.ts'
import { listDormancies } from './list-dormancies.ts'
import { getEntity } from './get-entity.ts'
import { clerk, makeEntityWorld, newEntity, reader } from '../fixtures/entity-world.ts'

let t: TestHost
beforeAll(async () => {
  t = await makeEntityWorld()
})
afterAll(() => t.close())

test('a change of status needs to be one the law knows, is kept and is heard of', async () => {
  const entityId = await newEntity(t)
  const change = {
    entityId,
    to: 'licence-revoked',
    sinceOn: '2026-11-01',
    documentNumber: '甬海市监罚〔2026〕第1号',
    reason: '吊销营业执照',
  }
  expect(await t.perform(clerk(t), changeEntityStatus, change)).toMatchObject({
    ok: true,
    value: { statusName: '吊销，未注销' },
  })
  const [event] = await t.sql<{ payload: unknown }>(
    `select payload from platform.outbox where name = 'entities.status-changed' and payload->>'entityId' = $1`,
    [entityId],
  )
  expect(event?.payload).toMatchObject({
    from: 'subsisting',
    to: 'licence-revoked',
    mayBeDrawn: false,
    mayBePenalised: true,
  })
  expect(await t.perform(clerk(t), changeEntityStatus, change)).toMatchObject({
    refusal: { code: 'entities.status-same' },
  })
  const back = { ...change, to: 'moved-out' }
  expect(await t.perform(clerk(t), changeEntityStatus, back)).toMatchObject({
    refusal: { code: 'entities.status-not-lawful' },
  })
  const future = { ...change, to: 'deregistered', sinceOn: '2026-11-21' }
  expect(await t.perform(clerk(t), changeEntityStatus, future)).toMatchObject({
    refusal: { code: 'entities.day-in-future' },
  })
  expect(await t.perform(clerk(t), changeEntityStatus, { ...change, entityId: randomUUID() })).toMatchObject({
    refusal: { code: 'entities.no-such-entity' },
  })
})

test('an entity deregistered between notice and decision is told to whoever decides (trap 6)', async () => {
  const entityId = await newEntity(t)
  await t.perform(clerk(t), changeEntityStatus, {
    entityId,
    to: 'deregistered',
    sinceOn: '2026-11-19',
    documentNumber: null,
    reason: '申请注销',
  })
  const page = await t.perform(reader(t), getEntity, { entityId })
  expect(page).toMatchObject({
    ok: true,
    value: { statusName: '注销', powers: { mayBePenalised: false, mayBeInspected: 'no' } },
  })
  const [event] = await t.sql<{ payload: unknown }>(
    `select payload from platform.outbox where name = 'entities.status-changed' and payload->>'entityId' = $1`,
    [entityId],
  )
  expect(event?.payload).toMatchObject({ to: 'deregistered', mayBePenalised: false })
  const premises = {
    id: randomUUID(),
    entityId,
    address: '宁波市海曙区解放路1号',
    divisionCode: null,
    officeCode: null,
    openedOn: null,
    source: '申报',
  }
  expect(await t.perform(clerk(t), addPremises, premises)).toMatchObject({
    refusal: { code: 'entities.status-forbids' },
  })
})

test('dormancy lasts at most as long as the law allows, to the day', async () => {
  const entityId = await newEntity(t)
  const dormancy = { entityId, sinceOn: '2026-03-01', untilOn: '2029-03-02', documentNumber: null, reason: '疫情影响' }
  expect(await t.perform(clerk(t), declareDormancy, dormancy)).toMatchObject({
    refusal: { code: 'entities.dormancy-too-long', message: '歇业至 2029-03-02 超过法定最长期限（至 2029-03-01）。' },
  })
  expect(await t.perform(clerk(t), declareDormancy, { ...dormancy, untilOn: '2026-03-01' })).toMatchObject({
    refusal: { code: 'entities.dormancy-not-after' },
  })
  expect(
    await t.perform(clerk(t), declareDormancy, { ...dormancy, sinceOn: '2026-12-01', untilOn: '2027-12-01' }),
  ).toMatchObject({ refusal: { code: 'entities.day-in-future' } })
  const lawful = await t.perform(clerk(t), declareDormancy, { ...dormancy, untilOn: '2029-03-01' })
  expect(lawful).toMatchObject({ ok: true, value: { status: 'dormant' } })
  if (lawful.ok) expect(lawful.value.citation).toContain('第三十条')
  expect(await t.perform(clerk(t), declareDormancy, dormancy)).toMatchObject({
    refusal: { code: 'entities.status-not-lawful' },
  })
  expect(await t.perform(clerk(t), declareDormancy, { ...dormancy, entityId: randomUUID() })).toMatchObject({
    refusal: { code: 'entities.no-such-entity' },
  })
})

test('entities whose rest ends soon are listed with the article, the earliest first; without the right they are not', async () => {
  const entityId = await newEntity(t)
  await t.perform(clerk(t), declareDormancy, {
    entityId,
    sinceOn: '2026-11-01',
    untilOn: '2026-12-24',
    documentNumber: null,
    reason: '经营困难',
  })
  const soon = await t.perform(reader(t), listDormancies, {})
  expect(soon).toMatchObject({ ok: true, value: { dormancies: [{ entityId, untilOn: '2026-12-24' }] } })
  expect(soon.ok && soon.value.citation).toContain('第三十条')
  expect(await t.perform(reader(t), listDormancies, { withinDays: 10 })).toMatchObject({ value: { dormancies: [] } })
  expect(await t.perform(t.actor({ permissions: [] }), listDormancies, {})).toMatchObject({
    refusal: { code: 'platform.forbidden' },
  })
})
