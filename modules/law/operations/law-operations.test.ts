import { afterAll, beforeAll, expect, test } from 'vitest'
import { anonymous } from '#platform/operation.ts'
import { testHost } from '#platform/testing.ts'
import type { TestHost } from '#platform/testing.ts'
import { lawModule } from '../module.ts'
import { computeDeadline } from './compute-deadline.ts'
import { getArticle } from './get-article.ts'
import { getCalendar } from './get-calendar.ts'
import { listParameters } from './list-parameters.ts'
import { listStatutes } from './list-statutes.ts'
import { resolveDuty } from './resolve-duty.ts'

let t: TestHost
beforeAll(async () => {
  t = await testHost({ now: '2026-03-02T09:00:00+08:00', modules: [lawModule] })
})
afterAll(() => t.close())

test('anybody may read the statutes; a day shows only what was in force on it', async () => {
  const all = await t.perform(anonymous, listStatutes, { search: '投诉举报' })
  expect(all.ok && all.value.statutes.map((one) => [one.id, one.isInForce])).toEqual([
    ['cn.complaint-measures', false],
    ['cn.complaint-measures-interim', true],
  ])
  const later = await t.perform(anonymous, listStatutes, { search: '投诉举报', onDate: '2026-04-15' })
  expect(later.ok && later.value.statutes.map((one) => one.id)).toEqual(['cn.complaint-measures'])
})

test('anybody may read an article as of a day; what was not in force is refused (law.article-absent)', async () => {
  const found = await t.perform(anonymous, getArticle, { statuteId: 'cn.administrative-penalty-law', article: '85' })
  expect(found).toMatchObject({
    ok: true,
    value: {
      label: '《行政处罚法》第八十五条',
      text: '本法中“二日”“三日”“五日”“七日”的规定是指工作日，不含法定节假日。',
    },
  })
  const early = await t.perform(anonymous, getArticle, { statuteId: 'cn.complaint-measures', article: '23' })
  expect(early).toMatchObject({ ok: false, refusal: { code: 'law.article-absent' } })
})

test('anybody may read every number the platform runs by, old and present versions side by side', async () => {
  const found = await t.perform(anonymous, listParameters, { search: '投诉调解' })
  expect(found.ok && found.value.records[0]?.versions.map((one) => [one.value, one.isInForce])).toEqual([
    ['45个工作日', true],
    ['60日', false],
  ])
})

test('anybody may have a deadline computed and explained', async () => {
  const found = await t.perform(anonymous, computeDeadline, {
    ruleId: 'withdraw-publication',
    startOn: '2025-09-30',
  })
  expect(found).toMatchObject({
    ok: true,
    value: { dueOn: '2025-10-11', provisional: false, citation: '《行政处罚法》第四十八条；《行政处罚法》第八十五条' },
  })
  const hours = await t.perform(anonymous, computeDeadline, {
    ruleId: 'urgent-coercion-report',
    startOn: '2025-09-05',
    startAt: '2025-09-05T21:10:00+08:00',
  })
  expect(hours).toMatchObject({ ok: true, value: { dueOn: '2025-09-06', dueAt: '2025-09-06T13:10:00.000Z' } })
})

test.each([
  ['law.rule-absent', { ruleId: 'nothing', startOn: '2025-09-30' }],
  ['law.rule-not-in-force', { ruleId: 'withdraw-publication', startOn: '2021-07-14' }],
  ['law.days-needed', { ruleId: 'correction-order-term', startOn: '2025-09-30' }],
  ['law.instant-needed', { ruleId: 'urgent-coercion-report', startOn: '2025-09-30' }],
  [
    'law.suspension-reversed',
    {
      ruleId: 'withdraw-publication',
      startOn: '2025-09-30',
      suspensions: [{ from: '2025-10-10', to: '2025-10-09', reason: '检验', document: '1号' }],
    },
  ],
  ['platform.invalid-input', { ruleId: 'withdraw-publication', startOn: '2025-02-30' }],
])('a deadline that cannot be computed is refused with %s', async (code, input) => {
  expect(await t.perform(anonymous, computeDeadline, input)).toMatchObject({ ok: false, refusal: { code } })
})

test('a year without notice is answered as not published; a year before the first calendar is refused (law.year-out-of-range)', async () => {
  expect(await t.perform(anonymous, getCalendar, { year: '2027' })).toMatchObject({
    ok: true,
    value: { isPublished: false, notice: '日历未公布·暂定' },
  })
  const present = await t.perform(anonymous, getCalendar, { year: '2026' })
  expect(present.ok && present.value.makeUpWorkdays.map((one) => one.day)).toContain('2026-10-10')
  expect(await t.perform(anonymous, getCalendar, { year: '1999' })).toMatchObject({
    ok: false,
    refusal: { code: 'law.year-out-of-range' },
  })
})

test('a signed-in person may route a clue; a stranger may not (platform.sign-in-first)', async () => {
  const facts = {
    licensing: 'post-registration',
    hasBusinessLicence: false,
    hasPermit: false,
    permitAgencies: ['商务局'],
  }
  expect(await t.perform(anonymous, resolveDuty, facts)).toMatchObject({
    ok: false,
    refusal: { code: 'platform.sign-in-first' },
  })
  const found = await t.perform(t.actor({ permissions: [] }), resolveDuty, facts)
  expect(found).toMatchObject({
    ok: true,
    value: {
      isCoverageGap: false,
      handlers: [
        {
          agency: '商务局',
          ruleId: 'duty-r10-neither-permit-nor-licence',
          citation: '《无证无照经营查处办法》第七条；《无证无照经营查处办法》第五条',
        },
      ],
    },
  })
  const gap = await t.perform(t.actor({ permissions: [] }), resolveDuty, {
    hasPermit: true,
    hasBusinessLicence: true,
  })
  expect(gap).toMatchObject({ ok: true, value: { isCoverageGap: true, handlers: [] } })
})

test('the routes answer over HTTP', async () => {
  expect((await t.inject({ method: 'GET', url: '/api/law/calendars/2026' })).status).toBe(200)
  expect(
    (await t.inject({ method: 'GET', url: '/api/law/statutes/cn.food-inspection-measures/articles/39' })).body,
  ).toMatchObject({ status: '已核' })
  expect(
    (
      await t.inject({
        method: 'GET',
        url: '/api/law/statutes/cn.food-inspection-measures/articles/39?onDate=2022-03-14',
      })
    ).status,
  ).toBe(404)
})
