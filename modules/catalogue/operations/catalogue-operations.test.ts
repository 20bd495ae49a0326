import { afterAll, beforeAll, expect, test } from 'vitest'
import { randomUUID } from 'node:crypto'
import { plainDate } from '#kernel/plain-date.ts'
import { anonymous } from '#platform/operation.ts'
import type { Actor } from '#platform/operation.ts'
import { testHost } from '#platform/testing.ts'
import type { TestHost } from '#platform/testing.ts'
import { findItemVersion, itemIdOf, listCheckPoints, loadCatalogue, refuseUnlessDrawable } from '../index.ts'
import { catalogueModule } from '../module.ts'
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

let t: TestHost
let editor: Actor
let approver: Actor
const FOOD = 'cn.food-inspection-measures'

beforeAll(async () => {
  t = await testHost({ now: '2026-03-02T09:00:00+08:00', modules: [catalogueModule] })
  editor = t.actor({ personName: '乐珺', permissions: ['catalogue.edit'] })
  approver = t.actor({ personName: '励海燕', permissions: ['catalogue.approve', 'catalogue.confirm'] })
  await t.act(editor, async (act) => {
    const loaded = await loadCatalogue(act, approver)
    if (!loaded.ok) throw new Error(`${loaded.refusal.code} ${loaded.refusal.message}`)
  })
})
afterAll(() => t.close())

function proposal(parts: Record<string, unknown> = {}, content: Record<string, unknown> = {}) {
  const code = `TEST-${randomUUID().slice(0, 8)}`
  return {
    id: randomUUID(),
    itemVersionId: randomUUID(),
    group: { code: 'TEST-G', name: '试验主项' },
    code,
    name: '食品小作坊监督检查',
    kind: 'inspection',
    content: {
      validFrom: '2026-03-01',
      basis: [
        { cite: `${FOOD}/9`, role: 'power' },
        { cite: `${FOOD}/17`, role: 'content' },
      ],
      sector: '市场监管',
      agency: '市场监督管理部门',
      levels: ['county'],
      source: '试验',
      objectText: '食品小作坊',
      checkPoints: [{ code: '01', text: '进货查验', reason: '要点', cites: [`${FOOD}/17`] }],
      ...content,
    },
    ...parts,
  }
}

async function approved(content: Record<string, unknown> = {}) {
  const item = proposal({}, content)
  expect(await t.perform(editor, proposeItem, item)).toMatchObject({ ok: true })
  expect(await t.perform(approver, approveItemVersion, { itemVersionId: item.itemVersionId })).toMatchObject({
    ok: true,
  })
  return item
}

test('the seed list loads: today’s inspections drawable, penalties as penalties, 2017 as history that cannot be drawn', async () => {
  const page = await t.perform(editor, listItems, { pageSize: '500' })
  expect(page.ok).toBe(true)
  const items = page.ok ? page.value.items : []
  const count = (wanted: (item: (typeof items)[number]) => boolean) => items.filter(wanted).length
  expect(
    count((item) => item.kind === 'inspection' && item.state === 'in-force' && item.isDrawable),
  ).toBeGreaterThanOrEqual(30)
  expect(count((item) => item.kind === 'penalty')).toBe(33)
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

test('scenario 3: when an article is repealed the version bound to it can start nothing new, and a version on the new law takes over', async () => {
  const item = await approved({
    basis: [
      { cite: `${FOOD}/9`, role: 'power' },
      { cite: 'cn.complaint-measures-interim/14', role: 'power' },
    ],
    checkPoints: [],
  })
  await t.act(editor, async ({ tx }) => {
    expect(await refuseUnlessDrawable(tx, [item.id], plainDate('2026-04-14'))).toMatchObject({ ok: true })
    const dead = await refuseUnlessDrawable(tx, [item.id], plainDate('2026-04-15'))
    expect(dead).toMatchObject({ ok: false, refusal: { code: 'catalogue.not-drawable' } })
    expect(!dead.ok && dead.refusal.message).toContain('设定依据已失效（《市场监督管理投诉举报处理暂行办法》第十四条）')
    expect(await findItemVersion(tx, item.id, plainDate('2026-04-20'))).toMatchObject({ ordinal: 1 })
  })
  const next = {
    id: randomUUID(),
    itemId: item.id,
    name: item.name,
    content: {
      ...item.content,
      validFrom: '2026-04-15',
      basis: [
        { cite: `${FOOD}/9`, role: 'power' },
        { cite: 'cn.complaint-measures/16', role: 'power' },
      ],
    },
  }
  expect(await t.perform(editor, addItemVersion, next)).toMatchObject({ ok: true })
  expect(await t.perform(editor, addItemVersion, next)).toMatchObject({ ok: true })
  expect(await t.perform(approver, approveItemVersion, { itemVersionId: next.id })).toMatchObject({
    ok: true,
    value: { closedVersionId: item.itemVersionId },
  })
  await t.act(editor, async ({ tx }) => {
    expect(await findItemVersion(tx, item.id, plainDate('2026-04-14'))).toMatchObject({
      ordinal: 1,
      validTo: '2026-04-14',
    })
    expect(await refuseUnlessDrawable(tx, [item.id], plainDate('2026-04-15'))).toMatchObject({
      ok: true,
      value: [{ ordinal: 2 }],
    })
  })
})

test.each([
  ['catalogue.basis-empty', {}, { basis: [], checkPoints: [] }],
  ['catalogue.power-missing', {}, { basis: [{ cite: `${FOOD}/17`, role: 'content' }] }],
  ['catalogue.basis-unknown', {}, { basis: [{ cite: 'cn.no-such-law/1', role: 'power' }], checkPoints: [] }],
  [
    'catalogue.basis-dead',
    {},
    { basis: [{ cite: 'cn.complaint-measures-interim/14', role: 'power' }], checkPoints: [], validFrom: '2026-04-15' },
  ],
  [
    'catalogue.basis-rank-too-low',
    {},
    { basis: [{ cite: 'ningbo.supervision-opinion/13', role: 'power' }], checkPoints: [] },
  ],
  ['catalogue.catalogue-code-wrong', {}, { catalogueCode: '1234' }],
  ['catalogue.implementation-code-wrong', {}, { implementationCodes: ['1133020000N00B053W6'] }],
  ['catalogue.implementation-code-wrong', {}, { implementationCodes: ['1133020000N00B053X3'] }],
  ['catalogue.rate-wrong', {}, { samplingRate: { min: 101, max: null, unit: 'percent', period: 'year' } }],
  ['catalogue.rate-wrong', {}, { samplingRate: { min: 5, max: 3, unit: 'permille', period: 'year' } }],
  ['catalogue.frequency-wrong', {}, { frequency: { min: 2, max: 1, period: 'year' } }],
  ['catalogue.days-wrong', {}, { validTo: '2026-02-01' }],
  [
    'catalogue.check-point-basis-missing',
    {},
    { checkPoints: [{ code: '01', text: '要点', reason: '要点', cites: [`${FOOD}/20`] }] },
  ],
  [
    'catalogue.check-point-repeated',
    {},
    { checkPoints: [1, 2].map(() => ({ code: '01', text: '要点', reason: '要点', cites: [`${FOOD}/17`] })) },
  ],
  ['catalogue.kind-content-mismatch', { kind: 'penalty' }, {}],
  ['catalogue.group-mismatch', { group: { code: 'SCJG-G01', name: '别的名称' } }, {}],
  ['catalogue.code-taken', { code: 'SCJG-01' }, {}],
  ['platform.invalid-input', {}, { validFrom: '2026-02-30' }],
])('an item is refused with %s', async (code, parts, content) => {
  expect(await t.perform(editor, proposeItem, proposal(parts, content))).toMatchObject({ ok: false, refusal: { code } })
})

const PENALTY = {
  kind: 'penalty',
  penalty: {
    violation: '违法行为',
    kinds: ['fine'],
    amounts: [{ subject: 'any', amount: { type: 'range', minFen: 100, maxFen: 200 } }],
    agencies: [{ agency: '市场监督管理部门' }],
  },
}

test('a rule of a ministry may not set a confiscation (catalogue.penalty-beyond-rank) and a range may not run backwards (catalogue.amount-wrong)', async () => {
  const basis = [{ cite: `${FOOD}/33`, role: 'penalty' }]
  const attempt = (penalty: object) =>
    t.perform(editor, proposeItem, proposal({ kind: 'penalty' }, { basis, checkPoints: [], penalty }))
  expect(await attempt({ ...PENALTY.penalty, kinds: ['confiscation-of-goods'] })).toMatchObject({
    ok: false,
    refusal: { code: 'catalogue.penalty-beyond-rank' },
  })
  const backwards = [{ subject: 'any', amount: { type: 'range', minFen: 200, maxFen: 100 } }]
  expect(await attempt({ ...PENALTY.penalty, amounts: backwards })).toMatchObject({
    ok: false,
    refusal: { code: 'catalogue.amount-wrong' },
  })
  expect(await attempt(PENALTY.penalty)).toMatchObject({ ok: true })
})

test('the same proposal sent twice is answered alike, another content under its id is refused (catalogue.id-taken)', async () => {
  const item = proposal()
  expect(await t.perform(editor, proposeItem, item)).toMatchObject({ ok: true })
  expect(await t.perform(editor, proposeItem, item)).toMatchObject({ ok: true })
  expect(await t.perform(editor, proposeItem, { ...item, name: '别的名称' })).toMatchObject({
    ok: false,
    refusal: { code: 'catalogue.id-taken' },
  })
})

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
  const item = await approved()
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

test('a cancelled item can no longer be drawn from that day (catalogue.retired-already, catalogue.retired-before-force)', async () => {
  const item = await approved()
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
  const [a, b, c] = [(await approved()).id, (await approved()).id, (await approved()).id]
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
