// Acceptance test 10 of the specification (verifiable.md §17), with its twin; and the refusals of erasing and holding.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rootFromInclusion } from '#kernel/merkle.ts'
import { sha256Suite } from '#kernel/sha256.ts'
import type { Operation } from '#platform/operation.ts'
import { type TestHost, testHost } from '#platform/testing.ts'
import { payloadRoot } from './domain/leaf.ts'
import { findProof, readLeaf, record } from './index.ts'
import { ledgerModule } from './module.ts'
import { decideErasure } from './operations/decide-erasure.ts'
import { getLeaf } from './operations/get-leaf.ts'
import { liftHold } from './operations/lift-hold.ts'
import { listErasures } from './operations/list-erasures.ts'
import { placeHold } from './operations/place-hold.ts'
import { requestErasure } from './operations/request-erasure.ts'

const PHONES = 1_000_000
const FIRST_PHONE = 13_857_000_000
const BASIS = '《中华人民共和国个人信息保护法》第四十七条第一款第一项'

let t: TestHost
let next = 0
beforeAll(async () => {
  t = await testHost({ modules: [ledgerModule] })
})
afterAll(() => t.close())

const asking = () => t.actor({ pseudonym: 'asking' })
const deciding = () => t.actor({ pseudonym: 'deciding' })
const uuid = () => `0190a0a0-0000-7000-8000-${String((next += 1)).padStart(12, '0')}`

async function codeOf(actor: ReturnType<typeof asking>, op: Operation, input: object): Promise<string> {
  const result = await t.perform(actor, op, input)
  return result.ok ? 'ok' : result.refusal.code
}

/** A leaf about one phone number, already in the tree. */
async function leafAbout(phone: number, subject = uuid()): Promise<string> {
  const { leafHash } = await t.act(t.actor(), (act) =>
    record(act, { type: 'note', subject: { kind: 'case', id: subject }, fields: { phone: String(phone) } }),
  )
  await t.drain()
  return leafHash
}

async function erase(leaf: string): Promise<void> {
  const erasureId = uuid()
  expect(await codeOf(asking(), requestErasure, { erasureId, leaf, basis: BASIS, reason: '保存期限已满' })).toBe('ok')
  expect(await codeOf(deciding(), decideErasure, { erasureId, decision: 'approved', reason: '同意' })).toBe('ok')
}

/** Tries a million phone numbers against a leaf with every salt that is left behind it, or none; answers the number found. */
async function bruteForce(leaf: string): Promise<number | undefined> {
  const payload = (JSON.parse((await leafOf(leaf)).leaf.split('\n')[1] ?? '{}') as { payload: string }).payload
  const left = await t.sql<{ salt: Buffer }>(
    `select f.salt from ledger.field f join ledger.entry e on e.entry_id = f.entry_id where e.leaf_hash = $1`,
    [leaf],
  )
  const salts = [...left.map((row) => new Uint8Array(row.salt)), new Uint8Array(32)]
  for (let n = 0; n < PHONES; n += 1)
    for (const salt of salts)
      if (payloadRoot([{ name: 'phone', value: String(FIRST_PHONE + n), salt }]) === payload) return FIRST_PHONE + n
  return undefined
}

async function leafOf(leaf: string) {
  const found = await t.act(t.actor(), (act) => readLeaf(act.tx, leaf))
  if (found === undefined) throw new Error('the leaf is gone')
  return found
}

test('acceptance 10: after an erasure the leaf is still proved, and a million numbers tried against it find nothing', async () => {
  const leaf = await leafAbout(FIRST_PHONE + 4711)
  await leafAbout(FIRST_PHONE + 1)
  await erase(leaf)
  const proof = await t.act(t.actor(), (act) => findProof(act.tx, leaf))
  const { size, path, index, note } = proof!
  const root = rootFromInclusion(sha256Suite, Buffer.from(leaf, 'hex'), index, size, path)
  expect(note).toContain(Buffer.from(root!).toString('base64'))
  expect((await leafOf(leaf)).fields).toEqual([])
  expect(await t.perform(t.actor(), getLeaf, { leaf })).toMatchObject({
    ok: true,
    value: { fieldNames: [], erased: { basis: BASIS } },
  })
  expect(await bruteForce(leaf)).toBeUndefined()
}, 60_000)

test('acceptance 10, twin: an erasure that leaves the salt behind is undone by trying the numbers', async () => {
  const [{ kept } = { kept: '' }] = await t.sql<{ kept: string }>(
    `select pg_get_functiondef('ledger.erase_fields(uuid)'::regprocedure) as kept`,
  )
  const guard = 'delete from ledger.field where entry_id = erased'
  expect(kept.split(guard)).toHaveLength(2)
  await t.sql(kept.replace(guard, `update ledger.field set value = '' where entry_id = erased`))
  const leaf = await leafAbout(FIRST_PHONE + 4711)
  await erase(leaf)
  await t.sql(kept)
  expect(await bruteForce(leaf)).toBe(FIRST_PHONE + 4711)
}, 60_000)

test('nobody decides on an erasure of their own, twice, or of nothing (ledger.erasure-own, ledger.erasure-decided, ledger.erasure-unknown)', async () => {
  const leaf = await leafAbout(FIRST_PHONE)
  const erasureId = uuid()
  const request = { erasureId, leaf, basis: BASIS, reason: '保存期限已满' }
  const decision = { erasureId, decision: 'approved', reason: '同意' }
  expect(await codeOf(asking(), requestErasure, request)).toBe('ok')
  expect(await codeOf(asking(), decideErasure, decision)).toBe('ledger.erasure-own')
  expect(await codeOf(deciding(), decideErasure, { ...decision, erasureId: uuid() })).toBe('ledger.erasure-unknown')
  expect(await codeOf(deciding(), decideErasure, decision)).toBe('ok')
  expect(await codeOf(deciding(), decideErasure, decision)).toBe('ledger.erasure-decided')
})

test('an erasure is asked once for a leaf that has values (ledger.no-such-leaf, ledger.erasure-requested, ledger.nothing-to-erase)', async () => {
  const leaf = await leafAbout(FIRST_PHONE)
  const request = () => ({ erasureId: uuid(), leaf, basis: BASIS, reason: '保存期限已满' })
  expect(await codeOf(asking(), requestErasure, { ...request(), leaf: '0'.repeat(64) })).toBe('ledger.no-such-leaf')
  const first = request()
  expect(await codeOf(asking(), requestErasure, first)).toBe('ok')
  expect(await codeOf(deciding(), requestErasure, request())).toBe('ledger.erasure-requested')
  const rejection = { erasureId: first.erasureId, decision: 'rejected', reason: '保存期限未满' }
  expect(await codeOf(deciding(), decideErasure, rejection)).toBe('ok')
  expect((await leafOf(leaf)).fields).toHaveLength(1)
  await erase(leaf)
  expect(await codeOf(asking(), requestErasure, request())).toBe('ledger.nothing-to-erase')
})

test('what a lawsuit needs is not destroyed, by the act nor by the database (ledger.on-hold, ledger.hold-placed, ledger.hold-unknown)', async () => {
  const subject = uuid()
  const leaf = await leafAbout(FIRST_PHONE, subject)
  const holdId = uuid()
  const hold = { holdId, leaf, ground: 'litigation', reason: '已被提起行政诉讼' }
  expect(await codeOf(deciding(), placeHold, hold)).toBe('ok')
  expect(await codeOf(deciding(), placeHold, { ...hold, holdId: uuid() })).toBe('ledger.hold-placed')
  const erasureId = uuid()
  expect(await codeOf(asking(), requestErasure, { erasureId, leaf, basis: BASIS, reason: '保存期限已满' })).toBe('ok')
  const decision = { erasureId, decision: 'approved', reason: '同意' }
  expect(await codeOf(deciding(), decideErasure, decision)).toBe('ledger.on-hold')
  const { entryId } = await leafOf(leaf)
  const around = t.act(t.actor(), (act) => act.tx.run(`select ledger.erase_fields($1)`, [entryId]))
  await expect(around).rejects.toThrow('no erasure of this entry is approved')
  expect(await codeOf(deciding(), liftHold, { holdId, reason: '诉讼已终结' })).toBe('ok')
  expect(await codeOf(deciding(), liftHold, { holdId, reason: '诉讼已终结' })).toBe('ledger.hold-unknown')
  expect(await codeOf(deciding(), decideErasure, decision)).toBe('ok')
  expect((await leafOf(leaf)).fields).toEqual([])
})

test('requests and holds are listed, those that wait first, and only to who may read the ledger (platform.forbidden)', async () => {
  const leaf = await leafAbout(FIRST_PHONE)
  const request = { erasureId: uuid(), leaf, basis: BASIS, reason: '保存期限已满' }
  expect(await codeOf(asking(), requestErasure, request)).toBe('ok')
  const listed = await t.perform(asking(), listErasures, {})
  if (!listed.ok) throw new Error(listed.refusal.code)
  expect(listed.value.erasures[0]).toMatchObject({ leafHash: leaf, isOwn: true, decision: null })
  expect(listed.value.holds[0]).toMatchObject({ groundWord: '诉讼', liftReason: '诉讼已终结' })
  const stranger = t.actor({ permissions: [] })
  for (const [op, input] of [
    [listErasures, {}],
    [requestErasure, request],
    [decideErasure, { erasureId: request.erasureId, decision: 'approved', reason: '同意' }],
    [placeHold, { holdId: uuid(), leaf, ground: 'archive', reason: '归档' }],
    [liftHold, { holdId: uuid(), reason: '归档' }],
  ] as const)
    expect(await codeOf(stranger, op as unknown as Operation, input)).toBe('platform.forbidden')
})
