import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { isConsistent } from './check-consistency.ts'

const leaves = Array.from({ length: 13 }, (_, at) => hash('00', Buffer.from(`leaf ${at}`).toString('hex')))

test('a later tree proves that it begins with the earlier one, for every pair of sizes', async () => {
  for (let to = 1; to <= leaves.length; to += 1)
    for (let from = 1; from <= to; from += 1) expect(await isConsistent(facts(from, to)), `${from}→${to}`).toBe(true)
})

test('an altered earlier leaf, a cut path and a larger older tree are found', async () => {
  expect(await isConsistent({ ...facts(5, 12), fromRoot: 'ab'.repeat(32) })).toBe(false)
  expect(await isConsistent({ ...facts(5, 12), path: facts(5, 12).path.slice(1) })).toBe(false)
  expect(await isConsistent({ ...facts(5, 12), from: 13 })).toBe(false)
})

function facts(from: number, to: number) {
  return {
    from,
    to,
    fromRoot: root(leaves.slice(0, from)),
    toRoot: root(leaves.slice(0, to)),
    path: from === to ? [] : proof(from, leaves.slice(0, to), true),
  }
}

/** RFC 6962 §2.1.2, SUBPROOF. */
function proof(from: number, tree: string[], isWhole: boolean): string[] {
  if (from === tree.length) return isWhole ? [] : [root(tree)]
  const split = splitOf(tree.length)
  if (from <= split) return [...proof(from, tree.slice(0, split), isWhole), root(tree.slice(split))]
  return [...proof(from - split, tree.slice(split), false), root(tree.slice(0, split))]
}

function root(tree: string[]): string {
  if (tree.length === 1) return tree[0] ?? ''
  const split = splitOf(tree.length)
  return hash('01', root(tree.slice(0, split)) + root(tree.slice(split)))
}

function splitOf(count: number): number {
  let split = 1
  while (split * 2 < count) split *= 2
  return split
}

function hash(tag: string, hex: string): string {
  return createHash('sha256')
    .update(Buffer.from(tag + hex, 'hex'))
    .digest('hex')
}
