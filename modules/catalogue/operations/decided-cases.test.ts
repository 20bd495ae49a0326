import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { anonymous } from '#platform/operation.ts'
import type { Actor } from '#platform/operation.ts'
import { testHost } from '#platform/testing.ts'
import type { TestHost } from '#platform/testing.ts'
import { itemIdOf, loadCatalogue } from '../index.ts'
import { catalogueModule } from '../module.ts'
import { computeDiscretion } from './compute-discretion.ts'
import { listSimilarCases } from './list-similar-cases.ts'
import { recordDecidedCase } from './record-decided-case.ts'

const LABEL = itemIdOf('SPCF-125')
const USCC = '91330200MAN00B0170'
let t: TestHost
let officer: Actor

beforeAll(async () => {
  t = await testHost({ now: '2026-05-12T09:00:00+08:00', modules: [catalogueModule] })
  officer = t.actor({ permissions: ['catalogue.record-case'], personName: '应建波' })
  await t.act(t.actor(), async (act) => {
    const loaded = await loadCatalogue(act, t.actor())
    if (!loaded.ok) throw new Error(loaded.refusal.message)
  })
})
afterAll(() => t.close())

const decided = (parts: object = {}) => ({
  id: randomUUID(),
  itemId: LABEL,
  documentNumber: '甬海市监罚〔2025〕1号',
  agencyName: '海曙区市场监督管理局',
  behaviourOn: '2025-03-01',
  decidedOn: '2025-04-01',
  subject: 'unit',
  when: '货值金额不足一万元',
  outcome: 'fined',
  step: 'lighter',
  fineYuan: '8000',
  factors: ['J32-1'],
  source: '双公示',
  ...parts,
})
const keep = async (parts: object) => {
  const done = await t.perform(officer, recordDecidedCase, decided(parts))
  return done.ok ? 'kept' : done.refusal.code
}
const waiver = async () => {
  const done = await t.perform(officer, computeDiscretion, {
    itemId: LABEL,
    uscc: USCC,
    when: '货值金额不足一万元',
    conditions: 'first,minor-harm,corrected',
  })
  if (!done.ok) throw new Error(done.refusal.code)
  return done.value.waivers.find((one) => one.title === '首违不罚')
}

test('scenario 25: a first label fault, mended in a day, may be waived by article 33, condition by condition', async () => {
  expect(await waiver()).toMatchObject({
    holds: true,
    citation: '《行政处罚法》第三十三条第一款',
    conditions: [
      { code: 'first', isShown: true },
      { code: 'minor-harm', isShown: true },
      { code: 'corrected', isShown: true },
    ],
  })
})

test('scenario 25: the 不予处罚 decision is kept, so the second time within the look-back is not a first', async () => {
  const none = { documentNumber: '甬海市监不罚〔2026〕3号', outcome: 'not-penalised', step: null, fineYuan: null }
  expect(await keep({ ...none, uscc: USCC, behaviourOn: '2026-05-01', decidedOn: '2026-05-02', factors: [] })).toBe(
    'kept',
  )
  expect(await waiver()).toMatchObject({ holds: false, conditions: [{ code: 'first', isShown: false }, {}, {}] })
  const asked = await t.perform(officer, listSimilarCases, { itemId: LABEL, uscc: USCC })
  expect(asked).toMatchObject({
    ok: true,
    value: { lookBack: { months: 24, since: '2024-05-12', isFirst: false, earlier: [{ outcomeWords: '不予处罚' }] } },
  })
})

test('two years later it is a first again', async () => {
  t.clock.set('2028-05-03T09:00:00+08:00')
  expect(await waiver()).toMatchObject({ holds: true })
  t.clock.set('2026-05-12T09:00:00+08:00')
})

test('similar decided cases stand beside the result, the most alike first, with the spread of their fines', async () => {
  await keep({ documentNumber: '甬海市监罚〔2025〕1号' })
  await keep({ documentNumber: '甬海市监罚〔2025〕2号', fineYuan: '20000', step: 'ordinary', factors: [] })
  await keep({ documentNumber: '甬海市监罚〔2025〕3号', fineYuan: '45000', step: 'heavier', factors: ['Z-04'] })
  const asked = await t.perform(officer, listSimilarCases, {
    itemId: LABEL,
    when: '货值金额不足一万元',
    factors: 'J32-1',
  })
  if (!asked.ok) throw new Error(asked.refusal.code)
  expect(asked.value.cases.map((one) => one.documentNumber)[0]).toBe('甬海市监罚〔2025〕1号')
  expect(asked.value.cases.at(-1)?.documentNumber).toBe('甬海市监罚〔2025〕3号')
  expect(asked.value.cases[0]).toMatchObject({ stepWords: '从轻', fineWords: '8,000 元' })
  expect(asked.value.spread).toEqual({ low: '8,000 元', middle: '20,000 元', high: '45,000 元' })
  expect(asked.value.lookBack.isFirst).toBeNull()
})

test('refused: no such item, no penalty item, days the wrong way round, a person named, a fine without a sum, a document twice, a stranger', async () => {
  expect(await keep({ itemId: randomUUID() })).toBe('catalogue.item-unknown')
  expect(await keep({ itemId: itemIdOf('SCJG-01') })).toBe('catalogue.no-penalty-item')
  expect(await keep({ behaviourOn: '2025-04-02' })).toBe('catalogue.case-days-wrong')
  expect(await keep({ decidedOn: '2026-05-13' })).toBe('catalogue.case-days-wrong')
  expect(await keep({ subject: 'individual', uscc: USCC })).toBe('catalogue.case-party-wrong')
  expect(await keep({ uscc: '91330200MAN00B0171' })).toBe('catalogue.case-party-wrong')
  for (const fineYuan of [null, 'x', '1.234']) expect(await keep({ fineYuan })).toBe('catalogue.sum-wrong')
  expect(await keep({ outcome: 'warned' })).toBe('catalogue.sum-wrong')
  expect(await keep({})).toBe('catalogue.case-recorded-already')
  const stranger = t.actor({ permissions: [] })
  expect(await t.perform(stranger, recordDecidedCase, decided())).toMatchObject({
    refusal: { code: 'platform.forbidden' },
  })
  expect(await t.perform(anonymous, listSimilarCases, { itemId: LABEL })).toMatchObject({
    refusal: { code: 'platform.sign-in-first' },
  })
})
