import path from 'node:path'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { batchFields, fieldsOf } from '#platform/outlet/mapping.ts'
import type { Operation } from '#platform/operation.ts'
import type { OutletAdapter } from '#platform/outlet/outlet-desk.ts'
import { type TestHost, testHost } from '#platform/testing.ts'
import { exchangeModule } from '../module.ts'
import { adapters } from '../outlets/adapters.ts'
import { sharedRecordAdapter } from '../outlets/shared-record.ts'
import { queueRecord, queueRecordWithdrawal } from '../store/outlet-records.ts'
import { askSharingStatement } from './ask-sharing-statement.ts'
import { configureSharingOutlet } from './configure-sharing-outlet.ts'
import { listSharedRecords } from './list-shared-records.ts'
import { resendMissingRecords } from './resend-missing-records.ts'
import { resendSharedRecord } from './resend-shared-record.ts'

const OUTLET = 'test-outlet'
const DAY = '20260302'
const agencyId = testId(1)
const { required, awaited } = fieldsOf<{ name: string }>()
const adapter = sharedRecordAdapter(
  {
    outletId: OUTLET,
    format: 'json',
    source: '测试用字段表',
    fields: [...batchFields, required('NAME', '名称', 20, (s) => s.name), awaited('CODE', '编码', 20)],
    crossFields: [],
  },
  z.object({ name: z.string() }),
)
const list = adapters as OutletAdapter[]
let t: TestHost

beforeAll(async () => {
  list.push(adapter)
  t = await testHost({ now: '2026-03-02T09:00:00+08:00', modules: ['entities', exchangeModule] })
  await t.sql(`insert into exchange_desk.outlet (outlet_id, title) values ($1, '测试渠道')`, [OUTLET])
  await t.sql(
    `insert into identity.agency (agency_id, code, name, short_name, sector, level, kind, status, division_code, divisions, content_hash, registered_at)
     values ($1, 'NB-AMR-HS', '宁波市海曙区市场监督管理局', '海曙局', '市场监管', 'district', 'organ', 'active', '330203', '{330203}', '\\x00', now())`,
    [agencyId],
  )
})
afterAll(async () => {
  list.splice(list.indexOf(adapter), 1)
  await t.close()
})

function testId(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
}

const desk = (parts: object = {}) => t.actor({ scope: [agencyId], agencyId, ...parts })
const record = (n: number, name = '一件记录') => ({
  recordId: testId(n),
  outletId: OUTLET,
  agencyId,
  title: '测试内容',
  subject: '某单位',
  content: { name },
})
const queue = (n: number, name?: string) => t.act(desk(), (act) => queueRecord(act.tx, record(n, name), act.now))

async function code(operation: Operation, input: object, actor = desk()): Promise<string> {
  const done = await t.perform(actor, operation, input)
  return done.ok ? 'ok' : done.refusal.code
}
const resend = (n: number, parts: object = {}) =>
  code(resendSharedRecord, { recordId: testId(n), outletId: OUTLET, ...parts })

async function shown(filter = 'all') {
  const done = await t.perform(desk(), listSharedRecords, { filter })
  if (!done.ok) throw new Error(done.refusal.code)
  const outlet = done.value.outlets.find((one) => one.outletId === OUTLET)
  expect(outlet?.isBalanced).toBe(true)
  return { ...done.value, outlet }
}

/** Puts what an outlet hands over into its inbox and reads it. */
async function hand(name: string, content: object): Promise<void> {
  await t.host.ports.drops.write(`${OUTLET}/inbox`, name, Buffer.from(JSON.stringify(content)))
  t.clock.advance(60_000)
  await t.drain()
}
const answer = (n: number, verdict: string, batch: string, reason = '', operation = 'i') => ({
  receipts: [{ cd_id: testId(n), cd_batch: batch, cd_operation: operation, verdict, reason }],
})

test('nobody sees or does anything of the desk of sharing without the right, nor of an outlet that is none', async () => {
  const guarded: readonly Operation[] = [
    listSharedRecords,
    resendSharedRecord,
    resendMissingRecords,
    askSharingStatement,
    configureSharingOutlet,
  ]
  for (const op of guarded) expect(await code(op, {}, t.actor({ permissions: [] }))).toBe('platform.forbidden')
  for (const op of [resendMissingRecords, askSharingStatement])
    expect(await code(op, { outletId: 'none', day: DAY })).toBe('exchange.outlet-unknown')
  expect(await code(configureSharingOutlet, { outletId: 'none', transport: 'file-drop' })).toBe(
    'exchange.outlet-unknown',
  )
})

test('a record leaves in the outlet’s words, is refused, is filled in and sent again, and its receipt closes it', async () => {
  await queue(10)
  expect(await resend(10)).toBe('exchange.record-waiting')
  await t.drain()
  const outbox = path.join(t.host.settings.dataDirectory, 'outlets', OUTLET, 'outbox')
  expect(readFileSync(path.join(outbox, `${OUTLET}-2026030200001.json`), 'utf8')).toContain('一件记录')
  await hand('a.json', answer(10, 'refused', '2026030200001', '编码（CODE）不得为空'))
  expect(await shown('failed')).toMatchObject({
    total: 1,
    deliveries: [{ subject: '某单位', failedBy: 'outlet', note: '编码（CODE）不得为空' }],
    outlet: { refused: 1, openFields: [{ field: 'CODE', title: '编码' }] },
  })
  const supplement = { field: 'CODE', value: 'A1', source: '来源文件' }
  expect(await resend(10, { supplements: [{ ...supplement, field: 'NAME' }] })).toBe('exchange.field-not-open')
  expect(await resend(10, { supplements: [supplement] })).toBe('ok')
  await t.drain()
  expect(readFileSync(path.join(outbox, `${OUTLET}-2026030200002.json`), 'utf8')).toContain('A1')
  await hand('b.json', answer(10, 'accepted', '2026030200002'))
  expect(await resend(10)).toBe('exchange.record-acknowledged')
  expect(await resend(99)).toBe('exchange.record-unknown')
})

test('a changed record is told as an update, a withdrawn one is not sent again, and what never left stays inside', async () => {
  await queue(10, '改过的记录')
  await t.drain()
  await hand('c.json', answer(10, 'accepted', '2026030200003', '', 'u'))
  await t.act(desk(), (act) => queueRecordWithdrawal(act.tx, record(10), act.now))
  expect(await resend(10)).toBe('exchange.record-taken-back')
  await t.drain()
  await hand('d.json', answer(10, 'accepted', '2026030200004', '', 'd'))
  await queue(11)
  await t.act(desk(), (act) => queueRecordWithdrawal(act.tx, record(11), act.now))
  await t.drain()
  expect(await resend(11)).toBe('exchange.record-kept-inside')
  expect(await shown()).toMatchObject({ outlet: { keptInside: 1, received: 3 } })
})

test('a day is an equation; what the outlet’s statement lacks goes again at one press', async () => {
  const ask = { outletId: OUTLET, day: DAY }
  await queue(12)
  await t.drain()
  await hand('e.json', answer(12, 'accepted', '2026030200005'))
  expect(await code(resendMissingRecords, ask)).toBe('exchange.nothing-missing')
  expect(await code(askSharingStatement, ask)).toBe('ok')
  const requests = path.join(t.host.settings.dataDirectory, 'outlets', OUTLET, 'requests')
  expect(existsSync(requests) && readdirSync(requests)).toEqual([`statement-${DAY}.json`])
  const entries = (operations: string[]) =>
    operations.map((cd_operation, at) => ({ cd_id: testId(10), cd_batch: `202603020000${at + 2}`, cd_operation }))
  await hand('f.json', { statement: { day: DAY, entries: entries(['i', 'u', 'd']) } })
  const [day] = (await shown()).days
  expect(day).toMatchObject({ sent: 5, held: 3, refused: 1, missing: 1, isBalanced: false })
  expect(await code(resendMissingRecords, ask)).toBe('ok')
  await t.drain()
  expect((await shown()).days[0]).toMatchObject({ sent: 6, resent: 1, missing: 0, underway: 1 })
})

test('an outlet is set to the gateway with all three or not at all', async () => {
  const line = {
    outletId: OUTLET,
    transport: 'irs-gateway',
    endpoint: 'http://127.0.0.1:9/nobody',
    accessKey: 'TEST_AK',
    secretKey: '仅供测试的密钥',
  }
  expect(await code(configureSharingOutlet, { ...line, secretKey: undefined })).toBe('exchange.gateway-incomplete')
  expect(await code(configureSharingOutlet, { ...line, endpoint: 'ftp://127.0.0.1/' })).toBe(
    'exchange.outlet-address-not-allowed',
  )
  expect(await code(configureSharingOutlet, { ...line, receiptWithinMinutes: 60 })).toBe('ok')
  expect(await code(askSharingStatement, { outletId: OUTLET, day: DAY })).toBe('exchange.statement-not-given')
  expect(await shown()).toMatchObject({ outlet: { transport: 'irs-gateway', receiptWithinMinutes: 60 } })
})
