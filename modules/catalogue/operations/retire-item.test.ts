import { afterAll, beforeAll, expect, test } from 'vitest'
import { randomUUID } from 'node:crypto'
import { plainDate } from '#kernel/plain-date.ts'
import { anonymous } from '#platform/operation.ts'
import type { Actor } from '#platform/operation.ts'
import type { TestHost } from '#platform/testing.ts'
import { findItemVersion, itemIdOf, refuseUnlessDrawable } from '../index.ts'
import { addItemVersion } from './add-item-version.ts'
import { approveItemVersion } from './approve-item-version.ts'
import { confirmCitation } from './confirm-citation.ts'
import { getItem } from './get-item.ts'
import { importCatalogue } from './import-catalogue.ts'
import { listItems } from './list-items.ts'
import { proposeItem } from './propose-item.ts'
import { rejectItemVersion } from './reject-item-version.ts'
import { retireItem } from './retire-item.ts'
import { succeedItem } from './succeed-item.ts'
import { makeCatalogueWorld, proposal } from '../fixtures/catalogue-world.ts'
import type { CatalogueWorld } from '../fixtures/catalogue-world.ts'

let world: CatalogueWorld
let t: TestHost
let editor: Actor
let approver: Actor
beforeAll(async () => {
  world = await makeCatalogueWorld()
  ;({ t, editor, approver } = world)
})
afterAll(() => t.close())

test('a cancelled item can no longer be drawn from that day (catalogue.retired-already, catalogue.retired-before-force)', async () => {
  const item = await world.approved()
  const retirement = { itemId: item.id, retiredOn: '2026-04-01', reason: '与其他事项合并' }
  expect(await t.perform(approver, retireItem, { ...retirement, retiredOn: '2026-02-01' })).toMatchObject({
    ok: false,
    refusal: { code: 'catalogue.retired-before-force' },
  })
  expect(await t.perform(approver, retireItem, retirement)).toMatchObject({ ok: true })
  expect(await t.perform(approver, retireItem, retirement)).toMatchObject({
    ok: false,
    refusal: { code: 'catalogue.retired-already' },
  })
  expect(await t.perform(approver, retireItem, { ...retirement, itemId: randomUUID() })).toMatchObject({
    ok: false,
    refusal: { code: 'catalogue.item-unknown' },
  })
  const version = {
    id: randomUUID(),
    itemId: item.id,
    name: item.name,
    content: { ...item.content, validFrom: '2026-06-01' },
  }
  expect(await t.perform(editor, addItemVersion, version)).toMatchObject({
    ok: false,
    refusal: { code: 'catalogue.retired-already' },
  })
  await t.act(editor, async ({ tx }) => {
    expect(await refuseUnlessDrawable(tx, [item.id], plainDate('2026-03-31'))).toMatchObject({ ok: true })
    expect(await refuseUnlessDrawable(tx, [item.id], plainDate('2026-04-01'))).toMatchObject({ ok: false })
    expect(await findItemVersion(tx, item.id, plainDate('2026-04-01'))).toBeUndefined()
  })
})

test.each([
  ['propose-item', proposeItem, () => proposal()],
  [
    'add-item-version',
    addItemVersion,
    () => ({ id: randomUUID(), itemId: randomUUID(), name: '名称', content: proposal().content }),
  ],
  ['approve-item-version', approveItemVersion, () => ({ itemVersionId: randomUUID() })],
  ['reject-item-version', rejectItemVersion, () => ({ itemVersionId: randomUUID(), reason: '不妥' })],
  ['confirm-citation', confirmCitation, () => ({ itemVersionId: randomUUID(), citationId: 'a/1', source: '文本' })],
  [
    'succeed-item',
    succeedItem,
    () => ({ fromItemIds: [randomUUID()], toItemIds: [randomUUID()], effectiveOn: '2026-04-01', reason: '拆分' }),
  ],
  ['retire-item', retireItem, () => ({ itemId: randomUUID(), retiredOn: '2026-04-01', reason: '合并' })],
  ['import-catalogue', importCatalogue, () => ({})],
] as const)(
  '%s needs its right (platform.forbidden) and a login (platform.sign-in-first)',
  async (_name, operation, input) => {
    const reader = t.actor({ permissions: ['catalogue.nothing'] })
    expect(await t.perform(reader, operation as never, input())).toMatchObject({
      ok: false,
      refusal: { code: 'platform.forbidden' },
    })
    expect(await t.perform(anonymous, operation as never, input())).toMatchObject({
      ok: false,
      refusal: { code: 'platform.sign-in-first' },
    })
  },
)

test('trap 9: an item split into three keeps what was done under it, and the totals of its group derive from the items', async () => {
  const group = { code: `TEST-SPLIT-${randomUUID().slice(0, 8)}`, name: '拆分试验' }
  const make = async () => {
    const item = proposal({ group })
    await t.perform(editor, proposeItem, item)
    await t.perform(approver, approveItemVersion, { itemVersionId: item.itemVersionId })
    return item.id
  }
  const old = await make()
  const parts = [await make(), await make(), await make()]
  const split = { fromItemIds: [old], toItemIds: parts, effectiveOn: '2026-06-01', reason: '拆分为三个子项' }
  expect(await t.perform(approver, succeedItem, split)).toMatchObject({ ok: true, value: { kind: 'split' } })
  await t.act(editor, async ({ tx }) => {
    expect(await findItemVersion(tx, old, plainDate('2026-05-31'))).toMatchObject({ itemId: old, ordinal: 1 })
    expect(await findItemVersion(tx, old, plainDate('2026-06-01'))).toBeUndefined()
    expect(await refuseUnlessDrawable(tx, [old], plainDate('2026-06-01'))).toMatchObject({ ok: false })
  })
  const before = await t.perform(editor, listItems, { groupCode: group.code, state: 'in-force', onDate: '2026-05-31' })
  expect(before).toMatchObject({ ok: true, value: { total: 4, counts: { groups: 1 } } })
  const after = await t.perform(editor, listItems, { groupCode: group.code, state: 'in-force', onDate: '2026-06-01' })
  expect(after).toMatchObject({ ok: true, value: { total: 3, counts: { groups: 1, inspection: 3 } } })
  const seen = await t.perform(editor, getItem, { itemId: old })
  expect(seen.ok && seen.value.successions.map((one) => [one.direction, one.kind, one.itemId]).toSorted()).toEqual(
    parts.map((id) => ['successor', 'split', id]).toSorted(),
  )
  const child = await t.perform(editor, getItem, { itemId: parts[0] ?? '' })
  expect(child).toMatchObject({ ok: true, value: { successions: [{ direction: 'predecessor', itemId: old }] } })
})

test('a succession needs a plain shape and living successors (catalogue.succession-shape, catalogue.successor-not-in-force)', async () => {
  const [a, b, c] = [(await world.approved()).id, (await world.approved()).id, (await world.approved()).id]
  const attempt = (fromItemIds: string[], toItemIds: string[], effectiveOn = '2026-06-01') =>
    t.perform(approver, succeedItem, { fromItemIds, toItemIds, effectiveOn, reason: '调整' })
  expect(await attempt([a, b], [c, itemIdOf('SCJG-01')])).toMatchObject({
    ok: false,
    refusal: { code: 'catalogue.succession-shape' },
  })
  expect(await attempt([a], [a])).toMatchObject({ ok: false, refusal: { code: 'catalogue.succession-shape' } })
  expect(await attempt([a], [b], '2026-02-01')).toMatchObject({
    ok: false,
    refusal: { code: 'catalogue.successor-not-in-force' },
  })
  expect(await attempt([randomUUID()], [b])).toMatchObject({ ok: false, refusal: { code: 'catalogue.item-unknown' } })
  expect(await attempt([a, b], [c])).toMatchObject({ ok: true, value: { kind: 'merge' } })
  expect(await attempt([a], [c])).toMatchObject({ ok: false, refusal: { code: 'catalogue.retired-already' } })
})
