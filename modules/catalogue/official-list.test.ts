import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { anonymous } from '#platform/operation.ts'
import { FOOD, makeCatalogueWorld } from './fixtures/catalogue-world.ts'
import type { CatalogueWorld } from './fixtures/catalogue-world.ts'
import { itemIdOf } from './index.ts'
import { approveItemVersion } from './operations/approve-item-version.ts'
import { getItem } from './operations/get-item.ts'
import { getOfficialList } from './operations/get-official-list.ts'
import { importOfficialList } from './operations/import-official-list.ts'
import { linkMergeLine } from './operations/link-merge-line.ts'
import { listOfficialLists } from './operations/list-official-lists.ts'
import { settleMergeLine } from './operations/settle-merge-line.ts'
import { succeedItem } from './operations/succeed-item.ts'

let world: CatalogueWorld
beforeAll(async () => {
  world = await makeCatalogueWorld()
})
afterAll(() => world.t.close())

const USCC = '91330200MAN00B0170'
const [SALE, CATERING, SPECIAL, NEW] = ['01000000000001', '01000000000002', '01000000000004', '01000000000099']
const HEAD = { title: '浙江省监管事项清单（2026年版）', documentNumber: '浙监管〔2026〕1号' }
const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? 'ok' : result.refusal?.code)

const load = (rows: object[], parts: object = {}, actor = world.editor) =>
  world.t.perform(actor, importOfficialList, {
    id: randomUUID(),
    issuer: 'province',
    ...HEAD,
    issuedOn: '2026-03-01',
    effectiveOn: '2026-04-01',
    rows,
    ...parts,
  })

async function queueOf(officialListId: string) {
  const list = await world.t.perform(world.editor, getOfficialList, { officialListId })
  if (!list.ok) throw new Error(list.refusal.code)
  return list.value.lines
}

const settle = (mergeLineId: string, parts: object = {}) =>
  world.t.perform(world.editor, settleMergeLine, {
    mergeLineId,
    id: randomUUID(),
    choice: 'theirs',
    reason: '按省级清单调整',
    ...parts,
  })

async function approveNewest(itemId: string) {
  const item = await world.t.perform(world.editor, getItem, { itemId })
  const pending = item.ok ? item.value.versions.find((one) => one.state === 'proposed') : undefined
  if (pending === undefined) throw new Error('nothing to approve')
  const done = await world.t.perform(world.approver, approveItemVersion, { itemVersionId: pending.itemVersionId })
  if (!done.ok) throw new Error(done.refusal.message)
  return pending
}

const first = [
  { catalogueCode: SALE, itemCode: 'SCJG-01', name: '食品销售监督检查', handling: ['当场责令整改', '依法调查处理'] },
  { catalogueCode: CATERING, itemCode: 'SCJG-02', name: '餐饮服务监督检查' },
  { catalogueCode: SPECIAL, itemCode: 'SCJG-04', name: '特殊食品销售监督检查' },
]

test('wrong codes send the whole list back and every wrong row is named: fourteen digits, a USCC, a level 1–5, never 6 (scenario 3)', async () => {
  const coded = (code: string) => ({ ...first[0], implementationCodes: [code] })
  const done = await load([
    { ...first[0], catalogueCode: '0100000000001' },
    coded(`${USCC.slice(0, 17)}9` + '3'),
    coded(`${USCC}6`),
    { name: '' },
    coded(`${USCC}3001`),
  ])
  expect(codeOf(done)).toBe('catalogue.list-rows-wrong')
  const reasons = done.ok ? [] : (done.refusal.fields ?? []).map((one) => one.reason)
  expect(reasons.join('\n')).toContain('第 1 行：监管事项目录编码「0100000000001」应为 14 位数字')
  expect(reasons.join('\n')).toContain('第 2 行：检查实施清单编码')
  expect(reasons.find((one) => one.startsWith('第 3 行'))).toContain('第 19 位层级码应为 1 至 5')
  expect(reasons.some((one) => one.startsWith('第 4 行'))).toBe(true)
  expect(reasons.find((one) => one.startsWith('第 5 行'))).toContain('与第 3 行重复')
  expect(codeOf(await load(first, { effectiveOn: '2026-02-01' }))).toBe('catalogue.list-days-wrong')
  const lists = await world.t.perform(world.editor, listOfficialLists, {})
  expect(lists).toMatchObject({ ok: true, value: { lists: [] } })
})

test('a first list has no base: what the catalogue says otherwise is a conflict, a bare code is theirs for the taking', async () => {
  const id = randomUUID()
  expect(await load(first, { id })).toMatchObject({
    ok: true,
    value: { entries: 3, added: 0, changed: 2, conflicts: 1, removed: 0 },
  })
  expect(await load(first, { id })).toMatchObject({ ok: true, value: { entries: 3, changed: 2, conflicts: 1 } })
  expect(codeOf(await load(first, { id, title: '另一份清单' }))).toBe('catalogue.id-taken')
  expect(codeOf(await load(first))).toBe('catalogue.list-queue-open')
  const lines = await queueOf(id)
  const conflict = lines[0]
  expect(conflict).toMatchObject({ kind: 'conflict', itemCode: 'SCJG-01', fields: [{ field: 'handling', base: null }] })
  const byHand = { choice: 'by-hand', picks: {} }
  expect(codeOf(await settle(conflict?.mergeLineId ?? '', byHand))).toBe('catalogue.merge-field-unsettled')
  expect(codeOf(await settle(conflict?.mergeLineId ?? '', { ...byHand, picks: { handling: 'ours' } }))).toBe('ok')
  for (const line of lines.slice(1)) expect(codeOf(await settle(line.mergeLineId))).toBe('ok')
  expect(codeOf(await settle(lines[1]?.mergeLineId ?? ''))).toBe('catalogue.merge-settled-already')
  for (const code of ['SCJG-01', 'SCJG-02', 'SCJG-04']) await approveNewest(itemIdOf(code))
  world.t.clock.set('2026-04-01T09:00:00+08:00')
  const item = await world.t.perform(world.editor, getItem, { itemId: itemIdOf('SCJG-01') })
  const now = item.ok ? item.value.versions.find((one) => one.isCurrent) : undefined
  expect(now?.content).toMatchObject({ catalogueCode: SALE })
  expect(now?.content.handling).toHaveLength(4)
})

test('a second list is merged against the first: untouched fields are left, theirs are taken, both-sided changes wait, the lost and the new are named', async () => {
  const second = [
    { ...first[0], objectText: '食品销售者（含网络销售）', handling: ['当场责令整改', '依法调查处理'] },
    { ...first[1], name: '餐饮服务食品安全监督检查' },
    { catalogueCode: NEW, groupCode: 'SCJG-G01', groupName: '食品安全监督检查', name: '食品小作坊监督检查' },
  ]
  const id = randomUUID()
  expect(await load(second, { id, issuedOn: '2026-04-01', effectiveOn: '2026-05-01' })).toMatchObject({
    ok: true,
    value: { entries: 3, unchanged: 0, added: 1, changed: 1, conflicts: 1, removed: 1 },
  })
  const lines = await queueOf(id)
  const by = (kind: string) => lines.find((one) => one.kind === kind)
  expect(by('conflict')?.fields.map((one) => one.field)).toEqual(['objectText'])
  expect(by('changed')).toMatchObject({
    itemCode: 'SCJG-02',
    fields: [{ field: 'name', base: '餐饮服务监督检查', theirs: '餐饮服务食品安全监督检查', isConflict: false }],
  })
  expect(codeOf(await settle(by('conflict')?.mergeLineId ?? '', { choice: 'ours' }))).toBe('ok')
  expect(codeOf(await settle(by('changed')?.mergeLineId ?? ''))).toBe('ok')
  const removal = await settle(by('removed')?.mergeLineId ?? '')
  expect(removal).toMatchObject({ ok: true, value: { itemVersionId: null, cleanUpId: expect.any(String) as unknown } })
  const added = by('added')?.mergeLineId ?? ''
  expect(codeOf(await settle(added))).toBe('catalogue.merge-entry-incomplete')
  const byHand = {
    sector: '市场监管',
    agency: '市场监督管理部门',
    levels: ['county'],
    objectText: '食品小作坊',
    basis: [{ cite: `${FOOD}/9`, role: 'power' }],
  }
  expect(codeOf(await settle(added, { choice: 'by-hand', byHand: { ...byHand, basis: [] } }))).toBe(
    'catalogue.basis-empty',
  )
  expect(codeOf(await settle(added, { choice: 'by-hand', byHand }))).toBe('ok')
  await approveNewest(itemIdOf(NEW))
  const renamed = await approveNewest(itemIdOf('SCJG-02'))
  expect(renamed).toMatchObject({ name: '餐饮服务食品安全监督检查', validFrom: '2026-05-01' })
})

test('an entry taken for new can be said to be a local item (catalogue.merge-not-new, catalogue.merge-linked-elsewhere)', async () => {
  const id = randomUUID()
  const row = { catalogueCode: '02000000000001', name: '消防安全检查', agency: '消防救援机构' }
  const other = { catalogueCode: '02000000000002', name: '另一检查', agency: '消防救援机构' }
  await load([row, other], { id, issuer: 'national', title: '国家监管事项清单' })
  const [line, second] = await queueOf(id)
  const link = (mergeLineId: string | undefined, itemId: string) =>
    world.t.perform(world.editor, linkMergeLine, { mergeLineId: mergeLineId ?? randomUUID(), itemId })
  expect(codeOf(await link(undefined, itemIdOf('XF-01')))).toBe('catalogue.merge-line-unknown')
  expect(codeOf(await link(line?.mergeLineId, randomUUID()))).toBe('catalogue.item-unknown')
  expect(codeOf(await link(line?.mergeLineId, itemIdOf('SCJG-01')))).toBe('catalogue.merge-linked-elsewhere')
  expect(codeOf(await link(line?.mergeLineId, itemIdOf('XF-01')))).toBe('ok')
  expect(codeOf(await link(line?.mergeLineId, itemIdOf('XF-01')))).toBe('catalogue.merge-not-new')
  expect(codeOf(await settle(line?.mergeLineId ?? '', { choice: 'ours' }))).toBe('ok')
  expect(codeOf(await link(line?.mergeLineId, itemIdOf('XF-01')))).toBe('catalogue.merge-settled-already')
  expect(codeOf(await settle(second?.mergeLineId ?? '', { choice: 'ours' }))).toBe('ok')
})

test('trap 9: a list that splits one code into three is followed by a succession, and the old item keeps its own history', async () => {
  const parts = ['01000000000011', '01000000000012', '01000000000013']
  const whole = {
    sector: '市场监管',
    agency: '市场监督管理部门',
    levels: ['county'],
    objectText: '食品销售者',
    basis: [{ cite: `${FOOD}/9`, role: 'power' }],
    groupCode: 'SCJG-G01',
    groupName: '食品安全监督检查',
  }
  const rows = [
    { ...first[1], name: '餐饮服务食品安全监督检查' },
    { catalogueCode: NEW, name: '食品小作坊监督检查' },
    ...parts.map((catalogueCode, at) => ({
      ...whole,
      catalogueCode,
      name: `食品销售监督检查（${['许可', '过程', '抽检'][at]}）`,
      replaces: [SALE],
    })),
  ]
  const id = randomUUID()
  world.t.clock.set('2026-05-04T09:00:00+08:00')
  expect(await load(rows, { id, issuedOn: '2026-05-01', effectiveOn: '2026-06-01' })).toMatchObject({
    ok: true,
    value: { added: 3, removed: 1, unchanged: 2 },
  })
  const lines = await queueOf(id)
  const removed = lines.find((one) => one.kind === 'removed')
  expect(removed).toMatchObject({ itemCode: 'SCJG-01', replacedBy: parts })
  for (const line of lines.filter((one) => one.kind === 'added')) {
    expect(codeOf(await settle(line.mergeLineId))).toBe('ok')
    await approveNewest(itemIdOf(line.catalogueCode))
  }
  expect(codeOf(await settle(removed?.mergeLineId ?? ''))).toBe('catalogue.merge-succeed-first')
  const split = { fromItemIds: [itemIdOf('SCJG-01')], toItemIds: parts.map(itemIdOf), effectiveOn: '2026-06-01' }
  const done = await world.t.perform(world.approver, succeedItem, { ...split, reason: '省级清单拆分' })
  expect(done).toMatchObject({ ok: true, value: { kind: 'split' } })
  expect(await settle(removed?.mergeLineId ?? '')).toMatchObject({ ok: true, value: { cleanUpId: null } })
  const old = await world.t.perform(world.editor, getItem, { itemId: itemIdOf('SCJG-01') })
  expect(old.ok && old.value.successions.map((one) => [one.direction, one.code])).toEqual(
    parts.map((code) => ['successor', code]),
  )
  expect(old.ok && old.value.versions.length).toBe(2)
})

test('lists need the right (platform.forbidden) and a login (platform.sign-in-first); unknown ones are said so', async () => {
  const reader = world.t.actor({ permissions: ['catalogue.nothing'] })
  const acts = [
    [
      importOfficialList,
      { id: randomUUID(), issuer: 'province', ...HEAD, issuedOn: '2026-03-01', effectiveOn: '2026-04-01', rows: first },
    ],
    [linkMergeLine, { mergeLineId: randomUUID(), itemId: randomUUID() }],
    [settleMergeLine, { mergeLineId: randomUUID(), id: randomUUID(), choice: 'ours', reason: '保留本地' }],
  ] as const
  for (const [operation, input] of acts) {
    expect(codeOf(await world.t.perform(reader, operation as never, input))).toBe('platform.forbidden')
    expect(codeOf(await world.t.perform(anonymous, operation as never, input))).toBe('platform.sign-in-first')
  }
  expect(codeOf(await world.t.perform(reader, getOfficialList, { officialListId: randomUUID() }))).toBe(
    'catalogue.list-unknown',
  )
  expect(codeOf(await settle(randomUUID()))).toBe('catalogue.merge-line-unknown')
})
