// domain.md §13, scenario 5: an enterprise says which standard it works by, and is held to it.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#platform/operation.ts'
import { findEntity } from '#entities'
import { makeStandardWorld, mounted, ownStandard, type StandardWorld } from '../fixtures/standard-world.ts'
import { declareStandard } from './declare-standard.ts'
import { getDeclaration } from './get-declaration.ts'
import { listDisclosureOrders } from './list-disclosure-orders.ts'
import { listStandardLeads } from './list-standard-leads.ts'
import { orderDisclosure } from './order-disclosure.ts'
import { recordStandardTest } from './record-standard-test.ts'
import { settleStandardLead } from './settle-standard-lead.ts'

let world: StandardWorld
let firm: Actor & { readonly entityId: string }
let silent: Actor & { readonly entityId: string }
let declarationId: string
let failedTestId: string

beforeAll(async () => {
  world = await makeStandardWorld(['disclosure'])
  firm = await world.enterprise(1)
  silent = await world.enterprise(2)
})
afterAll(() => world.t.close())

const publicPage = async () => {
  await world.t.drain()
  const done = await world.t.perform(world.stranger, mounted(world.t, 'list-public-standards'), {})
  if (!done.ok) throw new Error(done.refusal.message)
  return done.value as {
    standards: {
      number: string
      ordinal: number
      indicators: { name: string; words: string; tested: string | null }[]
    }[]
    undisclosed: { entityName: string }[]
  }
}

test('with number and name only it is refused: an own standard states its function and performance (27)', async () => {
  const done = await world.t.perform(firm, declareStandard, ownStandard({ indicators: [] }))
  expect(done).toMatchObject({
    ok: false,
    refusal: { code: 'commitments.indicators-missing', citation: '《标准化法》第二十七条' },
  })
})

test('0.8 where the mandatory limit is 0.5 is refused as below the mandatory standard (21)', async () => {
  const own = ownStandard()
  const [heat, lead] = own.indicators
  const done = await world.t.perform(firm, declareStandard, { ...own, indicators: [heat, { ...lead, value: 0.8 }] })
  expect(done).toMatchObject({
    ok: false,
    refusal: {
      code: 'commitments.below-mandatory',
      citation: '《标准化法》第二十一条',
      message: expect.stringContaining('不大于 0.5 mg/kg') as unknown,
    },
  })
})

test('a valid one is public at once', async () => {
  const own = ownStandard()
  declarationId = own.id
  expect(await world.t.perform(firm, declareStandard, own)).toMatchObject({ ok: true, value: { ordinal: 1 } })
  expect((await publicPage()).standards).toMatchObject([
    { number: 'Q/NBX 001-2026', ordinal: 1, indicators: [{ name: '保温' }, { name: '铅', words: '不大于 0.4 mg/kg' }] },
  ])
})

test('a change is a second version; the first stays', async () => {
  const own = ownStandard()
  const [heat, lead] = own.indicators
  const second = { ...own, indicators: [heat, { ...lead, value: 0.3 }] }
  expect(await world.t.perform(firm, declareStandard, second)).toMatchObject({ ok: true, value: { ordinal: 2 } })
  declarationId = second.id
  const page = await world.t.perform(firm, getDeclaration, { declarationId })
  expect(page.ok && page.value.versions.map((one) => [one.ordinal, one.isCurrent])).toEqual([
    [2, true],
    [1, false],
  ])
  expect((await publicPage()).standards.map((one) => one.ordinal)).toEqual([2])
})

test('a test that fails the declared value is a lead “不符合公开标准”, the values on one line', async () => {
  failedTestId = randomUUID()
  const asked = {
    id: failedTestId,
    declarationId,
    indicator: '铅',
    measured: 0.45,
    tester: '宁波市产品食品质量检验研究院',
    reportNumber: 'W2026-0031',
    testedOn: '2026-03-01',
  }
  expect(await world.t.perform(world.officer, recordStandardTest, asked)).toMatchObject({
    ok: true,
    value: { verdict: 'below-declared', verdictName: '不符合公开标准' },
  })
  const page = await world.t.perform(firm, getDeclaration, { declarationId })
  expect(page.ok && page.value.indicators[1]).toMatchObject({
    name: '铅',
    words: '不大于 0.3 mg/kg',
    limit: { number: 'GB 4806.4-2016', words: '不大于 0.5 mg/kg' },
    lastTest: { measuredWords: '0.45 mg/kg', verdictName: '不符合公开标准' },
  })
  expect((await publicPage()).standards[0]?.indicators[1]?.tested).toBe('0.45 mg/kg · 不符合公开标准')
})

test('the lead waits in the list and ends with what became of it', async () => {
  const open = await world.t.perform(world.officer, listStandardLeads, {})
  expect(open).toMatchObject({
    ok: true,
    value: { open: 1, leads: [{ standardTestId: failedTestId, leadState: 'open' }] },
  })
  const settled = { standardTestId: failedTestId, outcome: '已责令改正，十日后复检' }
  expect(await world.t.perform(world.officer, settleStandardLead, settled)).toMatchObject({ ok: true })
  expect(await world.t.perform(world.officer, listStandardLeads, {})).toMatchObject({ ok: true, value: { open: 0 } })
})

test('who never disclosed is ordered to within a term; unheeded, the enterprise is on the public list the day after (38)', async () => {
  const order = {
    id: randomUUID(),
    entityId: silent.entityId,
    product: '日用陶瓷',
    documentNumber: '甬市监责〔2026〕12号',
    termDays: 10,
  }
  expect(await world.t.perform(world.officer, orderDisclosure, order)).toMatchObject({
    ok: true,
    value: { dueOn: '2026-03-12', citation: '《标准化法》第三十八条' },
  })
  world.t.clock.set('2026-03-12T23:00:00+08:00')
  expect((await publicPage()).undisclosed).toEqual([])
  world.t.clock.set('2026-03-13T00:20:00+08:00')
  const name = (await world.t.act(world.officer, (act) => findEntity(act.tx, silent.entityId)))?.name
  expect((await publicPage()).undisclosed).toMatchObject([{ entityName: name }])
})

test('it discloses at last: the order is complied with and the public list lets it go', async () => {
  const own = ownStandard({ number: 'Q/NBY 001-2026' })
  expect(await world.t.perform(silent, declareStandard, own)).toMatchObject({ ok: true })
  expect((await publicPage()).undisclosed).toEqual([])
  expect(await world.t.perform(silent, listDisclosureOrders, {})).toMatchObject({
    ok: true,
    value: { orders: [{ state: 'complied', compliedOn: '2026-03-13', delistedOn: '2026-03-13' }] },
  })
})
