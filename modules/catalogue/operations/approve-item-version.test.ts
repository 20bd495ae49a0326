import { afterAll, beforeAll, expect, test } from 'vitest'
import { randomUUID } from 'node:crypto'
import type { Actor } from '#platform/operation.ts'
import type { TestHost } from '#platform/testing.ts'
import { itemIdOf } from '../index.ts'
import { addItemVersion } from './add-item-version.ts'
import { approveItemVersion } from './approve-item-version.ts'
import { confirmCitation } from './confirm-citation.ts'
import { getItem } from './get-item.ts'
import { proposeItem } from './propose-item.ts'
import { rejectItemVersion } from './reject-item-version.ts'
import { FOOD, makeCatalogueWorld, proposal } from '../fixtures/catalogue-world.ts'
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

test('who proposed may not approve (catalogue.same-person); a decided version is not decided again (catalogue.not-proposed)', async () => {
  const both = t.actor({ permissions: ['catalogue.*'] })
  const item = proposal()
  await t.perform(both, proposeItem, item)
  const { itemVersionId } = item
  expect(await t.perform(both, approveItemVersion, { itemVersionId })).toMatchObject({
    ok: false,
    refusal: { code: 'catalogue.same-person' },
  })
  expect(await t.perform(both, rejectItemVersion, { itemVersionId, reason: '不妥' })).toMatchObject({
    ok: false,
    refusal: { code: 'catalogue.same-person' },
  })
  expect(await t.perform(approver, approveItemVersion, { itemVersionId })).toMatchObject({ ok: true })
  expect(await t.perform(approver, approveItemVersion, { itemVersionId })).toMatchObject({
    ok: false,
    refusal: { code: 'catalogue.not-proposed' },
  })
  expect(await t.perform(approver, rejectItemVersion, { itemVersionId, reason: '不妥' })).toMatchObject({
    ok: false,
    refusal: { code: 'catalogue.not-proposed' },
  })
  expect(await t.perform(approver, approveItemVersion, { itemVersionId: randomUUID() })).toMatchObject({
    ok: false,
    refusal: { code: 'catalogue.version-unknown' },
  })
})

test('a version whose basis died while it waited is not approved (catalogue.basis-dead)', async () => {
  const item = proposal({}, { basis: [{ cite: 'cn.complaint-measures-interim/14', role: 'power' }], checkPoints: [] })
  expect(await t.perform(editor, proposeItem, item)).toMatchObject({ ok: true })
  t.clock.set('2026-04-15T09:00:00+08:00')
  expect(await t.perform(approver, approveItemVersion, { itemVersionId: item.itemVersionId })).toMatchObject({
    ok: false,
    refusal: { code: 'catalogue.basis-dead' },
  })
  t.clock.set('2026-03-02T09:00:00+08:00')
})

test('a version that shares a day with another is refused (catalogue.version-overlaps), as is a second one in waiting (catalogue.version-pending)', async () => {
  const item = await world.approved()
  const version = (id: string, validFrom: string) => ({
    id,
    itemId: item.id,
    name: item.name,
    content: { ...item.content, validFrom },
  })
  expect(await t.perform(editor, addItemVersion, version(randomUUID(), '2026-03-01'))).toMatchObject({
    ok: false,
    refusal: { code: 'catalogue.version-overlaps' },
  })
  expect(await t.perform(editor, addItemVersion, version(randomUUID(), '2026-06-01'))).toMatchObject({ ok: true })
  expect(await t.perform(editor, addItemVersion, version(randomUUID(), '2026-07-01'))).toMatchObject({
    ok: false,
    refusal: { code: 'catalogue.version-pending' },
  })
  expect(
    await t.perform(editor, addItemVersion, { ...version(randomUUID(), '2026-07-01'), itemId: randomUUID() }),
  ).toMatchObject({ ok: false, refusal: { code: 'catalogue.item-unknown' } })
})

test('a rejected version stays on record and can be followed by another', async () => {
  const item = proposal()
  await t.perform(editor, proposeItem, item)
  expect(
    await t.perform(approver, rejectItemVersion, { itemVersionId: item.itemVersionId, reason: '依据不足' }),
  ).toMatchObject({ ok: true })
  expect(await t.perform(editor, getItem, { itemId: item.id })).toMatchObject({
    ok: true,
    value: { isDrawable: false, versions: [{ state: 'rejected', decisionNote: '依据不足' }] },
  })
  const next = { id: randomUUID(), itemId: item.id, name: item.name, content: item.content }
  expect(await t.perform(editor, addItemVersion, next)).toMatchObject({ ok: true })
})

test('an editor confirms an article once, never his own proposal (catalogue.citation-confirmed-already, catalogue.citation-self-confirmed, catalogue.citation-not-of-version)', async () => {
  const travel = await t.perform(editor, getItem, { itemId: itemIdOf('WL-01') })
  const itemVersionId = travel.ok ? (travel.value.versions[0]?.itemVersionId ?? '') : ''
  const confirmation = { itemVersionId, citationId: 'cn.tourism-law/85', source: '国家法律法规数据库公布文本' }
  const proposer = { ...editor, permissions: new Set(['catalogue.*']) }
  expect(await t.perform(proposer, confirmCitation, confirmation)).toMatchObject({
    ok: false,
    refusal: { code: 'catalogue.citation-self-confirmed' },
  })
  expect(await t.perform(approver, confirmCitation, confirmation)).toMatchObject({
    ok: true,
    value: { citation: '《旅游法》第八十五条' },
  })
  expect(await t.perform(approver, confirmCitation, confirmation)).toMatchObject({
    ok: false,
    refusal: { code: 'catalogue.citation-confirmed-already' },
  })
  expect(await t.perform(approver, confirmCitation, { ...confirmation, citationId: `${FOOD}/17` })).toMatchObject({
    ok: false,
    refusal: { code: 'catalogue.citation-not-of-version' },
  })
  expect(await t.perform(approver, confirmCitation, { ...confirmation, itemVersionId: randomUUID() })).toMatchObject({
    ok: false,
    refusal: { code: 'catalogue.version-unknown' },
  })
})
