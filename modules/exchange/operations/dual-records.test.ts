import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestHost } from '#platform/testing.ts'
import { dualLicence, dualPenalty } from '../../../tools/outlet-peer/systems/dual-publicity.ts'
import { codeOf, handIn, nameOf, registerNumbers } from '../fixtures/exchange-world.ts'
import { codeOfAct, done, makeOutwardWorld, reporter, sentRows } from '../fixtures/outward-world.ts'
import { completeDualRecord } from './complete-dual-record.ts'
import { listDualRecords } from './list-dual-records.ts'
import { withdrawDualRecord } from './withdraw-dual-record.ts'

type Row = Readonly<Record<string, string>>
const BUREAU = '1133020000N00B053W'
const TITLES =
  '业务主键,主体身份代码,统一社会信用代码,纳税人名称,行政处罚文号,处罚原因,处罚时间,处罚结果,法人姓名,法人身份证号,数据来源表,etl入库时间'
const LICENCE_TITLES =
  '业务主键,主体身份代码,统一社会信用代码,许可文件编号,许可文件名称,许可机关,许可内容,状态,有效期自,有效期至'

let t: TestHost
beforeAll(async () => {
  t = await makeOutwardWorld()
  await registerNumbers(t, [1, 2, 3])
})
afterAll(() => t.close())

const penaltyLine = (number: number, outcome: string, decidedOn: string, cause = '销售超过保质期的食品') =>
  `P${number},,${codeOf(number)},${nameOf(number)},甬市监处罚〔2026〕${number}号,${cause},${decidedOn},${outcome},王某,,表,2026-03-02`
const list = async (filter: string, kind?: string) => {
  const shown = await t.perform(reporter(t), listDualRecords, { filter, kind })
  if (!shown.ok) throw new Error(shown.refusal.code)
  return shown.value
}
const completion = (parts: object = {}) => ({
  documentNumber: '甬市监处罚〔2026〕1号',
  violationType: '经营超过保质期的食品',
  facts: '2026年2月10日检查发现当事人货架上有超过保质期的食品',
  basis: '《食品安全法》第一百二十四条第一款第五项',
  procedure: 'ordinary',
  kinds: ['罚款', '没收违法所得'],
  content: '没收违法所得120.50元，罚款8000元',
  fineYuan: '8000',
  confiscatedYuan: '120.50',
  publicUntil: '2029-02-27',
  agencyName: '宁波市市场监督管理局',
  agencyUscc: BUREAU,
  sourceName: '宁波市市场监督管理局',
  sourceUscc: BUREAU,
  ...parts,
})
const complete = (recordId: string, parts: object = {}, more: object = {}) =>
  codeOfAct(t, completeDualRecord, { recordId, decidedOn: '2026-02-27', penalty: completion(parts), ...more })
const idOf = async (number: number, kind = 'penalty') =>
  (await list('all', kind)).records.find((one) => one.entityName === nameOf(number))?.recordId ?? ''
const settle = async () => {
  await t.drain()
  t.clock.advance(60_000)
  await t.drain()
}
const faults = (row: Row, system = dualPenalty) =>
  (system.rules?.(row) ?? []).filter(([isBroken]) => isBroken).map(([, words]) => words)

test('nobody reads, completes or withdraws without the right', async () => {
  for (const op of [listDualRecords, completeDualRecord, withdrawDualRecord])
    expect(await codeOfAct(t, op, {}, t.actor({ permissions: [] }))).toBe('platform.forbidden')
})

test('penalties of this house’s own feed wait to be completed, with what the row says and their clock of seven working days', async () => {
  const lines = [
    penaltyLine(1, '没收违法所得120.50元，罚款8000元', '2026-02-27'),
    penaltyLine(2, '警告', '2026-02-27'),
    penaltyLine(3, '罚款0.3万元', '2026-02-10'),
  ]
  await handIn(t, 'penalty-publicity', [TITLES, ...lines.map((line) => line.replaceAll('，', '；'))].join('\n'))
  await t.drain()
  const { records, counts } = await list('draft')
  expect(counts).toMatchObject({ draft: 3, late: 1, shared: 0 })
  expect(records.find((one) => one.entityName === nameOf(1))).toMatchObject({
    kind: 'penalty',
    documentNumber: '甬市监处罚〔2026〕1号',
    decidedOn: '2026-02-27',
    dueOn: '2026-03-09',
    lateDays: 0,
    amountWords: '8,000 元',
    penalty: { kinds: ['罚款', '没收违法所得'], fineFen: 800_000, confiscatedFen: 12_050, basis: '' },
  })
  const late = await list('late')
  expect(late.records.map((one) => [one.entityName, one.dueOn, one.lateDays])).toEqual([[nameOf(3), '2026-02-26', 3]])
  await handIn(t, 'penalty-publicity', [TITLES, lines[1]].join('\n'), '再来.csv')
  expect((await list('draft')).counts.draft).toBe(3)
})

test('what cannot be reported so is refused, each with its reason', async () => {
  const recordId = await idOf(1)
  expect(await complete(randomUUID())).toBe('exchange.dual-unknown')
  expect(await complete(recordId, { fineYuan: '8千' })).toBe('exchange.amount-unreadable')
  expect(await complete(recordId, { confiscatedYuan: '1.234' })).toBe('exchange.amount-unreadable')
  expect(await complete(recordId, { agencyUscc: '1133020000N00B053X' })).toBe('exchange.issuer-code-wrong')
  expect(await complete(recordId, {}, { decidedOn: '2026-03-03' })).toBe('exchange.decision-in-future')
  expect(await complete(recordId, {}, { penalty: undefined })).toBe('exchange.dual-other-kind')
  expect(await complete(recordId, { kinds: ['责令改正'] })).toBe('platform.invalid-input')
  expect(await codeOfAct(t, withdrawDualRecord, { recordId, reason: '重复报送' })).toBe('exchange.dual-not-shared')
})

let sent: Row
test('a worked row: the penalty leaves with its amounts in 万元, no number of a person, the outlet finds no fault', async () => {
  expect(await complete(await idOf(1))).toBe('ok')
  await settle()
  const [row = {}] = sentRows(t, 'dual-penalty')
  sent = row
  expect(row).toMatchObject({
    cd_operation: 'i',
    CF_XDR_MC: nameOf(1),
    CF_XDR_LB: '法人及非法人组织',
    CF_XDR_SHXYM: codeOf(1),
    CF_FR_ZJHM: '',
    CF_XDR_ZJHM: '',
    CF_WSH: '甬市监处罚〔2026〕1号',
    CF_CFLB: '罚款；没收违法所得',
    CF_NR_FK: '0.8',
    CF_NR_WFFF: '0.01205',
    CF_JDRQ: '2026-02-27',
    CF_GSJZQ: '2029-02-27',
    CF_CFJGDM: BUREAU,
  })
  expect(faults(row)).toEqual([])
  expect((await list('shared')).records).toMatchObject([{ leftOn: '2026-03-02', stateLabel: '等待回执', lateDays: 0 }])
})

test('planted breach: a fine in 元 instead of 万元 is refused by the outlet, and by our own check before it leaves', async () => {
  expect(faults({ ...sent, CF_NR_FK: '8000' })).toEqual(['CF_NR_FK 与处罚内容中的金额不符，应以万元为单位'])
  expect(faults({ ...sent, CF_NR: '罚款', CF_NR_FK: '500000' })).toEqual(['CF_NR_FK 应以万元为单位，请核对'])
  expect(faults({ ...sent, CF_NR_FK: '0.8000001' })).toContain('CF_NR_FK 应为数字，小数不超过六位')
  const recordId = await idOf(3)
  const wrong = { kinds: ['罚款'], content: '罚款0.3万元', fineYuan: '0.3', confiscatedYuan: '' }
  expect(await complete(recordId, wrong, { decidedOn: '2026-02-10' })).toBe('ok')
  await settle()
  const held = (await list('all')).records.find((one) => one.recordId === recordId)
  expect(held?.why).toContain('罚款金额（万元）（CF_NR_FK）0.00003 与处罚内容所写的 0.3 万元不符')
  const right = { ...wrong, fineYuan: '3000' }
  expect(await complete(recordId, right, { decidedOn: '2026-02-10', reason: '金额单位更正' })).toBe('ok')
  await settle()
  expect(sentRows(t, 'dual-penalty').at(-1)).toMatchObject({ CF_NR_FK: '0.3', cd_operation: 'i' })
  expect((await list('late')).records).toMatchObject([{ recordId, lateDays: 3, leftOn: '2026-03-02' }])
})

test('a number of a person in the text keeps the record here', async () => {
  const recordId = await idOf(3)
  const asked = {
    kinds: ['罚款'],
    facts: '经营者王某（330203198803074512）销售过期食品',
    content: '罚款0.3万元',
    fineYuan: '3000',
    confiscatedYuan: '',
  }
  expect(await complete(recordId, asked, { decidedOn: '2026-02-10', reason: '补充事实' })).toBe('ok')
  await settle()
  expect((await list('all')).records.find((one) => one.recordId === recordId)?.why).toContain('含公民身份号码')
})

test('a warning alone and a simple procedure are held back by the rule of the day of the decision, with its article', async () => {
  const recordId = await idOf(2)
  const warned = { kinds: ['警告'], content: '警告', fineYuan: '', confiscatedYuan: '' }
  expect(await complete(recordId, warned)).toBe('ok')
  expect((await list('held')).records).toMatchObject([{ recordId, state: 'held' }])
  expect((await list('held')).records[0]?.why).toMatch(/^只受警告、通报批评处罚的，不予公示（.+第十条/u)
  // before 2021-09-01 a warning of the ordinary procedure was reported
  expect(await complete(recordId, warned, { decidedOn: '2021-08-31' })).toBe('ok')
  expect((await list('held')).counts.held).toBe(0)
  await settle()
  const fined = { kinds: ['罚款'], content: '罚款50元', fineYuan: '50', confiscatedYuan: '', procedure: 'simple' }
  expect(await complete(recordId, fined, { reason: '程序更正' })).toBe('ok')
  await settle()
  expect((await list('held')).records[0]?.why).toContain('简易程序')
  const rows = sentRows(t, 'dual-penalty').filter((row) => row['cd_id'] === recordId)
  expect(rows.map((row) => row['cd_operation'])).toEqual(['i', 'd'])
  expect(rows[1]?.['CF_BZ']).toContain('简易程序')
})

test('a correction leaves as u with its reason, a withdrawal as d, and what is withdrawn stays so', async () => {
  const recordId = await idOf(1)
  expect(await complete(recordId)).toBe('exchange.dual-reason-missing')
  expect(await complete(recordId, { violationType: '经营过期食品' }, { reason: '违法行为类型更正' })).toBe('ok')
  await settle()
  expect(await codeOfAct(t, withdrawDualRecord, { recordId, reason: '决定经复议撤销' })).toBe('ok')
  await settle()
  const rows = sentRows(t, 'dual-penalty').filter((row) => row['cd_id'] === recordId)
  expect(rows.map((row) => [row['cd_operation'], row['CF_BZ']])).toEqual([
    ['i', ''],
    ['u', '违法行为类型更正'],
    ['d', '决定经复议撤销'],
  ])
  expect(rows.flatMap((row) => faults(row))).toEqual([])
  expect(await codeOfAct(t, withdrawDualRecord, { recordId, reason: '再撤一次' })).toBe('exchange.dual-withdrawn')
  expect(await complete(recordId, {}, { reason: '再改' })).toBe('exchange.dual-withdrawn')
})

test('a licence of the feed leaves in its own file; taken back by its source it is withdrawn there', async () => {
  const line = `X1,,${codeOf(2)},JY13302030001234,食品经营许可证,宁波市市场监督管理局,热食类食品制售,有效,2026-02-27,2031-02-26`
  await handIn(t, 'licence-publicity', [LICENCE_TITLES, line].join('\n'))
  await t.drain()
  const recordId = await idOf(2, 'licence')
  const licence = {
    documentName: '食品经营许可决定书',
    documentNumber: '甬市监许〔2026〕8号',
    licenceKind: '普通',
    certificateName: '食品经营许可证',
    certificateNumber: 'JY13302030001234',
    content: '热食类食品制售',
    validFrom: '2026-02-27',
    validTo: '2031-02-26',
    agencyName: '宁波市市场监督管理局',
    agencyUscc: BUREAU,
    sourceName: '宁波市市场监督管理局',
    sourceUscc: BUREAU,
    standing: '有效',
  }
  const ask = { recordId, decidedOn: '2026-02-27', licence }
  expect(await codeOfAct(t, completeDualRecord, { ...ask, licence: undefined })).toBe('exchange.dual-other-kind')
  expect(await codeOfAct(t, completeDualRecord, ask)).toBe('ok')
  await settle()
  const [row = {}] = sentRows(t, 'dual-licence')
  expect(row).toMatchObject({
    XK_WSH: '甬市监许〔2026〕8号',
    XK_XKLB: '普通',
    XK_XKBH: 'JY13302030001234',
    XK_YXQZ: '2026-02-27',
    XK_YXQZI: '2031-02-26',
    XK_ZT: '有效',
  })
  expect(faults(row, dualLicence)).toEqual([])
})

test('a penalty a person wrote on a file waits too, for the agency of that person', async () => {
  const [entity] = await t.sql<{ id: string }>(`select entity_id as id from entities.entity where uscc = $1`, [
    codeOf(1),
  ])
  const fact = {
    id: randomUUID(),
    entityId: entity?.id,
    kind: '行政处罚',
    value: '甬市监处罚〔2026〕77号：虚假宣传；罚款2万元',
    source: '案件卷宗',
    citation: null,
    quality: 'reported',
    validFrom: '2026-02-26',
  }
  await done(t, 'record-fact', fact, reporter(t, ['entities.record-fact']))
  await t.drain()
  const drafts = (await list('draft')).records.filter((one) => one.documentNumber === '甬市监处罚〔2026〕77号')
  expect(drafts).toMatchObject([{ source: '案件卷宗', amountWords: '20,000 元', decidedOn: '2026-02-26' }])
})

test('another agency’s records are not there', async () => {
  const other = t.actor({ agencyId: randomUUID(), scope: [randomUUID()], permissions: ['exchange.*'] })
  const shown = await t.perform(other, listDualRecords, { filter: 'all' })
  expect(shown).toMatchObject({ ok: true, value: { total: 0, records: [] } })
})

test('a penalty whose owner a person decided in 身份归集 waits for 双公示 as the others do; undone it is taken back, decided otherwise it waits for the other', async () => {
  const doubtful = `P9,,,${nameOf(2)},甬市监处罚〔2026〕9号,无照经营,2026-02-27,罚款500元,王某,,表,2026-03-02`
  await handIn(t, 'penalty-publicity', [TITLES, doubtful].join('\n'), '后认定.csv')
  const mine = async (filter: string) =>
    (await list(filter)).records
      .filter((one) => one.documentNumber.includes('〔2026〕9号'))
      .map((one) => one.entityName)
  expect(await mine('all')).toEqual([])
  const decide = async (number: number) => {
    const { rows } = await done<{ rows: { matchId: string; recordKey: string }[] }>(t, 'list-identity-matches', {})
    const match = rows.find((row) => row.recordKey === 'P9')
    const [entity] = await t.sql<{ id: string }>(`select entity_id as id from entities.entity where uscc = $1`, [
      codeOf(number),
    ])
    const decision = { matchId: match?.matchId, entityId: entity?.id, reason: '与企业核对过' }
    await done(t, 'decide-identity', decision)
    await t.drain()
    return match?.matchId
  }
  const matchId = await decide(2)
  expect(await mine('draft')).toEqual([nameOf(2)])
  await done(t, 'undo-identity', { matchId, reason: '认错了户' })
  await t.drain()
  expect([await mine('draft'), await mine('withdrawn')]).toEqual([[], [nameOf(2)]])
  await decide(3)
  expect([await mine('draft'), await mine('withdrawn')]).toEqual([[nameOf(3)], []])
})
