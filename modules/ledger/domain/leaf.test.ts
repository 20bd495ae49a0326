import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { buildTree, consistencyProof } from '#kernel/merkle.ts'
import { sha256Suite } from '#kernel/sha256.ts'
import { caseHandle, fieldDigest, leafHashHex, leafText, payloadRoot } from './leaf.ts'
import { checkCosignature } from './note.ts'

interface LogVector {
  record: { name: string; value: string; salt: string; digest: string }[]
  expect: {
    payload: string
    leaf: string
    leafHash: string
    leafHashes: string[]
    root: string
    root3: string
    inclusion5: string[]
    consistency3to7: string[]
    witnessKey: string
    checkpoint: string
  }
}
const file = new URL('../../../spec/draw/draw-vectors.json', import.meta.url)
const vectors = (JSON.parse(readFileSync(file, 'utf8')) as { vectors: { name: string }[] }).vectors
const vector = vectors.find((one) => one.name === '16-log') as unknown as LogVector
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
const fields = vector.record.map((one) => ({ ...one, salt: Buffer.from(one.salt, 'hex') }))

test('vector 16: field digests and payload root', () => {
  expect(fields.map((one) => hex(fieldDigest(one)))).toEqual(vector.record.map((one) => one.digest))
  expect(payloadRoot(fields)).toBe(vector.expect.payload)
})

test('vector 16: the leaf text and its hash', () => {
  const text = leafText({
    type: 'inspect.capture',
    org: '330200-AMR',
    case: 'NB-2025-000123',
    seq: 7,
    time: 1_740_902_400,
    actor: '330201-0012',
    device: 'dev-5f2c',
    payload: vector.expect.payload,
  })
  expect(text).toBe(vector.expect.leaf)
  expect(leafHashHex(text)).toBe(vector.expect.leafHash)
})

test('vector 16: root, inclusion and consistency of a tree of seven', () => {
  const tree = buildTree(
    sha256Suite,
    vector.expect.leafHashes.map((one) => Buffer.from(one, 'hex')),
  )
  expect(hex(tree.root())).toBe(vector.expect.root)
  expect(tree.inclusion(5).map(hex)).toEqual(vector.expect.inclusion5)
  expect(consistencyProof(sha256Suite, tree.read, 3, 7).map(hex)).toEqual(vector.expect.consistency3to7)
})

test('vector 16: the witness line verifies and says its time; a changed body does not', () => {
  const [body, , witness] = splitNote(vector.expect.checkpoint)
  const key = Buffer.from(vector.expect.witnessKey, 'hex')
  expect(checkCosignature('witness.example.org/jw1', key, body ?? '', witness ?? '')).toBe(1_740_902_460)
  expect(checkCosignature('witness.example.org/jw1', key, `${body}x`, witness ?? '')).toBeUndefined()
})

test('a leaf longer than a tile entry is refused before it is hashed', () => {
  const leaf = { type: 'x', org: 'o', case: 'c', seq: 1, time: 1, actor: 'a', device: 'd', payload: 'p'.repeat(66_000) }
  expect(() => leafText(leaf)).toThrow('65535')
})

test('the handle of a matter does not show the matter', () => {
  expect(caseHandle(Buffer.alloc(32, 1), 'draw/1')).toMatch(/^[0-9a-f]{64}$/u)
  expect(caseHandle(Buffer.alloc(32, 1), 'draw/1')).not.toBe(caseHandle(Buffer.alloc(32, 2), 'draw/1'))
})

function splitNote(note: string): string[] {
  const [body = '', signatures = ''] = note.split('\n\n')
  return [
    `${body}\n`,
    ...signatures
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => `${line}\n`),
  ]
}
