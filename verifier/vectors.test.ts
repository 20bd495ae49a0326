import { createHash, generateKeyPairSync, sign, verify } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { answered } from './lib/answer.mjs'
import { assign } from './lib/assignment.mjs'
import { roundRandomness, verifyRound } from './lib/beacon.mjs'
import { base64, concat, fromHex, hex, utf8 } from './lib/bytes.mjs'
import { BASE, D, SQRT_MINUS_1, verifyEd25519 } from './lib/ed25519.mjs'
import { expectOf } from './lib/expect.mjs'
import { jcs, parseJcs } from './lib/jcs.mjs'
import { checkSignature, keyText, parseCheckpoint, parseKey } from './lib/note.mjs'
import { fieldDigest, fileRoot, payloadRoot } from './lib/record.mjs'
import { drawJoint, drawWaves } from './lib/select.mjs'
import { sha512 } from './lib/sha512.mjs'
import { verifySm2 } from './lib/sm2.mjs'
import { suiteOf } from './lib/suite.mjs'
import * as tree from './lib/tree.mjs'
import { loadBls } from './vendor/load.mjs'

const file = new URL('../spec/draw/draw-vectors.json', import.meta.url)
const vectors = JSON.parse(readFileSync(file, 'utf8')).vectors
const named = (name: string) => vectors.find((vector: { name: string }) => vector.name === name)
const suite = suiteOf('sha256')
const units = (rows: string[][]) => rows.map(([id, stratum, cls, disposition]) => ({ id, stratum, cls, disposition }))

test('the vectors are there, all nineteen', () => {
  expect(existsSync(file)).toBe(true)
  expect(vectors).toHaveLength(19)
})

describe('draws', () => {
  const draws = vectors.filter((vector: { sources?: unknown }) => vector.sources)
  test.each(draws.map((vector: { name: string }) => [vector.name]))('%s is filled in exactly', (name) => {
    const { expect: wanted, ...given } = named(String(name))
    expect(expectOf({ ...given, plan: wanted.commit.plan }, true)).toEqual(wanted)
  })

  test('the suite of four-bit keys is refused outside tests', () => {
    expect(() => expectOf(named('05-ties'))).toThrow('未知的杂凑套件')
  })

  test('12: a joint round keeps each task exact and merges visits', () => {
    const vector = named('12-joint')
    const tasks = vector.expect.tasks.map((t: { task: string; classes: unknown; n: number }) => ({
      task: t.task,
      rule: { mode: 'weight', classes: t.classes, strata: [{ s: '330203', n: t.n }] },
    }))
    const joint = drawJoint(suite, fromHex(vector.seed), tasks, units(vector.units))
    expect(joint.tasks.map((t) => t.selected)).toEqual(
      vector.expect.tasks.map((t: { selected: string[] }) => t.selected),
    )
    expect(joint.bundles).toEqual(vector.expect.bundles)
    expect(Object.keys(joint.bundles)).toHaveLength(vector.expect.distinctVisits)
  })

  test('13: waves share out the quota and draw without replacement', () => {
    const vector = named('13-waves')
    const waves = drawWaves(suite, vector.seeds.map(fromHex), 'T1', vector.rule, units(vector.units))
    expect(waves).toEqual(vector.expect)
    const { expect: wanted, ...given } = vector
    expect(expectOf(given)).toEqual(wanted)
  })

  test.each(['14-assignment', '15-infeasible', '15b-cross'])('%s: officers or the certificate', (name) => {
    const { seed, rule, inspectors, visits, expect: wanted } = named(name)
    expect(assign(suite, fromHex(seed), rule, inspectors, visits)).toMatchObject(wanted)
  })
})

describe('rounds', () => {
  const rounds = JSON.parse(readFileSync(new URL('../spec/draw/round-vectors.json', import.meta.url), 'utf8')).vectors
  test.each(rounds.map((vector: { name: string }) => [vector.name, vector]))('%s is filled in exactly', (_, vector) => {
    const { expect: wanted, ...given } = vector as { expect: unknown }
    expect(answered(given).expect).toEqual(wanted)
  })
})

describe('log', () => {
  const { record, expect: wanted } = named('16-log')
  const leaves = wanted.leafHashes.map(fromHex)

  test('16: field digests, payload and leaf', () => {
    const digests = record.map((field: { name: string; value: string; salt: string }) => fieldDigest(suite, field))
    expect(digests.map(hex)).toEqual(record.map((field: { digest: string }) => field.digest))
    expect(hex(payloadRoot(suite, digests))).toBe(wanted.payload)
    expect(hex(tree.leafHash(suite.hash, utf8(wanted.leaf)))).toBe(wanted.leafHash)
    expect(jcs(parseJcs(wanted.leaf.slice(8)))).toBe(wanted.leaf.slice(8))
  })

  test('16: roots, inclusion and consistency', () => {
    expect(hex(tree.rootOf(suite.hash, leaves))).toBe(wanted.root)
    expect(hex(tree.rootOf(suite.hash, leaves.slice(0, 3)))).toBe(wanted.root3)
    expect(tree.inclusionPath(suite.hash, leaves, 5).map(hex)).toEqual(wanted.inclusion5)
    expect(tree.consistencyProof(suite.hash, leaves, 3).map(hex)).toEqual(wanted.consistency3to7)
    const path = wanted.inclusion5.map(fromHex)
    expect(hex(tree.rootFromPath(suite.hash, leaves[5], 5, 7, path))).toBe(wanted.root)
    const proof = wanted.consistency3to7.map(fromHex)
    const [root3, root] = [fromHex(wanted.root3), fromHex(wanted.root)]
    expect(tree.consistent(suite.hash, 3, root3, 7, root, proof)).toBe(true)
    expect(tree.consistent(suite.hash, 3, root, 7, root3, proof)).toBe(false)
  })

  test('16: checkpoint signed by the log and by a witness with time', () => {
    const checkpoint = parseCheckpoint(wanted.checkpoint)
    const log = parseKey(keyText(checkpoint.origin, 1, fromHex(wanted.logKey)))
    const witness = parseKey(keyText('witness.example.org/jw1', 4, fromHex(wanted.witnessKey)))
    expect(hex(checkpoint.root)).toBe(wanted.root)
    expect(checkSignature(checkpoint, log)).toBe(true)
    expect(checkSignature(checkpoint, witness)).toEqual({ time: 1740902460 })
    const forged = parseCheckpoint(wanted.checkpoint.replace('\n7\n', '\n8\n'))
    expect(checkSignature(forged, log)).toBe(false)
    expect(checkSignature(forged, witness)).toBe(false)
  })

  test('16: the evidence file is the tree over its chunks', () => {
    const chunks = wanted.file.leaves.map(fromHex)
    expect(hex(tree.rootOf(suite.hash, chunks))).toBe(wanted.file.root)
    const three = fileRoot(suite, new Uint8Array(2097156), wanted.file.chunk)
    expect(three.leaves).toHaveLength(3)
  })

  test('17: real drand rounds verify, a neighbour round and a changed byte do not', async () => {
    const { verifyShortSignature: bls } = await loadBls()
    for (const { round, signature, randomness } of named('17-drand').expect) {
      expect(verifyRound(bls, round, signature)).toBe(true)
      expect(verifyRound(bls, round + 1, signature)).toBe(false)
      expect(verifyRound(bls, round, signature.replace(/.$/, '0'))).toBe(false)
      expect(roundRandomness(signature)).toBe(randomness)
    }
  })

  test('18: SM2 accepts the vector and nothing near it', () => {
    const { id, message, expect: sm2 } = named('18-sm2')
    const key = fromHex(sm2.publicKey)
    const signature = fromHex(sm2.signatureDer)
    expect(verifySm2(key, utf8(message), signature, id)).toBe(true)
    expect(verifySm2(key, utf8(message + '\n'), signature, id)).toBe(false)
    expect(verifySm2(key, utf8(message), signature, '1234567812345679')).toBe(false)
    for (const at of [4, 20, 40, 70]) {
      const changed = signature.slice()
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(verifySm2(key, utf8(message), changed, id)).toBe(false)
    }
  })
})

test('18: a checkpoint of the twin log is accepted with its SM2 signature line, and not with another body', () => {
  const { message, expect: sm2 } = named('18-sm2')
  const key = parseKey(keyText('log.example.gov.cn/nb2025/sm3', 0xff, concat(utf8('sm2-sm3'), fromHex(sm2.publicKey))))
  const line = `— ${key.name} ${base64(concat(fromHex(key.id), fromHex(sm2.signatureDer)))}\n`
  expect(checkSignature(parseCheckpoint(`${message}\n${line}`), key)).toBe(true)
  expect(checkSignature(parseCheckpoint(`${message.replace('\n7\n', '\n8\n')}\n${line}`), key)).toBe(false)
})

describe('primitives', () => {
  test('SHA-256, SHA-512 and SM3 agree with OpenSSL at every length around a block', () => {
    for (const length of [0, 1, 3, 55, 56, 63, 64, 65, 111, 112, 127, 128, 129, 1000]) {
      const message = Uint8Array.from({ length }, (_, i) => (i * 31 + length) % 256)
      const openssl = (name: string) => createHash(name).update(message).digest('hex')
      expect(hex(suite.hash(message))).toBe(openssl('sha256'))
      expect(hex(suiteOf('sm3').hash(message))).toBe(openssl('sm3'))
      expect(hex(sha512(message))).toBe(openssl('sha512'))
    }
  })

  test('Ed25519 accepts RFC 8032 test 2 and refuses every flipped bit tried', () => {
    const key = fromHex('3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c')
    const signature = fromHex(
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da' +
        '085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
    )
    expect(verifyEd25519(key, fromHex('72'), signature)).toBe(true)
    expect(verifyEd25519(key, fromHex('73'), signature)).toBe(false)
    for (let at = 0; at < 64; at += 7) {
      const changed = signature.slice()
      changed[at] = (changed[at] ?? 0) ^ 4
      expect(verifyEd25519(key, fromHex('72'), changed)).toBe(false)
    }
  })

  test('the constants of Ed25519 are what they are called', () => {
    const P = 2n ** 255n - 19n
    const mod = (n: bigint) => ((n % P) + P) % P
    expect(mod(D * 121666n + 121665n)).toBe(0n)
    expect(mod(SQRT_MINUS_1 * SQRT_MINUS_1 + 1n)).toBe(0n)
    const [x = 0n, y = 0n, , t = 0n] = BASE
    expect([mod(5n * y - 4n), x % 2n, mod(x * y - t)]).toEqual([0n, 0n, 0n])
    expect(mod(y * y - x * x - 1n - D * x * x * y * y)).toBe(0n)
  })

  test('Ed25519 agrees with OpenSSL on signatures, good and spoiled', () => {
    for (let n = 0; n < 24; n += 1) {
      const { publicKey, privateKey } = generateKeyPairSync('ed25519')
      const key = new Uint8Array(publicKey.export({ format: 'der', type: 'spki' }).subarray(-32))
      const message = Uint8Array.from({ length: n * 17 }, (_, i) => (i * 7 + n) % 256)
      const signature = new Uint8Array(sign(null, message, privateKey))
      expect(verifyEd25519(key, message, signature)).toBe(true)
      signature[(n * 5) % 64] = (signature[(n * 5) % 64] ?? 0) ^ (1 << (n % 8))
      expect(verifyEd25519(key, message, signature)).toBe(verify(null, message, publicKey, signature))
    }
  })

  test('every tree up to 33 leaves proves each leaf and each past of itself', () => {
    for (let size = 1; size <= 33; size++) {
      const leaves = Array.from({ length: size }, (_, i) => suite.hash(Uint8Array.of(i)))
      const root = tree.rootOf(suite.hash, leaves)
      for (let i = 0; i < size; i++) {
        const path = tree.inclusionPath(suite.hash, leaves, i)
        expect(hex(tree.rootFromPath(suite.hash, leaves[i]!, i, size, path))).toBe(hex(root))
        const first = tree.rootOf(suite.hash, leaves.slice(0, i + 1))
        const proof = tree.consistencyProof(suite.hash, leaves, i + 1)
        expect(tree.consistent(suite.hash, i + 1, first, size, root, proof)).toBe(true)
      }
    }
  })

  test('canonical JSON has one spelling', () => {
    expect(jcs({ b: [1, true, 'ä\n'], a: '' })).toBe('{"a":"","b":[1,true,"ä\\n"]}')
    for (const bad of ['{"a": 1}', '{"b":1,"a":2}', '1.5', 'null', '1e3', '"\\u0041"', '9007199254740993']) {
      expect(() => parseJcs(bad)).toThrow()
    }
  })
})
