import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { itemIdOf, loadCatalogue } from '#catalogue'
import { anonymous } from '#platform/operation.ts'
import type { Actor, Operation } from '#platform/operation.ts'
import { makeStandardWorld, ownStandard, type StandardWorld } from '../fixtures/standard-world.ts'
import { declareStandard } from './declare-standard.ts'
import { getDeclaration } from './get-declaration.ts'
import { getStandard } from './get-standard.ts'
import { listDeclarations } from './list-declarations.ts'
import { listDisclosureOrders } from './list-disclosure-orders.ts'
import { listStandardLeads } from './list-standard-leads.ts'
import { listStandards } from './list-standards.ts'
import { markLeadingStandard } from './mark-leading-standard.ts'
import { orderDisclosure } from './order-disclosure.ts'
import { recordStandard } from './record-standard.ts'
import { recordStandardTest } from './record-standard-test.ts'
import { settleStandardLead } from './settle-standard-lead.ts'

let world: StandardWorld
let firm: Actor & { readonly entityId: string }

beforeAll(async () => {
  world = await makeStandardWorld()
  firm = await world.enterprise(11)
})
afterAll(() => world.t.close())

async function code(actor: Actor, operation: Operation, input: object) {
  const done = await world.t.perform(actor, operation, input)
  return done.ok ? 'allowed' : done.refusal.code
}

async function declared(actor: Actor, parts: object = {}) {
  const own = ownStandard(parts)
  const done = await world.t.perform(actor, declareStandard, own)
  if (!done.ok) throw new Error(done.refusal.message)
  return own.id
}

const recommended = (parts: object = {}) => ({
  id: randomUUID(),
  kind: 'recommended',
  number: 'GB/T 3532-2022',
  name: '日用瓷器',
  publisher: '国家标准化管理委员会',
  products: ['日用陶瓷'],
  inForceOn: '2022-11-01',
  ...parts,
})

test('without the right: platform.forbidden for acts and leads, platform.sign-in-first for reading', async () => {
  for (const [operation, input] of [
    [declareStandard, ownStandard()],
    [recordStandard, recommended()],
    [markLeadingStandard, { declarationId: randomUUID(), listNumber: '名单一号' }],
    [
      recordStandardTest,
      {
        id: randomUUID(),
        declarationId: randomUUID(),
        indicator: '铅',
        tester: '某院',
        reportNumber: 'W1',
        testedOn: '2026-03-01',
      },
    ],
    [settleStandardLead, { standardTestId: randomUUID(), outcome: '已责令改正' }],
    [
      orderDisclosure,
      { id: randomUUID(), entityId: firm.entityId, product: '日用陶瓷', documentNumber: '甬市监责1号', termDays: 10 },
    ],
    [listStandardLeads, {}],
  ] as const)
    expect(await code(world.stranger, operation as Operation, input)).toBe('platform.forbidden')
  for (const [operation, input] of [
    [listStandards, {}],
    [getStandard, { standardId: world.mandatoryId }],
    [listDeclarations, {}],
    [getDeclaration, { declarationId: randomUUID() }],
    [listDisclosureOrders, {}],
  ] as const)
    expect(await code(anonymous, operation as Operation, input)).toBe('platform.sign-in-first')
})

test('only the enterprise itself declares: commitments.not-an-enterprise, commitments.entity-unknown', async () => {
  const declarer = (entityId: string | null) => world.t.actor({ entityId, permissions: ['commitments.declare'] })
  expect(await code(declarer(null), declareStandard, ownStandard())).toBe('commitments.not-an-enterprise')
  expect(await code(declarer(randomUUID()), declareStandard, ownStandard())).toBe('commitments.entity-unknown')
})

test('what cannot be right is refused: number, value, repetition, unit, another’s number', async () => {
  const lead = { name: '铅', kind: 'performance', bound: 'at-most', value: 0.4, unit: 'mg/kg' }
  const heat = { name: '保温', kind: 'function', bound: 'stated', words: '保温一小时' }
  const say = (parts: object) => code(firm, declareStandard, ownStandard(parts))
  expect(await say({ number: 'NBX 001-2026' })).toBe('commitments.number-wrong')
  expect(await say({ indicators: [heat, { ...lead, value: null }] })).toBe('commitments.indicator-valueless')
  expect(await say({ indicators: [heat, lead, lead] })).toBe('commitments.indicator-repeated')
  expect(await say({ indicators: [heat, { ...lead, unit: 'μg/kg' }] })).toBe('commitments.indicator-unlike')
  await declared(firm, { number: 'Q/NBK 001-2026' })
  const other = await world.enterprise(12)
  expect(await code(other, declareStandard, ownStandard({ number: 'Q/NBK 001-2026' }))).toBe(
    'commitments.number-of-another',
  )
})

test('the same request twice is one declaration; the same id with other words is commitments.id-used', async () => {
  const own = ownStandard({ number: 'Q/NBK 002-2026' })
  for (let time = 0; time < 2; time += 1)
    expect(await world.t.perform(firm, declareStandard, own)).toMatchObject({ ok: true, value: { ordinal: 1 } })
  expect(await code(firm, declareStandard, { ...own, name: '另一个名称' })).toBe('commitments.id-used')
})

test('a standard of somebody else is declared by number and must be in force: unknown, not yet, replaced', async () => {
  const say = (number: string) =>
    code(firm, declareStandard, ownStandard({ kind: 'recommended', number, name: '日用瓷器', indicators: [] }))
  expect(await say('GB/T 3532-2022')).toBe('commitments.standard-unknown')
  const old = recommended()
  await world.t.perform(world.editor, recordStandard, old)
  expect(await say('GB/T 3532-2022')).toBe('allowed')
  const next = recommended({ number: 'GB/T 3532-2026', inForceOn: '2026-06-01', replacesId: old.id })
  expect(await world.t.perform(world.editor, recordStandard, next)).toMatchObject({
    ok: true,
    value: { affectedEntities: 1 },
  })
  expect(await say('GB/T 3532-2026')).toBe('commitments.standard-not-in-force')
  world.t.clock.set('2026-06-01T09:00:00+08:00')
  expect(await say('GB/T 3532-2022')).toBe('commitments.standard-replaced')
  expect(await say('GB/T 3532-2026')).toBe('allowed')
  world.t.clock.set('2026-03-02T09:00:00+08:00')
})

test('a successor lists the items and the enterprises the old standard touches', async () => {
  await world.t.act(world.t.actor(), async (act) => {
    const loaded = await loadCatalogue(act, world.t.actor())
    if (!loaded.ok) throw new Error(loaded.refusal.message)
  })
  const old = recommended({ number: 'GB/T 10001-2020', name: '门店标志', itemIds: [itemIdOf('SCJG-02')] })
  await world.t.perform(world.editor, recordStandard, old)
  await declared(firm, {
    kind: 'recommended',
    number: 'GB/T 10001-2020',
    name: '门店标志',
    product: '服务',
    indicators: [],
  })
  const next = recommended({ number: 'GB/T 10001-2026', inForceOn: '2026-07-01', replacesId: old.id })
  expect(await world.t.perform(world.editor, recordStandard, next)).toMatchObject({
    ok: true,
    value: { affectedItems: 1, affectedEntities: 1 },
  })
  expect(await world.t.perform(world.stranger, getStandard, { standardId: old.id })).toMatchObject({
    ok: true,
    value: {
      replacedOn: '2026-07-01',
      replacedBy: 'GB/T 10001-2026',
      items: [{ code: 'SCJG-02', via: '录入标准时指明' }],
      declarations: [{ entityId: firm.entityId }],
    },
  })
})

test('the register refuses: wrong form, a taken number, a successor of nothing, of what is replaced, before its predecessor', async () => {
  const say = (parts: object) => code(world.editor, recordStandard, recommended(parts))
  expect(await say({ number: '3532-2022' })).toBe('commitments.number-wrong')
  expect(await say({ number: 'GB/T 10001-2026' })).toBe('commitments.number-taken')
  expect(await say({ number: 'GB/T 1-2026', replacesId: randomUUID() })).toBe('commitments.standard-unknown')
  const old = recommended({ number: 'GB/T 77-2020' })
  expect(await code(world.editor, recordStandard, old)).toBe('allowed')
  expect(await code(world.editor, recordStandard, { ...old, number: 'GB/T 78-2020' })).toBe('commitments.id-used')
  expect(await say({ number: 'GB/T 77-2021', replacesId: old.id, inForceOn: '2020-01-01' })).toBe(
    'commitments.days-wrong',
  )
  expect(await say({ number: 'GB/T 77-2023', replacesId: old.id, inForceOn: '2023-01-01' })).toBe('allowed')
  expect(await say({ number: 'GB/T 77-2025', replacesId: old.id, inForceOn: '2025-01-01' })).toBe(
    'commitments.replaced-already',
  )
  const list = await world.t.perform(world.stranger, listStandards, { q: 'GB/T 77' })
  expect(list.ok && list.value.standards.map((one) => [one.number, one.replacedBy])).toEqual([
    ['GB/T 77-2023', null],
    ['GB/T 77-2020', 'GB/T 77-2023'],
  ])
})

test('an association publishes its own standard; enterprises then work by it, and cannot claim it', async () => {
  const association = await world.association(21)
  const group = { kind: 'group', number: 'T/NBTC 001-2026', name: '宁波青瓷', object: 'product' }
  await declared(association, group)
  const list = await world.t.perform(world.stranger, listStandards, { q: 'T/NBTC' })
  expect(list).toMatchObject({
    ok: true,
    value: { standards: [{ kindName: '团体标准', publisher: expect.stringContaining('协会') as unknown }] },
  })
  const id = await declared(firm, { ...group, indicators: [] })
  expect(await world.t.perform(firm, getDeclaration, { declarationId: id })).toMatchObject({
    ok: true,
    value: { isOwn: false },
  })
  expect(await code(world.editor, markLeadingStandard, { declarationId: id, listNumber: '甬标协〔2026〕1号' })).toBe(
    'commitments.not-own-standard',
  )
})

test('a leading standard carries the list that names it, once', async () => {
  const declarationId = await declared(firm, { number: 'Q/NBK 003-2026' })
  const mark = { declarationId, listNumber: '甬标协〔2026〕2号' }
  expect(await code(world.editor, markLeadingStandard, mark)).toBe('allowed')
  expect(await code(world.editor, markLeadingStandard, mark)).toBe('commitments.marked-already')
  expect(await code(world.editor, markLeadingStandard, { ...mark, declarationId: randomUUID() })).toBe(
    'commitments.declaration-unknown',
  )
  const own = await world.t.perform(firm, listDeclarations, { own: 'true', q: '003' })
  expect(own).toMatchObject({ ok: true, value: { declarations: [{ leadingList: '甬标协〔2026〕2号' }] } })
  expect(await world.t.perform(world.stranger, listDeclarations, { own: 'true' })).toMatchObject({
    value: { declarations: [] },
  })
})

test('a test is refused where it says nothing, twice, or of tomorrow; one that breaks the mandatory limit says so', async () => {
  const declarationId = await declared(firm, { number: 'Q/NBK 004-2026' })
  const asked = (parts: object = {}) => ({
    id: randomUUID(),
    declarationId,
    indicator: '铅',
    measured: 0.35,
    tester: '检验院',
    reportNumber: 'W1',
    testedOn: '2026-03-01',
    ...parts,
  })
  const say = (parts: object, actor: Actor = world.officer) => code(actor, recordStandardTest, asked(parts))
  expect(await say({ declarationId: randomUUID() })).toBe('commitments.declaration-unknown')
  expect(await say({ testedOn: '2026-03-03' })).toBe('commitments.day-in-future')
  expect(await say({ indicator: '镉' })).toBe('commitments.indicator-unknown')
  expect(await say({ measured: null })).toBe('commitments.measured-missing')
  expect(await say({}, world.t.actor({ permissions: ['commitments.record-test'] }))).toBe('commitments.out-of-scope')
  const good = asked()
  expect(await world.t.perform(world.officer, recordStandardTest, good)).toMatchObject({ value: { verdict: 'meets' } })
  expect(await say({})).toBe('commitments.test-repeated')
  const settle = (standardTestId: string) =>
    code(world.officer, settleStandardLead, { standardTestId, outcome: '已责令改正' })
  expect(await settle(good.id)).toBe('commitments.lead-none')
  expect(await settle(randomUUID())).toBe('commitments.test-unknown')
  const bad = asked({ measured: 0.6, reportNumber: 'W2' })
  expect(await world.t.perform(world.officer, recordStandardTest, bad)).toMatchObject({
    value: { verdict: 'below-mandatory', verdictName: '不符合强制性标准' },
  })
  expect([await settle(bad.id), await settle(bad.id)]).toEqual(['allowed', 'commitments.lead-settled'])
  const promise = asked({ indicator: '保温', measured: null, keepsPromise: true, measuredWords: '五十二摄氏度' })
  expect(await world.t.perform(world.officer, recordStandardTest, promise)).toMatchObject({
    value: { verdict: 'meets' },
  })
})

test('an order is refused where it is needless or doubled, by who has no agency, and of nobody', async () => {
  const other = await world.enterprise(31)
  const order = (parts: object = {}) => ({
    id: randomUUID(),
    entityId: other.entityId,
    product: '日用陶瓷',
    documentNumber: '甬市监责〔2026〕1号',
    termDays: 10,
    ...parts,
  })
  const say = (parts: object, actor: Actor = world.officer) => code(actor, orderDisclosure, order(parts))
  expect(await say({}, world.t.actor({ permissions: ['commitments.order-disclosure'] }))).toBe(
    'commitments.out-of-scope',
  )
  expect(await say({ entityId: randomUUID() })).toBe('commitments.entity-unknown')
  expect(await say({ entityId: firm.entityId })).toBe('commitments.disclosed-already')
  const first = order()
  expect([await say(first), await say(first)]).toEqual(['allowed', 'allowed'])
  expect(await say({ ...first, documentNumber: '甬市监责〔2026〕2号' })).toBe('commitments.id-used')
  expect(await say({})).toBe('commitments.ordered-already')
  expect(await world.t.perform(world.officer, listDisclosureOrders, {})).toMatchObject({
    ok: true,
    value: { orders: [{ state: 'running', dueOn: '2026-03-12', isProvisional: false }] },
  })
  expect(await world.t.perform(world.stranger, listDisclosureOrders, {})).toMatchObject({ value: { orders: [] } })
})

test('what is not there is absent: commitments.standard-unknown, commitments.declaration-unknown', async () => {
  expect(await code(world.stranger, getStandard, { standardId: randomUUID() })).toBe('commitments.standard-unknown')
  expect(await code(world.stranger, getDeclaration, { declarationId: randomUUID() })).toBe(
    'commitments.declaration-unknown',
  )
})
