import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestHost } from '#platform/testing.ts'
import { clerk, codeOf, makeExchangeWorld } from './fixtures/exchange-world.ts'
import { acknowledgeReturn } from './operations/acknowledge-return.ts'
import { correctFeedRow } from './operations/correct-feed-row.ts'
import { correctFeedRows } from './operations/correct-feed-rows.ts'
import { exportQuarantinedRows } from './operations/export-quarantined-rows.ts'
import { getReturnSlipFile } from './operations/get-return-slip-file.ts'
import { listQuarantinedRows } from './operations/list-quarantined-rows.ts'
import { listReturnSlips } from './operations/list-return-slips.ts'
import { returnFeedRows } from './operations/return-feed-rows.ts'

let t: TestHost
beforeAll(async () => {
  t = await makeExchangeWorld()
})
afterAll(() => t.close())

const registrar = () => t.actor({ permissions: ['entities.*'], personName: '乐珺' })
const feedKey = 'register-import'

/** Imports a register file; answers its batch. */
async function imported(source: string, ...lines: string[]): Promise<string> {
  const id = randomUUID()
  const query = new URLSearchParams({
    fileName: '登记.csv',
    declaredStatus: 'subsisting',
    declaredBasis: '来函',
    source,
  })
  const reply = await t.inject({
    method: 'POST',
    url: `/api/entities/imports/${id}?${query.toString()}`,
    payload: ['企业名称,统一社会信用代码,注册日期', ...lines].join('\n'),
    headers: { 'content-type': 'text/csv' },
    actor: registrar(),
  })
  if (reply.status !== 201) throw new Error(reply.text)
  return id
}

const equationOf = async (id: string) => {
  const reply = await t.inject({ method: 'GET', url: `/api/entities/imports/${id}`, actor: registrar() })
  const { equation, rowsReturned } = JSON.parse(reply.text) as { equation: string; rowsReturned: number }
  return [equation, rowsReturned]
}

test('rows of a register file stand in the workplace, are corrected there by hand and by file, and load', async () => {
  const batchId = await imported(
    '登记系统',
    `宁波甲商行,${codeOf(1)},2016-03-01`,
    '宁波乙商行,12345,2016-03-01',
    '宁波丙商行,N/A,2016-03-01',
  )
  const listed = await t.perform(clerk(t), listQuarantinedRows, { feedKey, batchId, state: 'open' })
  expect(listed).toMatchObject({
    value: {
      total: 2,
      feeds: [{ key: feedKey, title: '登记文件导入', count: 2 }],
      agencies: [{ key: '登记系统', count: 2 }],
      rows: [
        { rowNo: 2, fileName: '登记.csv', agency: '登记系统', state: 'waiting' },
        { rowNo: 3, state: 'waiting' },
      ],
    },
  })
  const wrong = await t.perform(clerk(t), listQuarantinedRows, { feedKey, reason: 'code-length' })
  expect(wrong).toMatchObject({ value: { total: 1, reasons: [{ word: '代码位数不对' }], rows: [{ rowNo: 2 }] } })
  const row = { batchId, rowNo: 2 }
  expect(await t.perform(clerk(t), correctFeedRow, { ...row, cells: ['宁波乙商行'] })).toMatchObject({
    refusal: { code: 'entities.cells-mismatch' },
  })
  expect(
    await t.perform(clerk(t), correctFeedRow, { ...row, cells: ['宁波乙商行', codeOf(2), '2016-03-01'] }),
  ).toMatchObject({ value: { state: 'corrected', remainingFaults: [] } })
  const file = await t.perform(clerk(t), exportQuarantinedRows, { batchId })
  if (!file.ok) throw new Error(file.refusal.message)
  expect(file.value).toMatchObject({ rows: 2 })
  const text = file.value.text.replace('N/A', codeOf(3))
  expect(await t.perform(clerk(t), correctFeedRows, { batchId, text })).toMatchObject({
    value: { corrected: 2, stillFaulty: 0 },
  })
  const reload = `/api/entities/imports/${batchId}/reload`
  const reply = await t.inject({ method: 'POST', url: reload, actor: registrar() })
  expect(JSON.parse(reply.text)).toMatchObject({ loaded: 2, equation: '读入 3 = 载入 3 + 未变 0 + 隔离 0' })
  expect(await t.perform(clerk(t), listQuarantinedRows, { batchId, state: 'loaded' })).toMatchObject({
    value: { total: 2 },
  })
})

test('rows of register files go back to their source on a slip, stay counted, and come again when sent again', async () => {
  const bad = '宁波丁商行,99,2016-03-01'
  const batchId = await imported('登记系统', bad)
  const other = await imported('市级平台', '宁波戊商行,98,2016-03-01')
  const both = [batchId, other].map((one) => ({ batchId: one, rowNo: 1 }))
  const give = { id: randomUUID(), feedKey, rows: both, reason: '代码残缺，请按原件补正' }
  expect(await t.perform(clerk(t), returnFeedRows, give)).toMatchObject({
    refusal: { code: 'exchange.rows-of-other-feed' },
  })
  const given = await t.perform(clerk(t), returnFeedRows, { ...give, rows: both.slice(0, 1) })
  expect(given).toMatchObject({ value: { rowCount: 1 } })
  expect(await equationOf(batchId)).toEqual(['读入 1 = 载入 0 + 未变 0 + 隔离 1', 1])
  expect(await t.perform(clerk(t), listQuarantinedRows, { batchId })).toMatchObject({
    value: { rows: [{ state: 'returned', stateName: '已退回来源', settledBy: '乐珺' }] },
  })
  const slip = await t.perform(clerk(t), getReturnSlipFile, { slipId: give.id })
  expect(slip.ok && slip.value.text).toContain('宁波丁商行')
  await t.perform(clerk(t), acknowledgeReturn, { slipId: give.id, receipt: '登记收〔2026〕1号' })
  expect(await t.perform(clerk(t), listReturnSlips, {})).toMatchObject({
    value: { slips: [{ feedTitle: '登记文件导入', agency: '登记系统', receipt: '登记收〔2026〕1号' }] },
  })
  const correction = { batchId, rowNo: 1, cells: ['宁波丁商行', codeOf(4), '2016-03-01'] }
  expect(await t.perform(clerk(t), correctFeedRow, correction)).toMatchObject({
    refusal: { code: 'entities.row-settled' },
  })
  const again = await imported('登记系统', bad, '宁波己商行,97,2016-03-01')
  expect(await equationOf(again)).toEqual(['读入 2 = 载入 0 + 未变 0 + 隔离 2', 0])
})
