import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { itemIdOf, loadCatalogue } from '#catalogue'
import { itemRetired } from '#catalogue/events'
import { anonymous } from '#platform/operation.ts'
import { publish } from '#platform/outbox.ts'
import type { TestHost } from '#platform/testing.ts'
import { testHost } from '#platform/testing.ts'
import { disclosureModule } from '../module.ts'
import { getPublicItem } from './get-public-item.ts'
import { listPublicItems } from './list-public-items.ts'
import { weighPublicPenalty } from './weigh-public-penalty.ts'

let t: TestHost

beforeAll(async () => {
  t = await testHost({ now: '2026-03-02T09:00:00+08:00', modules: ['catalogue', 'entities', disclosureModule] })
  await t.act(t.actor(), async (act) => {
    const loaded = await loadCatalogue(act, t.actor())
    if (!loaded.ok) throw new Error(loaded.refusal.message)
  })
  await t.drain()
})
afterAll(() => t.close())

test('an approved item is public: anybody reads it by kind and by a word of its title', async () => {
  const all = await t.perform(anonymous, listPublicItems, {})
  const penalties = await t.perform(anonymous, listPublicItems, { kind: 'penalty' })
  const found = await t.perform(anonymous, listPublicItems, { search: '食品销售' })
  expect(all.ok && all.value.total).toBeGreaterThan(50)
  expect(penalties.ok && penalties.value.total).toBe(38)
  expect(found.ok && found.value.items.map((one) => one.code)).toContain('SCJG-01')
})

test('history of 2017 is not public as an item in force', async () => {
  const found = await t.perform(anonymous, listPublicItems, { search: 'A01' })
  expect(found.ok && found.value.items).toEqual([])
})

test('an inspection item shows the very points an officer asks, each with its article', async () => {
  const item = await t.perform(anonymous, getPublicItem, { itemId: itemIdOf('SCJG-01') })
  if (!item.ok) throw new Error(item.refusal.code)
  expect(item.value.checkPoints.length).toBeGreaterThan(3)
  expect(item.value.checkPoints.every((point) => point.citations.length > 0)).toBe(true)
  expect(item.value.basis.every((one) => one.label.startsWith('《'))).toBe(true)
})

test('the calculator open to everybody gives the officials’ answer', async () => {
  const answer = await t.perform(anonymous, weighPublicPenalty, { itemId: itemIdOf('NBCF-N04'), factors: 'Z-04' })
  expect(answer).toMatchObject({
    ok: true,
    value: {
      step: 'heavier',
      result: { words: '155,000 元至200,000 元' },
      notice: expect.stringContaining('仅供参考') as unknown,
    },
  })
})

test('unpublished: an unknown id, and a day before the item came into force', async () => {
  const unknown = { itemId: randomUUID() }
  for (const asked of [
    t.perform(anonymous, getPublicItem, unknown),
    t.perform(anonymous, weighPublicPenalty, unknown),
    t.perform(anonymous, weighPublicPenalty, { itemId: itemIdOf('NBCF-N04'), behaviourOn: '2019-12-31' }),
  ])
    expect(await asked).toMatchObject({ ok: false, refusal: { code: 'disclosure.item-unpublished' } })
})

test('a cancelled item leaves the list and keeps its page, which says since when', async () => {
  const itemId = itemIdOf('NBCF-N05')
  await t.act(t.actor(), (act) =>
    publish(act, itemRetired, { itemId, code: 'NBCF-N05', retiredOn: '2026-03-01', reason: '上位法已有规定' }),
  )
  await t.drain()
  const list = await t.perform(anonymous, listPublicItems, { kind: 'penalty' })
  expect(list.ok && list.value.total).toBe(37)
  expect(await t.perform(anonymous, getPublicItem, { itemId })).toMatchObject({
    ok: true,
    value: { retiredOn: '2026-03-01' },
  })
})
