import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#platform/operation.ts'
import { type TestHost, testHost } from '#platform/testing.ts'
import { startDuties } from '../intake/start-duties.ts'
import { endFacts } from '../store/feed-facts.ts'
import { clerk, newEntity, reader } from '../fixtures/entity-world.ts'
import { decideMissedReport } from './decide-missed-report.ts'
import { getEntity } from './get-entity.ts'
import { getEntityDuties } from './get-entity-duties.ts'
import { listMissedReports } from './list-missed-reports.ts'
import { recordAnnualReport } from './record-annual-report.ts'
import { recordDisclosureDuty } from './record-disclosure-duty.ts'
import { recordFact } from './record-fact.ts'
import { reviewMissedReport } from './review-missed-report.ts'
import { settleDisclosureDuty } from './settle-disclosure-duty.ts'

let t: TestHost
let second: Actor
beforeAll(async () => {
  t = await testHost({ now: '2025-01-17T09:00:00+08:00', modules: ['entities'] })
  second = t.actor({ permissions: ['entities.*'], personName: '励海燕' })
})
afterAll(() => t.close())

async function dutiesOf(entityId: string) {
  const page = await t.perform(reader(t), getEntityDuties, { entityId })
  if (!page.ok) throw new Error(page.refusal.message)
  return page.value
}

test('none of it is done or seen without the right', async () => {
  const forbidden = { ok: false, refusal: { code: 'platform.forbidden' } }
  expect(await t.perform(reader(t), recordDisclosureDuty, {})).toMatchObject(forbidden)
  expect(await t.perform(reader(t), settleDisclosureDuty, {})).toMatchObject(forbidden)
  expect(await t.perform(reader(t), recordAnnualReport, {})).toMatchObject(forbidden)
  expect(await t.perform(reader(t), reviewMissedReport, {})).toMatchObject(forbidden)
  expect(await t.perform(reader(t), decideMissedReport, {})).toMatchObject(forbidden)
  expect(await t.perform(t.actor({ permissions: [] }), getEntityDuties, {})).toMatchObject(forbidden)
  expect(await t.perform(t.actor({ permissions: [] }), listMissedReports, {})).toMatchObject(forbidden)
})

test('a transfer of equity starts a clock of twenty working days over the Spring Festival; it stands open until published', async () => {
  const entityId = await newEntity(t, { type: '有限责任公司' })
  const duty = {
    id: randomUUID(),
    entityId,
    kind: 'equity',
    matter: '股东变更',
    aroseOn: '2025-01-17',
    source: '变更登记',
  }
  expect(await t.perform(clerk(t), recordDisclosureDuty, { ...duty, aroseOn: '2025-01-18' })).toMatchObject({
    refusal: { code: 'entities.day-in-future' },
  })
  expect(await t.perform(clerk(t), recordDisclosureDuty, { ...duty, entityId: randomUUID() })).toMatchObject({
    refusal: { code: 'entities.no-such-entity' },
  })
  expect(await t.perform(clerk(t), recordDisclosureDuty, duty)).toMatchObject({
    ok: true,
    value: { dueOn: '2025-02-20' },
  })
  expect(await t.perform(clerk(t), recordDisclosureDuty, duty)).toMatchObject({ ok: true })
  const other = await newEntity(t)
  expect(await t.perform(clerk(t), recordDisclosureDuty, { ...duty, entityId: other })).toMatchObject({
    refusal: { code: 'entities.id-used' },
  })
  t.clock.set('2025-02-25T09:00:00+08:00')
  expect((await dutiesOf(entityId)).duties).toMatchObject([{ kindName: '股权变更', isOverdue: true, isLate: false }])
  expect(await t.perform(reader(t), getEntity, { entityId })).toMatchObject({
    value: { openLoops: [{ title: '应公示股权变更：股东变更', isOverdue: true, daysOpen: 39, isLong: true }] },
  })
  const settling = { dutyId: duty.id, disclosedOn: '2025-02-24', where: '国家企业信用信息公示系统' }
  expect(await t.perform(clerk(t), settleDisclosureDuty, { ...settling, disclosedOn: '2025-02-26' })).toMatchObject({
    refusal: { code: 'entities.day-in-future' },
  })
  expect(await t.perform(clerk(t), settleDisclosureDuty, { ...settling, disclosedOn: '2025-01-10' })).toMatchObject({
    refusal: { code: 'entities.disclosed-before' },
  })
  expect(await t.perform(clerk(t), settleDisclosureDuty, { ...settling, dutyId: randomUUID() })).toMatchObject({
    refusal: { code: 'entities.no-such-duty' },
  })
  expect(await t.perform(clerk(t), settleDisclosureDuty, settling)).toMatchObject({
    ok: true,
    value: { isLate: true, lateWorkingDays: 2 },
  })
  expect(await t.perform(clerk(t), settleDisclosureDuty, settling)).toMatchObject({
    refusal: { code: 'entities.duty-settled' },
  })
  expect(await t.perform(reader(t), getEntity, { entityId })).toMatchObject({ value: { openLoops: [] } })
})

test('a clock that a fact of a feed started lapses when its source takes the fact back, and cannot be settled then', async () => {
  t.clock.set('2025-02-26T09:00:00+08:00')
  const entityId = await newEntity(t, { type: '有限责任公司' })
  const [factId, batchId] = [randomUUID(), randomUUID()]
  const facts = [{ factId, entityId, kind: 'equity' as const, matter: '甲：50% → 40%', recordKey: 'Q1' }]
  const origin = { batchId, source: '股权变更公示信息', citation: null }
  await t.act(clerk(t), async (act) => {
    await startDuties(
      act,
      origin,
      facts.map((fact) => ({ ...fact, aroseOn: '2025-02-20', disclosedOn: null })),
    )
    const ended = { entityId, factIds: [factId], endedOn: act.today, why: 'withdrawn' as const, rowNo: 1 }
    await endFacts(act.tx, { ...origin, at: act.now }, [ended])
  })
  const [duty] = (await dutiesOf(entityId)).duties
  expect(duty).toMatchObject({ dueOn: '2025-03-20', lapsedBecause: '来源不再记载这一事实' })
  const settling = { dutyId: duty?.dutyId ?? '', disclosedOn: '2025-02-25', where: '公示系统' }
  expect(await t.perform(clerk(t), settleDisclosureDuty, settling)).toMatchObject({
    refusal: { code: 'entities.duty-lapsed' },
  })
  expect(await t.perform(reader(t), getEntity, { entityId })).toMatchObject({ value: { openLoops: [] } })
})

test('paid-in capital is held against what was subscribed, the articles and the five years of the law', async () => {
  t.clock.set('2025-03-03T09:00:00+08:00')
  const parts = { type: '有限责任公司', registeredOn: '2024-08-01', capital: '1000(万元人民币)' }
  const entityId = await newEntity(t, parts)
  const say = (kind: string, value: string) =>
    t.perform(clerk(t), recordFact, {
      id: randomUUID(),
      entityId,
      kind,
      value,
      source: '年度报告（2024）',
      citation: null,
      quality: 'declared',
      validFrom: null,
    })
  await say('实缴资本', '600 万元人民币')
  await say('出资期限', '2044-07-31')
  expect((await dutiesOf(entityId)).capital).toMatchObject({
    subscribed: '1,000 万元人民币',
    paid: '600 万元人民币',
    missing: '400 万元人民币',
    termOn: '2044-07-31',
    latestOn: '2029-08-01',
    findings: ['章程规定的出资期限超过法定最长期限'],
  })
  expect((await dutiesOf(await newEntity(t))).capital).toBeNull()
})

test('scenario 12: on 1 July a firm is proposed for the list with notice and two reviews, a 个体工商户 for a mark, a new firm for nothing', async () => {
  t.clock.set('2026-03-02T09:00:00+08:00')
  const firm = await newEntity(t, { type: '有限责任公司', registeredOn: '2020-05-06' })
  const household = await newEntity(t, { registeredOn: '2020-05-06' })
  const founded = await newEntity(t, { type: '有限责任公司', registeredOn: '2026-02-01' })
  const branch = await newEntity(t, { type: '有限责任公司分公司', registeredOn: '2021-05-06' })
  const good = await newEntity(t, { type: '有限责任公司', registeredOn: '2020-05-06' })
  const report = { entityId: good, year: 2025, filedOn: '2026-03-01', source: '公示系统' }
  expect(await t.perform(clerk(t), recordAnnualReport, report)).toMatchObject({ ok: true, value: { ended: 'none' } })
  expect(await t.perform(clerk(t), recordAnnualReport, { ...report, year: 2026 })).toMatchObject({
    refusal: { code: 'entities.report-year-open' },
  })
  expect(await t.perform(clerk(t), recordAnnualReport, { ...report, filedOn: '2026-03-09' })).toMatchObject({
    refusal: { code: 'entities.day-in-future' },
  })
  expect(await t.perform(clerk(t), recordAnnualReport, { ...report, entityId: randomUUID() })).toMatchObject({
    refusal: { code: 'entities.no-such-entity' },
  })
  t.clock.set('2026-06-30T20:00:00+08:00')
  await t.drain()
  expect((await dutiesOf(firm)).findings).toEqual([])
  t.clock.set('2026-07-01T09:00:00+08:00')
  await t.drain()
  const found = async (entityId: string) => (await dutiesOf(entityId)).findings[0]
  expect(await found(firm)).toMatchObject({
    kind: 'list',
    stateName: '拟列入，待初审',
    year: 2025,
    proposedOn: '2026-07-01',
  })
  expect(await found(household)).toMatchObject({ kind: 'mark', stateName: '拟标记，待初审' })
  expect(await found(branch)).toMatchObject({ kind: 'list' })
  expect(await found(founded)).toBeUndefined()
  expect(await found(good)).toBeUndefined()
  const list = await t.perform(reader(t), listMissedReports, { limit: 2000 })
  if (!list.ok) throw new Error(list.refusal.message)
  const idOf = (entityId: string) => list.value.rows.find((one) => one.entityId === entityId)?.findingId ?? ''
  await decideBoth(idOf(firm))
  await decideBoth(idOf(household))
  expect(await found(household)).toMatchObject({ stateName: '已标记经营异常状态' })
  t.clock.set('2026-08-03T09:00:00+08:00')
  const late = { entityId: firm, year: 2025, filedOn: '2026-08-03', source: '公示系统' }
  expect(await t.perform(clerk(t), recordAnnualReport, late)).toMatchObject({ ok: true, value: { ended: 'ended' } })
  expect(await found(firm)).toMatchObject({
    stateName: '已移出',
    endedOn: '2026-08-03',
    documentNumber: '甬市监列〔2026〕第1号',
  })
  expect(await t.perform(clerk(t), recordAnnualReport, { ...late, entityId: branch })).toMatchObject({
    value: { ended: 'withdrawn' },
  })
  const events = await t.sql<{ name: string }>(
    `select name from platform.outbox where payload->>'entityId' = $1 and name like 'entities.report%' order by published_at`,
    [firm],
  )
  expect(events.map((one) => one.name)).toEqual(['entities.report-finding-decided', 'entities.report-finding-ended'])
})

async function decideBoth(findingId: string): Promise<void> {
  const deciding = { findingId, opinion: '事实清楚', documentNumber: '甬市监列〔2026〕第1号' }
  expect(await t.perform(second, decideMissedReport, deciding)).toMatchObject({
    refusal: { code: 'entities.finding-settled' },
  })
  expect(await t.perform(clerk(t), reviewMissedReport, { findingId, opinion: '未见年报' })).toMatchObject({ ok: true })
  expect(await t.perform(clerk(t), reviewMissedReport, { findingId, opinion: '未见年报' })).toMatchObject({
    refusal: { code: 'entities.finding-settled' },
  })
  expect(await t.perform(clerk(t), decideMissedReport, deciding)).toMatchObject({
    refusal: { code: 'entities.same-reviewer' },
  })
  expect(await t.perform(second, decideMissedReport, deciding)).toMatchObject({ ok: true })
  const unknown = { ...deciding, findingId: randomUUID() }
  expect(await t.perform(second, decideMissedReport, unknown)).toMatchObject({
    refusal: { code: 'entities.no-such-finding' },
  })
  expect(await t.perform(second, reviewMissedReport, unknown)).toMatchObject({
    refusal: { code: 'entities.no-such-finding' },
  })
}
