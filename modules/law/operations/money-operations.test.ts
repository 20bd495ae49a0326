import { afterAll, beforeAll, expect, test } from 'vitest'
import { anonymous } from '#platform/operation.ts'
import { testHost } from '#platform/testing.ts'
import type { TestHost } from '#platform/testing.ts'
import { lawModule } from '../module.ts'
import { computeReward } from './compute-reward.ts'
import { computeSurcharge } from './compute-surcharge.ts'
import { judgeHearing } from './judge-hearing.ts'

let t: TestHost
beforeAll(async () => {
  t = await testHost({ now: '2026-03-02T09:00:00+08:00', modules: [lawModule] })
})
afterAll(() => t.close())

test('anybody may have a surcharge computed: law.sum-wrong and law.day-reversed are refused', async () => {
  const asked = { receivedOn: '2025-09-22', untilOn: '2025-10-19', principalYuan: '20,000' }
  expect(await t.perform(anonymous, computeSurcharge, asked)).toMatchObject({
    ok: true,
    value: { dueOn: '2025-10-09', days: 10, surchargeFen: 600_000, words: '6,000 元', cappedOn: null },
  })
  expect(await t.perform(anonymous, computeSurcharge, { ...asked, principalYuan: '1.234' })).toMatchObject({
    refusal: { code: 'law.sum-wrong' },
  })
  expect(await t.perform(anonymous, computeSurcharge, { ...asked, untilOn: '2025-09-21' })).toMatchObject({
    refusal: { code: 'law.day-reversed' },
  })
})

test('anybody may have a reward computed: law.terms-absent before the terms of 2021-12-01', async () => {
  const asked = { grade: 'L1', finedAndConfiscatedYuan: '680000' }
  expect(await t.perform(anonymous, computeReward, asked)).toMatchObject({ ok: true, value: { words: '34,000 元' } })
  expect(await t.perform(anonymous, computeReward, { ...asked, onDate: '2021-11-30' })).toMatchObject({
    refusal: { code: 'law.terms-absent' },
  })
  expect(await t.perform(anonymous, computeReward, { ...asked, finedAndConfiscatedYuan: '-1' })).toMatchObject({
    refusal: { code: 'law.sum-wrong' },
  })
})

test('anybody may ask whether a hearing must be offered, and is told each ground', async () => {
  const asked = { party: 'organisation', fineYuan: '100000', kinds: ['licence-revocation'] }
  expect(await t.perform(anonymous, judgeHearing, asked)).toMatchObject({
    ok: true,
    value: { isEntitled: true, grounds: [{ code: 'kind' }, { code: 'fine', words: '罚款达到较大数额' }] },
  })
  expect(await t.perform(anonymous, judgeHearing, { ...asked, onDate: '2018-12-20' })).toMatchObject({
    refusal: { code: 'law.terms-absent' },
  })
  for (const wrong of [{ fineYuan: 'x' }, { confiscatedYuan: '0.001' }])
    expect(await t.perform(anonymous, judgeHearing, { ...asked, ...wrong })).toMatchObject({
      refusal: { code: 'law.sum-wrong' },
    })
})
