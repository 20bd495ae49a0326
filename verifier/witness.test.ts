// Acceptance test 8 of the specification (verifiable.md §17), the witness's half: a log that fell back or was rewritten is not signed.
import { createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { record } from '../modules/ledger/index.ts'
import { type TestHost, testHost } from '../platform/testing.ts'
import { twinKeeper } from '../platform/twin.ts'
import { parseKey } from './lib/note.mjs'
import { witnessOnce } from './lib/witness.mjs'

const SPKI = Buffer.from('302a300506032b6570032100', 'hex')
const pair = generateKeyPairSync('ed25519')
const witness = {
  witnessId: '0190a0a0-0000-7000-8000-0000000000d7',
  name: 'audit.hengjian.test',
  publicKey: pair.publicKey.export({ format: 'der', type: 'spki' }).subarray(12),
  sign: (bytes: Uint8Array) => sign(null, bytes, pair.privateKey),
}

let t: TestHost
const { without, removeAll } = twinKeeper('verifier')
beforeAll(async () => {
  t = await testHost({ modules: ['ledger'] })
  const body = {
    witnessId: witness.witnessId,
    name: witness.name,
    person: '俞明',
    organ: '宁波市审计局',
    publicKey: witness.publicKey.toString('hex'),
  }
  await hand('/api/ledger/witnesses', body)
}, 120_000)
afterAll(async () => {
  removeAll()
  await t.close()
})

async function valueOf(asked: ReturnType<TestHost['inject']>): Promise<Record<string, unknown>> {
  const { status, body } = await asked
  if (status >= 400) throw new Error(JSON.stringify(body))
  return body as Record<string, unknown>
}
const ask = (url: string) => valueOf(t.inject({ method: 'GET', url, actor: t.actor() }))
const hand = (url: string, payload: object) => valueOf(t.inject({ method: 'POST', url, payload, actor: t.actor() }))

async function grow(count: number, subject: string): Promise<void> {
  await t.act(t.actor(), async (act) => {
    for (let n = 0; n < count; n += 1)
      await record(act, { type: 'note', subject: { kind: 'case', id: subject }, fields: { n: String(n) } })
  })
  await t.drain()
}

/** The log's key as its policy names it. */
async function logKeyNow() {
  const { policy } = await ask('/api/ledger/checkpoint')
  return parseKey(/^log (\S+)$/mu.exec(String(policy))![1]!)
}

async function witnessNow(kept: string | undefined, once = witnessOnce) {
  const logKey = await logKeyNow()
  const ed25519 = (key: Uint8Array, message: Uint8Array, signature: Uint8Array) =>
    verify(null, message, createPublicKey({ key: Buffer.concat([SPKI, key]), format: 'der', type: 'spki' }), signature)
  const time = Math.floor(t.clock.now().getTime() / 1000)
  return once({ ask, hand }, witness, { kept, logKey, ed25519, time })
}

/** A hostile administrator takes the log back to its first `size` leaves. */
async function rollBack(size: number): Promise<void> {
  const kept = await t.sql<{ hashes: string }>(
    `select string_agg(e.leaf_hash, '' order by l.index) as hashes from ledger.leaf l
     join ledger.entry e on e.entry_id = l.entry_id where l.index < $1`,
    [size],
  )
  await t.sql(`delete from ledger.cosignature where size > $1`, [size])
  await t.sql(`delete from ledger.checkpoint where size > $1`, [size])
  await t.sql(`delete from ledger.leaf where index >= $1`, [size])
  await t.sql(`delete from ledger.tile`)
  await t.sql(`insert into ledger.tile (level, index, hashes) values (0, 0, decode($1, 'hex'))`, [kept[0]!.hashes])
}

test('a witness signs a log that only grew, and the log takes the signature', async () => {
  await grow(5, 'grow')
  const first = await witnessNow(undefined)
  expect(first.refused).toBeUndefined()
  await grow(7, 'grow')
  const second = await witnessNow(first.note)
  expect(second.refused).toBeUndefined()
  expect(second.checkpoint.size).toBeGreaterThan(first.checkpoint.size)
  const { note } = await ask('/api/ledger/checkpoint')
  expect(String(note)).toContain(`— ${witness.name} `)
})

test('acceptance 8: a log taken back is not signed, nor when it grew again over other leaves; a witness without the check would sign', async () => {
  await grow(4, 'honest')
  const before = await ask('/api/ledger/checkpoint')
  await grow(3, 'unwanted')
  const kept = await witnessNow(undefined)
  await rollBack(Number(before['size']))
  expect((await witnessNow(kept.note)).refused).toMatch(/^账本退回了/u)
  await grow(9, 'instead')
  expect((await witnessNow(kept.note)).refused).toMatch(/^账本改写了/u)
  const twin = await without<typeof witnessOnce>('lib/witness.mjs', 'witnessOnce', [
    { from: '  if (kept === undefined) return undefined', to: '  if (kept !== undefined || proof) return undefined' },
  ])
  expect((await witnessNow(kept.note, twin)).refused).toBeUndefined()
})

test('a witness does not sign for another log, or one whose own signature is false', async () => {
  const other = await logKeyNow()
  const time = Math.floor(t.clock.now().getTime() / 1000)
  const ed25519 = () => false
  const judged = await witnessOnce({ ask, hand }, witness, { kept: undefined, logKey: other, ed25519, time })
  expect(judged.refused).toBe('账本自己的签名无效')
  const stranger = { ...other, name: 'other.example' }
  const elsewhere = await witnessOnce({ ask, hand }, witness, { kept: undefined, logKey: stranger, ed25519, time })
  expect(elsewhere.refused).toContain('不是 other.example')
})
