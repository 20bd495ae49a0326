import { randomUUID } from 'node:crypto'
import iconv from 'iconv-lite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestHost, testHost } from '#platform/testing.ts'
import { header, importBytes, line, usccOf } from '../fixtures/register-file.ts'
import { correctQuarantinedRow } from './correct-quarantined-row.ts'
import { discardQuarantinedRow } from './discard-quarantined-row.ts'
import { getImport } from './get-import.ts'
import { importRegister } from './import-register.ts'
import { listImports } from './list-imports.ts'
import { listQuarantine } from './list-quarantine.ts'
import { receiveRegisterFile } from './receive-register-file.ts'
import { reloadCorrected } from './reload-corrected.ts'

let t: TestHost
beforeAll(async () => {
  t = await testHost({ now: '2026-11-20T09:00:00+08:00', modules: ['entities'] })
})
afterAll(() => t.close())

const file = (...lines: string[]) => Buffer.from([header, ...lines].join('\n'))
const nobody = () => t.actor({ permissions: [] })
const clerk = () => t.actor({ permissions: ['entities.*'], personName: '乐珺' })
const silent = importRegister({ report: async () => undefined })

test('none of it is done without the right', async () => {
  const batchId = randomUUID()
  const forbidden = { ok: false, refusal: { code: 'platform.forbidden' } }
  expect(await t.perform(nobody(), receiveRegisterFile, { id: batchId })).toMatchObject(forbidden)
  expect(await t.perform(nobody(), silent, { id: batchId })).toMatchObject(forbidden)
  expect(await t.perform(nobody(), getImport, { batchId })).toMatchObject(forbidden)
  expect(await t.perform(nobody(), listImports, {})).toMatchObject(forbidden)
  expect(await t.perform(nobody(), listQuarantine, { batchId })).toMatchObject(forbidden)
  expect(await t.perform(nobody(), correctQuarantinedRow, { batchId, rowNo: 1, cells: ['x'] })).toMatchObject(forbidden)
  expect(await t.perform(nobody(), discardQuarantinedRow, { batchId, rowNo: 1, reason: '重复' })).toMatchObject(
    forbidden,
  )
  expect(await t.perform(nobody(), reloadCorrected, { batchId })).toMatchObject(forbidden)
})

test('a file loads as one act with one leaf, its progress told and its numbers adding up', async () => {
  const before = await t.sql<{ n: number }>(`select count(*)::int as n from ledger.entry`)
  const { id, result, progress } = await importBytes(t, file(line(1), line(2), line(3, { name: '' })))
  expect(result).toMatchObject({ ok: true, value: { equation: '读入 3 = 载入 2 + 未变 0 + 隔离 1' } })
  expect(progress).toEqual([3])
  const after = await t.sql<{ n: number }>(`select count(*)::int as n from ledger.entry`)
  expect((after[0]?.n ?? 0) - (before[0]?.n ?? 0)).toBe(1)
  const batch = await t.perform(clerk(), getImport, { batchId: id })
  expect(batch).toMatchObject({
    ok: true,
    value: { state: 'complete', encoding: 'UTF-8', rowsRead: 3, importedBy: '乐珺' },
  })
  expect(await t.perform(clerk(), listImports, {})).toMatchObject({ ok: true, value: { batches: [{ batchId: id }] } })
})

test('the database itself refuses a batch whose numbers do not add up', async () => {
  await expect(t.sql(`update entities.import_batch set rows_loaded = rows_loaded + 1`)).rejects.toThrow(
    'import_batch_equation',
  )
})

test('the same id and file again answers the same; the id with another file is refused: entities.batch-id-used', async () => {
  const first = await importBytes(t, file(line(10)))
  const again = await importBytes(t, file(line(10)), { id: first.id })
  expect(again.result).toEqual(first.result)
  const other = await importBytes(t, file(line(11)), { id: first.id })
  expect(other.result).toMatchObject({ ok: false, refusal: { code: 'entities.batch-id-used', kind: 'conflict' } })
})

test('GB 18030, UTF-8 with a mark and UTF-16 read alike, rare characters and quoted line breaks included', async () => {
  const rare = line(20, { name: '宁波㙦𬭎䶮贸易商行', scope: '食品销售，\n含散装食品' })
  const text = [header, rare].join('\r\n')
  const first = await importBytes(t, iconv.encode(text, 'gb18030'))
  expect(first.result).toMatchObject({ ok: true, value: { rowsLoaded: 1 } })
  for (const bytes of [Buffer.from(`\uFEFF${text}`), iconv.encode(text, 'utf-16le', { addBOM: true })]) {
    const again = await importBytes(t, bytes)
    expect(again.result).toMatchObject({ ok: true, value: { rowsIn: 1, rowsLoaded: 0, rowsUnchanged: 1 } })
  }
  const [entity] = await t.sql<{ name: string; scope: string }>(
    `select name, scope from entities.entity where uscc = $1`,
    [usccOf(20)],
  )
  expect(entity).toEqual({ name: '宁波㙦𬭎䶮贸易商行', scope: '食品销售，\n含散装食品' })
})

test.each([
  ['entities.file-empty', Buffer.from('')],
  ['entities.file-empty', Buffer.from('\n\n')],
  ['entities.encoding-unknown', Buffer.from('504b0304140000000800', 'hex')],
  ['entities.header-unknown', Buffer.from('姓名,电话\n忻立群,0574\n')],
])('%s: the file is refused, a leaf says so and nothing is loaded', async (code, bytes) => {
  const before = await t.sql<{ n: number }>(`select count(*)::int as n from entities.entity`)
  const { result } = await importBytes(t, bytes)
  expect(result).toMatchObject({ ok: false, refusal: { code } })
  expect(await t.sql(`select count(*)::int as n from entities.entity`)).toEqual(before)
})

test('a file nobody handed in and a batch nobody opened: entities.file-not-received, entities.no-such-batch', async () => {
  const id = randomUUID()
  const parts = {
    id,
    fileName: 'a.csv',
    fileHash: '0'.repeat(64),
    fileBytes: 1,
    source: '试',
    declaredStatus: 'unknown',
    declaredBasis: null,
  }
  expect(await t.perform(clerk(), receiveRegisterFile, parts)).toMatchObject({
    refusal: { code: 'entities.file-not-received' },
  })
  expect(await t.perform(clerk(), silent, { id })).toMatchObject({ refusal: { code: 'entities.no-such-batch' } })
  expect(await t.perform(clerk(), getImport, { batchId: id })).toMatchObject({
    refusal: { code: 'entities.no-such-batch' },
  })
  expect(await t.perform(clerk(), listQuarantine, { batchId: id })).toMatchObject({
    refusal: { code: 'entities.no-such-batch' },
  })
})

test('two imports do not run at once: entities.import-running', async () => {
  let release: () => void = () => undefined
  const gate = new Promise<void>((resolve) => {
    release = resolve
  })
  const { hash, size } = await t.host.ports.files.put(file(line(30)))
  const parts = (id: string) => ({
    id,
    fileName: 'a.csv',
    fileHash: hash,
    fileBytes: size,
    source: '试样文件',
    declaredStatus: 'subsisting',
    declaredBasis: null,
  })
  const [slow, second] = [randomUUID(), randomUUID()]
  await t.perform(clerk(), receiveRegisterFile, parts(slow))
  await t.perform(clerk(), receiveRegisterFile, parts(second))
  let arrived: () => void = () => undefined
  const waiting = new Promise<void>((resolve) => {
    arrived = resolve
  })
  const running = t.perform(
    clerk(),
    importRegister({
      report: async () => {
        arrived()
        await gate
      },
    }),
    { id: slow },
  )
  await waiting
  expect(await t.perform(clerk(), silent, { id: second })).toMatchObject({
    refusal: { code: 'entities.import-running' },
  })
  release()
  expect(await running).toMatchObject({ ok: true })
})

test('a later file changes what is registered; old values, codes and names stay with their source', async () => {
  await importBytes(t, file(line(40, { name: '宁波旧名商行', address: '浙江省宁波市鄞州区中河街道兴宁路1号' })))
  const { result } = await importBytes(
    t,
    file(
      line(40, { name: '宁波新名商行', address: '浙江省宁波市江北区庄桥街道解放路2号', type: 'N/A', capital: 'N/A' }),
    ),
  )
  expect(result).toMatchObject({ ok: true, value: { rowsLoaded: 1, rowsChanged: 1, rowsUnchanged: 0 } })
  const [entity] = await t.sql<{ entity_id: string }>(
    `select entity_id, name, division_code, type_code, capital_text from entities.entity where uscc = $1`,
    [usccOf(40)],
  )
  expect(entity).toMatchObject({
    name: '宁波新名商行',
    division_code: '330205',
    type_code: '4540',
    capital_text: '50(万元人民币)',
  })
  const facts = await t.sql(
    `select kind, value, quality from entities.entity_fact where entity_id = $1 order by kind`,
    [entity?.entity_id],
  )
  expect(facts).toEqual([
    { kind: 'division', value: '330212', quality: 'superseded' },
    { kind: 'domicile', value: '浙江省宁波市鄞州区中河街道兴宁路1号', quality: 'superseded' },
    { kind: 'name', value: '宁波旧名商行', quality: 'superseded' },
  ])
  expect(
    await t.sql(
      `select value, valid_to from entities.entity_identifier where entity_id = $1 and type = 'former-name'`,
      [entity?.entity_id],
    ),
  ).toEqual([{ value: '宁波旧名商行', valid_to: '2026-11-20' }])
})

test('a code of the abolished 江东区 stays valid while the entity is placed where it lies today (traps 3 and 4)', async () => {
  const code = usccOf(50, '330283')
  const { result } = await importBytes(
    t,
    file(line(50, { code, address: '宁波市鄞州区首南街道学院路1号' }), line(51, { code: usccOf(51, '330204') })),
  )
  expect(result).toMatchObject({ ok: true, value: { rowsLoaded: 2, rowsQuarantined: 0 } })
  expect(await t.sql(`select division_code, division_basis from entities.entity where uscc = $1`, [code])).toEqual([
    { division_code: '330212', division_basis: 'address' },
  ])
})

test('a quarantined row is corrected in place and loads; what stood in the file stays', async () => {
  const { id } = await importBytes(t, file(line(60), line(61, { day: '03/04/2005', capital: '500' })))
  const found = await t.perform(clerk(), listQuarantine, { batchId: id })
  if (!found.ok) throw new Error(found.refusal.message)
  const [row] = found.value.rows
  expect(row?.faults.map((one) => one.reason)).toEqual(['capital-unit-missing', 'date-ambiguous'])
  expect(row?.faults[0]?.message).toBe('注册资金「500」没有单位，元与万元无从分辨。')
  const cells = [...(row?.cells ?? [])]
  cells[5] = '500万人民币'
  const half = await t.perform(clerk(), correctQuarantinedRow, { batchId: id, rowNo: 2, cells })
  expect(half).toMatchObject({ ok: true, value: { state: 'waiting', remainingFaults: [{ reason: 'date-ambiguous' }] } })
  expect(await t.perform(clerk(), reloadCorrected, { batchId: id })).toMatchObject({
    refusal: { code: 'entities.nothing-corrected' },
  })
  cells[2] = '2005-04-03'
  await t.perform(clerk(), correctQuarantinedRow, { batchId: id, rowNo: 2, cells })
  expect(await t.perform(clerk(), reloadCorrected, { batchId: id })).toMatchObject({
    ok: true,
    value: { loaded: 1, equation: '读入 2 = 载入 2 + 未变 0 + 隔离 0' },
  })
  const [kept] = await t.sql<{ cells: string[]; state: string }>(
    `select cells, state from entities.quarantine where batch_id = $1`,
    [id],
  )
  expect([kept?.cells[2], kept?.state]).toEqual(['03/04/2005', 'loaded'])
  const settled = await t.perform(clerk(), correctQuarantinedRow, { batchId: id, rowNo: 2, cells })
  expect(settled).toMatchObject({ refusal: { code: 'entities.row-settled', message: '第 2 行已经已载入，不能再改。' } })
})

test('a correction that contradicts the register goes back to waiting with its reason', async () => {
  const { id } = await importBytes(t, file(line(70), line(71, { code: 'N/A' })))
  const cells = line(71, { code: usccOf(70), name: '宁波另一家商行', day: '2011-11-11' }).split(',')
  await t.perform(clerk(), correctQuarantinedRow, { batchId: id, rowNo: 2, cells })
  expect(await t.perform(clerk(), reloadCorrected, { batchId: id })).toMatchObject({
    ok: true,
    value: { loaded: 0, sentBack: 1 },
  })
  const [row] = await t.sql<{ state: string; remaining_faults: { reason: string }[] }>(
    `select state, remaining_faults from entities.quarantine where batch_id = $1`,
    [id],
  )
  expect([row?.state, row?.remaining_faults[0]?.reason]).toEqual(['waiting', 'identity-conflict'])
})

test('a row is laid aside with a reason and stays in the equation', async () => {
  const { id } = await importBytes(t, file(line(80), line(81, { code: '12345' })))
  expect(
    await t.perform(clerk(), discardQuarantinedRow, { batchId: id, rowNo: 2, reason: '原件即有误，主体已不存在' }),
  ).toMatchObject({ ok: true })
  expect(await t.perform(clerk(), getImport, { batchId: id })).toMatchObject({
    ok: true,
    value: { equation: '读入 2 = 载入 1 + 未变 0 + 隔离 0 + 作废 1' },
  })
  expect(await t.perform(clerk(), discardQuarantinedRow, { batchId: id, rowNo: 2, reason: '再次' })).toMatchObject({
    refusal: { code: 'entities.row-settled' },
  })
})

test('corrections of rows that are not there, or with other columns, are refused: entities.no-such-row, entities.cells-mismatch', async () => {
  const { id } = await importBytes(t, file(line(90), line(91, { code: '12345' })))
  const missing = { ok: false, refusal: { code: 'entities.no-such-row', kind: 'absent' } }
  expect(await t.perform(clerk(), correctQuarantinedRow, { batchId: id, rowNo: 9, cells: ['x'] })).toMatchObject(
    missing,
  )
  expect(await t.perform(clerk(), discardQuarantinedRow, { batchId: id, rowNo: 9, reason: '没有' })).toMatchObject(
    missing,
  )
  expect(await t.perform(clerk(), correctQuarantinedRow, { batchId: id, rowNo: 2, cells: ['x'] })).toMatchObject({
    refusal: { code: 'entities.cells-mismatch', message: '更正后的行应有 10 列，收到 1 列。' },
  })
})

test('a status nobody stated stays unknown, and an entity of unknown status is not drawn', async () => {
  await importBytes(t, file(line(95)), { declaredStatus: 'unknown' })
  expect(await t.sql(`select status from entities.entity where uscc = $1`, [usccOf(95)])).toEqual([
    { status: 'unknown' },
  ])
})

test('over HTTP: the file is the body, the answer 201 with the equation; wrong type and wrong text are 4xx', async () => {
  const actor = clerk()
  const url = `/api/entities/imports/${randomUUID()}?fileName=a.csv&declaredStatus=subsisting`
  const csv = { 'content-type': 'text/csv' }
  const good = await t.inject({ method: 'POST', url, payload: file(line(97)).toString(), actor, headers: csv })
  expect([good.status, good.body]).toMatchObject([201, { rowsIn: 1, rowsLoaded: 1 }])
  const wrong = await t.inject({
    method: 'POST',
    url: url.replace(/imports\/[^?]+/u, `imports/${randomUUID()}`),
    payload: '甲,乙\n1,2',
    actor,
    headers: csv,
  })
  expect([wrong.status, wrong.body]).toMatchObject([422, { code: 'entities.header-unknown' }])
  const type = await t.inject({
    method: 'POST',
    url,
    payload: 'x',
    actor,
    headers: { 'content-type': 'application/zip' },
  })
  expect(type.status).toBe(415)
  expect(
    (await t.inject({ method: 'POST', url: '/api/entities/imports/1', payload: 'x', actor, headers: csv })).status,
  ).toBe(422)
  expect((await t.inject({ method: 'POST', url, payload: 'x', headers: csv })).status).toBe(401)
  const failed = await t.sql<{ state: string; failure: string }>(
    `select state, failure from entities.import_batch where state = 'failed' order by started_at desc limit 1`,
  )
  expect(failed[0]?.failure).toContain('首行没有')
})

test('a file larger than an import takes is refused before it is read: entities.file-too-large', async () => {
  const url = `/api/entities/imports/${randomUUID()}?fileName=a.csv`
  const reply = await t.inject({
    method: 'POST',
    url,
    payload: 'x',
    actor: clerk(),
    headers: { 'content-type': 'text/csv', 'content-length': '600000000' },
  })
  expect(reply.status).toBe(413)
})
