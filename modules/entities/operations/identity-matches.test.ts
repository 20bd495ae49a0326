import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestHost } from '#platform/testing.ts'
import { type ClaimedRecord, type IdentityClaim, type Placement, placeRecords, resolveEntity } from '#entities'
import { clerk, lastCode, lastName, makeEntityWorld, newEntity, reader } from '../fixtures/entity-world.ts'
import { usccOf } from '../fixtures/register-file.ts'
import { decideIdentity } from './decide-identity.ts'
import { dismissIdentity } from './dismiss-identity.ts'
import { getEntity } from './get-entity.ts'
import { getIdentityMatch } from './get-identity-match.ts'
import { listIdentityMatches } from './list-identity-matches.ts'
import { placeRecord } from './place-record.ts'
import { recordMerger } from './record-merger.ts'
import { undoIdentity } from './undo-identity.ts'
import { withdrawRecord } from './withdraw-record.ts'

let t: TestHost
beforeAll(async () => {
  t = await makeEntityWorld()
})
afterAll(() => t.close())

let serial = 0
/** A record of another agency about whoever the claim names; it says one thing. */
function recordOf(claim: IdentityClaim, value = '正常', source = '税务登记回流'): ClaimedRecord {
  serial += 1
  const fact = { kind: '纳税状态', value, citation: null, quality: 'reported' as const, validFrom: null }
  return { claim, source, recordKey: `r-${serial}`, facts: [fact] }
}

async function place(...records: ClaimedRecord[]): Promise<Placement[]> {
  return t.act(clerk(t), (act) => placeRecords(act, records))
}

async function factsOf(entityId: string): Promise<string[]> {
  const page = await t.perform(reader(t), getEntity, { entityId })
  if (!page.ok) throw new Error(page.refusal.message)
  return page.value.facts.filter((one) => one.kind === '纳税状态').map((one) => one.value ?? '')
}

test('no record is placed, undone or laid aside without the right', async () => {
  const forbidden = { ok: false, refusal: { code: 'platform.forbidden' } }
  const id = { matchId: randomUUID() }
  expect(await t.perform(reader(t), placeRecord, {})).toMatchObject(forbidden)
  expect(await t.perform(reader(t), decideIdentity, id)).toMatchObject(forbidden)
  expect(await t.perform(reader(t), dismissIdentity, id)).toMatchObject(forbidden)
  expect(await t.perform(reader(t), undoIdentity, id)).toMatchObject(forbidden)
  expect(await t.perform(reader(t), withdrawRecord, id)).toMatchObject(forbidden)
  const stranger = t.actor({ permissions: [] })
  expect(await t.perform(stranger, listIdentityMatches, {})).toMatchObject(forbidden)
  expect(await t.perform(stranger, getIdentityMatch, {})).toMatchObject(forbidden)
})

test('scenario 17: six agencies, six kinds of codes, one file; a name alone waits; after the merger the old shop keeps its records', async () => {
  const shop = await newEntity(t, { registrationNumber: '330203600012342', formerNames: '宁波老名面店' })
  const [uscc, name] = [lastCode(), lastName()]
  const organizationCode = uscc.slice(8, 17)
  const placements = await place(
    recordOf({ uscc, name }, '市监'),
    recordOf({ registrationNumber: '330203600012342', name: '宁波老名面店' }, '卫健'),
    recordOf({ organizationCode, name }, '人社'),
    recordOf({ taxNumber: `330203${organizationCode}`, name }, '税务'),
    recordOf({ uscc: ` ${uscc.toLowerCase()} ` }, '消防'),
    recordOf({ name }, '街道'),
  )
  expect(placements.map((one) => [one.state, one.why])).toEqual([
    ['matched', 'uscc'],
    ['matched', 'registration-number'],
    ['matched', 'organization-code'],
    ['matched', 'organization-code'],
    ['matched', 'uscc'],
    ['queued', 'name-only'],
  ])
  expect(placements[1]?.reason).toContain('名称与其曾用名一致')
  expect((await factsOf(shop)).sort()).toEqual(['人社', '消防', '卫健', '市监', '税务'].sort())

  const survivor = await newEntity(t)
  const merger = {
    id: randomUUID(),
    absorbedId: shop,
    survivorId: survivor,
    sinceOn: '2024-06-01',
    documentNumber: null,
  }
  expect(await t.perform(clerk(t), recordMerger, merger)).toMatchObject({ ok: true })
  const [late] = await place(recordOf({ registrationNumber: '330203600012342' }, '旧处罚'))
  expect(late).toMatchObject({ state: 'matched', entityId: shop })
  expect(late?.reason).toContain('承继')
  expect(await factsOf(survivor)).toEqual([])
})

test('a letter of another agency is entered under the codes it came with, and the same letter again is one record', async () => {
  const entityId = await newEntity(t)
  const letter = {
    source: '市生态环境局来函',
    recordKey: '甬环函〔2026〕31号',
    uscc: lastCode(),
    name: '宁波改了名的商行',
    personName: '竺海燕',
    facts: [{ kind: '排污登记', value: '已登记' }],
  }
  const first = await t.perform(clerk(t), placeRecord, letter)
  expect(first).toMatchObject({ ok: true, value: { state: 'queued' } })
  expect(await t.perform(clerk(t), placeRecord, letter)).toEqual(first)
  const right = { ...letter, recordKey: '甬环函〔2026〕32号', name: lastName() }
  expect(await t.perform(clerk(t), placeRecord, right)).toMatchObject({ value: { state: 'matched', entityId } })
})

test('a waiting record shows its namesakes, is decided by a person, and the decision on a bare name holds for that record alone', async () => {
  const first = await newEntity(t)
  const name = lastName()
  const second = await newEntity(t, { name })
  const record = recordOf({ name, personName: '竺海燕' }, '甲')
  const [placed] = await place(record)
  const matchId = placed?.matchId ?? ''
  const view = await t.perform(reader(t), getIdentityMatch, { matchId })
  if (!view.ok) throw new Error(view.refusal.message)
  expect(view.value.candidates.map((one) => one.entityId).sort()).toEqual([first, second].sort())
  expect(view.value.candidates[0]?.agrees).toContain('名称一致')
  const decision = { matchId, entityId: second, reason: '住所与经营者经电话核实' }
  expect(await t.perform(clerk(t), decideIdentity, decision)).toMatchObject({ ok: true, value: { factsPlaced: 1 } })
  expect(await t.perform(clerk(t), decideIdentity, decision)).toMatchObject({ ok: true })
  expect(await factsOf(second)).toEqual(['甲'])
  const [again, other] = await place(record, recordOf({ name, personName: '竺海燕' }))
  expect(again).toMatchObject({ state: 'matched', entityId: second })
  expect(other).toMatchObject({ state: 'queued', why: 'name-only' })
  const events = await t.sql(
    `select payload->>'entityId' as id from platform.outbox where name = 'entities.record-placed'`,
  )
  expect(events).toContainEqual({ id: second })
})

test('an automatic match is undone: the record waits again with all it says, and is not placed by itself a second time', async () => {
  const wrong = await newEntity(t, { registrationNumber: '330203600012359' })
  const right = await newEntity(t)
  const record = recordOf({ registrationNumber: '330203600012359' }, '乙')
  const [placed] = await place(record)
  expect(placed).toMatchObject({ state: 'matched', entityId: wrong })
  const matchId = placed?.matchId ?? ''
  const undone = await t.perform(clerk(t), undoIdentity, { matchId, reason: '注册号抄写错误' })
  if (!undone.ok) throw new Error(undone.refusal.message)
  expect(undone.value.factsWithdrawn).toBe(1)
  expect(await factsOf(wrong)).toEqual([])
  const leaves = await t.sql(`select 1 as n from ledger.entry where type = 'entities.identity-undone'`)
  expect(leaves).toHaveLength(1)
  const [again] = await place(recordOf({ registrationNumber: '330203600012359' }, '丙'))
  expect(again).toMatchObject({ state: 'queued', why: 'undone-before' })
  const { waitingId } = undone.value
  expect(
    await t.perform(clerk(t), decideIdentity, { matchId: waitingId, entityId: right, reason: '来源机关更正' }),
  ).toMatchObject({ ok: true })
  expect(await factsOf(right)).toEqual(['乙'])
  const list = await t.perform(reader(t), listIdentityMatches, { state: 'undone', entityId: wrong })
  expect(list).toMatchObject({ ok: true, value: { total: 1, rows: [{ undoReason: '注册号抄写错误' }] } })
})

test('a record that code and name placed without doubt can be taken back too: entities.no-such-record when it is not there', async () => {
  const entityId = await newEntity(t)
  const record = recordOf({ uscc: lastCode(), name: lastName() }, '丁')
  const [placed] = await place(record)
  expect(placed).toMatchObject({ state: 'matched', matchId: null })
  const { source, recordKey } = record
  const taking = { entityId, source, recordKey, reason: '该条属另一主体，来源已函告' }
  expect(await t.perform(clerk(t), withdrawRecord, taking)).toMatchObject({ ok: true, value: { factsWithdrawn: 1 } })
  expect(await factsOf(entityId)).toEqual([])
  expect(await t.perform(clerk(t), withdrawRecord, taking)).toMatchObject({
    refusal: { code: 'entities.no-such-record' },
  })
  const [again, next] = await place(record, recordOf({ uscc: lastCode(), name: lastName() }, '戊'))
  expect(again).toMatchObject({ state: 'queued', why: 'undone-before' })
  expect(next).toMatchObject({ state: 'matched', entityId })
})

test('codes that contradict each other, a name that contradicts a code, a code nobody holds: each waits with its reason', async () => {
  const first = await newEntity(t)
  const firstCode = lastCode()
  await newEntity(t, { registrationNumber: '330203600012367' })
  const placements = await place(
    recordOf({ uscc: firstCode, registrationNumber: '330203600012367' }),
    recordOf({ uscc: firstCode, name: '宁波毫不相干贸易有限公司' }),
    recordOf({ uscc: usccOf(99_999) }),
    recordOf({}),
    recordOf({ uscc: `${firstCode.slice(0, 17)}${firstCode.endsWith('0') ? '1' : '0'}`, name: lastName() }),
  )
  expect(placements.map((one) => one.why)).toEqual([
    'identifiers-disagree',
    'name-contradicts',
    'not-in-register',
    'nothing-usable',
    'name-only',
  ])
  expect(placements[4]?.reason).toContain('校验不符，未采用')
  const list = await t.perform(reader(t), listIdentityMatches, { why: 'identifiers-disagree' })
  if (!list.ok) throw new Error(list.refusal.message)
  expect(list.value.rows[0]?.reason).toContain('指向不同的主体')
  expect((await factsOf(first)).length).toBe(0)
})

test('a settled record is not settled again, an unknown one is not found: entities.match-settled, entities.no-such-match', async () => {
  const entityId = await newEntity(t)
  const placement = await t.act(clerk(t), (act) => resolveEntity(act, {}, { source: '来函', recordKey: 'x-1' }))
  const matchId = placement.matchId ?? ''
  const reason = '无从查考，退回来源'
  expect(await t.perform(clerk(t), undoIdentity, { matchId, reason })).toMatchObject({
    refusal: { code: 'entities.match-settled' },
  })
  expect(await t.perform(clerk(t), decideIdentity, { matchId, entityId: randomUUID(), reason })).toMatchObject({
    refusal: { code: 'entities.no-such-entity' },
  })
  expect(await t.perform(clerk(t), dismissIdentity, { matchId, reason })).toMatchObject({ ok: true })
  expect(await t.perform(clerk(t), dismissIdentity, { matchId, reason })).toMatchObject({
    refusal: { code: 'entities.match-settled' },
  })
  expect(await t.perform(clerk(t), decideIdentity, { matchId, entityId, reason })).toMatchObject({
    refusal: { code: 'entities.match-settled' },
  })
  const absent = { ok: false, refusal: { code: 'entities.no-such-match' } }
  const unknown = { matchId: randomUUID(), entityId, reason }
  expect(await t.perform(clerk(t), decideIdentity, unknown)).toMatchObject(absent)
  expect(await t.perform(clerk(t), dismissIdentity, unknown)).toMatchObject(absent)
  expect(await t.perform(clerk(t), undoIdentity, unknown)).toMatchObject(absent)
  expect(await t.perform(reader(t), getIdentityMatch, unknown)).toMatchObject(absent)
})
