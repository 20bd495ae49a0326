import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Operation } from '#platform/operation.ts'
import type { TestHost } from '#platform/testing.ts'
import { zipSync } from 'fflate'
import {
  batchOf,
  clerk,
  codeOf,
  handIn,
  makeExchangeWorld,
  nameOf,
  nobody,
  registerNumbers,
  waterFile,
  waterLine,
  waterTitles,
} from '../fixtures/exchange-world.ts'
import { acknowledgeReturn } from './acknowledge-return.ts'
import { adoptFeedVersion } from './adopt-feed-version.ts'
import { correctFeedRow } from './correct-feed-row.ts'
import { correctFeedRows } from './correct-feed-rows.ts'
import { exportQuarantinedRows } from './export-quarantined-rows.ts'
import { getFeed } from './get-feed.ts'
import { getFeedBatch } from './get-feed-batch.ts'
import { getReturnSlipFile } from './get-return-slip-file.ts'
import { listFeedBatches } from './list-feed-batches.ts'
import { listFeeds } from './list-feeds.ts'
import { listQuarantinedRows } from './list-quarantined-rows.ts'
import { listReturnSlips } from './list-return-slips.ts'
import { receiveFeedFile } from './receive-feed-file.ts'
import { reloadFeedRows } from './reload-feed-rows.ts'
import { resumeBatch } from './resume-batch.ts'
import { returnFeedRows } from './return-feed-rows.ts'

let t: TestHost
beforeAll(async () => {
  t = await makeExchangeWorld()
  await registerNumbers(t, [1, 2, 3, 4, 5, 6])
})
afterAll(() => t.close())

const factsOf = (number: number, kind = '水费欠缴') =>
  t.sql<{
    value: string
    from: string
    source: string
    citation: string
    details: Record<string, string>
    end: string
  }>(
    `select f.value, f.valid_from::text as from, f.source, f.citation, f.details, x.ended_on::text as end
     from entities.entity_fact f join entities.entity e using (entity_id)
     left join entities.fact_end x on x.fact_id = f.fact_id
     where e.uscc = $1 and f.kind = $2 order by x.ended_on nulls last, f.value`,
    [codeOf(number), kind],
  )

test('none of it is done without the right', async () => {
  const id = randomUUID()
  const forbidden = { ok: false, refusal: { code: 'platform.forbidden' } }
  const acts: readonly (readonly [unknown, object])[] = [
    [listFeeds, {}],
    [getFeed, { feedKey: 'water-arrears' }],
    [adoptFeedVersion, {}],
    [receiveFeedFile, { id }],
    [listFeedBatches, {}],
    [getFeedBatch, { batchId: id }],
    [resumeBatch, { batchId: id }],
    [listQuarantinedRows, {}],
    [exportQuarantinedRows, { batchId: id }],
    [correctFeedRow, {}],
    [correctFeedRows, {}],
    [reloadFeedRows, { batchId: id }],
    [returnFeedRows, {}],
    [listReturnSlips, {}],
    [getReturnSlipFile, { slipId: id }],
    [acknowledgeReturn, { slipId: id }],
  ]
  for (const [act, input] of acts) expect(await t.perform(nobody(t), act as Operation, input)).toMatchObject(forbidden)
})

test('a file becomes facts with their source, ground and other columns; its equation holds; it leaves one leaf at its end', async () => {
  const batchId = await handIn(
    t,
    'water-arrears',
    waterFile(waterLine(1), waterLine(2), waterLine(3, { 金额: '一千' })),
  )
  const { batch } = await batchOf(t, batchId)
  expect(batch).toMatchObject({
    state: 'complete',
    equation: '接收 3 = 载入 2 + 未变 0 + 隔离 1',
    encoding: 'UTF-8',
    agency: '宁波市水利局',
  })
  expect(batch.leafHash).toMatch(/^[0-9a-f]{64}$/u)
  expect(await factsOf(1)).toMatchObject([
    {
      value: '欠费 3 期，1234.50 元',
      from: '2026-10-01',
      source: '宁波市水利局·欠缴水费的企业信息',
      citation: '《关于加强和规范事中事后监管优化营商环境的实施意见》第二十项',
      details: { 账单流水号: 'B1', 用水地址: '公园路1号' },
      end: null,
    },
  ])
})

test('the same file twice changes nothing: no fact, no quarantined row more', async () => {
  const before = await t.sql(
    `select (select count(*) from entities.entity_fact) f, (select count(*) from exchange.quarantined_row) q`,
  )
  const batchId = await handIn(
    t,
    'water-arrears',
    waterFile(waterLine(1), waterLine(2), waterLine(3, { 金额: '一千' })),
  )
  expect((await batchOf(t, batchId)).batch.equation).toBe('接收 3 = 载入 0 + 未变 3 + 隔离 0')
  expect(
    await t.sql(
      `select (select count(*) from entities.entity_fact) f, (select count(*) from exchange.quarantined_row) q`,
    ),
  ).toEqual(before)
})

test('other content under a known key closes the fact with its day and puts the new one beside it', async () => {
  const batchId = await handIn(t, 'water-arrears', waterFile(waterLine(2, { 欠费期数: '4' })))
  expect((await batchOf(t, batchId)).batch).toMatchObject({ rowsLoaded: 1, rowsChanged: 1 })
  expect(await factsOf(2)).toMatchObject([
    { value: '欠费 3 期，1234.50 元', end: '2026-11-20' },
    { value: '欠费 4 期，1234.50 元', end: null },
  ])
})

test('a quarantined row is corrected in place and loaded; the equation follows; what stood in the file stays', async () => {
  const open = await t.perform(clerk(t), listQuarantinedRows, { feedKey: 'water-arrears', state: 'open' })
  if (!open.ok) throw new Error(open.refusal.code)
  const [row] = open.value.rows
  expect(open.value.reasons).toEqual([{ key: 'number-unreadable', word: '不是数', count: 1 }])
  expect(row?.faults).toMatchObject([{ field: '金额', message: '「金额」的「一千」不是数。' }])
  const { batchId = '', rowNo = 0, cells = [] } = row ?? {}
  const still = await t.perform(clerk(t), correctFeedRow, { batchId, rowNo, cells })
  expect(still).toMatchObject({ ok: true, value: { state: 'waiting' } })
  const mended = cells.map((cell) => (cell === '一千' ? '1,000' : cell))
  expect(await t.perform(clerk(t), correctFeedRow, { batchId, rowNo, cells: mended })).toMatchObject({
    ok: true,
    value: { state: 'corrected', remainingFaults: [] },
  })
  expect(await t.perform(clerk(t), reloadFeedRows, { batchId })).toMatchObject({
    ok: true,
    value: { loaded: 1, sentBack: 0, equation: '接收 3 = 载入 3 + 未变 0 + 隔离 0' },
  })
  expect(await factsOf(3)).toMatchObject([{ value: '欠费 3 期，1000 元' }])
  expect(await t.perform(clerk(t), reloadFeedRows, { batchId })).toMatchObject({
    refusal: { code: 'exchange.nothing-corrected' },
  })
  expect(await t.perform(clerk(t), correctFeedRow, { batchId, rowNo, cells })).toMatchObject({
    refusal: { code: 'exchange.row-settled' },
  })
})

test('rows are corrected by the file that was downloaded; one with another first line or width is refused', async () => {
  const batchId = await handIn(
    t,
    'water-arrears',
    waterFile(waterLine(4, { 统计年月: '十月' }), waterLine(5, { 欠费期数: '三', 用水地址: '-1楼' })),
  )
  const exported = await t.perform(clerk(t), exportQuarantinedRows, { batchId })
  if (!exported.ok) throw new Error(exported.refusal.code)
  expect(exported.value.text.split('\r\n')[0]).toBe(`\uFEFF行号,隔离原因,${waterTitles},认定代码`)
  const text = exported.value.text.replaceAll('十月', '2026年10月').replace(',三,', ',3,')
  expect(await t.perform(clerk(t), correctFeedRows, { batchId, text: waterTitles })).toMatchObject({
    refusal: { code: 'exchange.corrections-unreadable' },
  })
  expect(await t.perform(clerk(t), correctFeedRows, { batchId, text: '行号,隔离原因,甲\n1,x,乙' })).toMatchObject({
    refusal: { code: 'exchange.cells-mismatch' },
  })
  expect(await t.perform(clerk(t), correctFeedRows, { batchId, text })).toMatchObject({
    ok: true,
    value: { corrected: 2, stillFaulty: 0 },
  })
  await t.perform(clerk(t), reloadFeedRows, { batchId })
  expect((await batchOf(t, batchId)).batch.equation).toBe('接收 2 = 载入 2 + 未变 0 + 隔离 0')
  expect((await factsOf(5))[0]?.details).toMatchObject({ 用水地址: '-1楼' })
})

test('a name alone finds nobody: a person looks, writes down who is meant, and then it loads', async () => {
  const titles = '主键,认定年份,企业名称,区县市'
  const batchId = await handIn(t, 'provincial-tech-enterprises', `${titles}\nK1,2025,${nameOf(6)},海曙区\n`)
  const row = { batchId, rowNo: 1 }
  const listed = await t.perform(clerk(t), listQuarantinedRows, { batchId })
  expect(listed).toMatchObject({ value: { reasons: [{ key: 'name-only', count: 1 }] } })
  const cells = ['K1', '2025', nameOf(6), '海曙区', codeOf(6)]
  await t.perform(clerk(t), correctFeedRow, { ...row, cells })
  expect(await t.perform(clerk(t), reloadFeedRows, { batchId })).toMatchObject({ value: { loaded: 1 } })
  expect(await factsOf(6, '省级科技型中小企业')).toMatchObject([{ value: '2025年认定（海曙区）' }])
})

test('a code of somebody under another name is not believed; a row about nobody yet loads once the register knows him', async () => {
  const batchId = await handIn(
    t,
    'water-arrears',
    waterFile(waterLine(1, { 账单流水号: 'X1', 法人机构名称: '宁波别家有限公司' }), waterLine(70)),
  )
  const listed = await t.perform(clerk(t), listQuarantinedRows, { batchId })
  expect(listed).toMatchObject({ value: { total: 2 } })
  const reasons = listed.ok ? listed.value.reasons.map((one) => one.key).toSorted() : []
  expect(reasons).toEqual(['name-contradicts', 'not-in-register'])
  await registerNumbers(t, [70])
  expect(await t.perform(clerk(t), reloadFeedRows, { batchId })).toMatchObject({ value: { loaded: 1, sentBack: 0 } })
  expect(await factsOf(70)).toHaveLength(1)
})

test('rows go back to their source on a numbered slip, stay counted, and the slip takes one receipt', async () => {
  const batchId = await handIn(t, 'water-arrears', waterFile(waterLine(80), waterLine(81, { 金额: '?' })))
  const rows = [
    { batchId, rowNo: 1 },
    { batchId, rowNo: 2 },
  ]
  const id = randomUUID()
  const give = { id, feedKey: 'water-arrears', rows, reason: '代码查无此户，请核对' }
  const given = await t.perform(clerk(t), returnFeedRows, give)
  expect(given).toMatchObject({ ok: true, value: { number: '退〔2026〕1号', rowCount: 2 } })
  expect(await t.perform(clerk(t), returnFeedRows, give)).toEqual(given)
  expect(await t.perform(clerk(t), returnFeedRows, { ...give, rows: rows.slice(1) })).toMatchObject({
    refusal: { code: 'exchange.id-used' },
  })
  expect(await t.perform(clerk(t), returnFeedRows, { ...give, id: randomUUID() })).toMatchObject({
    refusal: { code: 'exchange.rows-of-other-feed' },
  })
  expect((await batchOf(t, batchId)).batch).toMatchObject({ rowsQuarantined: 2, rowsReturned: 2 })
  const slip = await t.perform(clerk(t), getReturnSlipFile, { slipId: id })
  expect(slip.ok && slip.value.text).toContain('登记册中没有持有它的主体')
  expect(await t.perform(clerk(t), acknowledgeReturn, { slipId: id, receipt: '水利收〔2026〕7号' })).toMatchObject({
    ok: true,
  })
  expect(await t.perform(clerk(t), acknowledgeReturn, { slipId: id, receipt: '再来一次' })).toMatchObject({
    refusal: { code: 'exchange.slip-acknowledged' },
  })
  const listed = await t.perform(clerk(t), listReturnSlips, {})
  expect(listed).toMatchObject({ value: { slips: [{ receipt: '水利收〔2026〕7号', agency: '宁波市水利局' }] } })
  const nowhere = { slipId: randomUUID(), receipt: '无此单' }
  expect(await t.perform(clerk(t), acknowledgeReturn, nowhere)).toMatchObject({
    refusal: { code: 'exchange.no-such-slip' },
  })
  const again = await handIn(t, 'water-arrears', waterFile(waterLine(81, { 金额: '?' })))
  expect((await batchOf(t, again)).batch.rowsQuarantined).toBe(1)
})

test('a column no mapping names is set aside by name with samples, and loads once a version names it', async () => {
  const titles = `${waterTitles},减免原因`
  const content = `${titles}\n${waterLine(1, { 账单流水号: 'C1' })},困难企业减免\n${waterLine(2, { 账单流水号: 'C2' })},\n`
  const first = await handIn(t, 'water-arrears', content)
  const { batch, unknownColumns } = await batchOf(t, first)
  expect(batch.rowsLoaded).toBe(2)
  expect(unknownColumns).toEqual([{ title: '减免原因', filled: 1, samples: ['困难企业减免'] }])
  const feed = await t.perform(clerk(t), getFeed, { feedKey: 'water-arrears' })
  if (!feed.ok) throw new Error(feed.refusal.code)
  const { definition } = feed.value
  const columns = [...definition.columns, { title: '减免原因', type: 'text', use: 'detail' }]
  const change = {
    feedKey: 'water-arrears',
    basedOn: 1,
    reason: '水利局新增减免原因列',
    definition: { ...definition, columns },
  }
  expect(
    await t.perform(clerk(t), adoptFeedVersion, { ...change, definition: { ...definition, key: ['没有这列'] } }),
  ).toMatchObject({
    refusal: { code: 'exchange.definition-invalid', message: expect.stringContaining('「没有这列」') },
  })
  expect(
    await t.perform(clerk(t), adoptFeedVersion, { ...change, definition: { ...definition, agency: '别的机关' } }),
  ).toMatchObject({ refusal: { code: 'exchange.identity-fixed' } })
  expect(await t.perform(clerk(t), adoptFeedVersion, change)).toMatchObject({ ok: true, value: { version: 2 } })
  expect(await t.perform(clerk(t), adoptFeedVersion, change)).toMatchObject({
    refusal: { code: 'exchange.version-behind' },
  })
  const second = await handIn(t, 'water-arrears', content)
  expect(await batchOf(t, second)).toMatchObject({
    unknownColumns: [],
    batch: { feedVersion: 2, rowsChanged: 1, rowsUnchanged: 1 },
  })
})

test('a d closes the fact with its day and deletes nothing; a d for a record nobody sent is quarantined', async () => {
  const titles = '年报id,年报年度,资产总额,统一社会信用代码,企业名称（字号名称）,数据记录的增删改标志'
  const row = (flag: string, key = 'R1') => `${key},2025,12.5,${codeOf(1)},${nameOf(1)},${flag}`
  const batchId = await handIn(
    t,
    'annual-report-assets',
    [titles, row('i'), row('d'), row('d', 'R9'), row('x', 'R2')].join('\n'),
  )
  expect((await batchOf(t, batchId)).batch).toMatchObject({ rowsLoaded: 2, rowsEnded: 1, rowsQuarantined: 2 })
  expect(await factsOf(1, '年报·资产状况')).toMatchObject([{ end: '2026-11-20' }])
  const listed = await t.perform(clerk(t), listQuarantinedRows, { batchId })
  expect(listed.ok && listed.value.reasons.map((one) => one.key).toSorted()).toEqual([
    'end-without-record',
    'flag-unknown',
  ])
})

test('XLSX and JSON read as CSV does', async () => {
  const cells = waterLine(3, { 账单流水号: 'J3' }).split(',')
  const titles = waterTitles.split(',')
  const object = Object.fromEntries(titles.map((title, at) => [title, cells[at] ?? '']))
  const json = await handIn(t, 'water-arrears', JSON.stringify([object, { ...object, 金额: { 元: 1 } }]), '来源.json')
  expect((await batchOf(t, json)).batch).toMatchObject({ format: 'json', rowsLoaded: 1, rowsQuarantined: 1 })
  const sheetRow = (values: readonly string[]) =>
    `<row>${values.map((value) => `<c t="inlineStr"><is><t>${value}</t></is></c>`).join('')}</row>`
  const book = zipSync({
    'xl/workbook.xml': Buffer.from('<workbook><workbookPr/></workbook>'),
    'xl/worksheets/sheet1.xml': Buffer.from(
      `<worksheet><sheetData>${sheetRow(titles)}${sheetRow(cells)}</sheetData></worksheet>`,
    ),
  })
  const xlsx = await handIn(t, 'water-arrears', book, '来源.xlsx')
  expect((await batchOf(t, xlsx)).batch).toMatchObject({ format: 'xlsx', rowsIn: 1, rowsUnchanged: 1 })
})

test('a feed of registrations goes into the register, and its bad rows into the same quarantine', async () => {
  const titles = '企业名称（字号名称）,统一社会信用代码,成立日期,登记状态（中文）,住所（登记、个体户经营场所）'
  const good = `宁波新登第一商行,${codeOf(90)},2020-01-02,存续,宁波市海曙区鼓楼街道公园路90号`
  const bad = `宁波新登第二商行,91330203MAF00091XX,2020-01-02,存续,宁波市海曙区鼓楼街道公园路91号`
  const batchId = await handIn(t, 'registrations', [titles, good, bad].join('\n'))
  const { batch } = await batchOf(t, batchId)
  expect(batch).toMatchObject({ state: 'complete', rowsLoaded: 1, rowsQuarantined: 1 })
  const cells = bad.replace('91330203MAF00091XX', codeOf(91)).split(',')
  await t.perform(clerk(t), correctFeedRow, { batchId, rowNo: 2, cells })
  expect(await t.perform(clerk(t), reloadFeedRows, { batchId })).toMatchObject({ value: { loaded: 1 } })
  expect(await t.sql(`select name from entities.entity where uscc = $1`, [codeOf(91)])).toHaveLength(1)
})
