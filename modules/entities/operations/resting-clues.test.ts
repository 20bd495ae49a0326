import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestHost } from '#platform/testing.ts'
import { clerk, makeEntityWorld, newEntity, nobody, reader } from '../fixtures/entity-world.ts'
import { changeEntityStatus } from './change-entity-status.ts'
import { declareDormancy } from './declare-dormancy.ts'
import { decideMissedReport } from './decide-missed-report.ts'
import { dismissRestingClue } from './dismiss-resting-clue.ts'
import { getEntityDuties } from './get-entity-duties.ts'
import { listMissedReports } from './list-missed-reports.ts'
import { listRestingClues } from './list-resting-clues.ts'
import { recordAnnualReport } from './record-annual-report.ts'
import { recordFact } from './record-fact.ts'
import { reviewMissedReport } from './review-missed-report.ts'

let t: TestHost
beforeAll(async () => {
  t = await makeEntityWorld()
})
afterAll(() => t.close())

async function say(entityId: string, kind: string, value: string, validFrom: string | null): Promise<void> {
  const fact = {
    id: randomUUID(),
    entityId,
    kind,
    value,
    source: '国家税务总局宁波市税务局',
    citation: null,
    validFrom,
  }
  expect(await t.perform(clerk(t), recordFact, { ...fact, quality: 'reported' })).toMatchObject({ ok: true })
}

async function cluesOf(entityId: string) {
  const found = await t.perform(reader(t), listRestingClues, { entityId })
  if (!found.ok) throw new Error(found.refusal.message)
  return found.value.clues
}

test('neither is seen nor dismissed without the right', async () => {
  const forbidden = { ok: false, refusal: { code: 'platform.forbidden' } }
  expect(await t.perform(nobody(t), listRestingClues, {})).toMatchObject(forbidden)
  expect(await t.perform(reader(t), dismissRestingClue, {})).toMatchObject(forbidden)
})

test('登记条例 30: who rests but pays tax or draws water is a clue; business before the rest, small use and zero are none', async () => {
  const entityId = await newEntity(t)
  const rest = { entityId, sinceOn: '2026-05-01', untilOn: '2027-04-30', documentNumber: null, reason: '装修' }
  expect(await t.perform(clerk(t), declareDormancy, rest)).toMatchObject({ ok: true })
  await say(entityId, '税款征收', '税收 增值税 实缴 8600.50', '2026-03-01')
  await say(entityId, '税款征收', '税收 增值税 实缴 0', '2026-06-01')
  await say(entityId, '用水量', '本期 3，滞纳 0', '2026-06-01')
  expect(await cluesOf(entityId)).toEqual([])
  await say(entityId, '税款征收', '税收 增值税 实缴 1250.50', '2026-07-01')
  const [clue] = await cluesOf(entityId)
  expect(clue).toMatchObject({
    clue: '疑似恢复营业',
    amount: 1250.5,
    happenedOn: '2026-07-01',
    restingSinceOn: '2026-05-01',
  })

  const dismissal = { entityId, factId: clue?.factId, reason: '补缴歇业前的税款' }
  expect(await t.perform(clerk(t), dismissRestingClue, { ...dismissal, factId: randomUUID() })).toMatchObject({
    refusal: { code: 'entities.no-such-clue' },
  })
  expect(await t.perform(clerk(t), dismissRestingClue, dismissal)).toMatchObject({ ok: true })
  expect(await t.perform(clerk(t), dismissRestingClue, dismissal)).toMatchObject({
    refusal: { code: 'entities.no-such-clue' },
  })
  expect(await cluesOf(entityId)).toEqual([])
  await say(entityId, '用水量', '本期 86，滞纳 0', '2026-08-01')
  expect(await cluesOf(entityId)).toHaveLength(1)
  const resumed = { entityId, to: 'subsisting', sinceOn: '2026-11-01', documentNumber: null, reason: '已恢复营业' }
  expect(await t.perform(clerk(t), changeEntityStatus, resumed)).toMatchObject({ ok: true })
  expect(await cluesOf(entityId)).toEqual([])
})

test('trap 6: a firm that is 注销 between notice and decision is not decided against, and the proposal falls away', async () => {
  t.clock.set('2026-06-30T09:00:00+08:00')
  const [gone, listed, good] = [
    await newEntity(t, { type: '有限责任公司' }),
    await newEntity(t, { type: '有限责任公司' }),
    await newEntity(t, { type: '有限责任公司' }),
  ]
  await t.perform(clerk(t), recordAnnualReport, {
    entityId: good,
    year: 2025,
    filedOn: '2026-03-01',
    source: '公示系统',
  })
  t.clock.set('2026-07-01T09:00:00+08:00')
  await t.drain()
  const found = await t.perform(reader(t), listMissedReports, { limit: 2000 })
  if (!found.ok) throw new Error(found.refusal.message)
  const idOf = (entityId: string) => found.value.rows.find((one) => one.entityId === entityId)?.findingId
  const second = t.actor({ permissions: ['entities.*'], personName: '励海燕' })
  const decide = (entityId: string) =>
    t.perform(second, decideMissedReport, {
      findingId: idOf(entityId),
      opinion: '清楚',
      documentNumber: '甬市监列〔2026〕2号',
    })
  for (const entityId of [gone, listed])
    await t.perform(clerk(t), reviewMissedReport, { findingId: idOf(entityId), opinion: '未见年报' })
  expect(await decide(listed)).toMatchObject({ ok: true })
  const end = { to: 'deregistered', sinceOn: '2026-07-01', documentNumber: null, reason: '申请注销' }
  await t.perform(clerk(t), changeEntityStatus, { ...end, entityId: gone })
  expect(await decide(gone)).toMatchObject({
    refusal: { code: 'entities.finding-entity-ended', citation: '《市场主体登记管理条例》第三十一条' },
  })
  await t.perform(clerk(t), changeEntityStatus, { ...end, entityId: listed })
  await t.drain()
  const stateOf = async (entityId: string) => {
    const page = await t.perform(reader(t), getEntityDuties, { entityId })
    return page.ok ? page.value.findings.map((one) => [one.stateName, one.endedBecause]) : []
  }
  expect(await stateOf(gone)).toEqual([['原因消失，不再处理', '登记状态变为注销']])
  expect(await stateOf(listed)).toEqual([['已移出', '登记状态变为注销']])
})
