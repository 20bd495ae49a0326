import { randomUUID } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestHost } from '#platform/testing.ts'
import { startGatewayPeer } from '../../../tools/outlet-peer/gateway-peer.ts'
import { zjEnforcement } from '../../../tools/outlet-peer/systems/zj-enforcement.ts'
import {
  approvedItem,
  approver,
  codeOfAct,
  done,
  makeOutwardWorld,
  nextVersion,
  reporter,
  sentRows,
} from '../fixtures/outward-world.ts'
import { comparePlatformList } from './compare-platform-list.ts'
import { configureSharingOutlet } from './configure-sharing-outlet.ts'
import { listPlatformDifferences } from './list-platform-differences.ts'
import { pushPlatformDifference } from './push-platform-difference.ts'
import { takePlatformDifference } from './take-platform-difference.ts'

const OUTLET = 'zj-enforcement'
type Row = Readonly<Record<string, string>>

let t: TestHost
let item: Awaited<ReturnType<typeof approvedItem>>
beforeAll(async () => {
  t = await makeOutwardWorld()
})
afterAll(() => t.close())

const faults = (row: Row) =>
  (zjEnforcement.rules?.(row) ?? []).filter(([isBroken]) => isBroken).map(([, words]) => words)
const stateOf = (recordId: string, act = 'publish') =>
  t.sql<{ state: string; note: string | null }>(
    `select state, note from exchange_desk.outlet_delivery where record_id = $1 and outlet_id = $2 and act = $3`,
    [recordId, OUTLET, act],
  )
const rowsOf = (code: string) => sentRows(t, OUTLET).filter((row) => row['item_code'] === code)
const settle = async () => {
  await t.drain()
  t.clock.advance(60_000)
  await t.drain()
}
/** What the platform would put down as its list: `rows` as they stand. */
const putList = (name: string, rows: readonly Row[] | string) => {
  const folder = path.join(t.host.settings.dataDirectory, 'outlets', OUTLET, 'lists')
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, name), typeof rows === 'string' ? rows : JSON.stringify({ records: rows }))
}
const compare = async () => {
  const id = randomUUID()
  expect(await codeOfAct(t, comparePlatformList, { id })).toBe('ok')
  const shown = await t.perform(reporter(t), listPlatformDifferences, { platformListId: id })
  if (!shown.ok) throw new Error(shown.refusal.code)
  return { id, ...shown.value }
}

test('nobody compares, pushes or takes over without the right', async () => {
  for (const op of [comparePlatformList, listPlatformDifferences, pushPlatformDifference, takePlatformDifference])
    expect(await codeOfAct(t, op, {}, t.actor({ permissions: [] }))).toBe('platform.forbidden')
})

test('a comparison nobody made is refused; without one the newest is shown, or none yet', async () => {
  expect(await t.perform(reporter(t), listPlatformDifferences, { platformListId: randomUUID() })).toMatchObject({
    refusal: { code: 'exchange.platform-list-unknown' },
  })
  expect(await t.perform(reporter(t), listPlatformDifferences, {})).toMatchObject({ value: { list: null } })
})

test('an approved version leaves as 新增 in the platform’s words, its codes checked to the character', async () => {
  item = await approvedItem(t)
  await settle()
  const [row = {}] = rowsOf(item.code)
  expect(row).toMatchObject({
    cd_operation: 'i',
    cd_source: '330200NB-AMR',
    catalog_code: '33020000100001',
    implement_code: '91330200MAN00B01703001',
    item_name: '食品小作坊监督检查',
    group_name: '食品监督',
    item_kind: '行政检查',
    agency_level: '市级；县级',
    object_kind: '4',
    supervise_means: '双随机抽查',
    supervise_measures: '实地检查；抽样',
    version_no: '1',
    version_state: '新增',
    valid_from: '2026-03-01',
  })
  expect(row['set_basis']).toContain('食品生产经营监督检查管理办法')
  expect(faults(row)).toEqual([])
})

test('planted breaches: a wrong nineteenth character, a code of thirteen digits and a wrong state are refused by the platform', () => {
  const [row = {}] = rowsOf(item.code)
  expect(faults({ ...row, implement_code: '91330200MAN00B01706001' })).toEqual([
    '检查实施清单编码 91330200MAN00B01706001 第 19 位应为 1 至 5',
  ])
  expect(faults({ ...row, implement_code: '91330200MAN00B01713001' })).toHaveLength(1)
  expect(faults({ ...row, catalog_code: '3302000010000' })).toEqual(['监管事项目录编码（catalog_code）应为 14 位数字'])
  expect(faults({ ...row, version_state: '修改' })).toEqual(['版本状态（version_state）修改与操作标识 i 不符'])
})

test('an item without its fourteen digits stays here with the reason', async () => {
  const bare = await approvedItem(t, { catalogueCode: '', implementationCodes: [] }, '没有编码的事项')
  await settle()
  expect(rowsOf(bare.code)).toEqual([])
  const [delivery] = await stateOf(bare.id)
  expect(delivery).toMatchObject({ state: 'failed', note: '出件前校验：监管事项目录编码（catalog_code）为空' })
})

test('a new version leaves as 修改, a cancelled item as 取消 with its reason, and nothing is told twice', async () => {
  await nextVersion(t, item.id, { validFrom: '2026-03-02', measures: ['实地检查'] })
  await settle()
  expect(rowsOf(item.code).map((row) => [row['cd_operation'], row['version_no'], row['version_state']])).toEqual([
    ['i', '1', '新增'],
    ['u', '2', '修改'],
  ])
  const gone = await approvedItem(t, { catalogueCode: '33020000100009' }, '将取消的事项')
  await settle()
  const retired = { itemId: gone.id, retiredOn: '2026-03-02', reason: '设定依据已失效' }
  await done(t, 'retire-item', retired, approver(t))
  await settle()
  const [, last = {}] = rowsOf(gone.code)
  expect(last).toMatchObject({ cd_operation: 'd', version_state: '取消', change_reason: '设定依据已失效' })
  expect(faults(last)).toEqual([])
  t.clock.advance(3_700_000)
  await settle()
  expect(rowsOf(item.code)).toHaveLength(2)
})

test('a version whose last day passed without a successor is told as 冻结', async () => {
  const ending = await approvedItem(t, { catalogueCode: '33020000100008', validTo: '2026-03-03' }, '将满期的事项')
  await settle()
  t.clock.set('2026-03-04T09:00:00+08:00')
  await settle()
  expect(rowsOf(ending.code).map((row) => row['version_state'])).toEqual(['新增', '冻结'])
})

test('no list, a list that is none: refused with the reason', async () => {
  expect(await codeOfAct(t, comparePlatformList, { id: randomUUID() })).toBe('exchange.platform-list-absent')
  putList('list-0.json', '{"records":')
  expect(await codeOfAct(t, comparePlatformList, { id: randomUUID() })).toBe('exchange.platform-list-unreadable')
})

let found: Awaited<ReturnType<typeof compare>>
test('each difference is named with its columns; the same comparison again answers the same', async () => {
  const ours = rowsOf(item.code).at(-1) ?? {}
  const newer = { ...ours, version_no: '3', supervise_measures: '实地检查；查阅资料' }
  const stranger = {
    ...ours,
    catalog_code: '33020000100007',
    item_code: '',
    item_name: '平台新增事项',
    version_no: '1',
  }
  putList('list-1.json', [newer, stranger, { ...stranger, catalog_code: '33020000100006', item_kind: '行政指导' }])
  found = await compare()
  expect(await codeOfAct(t, comparePlatformList, { id: found.id })).toBe('ok')
  const byKind = (kind: string) => found.differences.filter((one) => one.kind === kind)
  expect(byKind('other-version')).toMatchObject([
    {
      catalogueCode: '33020000100001',
      isNewerThere: true,
      fields: [
        { title: '监管措施', ours: '实地检查', theirs: '实地检查；查阅资料' },
        { title: '版本号', ours: '2', theirs: '3' },
      ],
    },
  ])
  expect(byKind('missing-here').map((one) => one.catalogueCode)).toEqual(['33020000100006', '33020000100007'])
  expect(byKind('missing-there').map((one) => one.title)).toEqual(
    expect.arrayContaining(['没有编码的事项', '将满期的事项']),
  )
  expect(found.list).toMatchObject({ readFrom: 'list-1.json', open: found.differences.length })
})

const idOf = (title: string) => found.differences.find((one) => one.title === title)?.differenceId ?? ''
test('one press pushes an item again; what is not ours, settled or unknown is refused', async () => {
  const push = (differenceId: string, actor = reporter(t)) =>
    codeOfAct(t, pushPlatformDifference, { platformListId: found.id, differenceId }, actor)
  const elsewhere = t.actor({ agencyId: randomUUID(), scope: [], permissions: ['exchange.reconcile'] })
  expect(await push(idOf('将满期的事项'), elsewhere)).toBe('exchange.home-agency-only')
  expect(await push(randomUUID())).toBe('exchange.difference-unknown')
  expect(await push(idOf('平台新增事项'))).toBe('exchange.difference-not-ours')
  expect(await push(idOf('将满期的事项'))).toBe('ok')
  expect(await push(idOf('将满期的事项'))).toBe('exchange.difference-settled')
  await settle()
  const again = sentRows(t, OUTLET).filter((row) => row['item_name'] === '将满期的事项')
  expect(again.map((row) => row['cd_operation'])).toEqual(['i', 'u', 'i'])
  expect(again.at(-1)).toMatchObject({ version_state: '冻结' })
  expect(faults(again.at(-1) ?? {})).toEqual([])
})

test('what is newer there waits in the catalogue’s review of official lists, and only that', async () => {
  const take = (titles: readonly string[]) =>
    codeOfAct(t, takePlatformDifference, {
      id: randomUUID(),
      platformListId: found.id,
      differenceIds: titles.map(idOf),
    })
  expect(await take(['没有编码的事项'])).toBe('exchange.difference-not-theirs')
  const odd = found.differences.find((one) => one.catalogueCode === '33020000100006')?.differenceId
  const ask = { id: randomUUID(), platformListId: found.id, differenceIds: [odd] }
  expect(await codeOfAct(t, takePlatformDifference, ask)).toBe('exchange.difference-unmergeable')
  const fresh = found.differences.find((one) => one.catalogueCode === '33020000100007')?.differenceId
  const both = { id: randomUUID(), platformListId: found.id, differenceIds: [idOf('食品小作坊监督检查'), fresh] }
  expect(await codeOfAct(t, takePlatformDifference, both)).toBe('ok')
  expect(
    await t.sql(`select catalogue_code, kind, state from catalogue.merge_line where official_list_id = $1 order by 1`, [
      both.id,
    ]),
  ).toEqual([
    { catalogue_code: '33020000100001', kind: 'conflict', state: 'open' },
    { catalogue_code: '33020000100007', kind: 'added', state: 'open' },
  ])
  expect(await take(['食品小作坊监督检查'])).toBe('exchange.difference-settled')
})

test('behind the gateway the platform’s list is read signed: what it lost and what it altered is named, and its bad day is told', async () => {
  const key = { accessKey: 'TEST_AK', secretKey: '仅供测试的密钥' }
  const peer = await startGatewayPeer(OUTLET, key, () => t.clock.now())
  try {
    const line = { outletId: OUTLET, transport: 'irs-gateway', endpoint: peer.url, ...key }
    expect(await codeOfAct(t, configureSharingOutlet, line)).toBe('ok')
    const [one, two] = [
      await approvedItem(t, { catalogueCode: '33020000200001' }, '网关事项一'),
      await approvedItem(t, { catalogueCode: '33020000200002' }, '网关事项二'),
    ]
    await settle()
    peer.memory.lose(one.id)
    const held = peer.memory.held.get(two.id) ?? {}
    peer.memory.held.set(two.id, { ...held, supervise_object: '食品摊贩' })
    const shown = await compare()
    const of = (title: string) => shown.differences.find((row) => row.title === title)
    expect(of('网关事项一')).toMatchObject({ kind: 'missing-there', state: 'open' })
    expect(of('网关事项二')).toMatchObject({
      kind: 'other-text',
      fields: [{ title: '监管对象', ours: '食品小作坊', theirs: '食品摊贩' }],
    })
    const push = (title: string) =>
      codeOfAct(t, pushPlatformDifference, { platformListId: shown.id, differenceId: of(title)?.differenceId })
    expect([await push('网关事项一'), await push('网关事项二')]).toEqual(['ok', 'ok'])
    await settle()
    const after = await compare()
    expect(after.differences.filter((row) => row.title.startsWith('网关事项'))).toEqual([])
    peer.faults.push('down')
    const refused = await t.perform(reporter(t), comparePlatformList, { id: randomUUID() })
    expect(!refused.ok && refused.refusal.message).toBe('没有可以对账的平台目录：网关答复 502')
  } finally {
    await peer.close()
  }
})
