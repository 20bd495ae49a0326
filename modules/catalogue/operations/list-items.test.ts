import { afterAll, beforeAll, expect, test } from 'vitest'
import { randomUUID } from 'node:crypto'
import { plainDate } from '#kernel/plain-date.ts'
import { anonymous } from '#platform/operation.ts'
import type { Actor } from '#platform/operation.ts'
import type { TestHost } from '#platform/testing.ts'
import { findItemVersion, itemIdOf, listCheckPoints, refuseUnlessDrawable } from '../index.ts'
import { approveItemVersion } from './approve-item-version.ts'
import { getItem } from './get-item.ts'
import { importCatalogue } from './import-catalogue.ts'
import { listItems } from './list-items.ts'
import { proposeItem } from './propose-item.ts'
import { makeCatalogueWorld, proposal } from '../fixtures/catalogue-world.ts'

let t: TestHost
let editor: Actor
let approver: Actor
beforeAll(async () => {
  ;({ t, editor, approver } = await makeCatalogueWorld())
})
afterAll(() => t.close())

test('the seed list loads: today’s inspections drawable, penalties as penalties, 2017 as history that cannot be drawn', async () => {
  const page = await t.perform(editor, listItems, { pageSize: '500' })
  expect(page.ok).toBe(true)
  const items = page.ok ? page.value.items : []
  const count = (wanted: (item: (typeof items)[number]) => boolean) => items.filter(wanted).length
  expect(
    count((item) => item.kind === 'inspection' && item.state === 'in-force' && item.isDrawable),
  ).toBeGreaterThanOrEqual(30)
  expect(count((item) => item.kind === 'penalty')).toBe(38)
  expect(count((item) => item.state === 'historical')).toBe(36)
  expect(count((item) => item.state === 'historical' && item.isDrawable)).toBe(0)
  expect(
    items
      .filter((item) => item.kind === 'inspection' && item.state === 'in-force')
      .every((item) => item.checkPointCount >= 3),
  ).toBe(true)
  expect(items.find((item) => item.code === 'ZJ2017-A01')?.missing).toContain('设定依据')
})

test('loading the list twice changes nothing', async () => {
  const again = await t.perform(editor, importCatalogue, {})
  expect(again).toMatchObject({ ok: true, value: { proposed: [], historical: 0 } })
  expect(again.ok && again.value.unchanged).toBe(again.ok && again.value.read)
})

test('what no source gives is shown as missing, and an article known from memory as unconfirmed', async () => {
  const food = await t.perform(editor, getItem, { itemId: itemIdOf('SCJG-01') })
  expect(food).toMatchObject({
    ok: true,
    value: { isDrawable: true, versions: [{ state: 'approved', proposedBy: '乐珺', decidedBy: '励海燕' }] },
  })
  expect(food.ok && food.value.versions[0]?.missing).toContain('监管事项目录编码')
  expect(food.ok && food.value.versions[0]?.basis.every((one) => one.confirmation === 'confirmed-text')).toBe(true)
  const travel = await t.perform(editor, getItem, { itemId: itemIdOf('WL-01') })
  expect(travel.ok && travel.value.versions[0]?.basis.every((one) => one.confirmation === 'unconfirmed')).toBe(true)
  expect(await t.perform(editor, getItem, { itemId: randomUUID() })).toMatchObject({
    ok: false,
    refusal: { code: 'catalogue.item-unknown' },
  })
})

test('the list pages and filters', async () => {
  const some = await t.perform(editor, listItems, { kind: 'inspection', search: '电梯', page: '1', pageSize: '1' })
  expect(some).toMatchObject({ ok: true, value: { total: 1, items: [{ code: 'SCJG-06' }] } })
  const travel = await t.perform(editor, listItems, { sector: '教育', onlyUnconfirmed: 'true' })
  expect(travel).toMatchObject({ ok: true, value: { total: 1, counts: { unconfirmed: 1 } } })
  const drawable = await t.perform(editor, listItems, {
    onlyDrawable: 'true',
    state: 'in-force',
    groupCode: 'SCJG-G01',
  })
  expect(drawable).toMatchObject({ ok: true, value: { total: 4 } })
})

test('upper bands read an item as of a day, its qualifications, citations and check points', async () => {
  await t.act(editor, async ({ tx }) => {
    const found = await findItemVersion(tx, itemIdOf('SCJG-05'), plainDate('2026-03-02'))
    expect(found).toMatchObject({ code: 'SCJG-05', qualifications: ['special-equipment'], isConfirmed: true })
    expect(found?.citations).toContain('《特种设备安全监督检查办法》第八条')
    expect(await findItemVersion(tx, itemIdOf('SCJG-05'), plainDate('2022-06-30'))).toBeUndefined()
    const points = await listCheckPoints(tx, found?.itemVersionId ?? '')
    expect(points).toHaveLength(8)
    expect(points[1]).toMatchObject({
      weight: 'key',
      citation: '《特种设备安全法》第四十条；《特种设备安全监督检查办法》第二十五条',
    })
  })
})

test('a draw is refused for history, penalties, unknown items and an empty choice (catalogue.not-drawable, catalogue.item-unknown, catalogue.no-items)', async () => {
  const day = plainDate('2026-03-02')
  await t.act(editor, async ({ tx }) => {
    expect(await refuseUnlessDrawable(tx, [itemIdOf('SCJG-01'), itemIdOf('WL-01')], day)).toMatchObject({
      ok: true,
      value: [{ code: 'SCJG-01' }, { code: 'WL-01' }],
    })
    const history = await refuseUnlessDrawable(tx, [itemIdOf('SCJG-01'), itemIdOf('ZJ2017-B03')], day)
    expect(history).toMatchObject({
      ok: false,
      refusal: {
        code: 'catalogue.not-drawable',
        message: '事项「食品经营检查（2017年清单）」不得列入抽查：它只作历史保存，没有现行有效的版本。',
      },
    })
    expect(await refuseUnlessDrawable(tx, [itemIdOf('NBCF-N01')], day)).toMatchObject({
      ok: false,
      refusal: { code: 'catalogue.not-drawable' },
    })
    expect(await refuseUnlessDrawable(tx, [randomUUID()], day)).toMatchObject({
      ok: false,
      refusal: { code: 'catalogue.item-unknown' },
    })
    expect(await refuseUnlessDrawable(tx, [], day)).toMatchObject({
      ok: false,
      refusal: { code: 'catalogue.no-items' },
    })
  })
})

test('anybody signed in may read the catalogue, a stranger may not (platform.sign-in-first)', async () => {
  expect(await t.perform(t.actor({ permissions: [] }), listItems, {})).toMatchObject({ ok: true })
  expect(await t.perform(anonymous, listItems, {})).toMatchObject({
    ok: false,
    refusal: { code: 'platform.sign-in-first' },
  })
  expect(await t.perform(anonymous, getItem, { itemId: itemIdOf('SCJG-01') })).toMatchObject({
    ok: false,
    refusal: { code: 'platform.sign-in-first' },
  })
  const page = await t.inject({
    method: 'GET',
    url: '/api/catalogue/items?kind=penalty&pageSize=10&page=2',
    actor: editor,
  })
  expect(page).toMatchObject({ status: 200, body: { page: 2, pageSize: 10, counts: { inspection: 0 } } })
})

test('the views of upper bands show approved versions only', async () => {
  const item = proposal()
  await t.perform(editor, proposeItem, item)
  expect(await t.sql(`select 1 from catalogue.pub_item where item_id = $1`, [item.id])).toEqual([])
  await t.perform(approver, approveItemVersion, { itemVersionId: item.itemVersionId })
  expect(await t.sql(`select code from catalogue.pub_item where item_id = $1`, [item.id])).toEqual([
    { code: item.code },
  ])
  expect(await t.sql(`select text from catalogue.pub_check_point where item_id = $1`, [item.id])).toEqual([
    { text: '进货查验' },
  ])
})
