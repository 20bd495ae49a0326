import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Operation } from '#platform/operation.ts'
import { code, type TestHost, testHost } from '#platform/testing.ts'
import { answerOutboxes, type PeerFaults } from '../../../tools/outlet-peer/peer.ts'
import { LEADING, putVisited } from '../../../tools/outlet-peer/conformance/visited.ts'
import { agencyId, concludeVisit, putEntity, testId } from '../fixtures/disclosure-test.ts'
import { disclosureModule } from '../module.ts'
import { approvePublication } from './approve-publication.ts'
import { getPublication } from './get-publication.ts'
import { listDeliveries } from './list-deliveries.ts'
import { resendPublication } from './resend-publication.ts'
import { withdrawPublication } from './withdraw-publication.ts'

let t: TestHost
let entityId: string
beforeAll(async () => {
  t = await testHost({ now: '2026-03-02T09:00:00+08:00', modules: ['entities', 'identity', disclosureModule] })
  entityId = await putEntity(t, 10, { name: '宁波澜屿电梯工程有限公司', uscc: '91330200MAN00B0170', person: '忻立群' })
  await t.sql(
    `insert into identity.agency (agency_id, code, name, short_name, sector, level, kind, status, division_code, divisions, content_hash, registered_at)
     values ($1, 'NB-AMR-HS', '宁波市海曙区市场监督管理局', '海曙局', '市场监管', 'district', 'organ', 'active', '330203', '{330203}', '\\x00', now())`,
    [agencyId],
  )
})
afterAll(() => t.close())

const OUTLETS = ['credit-china', 'internet-supervision', 'necips']
const desk = (parts: object = {}) => t.actor({ scope: [agencyId], agencyId, ...parts })
const root = () => path.join(t.host.settings.dataDirectory, 'outlets')
const box = (outletId: string, folder: string) => {
  const place = path.join(root(), outletId, folder)
  return existsSync(place) ? readdirSync(place).toSorted() : []
}

/** Publishes the result of a visit and answers its id. */
async function published(visit: number, parts: Parameters<typeof concludeVisit>[3] = {}): Promise<string> {
  await putVisited(t, visit, entityId)
  await concludeVisit(t, visit, entityId, { resultNoticeNumber: `甬演市监检〔2026〕第00${visit}号`, ...parts })
  await t.drain()
  const [row] = await t.sql<{ id: string }>(
    `select publication_id as id from disclosure_desk.publication where visit_id = $1`,
    [testId(visit)],
  )
  const shown = await t.perform(desk(), getPublication, { publicationId: row?.id })
  if (!shown.ok) throw new Error(shown.refusal.code)
  expect(
    await code(
      t.perform(desk(), approvePublication, { publicationId: shown.value.id, shownHash: shown.value.shownHash }),
    ),
  ).toBe('ok')
  return shown.value.id
}

/** Sends, lets the peer answer, reads. */
async function exchange(faults: PeerFaults = {}) {
  await t.drain()
  t.clock.advance(60_000)
  const done = answerOutboxes(root(), faults)
  await t.drain()
  return done
}

async function sums(outletId = 'necips') {
  const done = await t.perform(desk(), listDeliveries, { filter: 'all' })
  if (!done.ok) throw new Error(done.refusal.code)
  for (const one of done.value.outlets) expect(one.isBalanced).toBe(true)
  return done.value.outlets.find((one) => one.outletId === outletId)
}

async function stateOf(publicationId: string, outletId: string, act = 'publish') {
  const [row] = await t.sql<{ state: string; failed_by: string | null; note: string | null; attempt: number }>(
    `select state, failed_by, note, attempt from disclosure_desk.outlet_delivery
     where record_id = $1 and outlet_id = $2 and act = $3`,
    [publicationId, outletId, act],
  )
  return row
}

test('nobody sends again or reads deliveries without the right', async () => {
  const guarded: readonly Operation[] = [listDeliveries, resendPublication]
  for (const op of guarded)
    expect(await code(t.perform(t.actor({ permissions: [] }), op, {}))).toBe('platform.forbidden')
})

let first: string
test('a published result leaves for each outlet as a file of that outlet’s own form, and the receipt closes it', async () => {
  first = await published(300)
  expect(await stateOf(first, 'necips')).toMatchObject({ state: 'queued', attempt: 0 })
  await t.drain()
  expect(await stateOf(first, 'necips')).toMatchObject({ state: 'sent', attempt: 1 })
  const csv = readFileSync(path.join(root(), 'necips', 'outbox', 'necips-2026030200001.csv'), 'utf8')
  expect(csv).toContain('宁波澜屿电梯工程有限公司')
  expect(csv).toMatch(/^\uFEFFcd_id,cd_time,cd_source,cd_batch,cd_operation,UNISCID/u)
  expect(csv).toContain('2026-03-02 09:00:00,330203NB-AMR-HS,2026030200001,i,91330200MAN00B0170')
  expect(csv).not.toMatch(/王秀英|13857401234|忻立群/u)
  const [json = ''] = box('internet-supervision', 'outbox')
  expect(
    JSON.parse(readFileSync(path.join(root(), 'internet-supervision', 'outbox', json), 'utf8')) as unknown,
  ).toMatchObject({
    records: [
      {
        cd_operation: 'i',
        check_form: '双随机抽查',
        check_category: '日常检查',
        supervise_object_type: '1',
        area_code: '330203',
        catalog_code: LEADING.catalogueCode,
        implement_code: LEADING.implementationCode,
        check_officers: '励志刚；竺立诚',
        check_officer_codes: '浙B100000001；浙B100000002',
      },
    ],
  })
  expect(csv).not.toMatch(/励志刚|竺立诚|浙B10000000/u)
  const inPublic = await t.sql<{ text: string }>(
    `select (select coalesce(string_agg(r::text, ''), '') from disclosure.public_result r) as text`,
  )
  expect(inPublic[0]?.text).toContain('宁波澜屿电梯工程有限公司')
  expect(inPublic[0]?.text).not.toMatch(/励志刚|竺立诚|浙B10000000|33020000100011/u)
  await exchange()
  for (const outletId of OUTLETS) {
    expect(await stateOf(first, outletId)).toMatchObject({ state: 'received' })
    expect(box(outletId, 'outbox')).toEqual([])
  }
  expect(await sums()).toMatchObject({ due: 1, queued: 0, left: 1, received: 1, refused: 0, awaiting: 0 })
  const leaves = await t.sql<{ type: string }>(`select distinct type from ledger.entry where type like 'disclosure.%'`)
  expect(leaves.map((leaf) => leaf.type)).toEqual(
    expect.arrayContaining(['disclosure.send', 'disclosure.receipt', 'disclosure.publish']),
  )
})

test('a record that does not fit the outlet’s table never leaves, with the reason in words', async () => {
  const long = await published(301, { resultNoticeNumber: '长'.repeat(51) })
  await t.drain()
  expect(await stateOf(long, 'necips')).toMatchObject({
    state: 'failed',
    failed_by: 'own-check',
    note: '出件前校验：结果文书号（INSDOCNO）超过 50 字',
    attempt: 0,
  })
  expect(await sums()).toMatchObject({ due: 2, unfit: 1, left: 1 })
  expect(await code(t.perform(desk(), resendPublication, { publicationId: long, outletId: 'necips' }))).toBe('ok')
  await t.drain()
  expect(await stateOf(long, 'necips')).toMatchObject({ state: 'failed', failed_by: 'own-check' })
})

test('a visit whose item has no code, or that names no officer, stays here with each field named, and leaves once the item has its codes', async () => {
  const bare = await published(320)
  await t.sql(`update inspection.visit_item set item_version_id = $2, item_id = $2 where visit_id = $1`, [
    testId(320),
    testId(63),
  ])
  await t.sql(
    `insert into catalogue.item (item_id, item_group_id, code, name, kind, created_at) values ($1, $2, 'C12', '没有编码的事项', 'inspection', now())`,
    [testId(63), testId(61)],
  )
  const addVersion = (id: string, ordinal: number, days: string, catalogueCode: string, codes: readonly string[]) =>
    t.sql(
      `insert into catalogue.item_version (item_version_id, item_id, ordinal, state, valid_from, valid_to, name, sector, agency,
         catalogue_code, content, missing, content_hash, proposed_by, proposed_at, decided_at)
       values ($1, $2, $3, 'approved', lower($4::daterange), upper($4::daterange), '没有编码的事项', '市场监管', '市场监督管理部门', $5,
         jsonb_build_object('implementationCodes', $6::text[]), '{}', '\\x00', '乐珺', now(), now())`,
      [id, testId(63), ordinal, days, catalogueCode, codes],
    )
  await addVersion(testId(63), 1, '[2022-01-01,2026-02-28)', '', [])
  await t.sql(`update inspection.visit_officer set released_at = now() where visit_id = $1`, [testId(320)])
  await t.drain()
  const why = await stateOf(bare, 'internet-supervision')
  expect(why).toMatchObject({ state: 'failed', failed_by: 'own-check', attempt: 0 })
  for (const field of ['catalog_code', 'implement_code', 'check_officers', 'check_officer_codes'])
    expect(why?.note).toContain(`（${field}）为空`)
  await addVersion(testId(64), 2, '[2026-03-01,)', LEADING.catalogueCode, [LEADING.implementationCode])
  await t.sql(`update inspection.visit_officer set released_at = null where visit_id = $1`, [testId(320)])
  expect(
    await code(t.perform(desk(), resendPublication, { publicationId: bare, outletId: 'internet-supervision' })),
  ).toBe('ok')
  await exchange()
  expect(await stateOf(bare, 'internet-supervision')).toMatchObject({ state: 'received' })
})

test('what an outlet refuses is listed with the outlet’s reason, and goes through once the field is filled in', async () => {
  const away = await published(302, {
    isUncontactable: true,
    items: [
      {
        itemId: testId(61),
        itemVersionId: testId(62),
        itemCode: 'C11',
        title: '登记事项',
        categories: [{ code: '6', label: '通过登记的住所（经营场所）无法联系' }],
      },
    ],
  })
  await exchange()
  expect(await stateOf(away, 'credit-china')).toMatchObject({ state: 'received' })
  expect(await t.perform(desk(), listDeliveries, { filter: 'failed', outletId: 'necips' })).toMatchObject({
    ok: true,
    value: {
      total: 2,
      deliveries: [
        {
          publicationId: away,
          failedBy: 'outlet',
          note: expect.stringContaining('ABNDOCNO'),
          attempt: 1,
          stateLabel: '回执失败',
        },
        { failedBy: 'own-check' },
      ],
    },
  })
  const again = { publicationId: away, outletId: 'necips' }
  expect(await code(t.perform(desk(), resendPublication, again))).toBe('ok')
  await exchange()
  expect(await stateOf(away, 'necips')).toMatchObject({ state: 'failed', failed_by: 'outlet', attempt: 2 })
  const supplement = { field: 'ABNDOCNO', value: '甬海市监异入〔2026〕12号', source: '列入经营异常名录决定书' }
  expect(
    await code(t.perform(desk(), resendPublication, { ...again, supplements: [{ ...supplement, field: 'ENTNAME' }] })),
  ).toBe('disclosure.supplement-not-open')
  expect(await code(t.perform(desk(), resendPublication, { ...again, supplements: [supplement] }))).toBe('ok')
  expect(await code(t.perform(desk(), resendPublication, again))).toBe('disclosure.delivery-waiting')
  await exchange()
  expect(await stateOf(away, 'necips')).toMatchObject({ state: 'received', attempt: 3 })
  expect(await code(t.perform(desk(), resendPublication, again))).toBe('disclosure.delivery-acknowledged')
  expect(await sums()).toMatchObject({ resent: 2, refused: 0, received: 3 })
})

test('a lost receipt leaves the record waiting in plain sight; sent again it is acknowledged once', async () => {
  const lost = await published(303)
  await exchange({ lose: 1 })
  expect(await stateOf(lost, 'necips')).toMatchObject({ state: 'sent' })
  expect(await sums()).toMatchObject({ awaiting: 1 })
  for (const outletId of OUTLETS)
    expect(await code(t.perform(desk(), resendPublication, { publicationId: lost, outletId }))).toBe('ok')
  await exchange()
  expect(await stateOf(lost, 'necips')).toMatchObject({ state: 'received', attempt: 2 })
  expect(await sums()).toMatchObject({ awaiting: 0 })
})

test('a receipt that comes twice, late, cut short or for a stranger changes nothing', async () => {
  const twice = await published(304)
  const before = await sums()
  await exchange({ twice: 1, garble: 1 })
  await t.drain()
  const after = await sums()
  expect(await stateOf(twice, 'necips')).toMatchObject({ state: 'received', attempt: 1 })
  expect((after?.repeatedAnswers ?? 0) - (before?.repeatedAnswers ?? 0)).toBe(1)
  expect(box('credit-china', 'unreadable')).toHaveLength(1)
  const inbox = path.join(root(), 'necips', 'inbox')
  mkdirSync(inbox, { recursive: true })
  const stranger = { cd_id: testId(9), cd_batch: '2026030200001', cd_operation: 'i', verdict: 'accepted', reason: '' }
  const late = { ...stranger, cd_id: twice, cd_batch: '2026030200001', verdict: 'refused', reason: '迟到' }
  writeFileSync(path.join(inbox, 'x.json'), JSON.stringify({ receipts: [stranger, late] }))
  await t.drain()
  await t.drain()
  expect(
    await t.sql(`select answers, strangers from disclosure_desk.outlet_receipt_file where name = 'x.json'`),
  ).toEqual([{ answers: 2, strangers: 2 }])
  expect(box('necips', 'inbox')).toEqual([])
  expect(await stateOf(twice, 'necips')).toMatchObject({ state: 'received' })
})

test('a file written before a crash is written again under the same number with the same records, and nothing is doubled', async () => {
  const crashed = await published(305)
  await t.drain()
  const [name = ''] = box('necips', 'outbox')
  const before = readFileSync(path.join(root(), 'necips', 'outbox', name), 'utf8')
  await t.sql(`delete from disclosure_desk.outlet_dispatch where record_id = $1`, [crashed])
  await t.sql(
    `update disclosure_desk.outlet_batch set left_at = null where (outlet_id, batch) in
    (select outlet_id, batch from disclosure_desk.outlet_delivery where record_id = $1)`,
    [crashed],
  )
  await t.sql(
    `update disclosure_desk.outlet_delivery set state = 'packed', attempt = 0 where record_id = $1 and state = 'sent'`,
    [crashed],
  )
  await t.drain()
  expect(box('necips', 'outbox')).toEqual([name])
  expect(readFileSync(path.join(root(), 'necips', 'outbox', name), 'utf8')).toBe(before)
  await exchange()
  expect(await stateOf(crashed, 'necips')).toMatchObject({ state: 'received', attempt: 1 })
})

test('a rehearsal never leaves (disclosure.delivery-kept-inside)', async () => {
  const rehearsal = await published(306, { isRehearsal: true })
  await exchange()
  expect(await stateOf(rehearsal, 'necips')).toMatchObject({ state: 'kept-inside', note: '演练不外送' })
  expect(await code(t.perform(desk(), resendPublication, { publicationId: rehearsal, outletId: 'necips' }))).toBe(
    'disclosure.delivery-kept-inside',
  )
})

test('a withdrawal follows to the outlets that have the result, and what never left stays inside', async () => {
  const reason = { requiredOn: '2026-03-02', reason: '检查结论经复核变更' }
  const arrived = first
  const unsent = await published(307)
  for (const publicationId of [arrived, unsent])
    expect(await code(t.perform(desk(), withdrawPublication, { publicationId, ...reason }))).toBe('ok')
  expect(await stateOf(unsent, 'necips')).toMatchObject({ state: 'kept-inside', note: '送出前已撤回' })
  expect(await stateOf(unsent, 'necips', 'withdraw')).toBeUndefined()
  await exchange()
  expect(await stateOf(arrived, 'necips', 'withdraw')).toMatchObject({ state: 'received' })
  const taken = box('necips', 'taken').map((name) => readFileSync(path.join(root(), 'necips', 'taken', name), 'utf8'))
  expect(taken.some((text) => text.includes(',d,') && text.includes('检查结论经复核变更'))).toBe(true)
})

test('another agency’s deliveries are not there (disclosure.delivery-unknown)', async () => {
  const other = t.actor({ scope: [testId(2)], agencyId: testId(2) })
  expect(await code(t.perform(other, resendPublication, { publicationId: first, outletId: 'necips' }))).toBe(
    'disclosure.delivery-unknown',
  )
  expect(await code(t.perform(desk(), resendPublication, { publicationId: first, outletId: 'own-site' }))).toBe(
    'disclosure.delivery-unknown',
  )
  expect(await t.perform(other, listDeliveries, { filter: 'all' })).toMatchObject({ ok: true, value: { total: 0 } })
})

test('a name for a dropped file never leaves its folder', async () => {
  const { drops } = t.host.ports
  await expect(drops.write('necips/outbox', '../x', new Uint8Array())).rejects.toThrow('not a name')
  await expect(drops.write('../..', 'x', new Uint8Array())).rejects.toThrow('not a name')
  expect(await drops.list('no-such-folder')).toEqual([])
  expect(await drops.read('necips/outbox', 'gone.json')).toBeUndefined()
  writeFileSync(path.join(root(), 'half.tmp'), '')
  renameSync(path.join(root(), 'half.tmp'), path.join(root(), 'necips', 'outbox', '.half'))
  expect(await drops.list('necips/outbox')).not.toContain('.half')
})
