import { generateKeyPairSync } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isConsistent, rootFromInclusion } from '#kernel/merkle.ts'
import { sha256Suite } from '#kernel/sha256.ts'
import { type TestHost, testHost } from '#platform/testing.ts'
import { cosignatureLine } from './domain/note.ts'
import { findProof, listWitnesses, readLeaf, record, witnessedAt } from './index.ts'
import { ledgerModule } from './module.ts'
import { cosignAsDemonstration } from './operations/cosign-as-demonstration.ts'
import { getCheckpoint } from './operations/get-checkpoint.ts'
import { getLeaf } from './operations/get-leaf.ts'
import { listLeaves } from './operations/list-leaves.ts'
import { listLedgerWitnesses } from './operations/list-ledger-witnesses.ts'
import { proveConsistency } from './operations/prove-consistency.ts'
import { proveInclusion } from './operations/prove-inclusion.ts'
import { registerWitness } from './operations/register-witness.ts'
import { submitCosignature } from './operations/submit-cosignature.ts'

let t: TestHost
const DEMO = '0190a0a0-0000-7000-8000-0000000000d1'
const REAL = '0190a0a0-0000-7000-8000-0000000000d2'
const pair = generateKeyPairSync('ed25519')
const seed = pair.privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(16)
const publicKey = pair.publicKey.export({ format: 'der', type: 'spki' }).subarray(12).toString('hex')

beforeAll(async () => {
  t = await testHost({ modules: [ledgerModule] })
})
afterAll(() => t.close())

const write = (count: number, subject = 'case-1') =>
  t.act(t.actor(), async (act) => {
    const made = []
    for (let n = 0; n < count; n += 1) {
      made.push(
        await record(act, {
          type: 'note',
          subject: { kind: 'case', id: subject },
          fields: { n: String(n), who: '励海燕' },
        }),
      )
    }
    return made
  })

test('before the first leaf there is no checkpoint (ledger.no-checkpoint)', async () => {
  expect(await t.perform(t.actor(), getCheckpoint, {})).toMatchObject({
    ok: false,
    refusal: { code: 'ledger.no-checkpoint' },
  })
  expect(await t.inject({ method: 'GET', url: '/api/ledger/export', actor: t.actor() })).toMatchObject({ status: 404 })
})

test('leaves of one subject form a chain without holes, and no personal value stands in a leaf', async () => {
  const made = await write(3)
  expect(made.map((one) => one.seq)).toEqual([1, 2, 3])
  const second = await t.act(t.actor(), (act) => readLeaf(act.tx, made[1]?.leafHash ?? ''))
  expect(JSON.parse(second?.leaf.split('\n')[1] ?? '{}')).toMatchObject({ seq: 2, prev: made[0]?.leafHash })
  expect(second?.leaf).not.toContain('励海燕')
  expect(second?.fields[1]).toMatchObject({ name: 'who', value: '励海燕' })
})

test('a leaf is rolled back with its act', async () => {
  await expect(
    t.act(t.actor(), async (act) => {
      await record(act, { type: 'lost', fields: {} })
      throw new Error('the act failed')
    }),
  ).rejects.toThrow('the act failed')
  expect(await t.sql(`select 1 from ledger.entry where type = 'lost'`)).toEqual([])
})

test('a leaf asks for patience until it is in the tree (ledger.not-integrated) and is proved afterwards', async () => {
  const [leaf] = await write(1, 'case-2')
  const hash = leaf?.leafHash ?? ''
  expect(await t.perform(t.actor(), proveInclusion, { leaf: hash })).toMatchObject({
    refusal: { code: 'ledger.not-integrated' },
  })
  await t.drain()
  const proof = await t.act(t.actor(), (act) => findProof(act.tx, hash))
  const [checkpoint] = await t.sql<{ root: string }>(`select root from ledger.checkpoint where size = $1`, [
    proof?.size,
  ])
  const root = rootFromInclusion(
    sha256Suite,
    Buffer.from(hash, 'hex'),
    proof?.index ?? -1,
    proof?.size ?? 0,
    proof?.path ?? [],
  )
  expect(Buffer.from(root ?? []).toString('hex')).toBe(checkpoint?.root)
  expect(proof?.tlogProof.startsWith(`c2sp.org/tlog-proof@v1\nindex ${proof?.index}\n`)).toBe(true)
  expect(await t.perform(t.actor(), proveInclusion, { leaf: hash })).toMatchObject({ ok: true })
  expect(await t.perform(t.actor(), proveInclusion, { leaf: '0'.repeat(64) })).toMatchObject({
    refusal: { code: 'ledger.no-such-leaf' },
  })
})

test('every earlier tree is a prefix of every later one, across tile borders', async () => {
  const sizes: number[] = []
  for (const count of [250, 1, 300, 7]) {
    await write(count, `case-${count}`)
    await t.drain()
    const [row] = await t.sql<{ size: string }>(`select max(size) as size from ledger.checkpoint`)
    sizes.push(Number(row?.size))
  }
  const roots = await t.sql<{ size: string; root: string }>(`select size, root from ledger.checkpoint`)
  const rootAt = (size: number) => Buffer.from(roots.find((row) => Number(row.size) === size)?.root ?? '', 'hex')
  for (const from of sizes) {
    const to = sizes.at(-1) ?? 0
    const proof = await t.perform(t.actor(), proveConsistency, { from, to })
    const path = proof.ok ? proof.value.path.map((hash) => Buffer.from(hash, 'hex')) : []
    expect(isConsistent(sha256Suite, { size: from, root: rootAt(from) }, { size: to, root: rootAt(to) }, path)).toBe(
      true,
    )
  }
  expect(await t.perform(t.actor(), proveConsistency, { from: 2, to: 99_999 })).toMatchObject({
    refusal: { code: 'ledger.no-such-size' },
  })
})

test('writers side by side lose nothing and never break a chain', async () => {
  const before = await t.sql<{ n: number }>(`select count(*)::int4 as n from ledger.entry`)
  await Promise.all(Array.from({ length: 5 }, () => write(10, 'busy')))
  await t.drain()
  const chain = await t.sql<{ seq: number }>(`select seq from ledger.entry where subject_id = 'busy' order by seq`)
  expect(chain.map((row) => row.seq)).toEqual(Array.from({ length: 50 }, (_, n) => n + 1))
  const after = await t.sql<{ n: number }>(`select count(*)::int4 as n from ledger.leaf`)
  expect(after[0]?.n).toBe((before[0]?.n ?? 0) + 50)
})

test('the application can neither change nor delete an entry', async () => {
  await expect(t.host.db.app.query(`update ledger.entry set actor = 'x'`)).rejects.toThrow(/permission denied/u)
  await expect(t.host.db.job.query(`delete from ledger.leaf`)).rejects.toThrow(/permission denied/u)
})

test("a refused act of a signed-in person leaves one leaf; a stranger's and a malformed one leave none", async () => {
  const count = async () =>
    (await t.sql<{ n: number }>(`select count(*)::int4 as n from ledger.entry where type = 'refusal'`))[0]?.n
  const before = (await count()) ?? 0
  const outsider = t.actor({ permissions: [] })
  const input = { witnessId: DEMO, name: 'witness.demo/1', person: '见证人甲', organ: '宁波市公证处' }
  expect(await t.perform(outsider, registerWitness, input)).toMatchObject({ refusal: { code: 'platform.forbidden' } })
  expect(await count()).toBe(before + 1)
  await t.perform(t.actor(), registerWitness, { ...input, name: '坏名' })
  await t.perform({ ...outsider, accountId: null }, registerWitness, input)
  expect(await count()).toBe(before + 1)
})

test('a witness is registered once; another key under the name is refused (ledger.witness-taken)', async () => {
  const input = { witnessId: DEMO, name: 'witness.demo/1', person: '见证人甲', organ: '宁波市公证处' }
  expect(await t.perform(t.actor(), registerWitness, input)).toMatchObject({ ok: true, value: { demonstration: true } })
  expect(await t.perform(t.actor(), registerWitness, input)).toMatchObject({ ok: true })
  expect(await t.perform(t.actor(), registerWitness, { ...input, witnessId: REAL, publicKey })).toMatchObject({
    refusal: { code: 'ledger.witness-taken' },
  })
  expect(
    await t.perform(t.actor(), registerWitness, {
      witnessId: REAL,
      name: 'witness.real/1',
      person: '见证人乙',
      organ: '宁波市司法局',
      publicKey,
    }),
  ).toMatchObject({ ok: true })
  expect(await t.perform(t.actor(), listLedgerWitnesses, {})).toMatchObject({
    ok: true,
    value: { witnesses: [{ organ: '宁波市公证处' }, { organ: '宁波市司法局' }] },
  })
})

test('only a demonstration witness is signed for by this machine (ledger.not-demonstration, ledger.no-such-witness)', async () => {
  expect(await t.perform(t.actor(), cosignAsDemonstration, { witnessId: DEMO })).toMatchObject({ ok: true })
  expect(await t.perform(t.actor(), cosignAsDemonstration, { witnessId: REAL })).toMatchObject({
    refusal: { code: 'ledger.not-demonstration' },
  })
  expect(
    await t.perform(t.actor(), cosignAsDemonstration, { witnessId: '0190a0a0-0000-7000-8000-0000000000ff' }),
  ).toMatchObject({ refusal: { code: 'ledger.no-such-witness' } })
  expect(await t.perform(t.actor({ permissions: [] }), cosignAsDemonstration, { witnessId: DEMO })).toMatchObject({
    refusal: { code: 'platform.forbidden' },
  })
})

test('a real witness brings a signature made elsewhere; a forged or late one is refused (ledger.bad-cosignature, ledger.late-cosignature)', async () => {
  await write(1, 'to-witness')
  await t.drain()
  const newest = await t.perform(t.actor(), getCheckpoint, {})
  const size = newest.ok ? newest.value.size : 0
  const body = newest.ok ? `${newest.value.note.split('\n\n')[0]}\n` : ''
  const now = Math.floor(t.clock.now().getTime() / 1000)
  const send = (line: string, at = size) => t.perform(t.actor(), submitCosignature, { witnessId: REAL, size: at, line })
  expect(await send(cosignatureLine('witness.real/1', Buffer.alloc(32, 9), body, now))).toMatchObject({
    refusal: { code: 'ledger.bad-cosignature' },
  })
  expect(await send(cosignatureLine('witness.real/1', seed, body, now - 3600))).toMatchObject({
    refusal: { code: 'ledger.late-cosignature' },
  })
  expect(await send(cosignatureLine('witness.real/1', seed, body, now), 1_000_000)).toMatchObject({
    refusal: { code: 'ledger.no-checkpoint' },
  })
  expect(await send(cosignatureLine('witness.real/1', seed, body, now))).toMatchObject({ ok: true, value: { size } })
  const forbidden = await t.perform(t.actor({ permissions: [] }), submitCosignature, {
    witnessId: REAL,
    size,
    line: 'x',
  })
  expect(forbidden).toMatchObject({ refusal: { code: 'platform.forbidden' } })
})

test('the quorum-th cosignature over a leaf tells when it was witnessed', async () => {
  const [leaf] = await write(1, 'quorum')
  const hash = leaf?.leafHash ?? ''
  await t.drain()
  const ask = (quorum: number) => t.act(t.actor(), (act) => witnessedAt(act.tx, hash, quorum))
  expect(await ask(1)).toBeUndefined()
  await t.perform(t.actor(), cosignAsDemonstration, { witnessId: DEMO })
  expect(await ask(1)).toEqual(new Date(Math.floor(t.clock.now().getTime() / 1000) * 1000))
  expect(await ask(2)).toBeUndefined()
  expect(await t.act(t.actor(), (act) => listWitnesses(act.tx))).toHaveLength(2)
})

test('leaves are browsed by type, and one is shown without the values behind it', async () => {
  const list = await t.perform(t.actor(), listLeaves, { type: 'log.cosign' })
  const leafHash = list.ok ? (list.value.rows[0]?.leafHash ?? '') : ''
  const one = await t.perform(t.actor(), getLeaf, { leaf: leafHash })
  expect(one).toMatchObject({ ok: true, value: { type: 'log.cosign', fieldNames: ['size', 'witness'] } })
  expect(JSON.stringify(one)).not.toContain('witness.demo/1')
  expect(await t.perform(t.actor(), getLeaf, { leaf: '1'.repeat(64) })).toMatchObject({
    refusal: { code: 'ledger.no-such-leaf' },
  })
  const colleague = t.actor({ permissions: [] })
  expect(await t.perform(colleague, listLeaves, {})).toMatchObject({ refusal: { code: 'platform.forbidden' } })
  expect(await t.perform(colleague, getLeaf, { leaf: leafHash })).toMatchObject({
    refusal: { code: 'platform.forbidden' },
  })
  const stranger = t.actor({ accountId: null })
  const signInFirst = { refusal: { code: 'platform.sign-in-first' } }
  expect(await t.perform(stranger, getCheckpoint, {})).toMatchObject(signInFirst)
  expect(await t.perform(stranger, proveInclusion, { leaf: leafHash })).toMatchObject(signInFirst)
  expect(await t.perform(stranger, proveConsistency, { from: 1, to: 1 })).toMatchObject(signInFirst)
  expect(await t.perform(stranger, listLedgerWitnesses, {})).toMatchObject(signInFirst)
})
