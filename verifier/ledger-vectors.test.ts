import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import {
  buildTree,
  consistencyProof,
  inclusionProof,
  isConsistent,
  rootFromInclusion,
  rootOf,
} from '../kernel/merkle.ts'
import { sha256Suite } from '../kernel/sha256.ts'
import { leafHashHex, leafText, payloadRoot } from '../modules/ledger/domain/leaf.ts'
import { checkCosignature, checkpointBody, verifierKey } from '../modules/ledger/domain/note.ts'
import { ledgerVectors } from './fixtures/ledger-vectors.mjs'
import { fromHex, hex, utf8 } from './lib/bytes.mjs'
import { checkSignature, parseCheckpoint, parsePolicy, quorumMet } from './lib/note.mjs'
import { consistent, leafHash, rootFromPath } from './lib/tree.mjs'
import { sha256 } from './lib/sha256.mjs'

interface Vectors {
  leaves: {
    event: Record<string, unknown>
    text: string
    hash: string
    fields: { name: string; value: string; salt: string }[]
  }[]
  roots: string[]
  inclusion: { index: number; size: number; path: string[] }[]
  consistency: { from: number; to: number; path: string[] }[]
  policy: string
  checkpoint: { note: string; size: number; witnessedAt: number }
}
const file = new URL('../spec/ledger-vectors.json', import.meta.url)
const vectors = JSON.parse(readFileSync(file, 'utf8')) as Vectors
const hashes = vectors.leaves.map((leaf) => fromHex(leaf.hash))

test('the committed vectors are what the fixture makes (else: node verifier/fixtures/ledger-vectors.mjs)', () => {
  expect(ledgerVectors()).toEqual(vectors)
})

test('the server makes the same leaves, payloads and hashes', () => {
  for (const { event, text, hash, fields } of vectors.leaves) {
    const { v, ...leaf } = event
    expect(v).toBe('evlog/1')
    expect(leafText(leaf as unknown as Parameters<typeof leafText>[0])).toBe(text)
    expect(leafHashHex(text)).toBe(hash)
    expect(hex(leafHash(sha256, utf8(text)))).toBe(hash)
    expect(payloadRoot(fields.map((field) => ({ ...field, salt: Buffer.from(field.salt, 'hex') })))).toBe(
      event['payload'],
    )
  }
})

test('the server makes the same roots and proofs, and both accept them and refuse a neighbour', () => {
  const tree = buildTree(sha256Suite, hashes)
  vectors.roots.forEach((root, size) => expect(hex(rootOf(sha256Suite, tree.read, size))).toBe(root))
  for (const { index, size, path } of vectors.inclusion) {
    expect(inclusionProof(sha256Suite, tree.read, index, size).map(hex)).toEqual(path)
    const nodes = path.map(fromHex)
    expect(hex(rootFromPath(sha256, hashes[index]!, index, size, nodes))).toBe(vectors.roots[size])
    expect(hex(rootFromInclusion(sha256Suite, hashes[index]!, index, size, nodes)!)).toBe(vectors.roots[size])
    const wrong = hashes[(index + 1) % size]!
    expect(hex(rootFromPath(sha256, wrong, index, size, nodes))).not.toBe(vectors.roots[size])
  }
  for (const { from, to, path } of vectors.consistency) {
    expect(consistencyProof(sha256Suite, tree.read, from, to).map(hex)).toEqual(path)
    const [nodes, older, newer] = [path.map(fromHex), fromHex(vectors.roots[from]!), fromHex(vectors.roots[to]!)]
    expect(consistent(sha256, from, older, to, newer, nodes)).toBe(true)
    expect(isConsistent(sha256Suite, { size: from, root: older }, { size: to, root: newer }, nodes)).toBe(true)
    const other = fromHex(vectors.roots[from - 1]!)
    expect(consistent(sha256, from, other, to, newer, nodes)).toBe(false)
  }
})

test('checkpoint, policy and cosignature mean the same to both', () => {
  const checkpoint = parseCheckpoint(vectors.checkpoint.note)
  const policy = parsePolicy(vectors.policy)
  const [witness] = [...policy.witnesses.values()]
  expect(checkpointBody(checkpoint.origin, checkpoint.size, checkpoint.root)).toBe(checkpoint.body)
  expect(verifierKey(policy.log.name, 'log', policy.log.key)).toBe(vectors.policy.split('\n')[0]!.slice(4))
  expect(checkSignature(checkpoint, policy.log)).toBe(true)
  expect(checkSignature(checkpoint, witness)).toEqual({ time: vectors.checkpoint.witnessedAt })
  const line = vectors.checkpoint.note.trimEnd().split('\n').pop()!
  expect(checkCosignature(witness.name, witness.key, checkpoint.body, line)).toBe(vectors.checkpoint.witnessedAt)
  expect(quorumMet(policy, new Set([witness.name]))).toBe(true)
  expect(quorumMet(policy, new Set())).toBe(false)
})
