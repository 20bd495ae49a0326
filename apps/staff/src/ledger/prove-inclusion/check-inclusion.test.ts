import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { checkInclusion } from './check-inclusion.ts'

const leaves = ['evlog/1\n甲', 'evlog/1\n乙', 'evlog/1\n丙']
const [a, b, c] = leaves.map((leaf) => hash(0, Buffer.from(leaf)))
const ab = hash(1, Buffer.concat([a ?? Buffer.of(), b ?? Buffer.of()]))
const root = hash(1, Buffer.concat([ab, c ?? Buffer.of()]))
const note = `origin\n3\n${root.toString('base64')}\n`

function hash(tag: number, bytes: Buffer): Buffer {
  return createHash('sha256').update(Buffer.of(tag)).update(bytes).digest()
}

const third = {
  leaf: leaves[2] ?? '',
  leafHash: c?.toString('hex') ?? '',
  index: 2,
  size: 3,
  path: [ab.toString('hex')],
  note,
}

test('a leaf whose path leads to the root of the checkpoint is verified', async () => {
  expect(await checkInclusion(third)).toMatchObject({ verdict: 'verified' })
  const second = {
    leaf: leaves[1] ?? '',
    leafHash: b?.toString('hex') ?? '',
    index: 1,
    size: 3,
    path: [a?.toString('hex') ?? '', c?.toString('hex') ?? ''],
    note,
  }
  expect(await checkInclusion(second)).toMatchObject({ verdict: 'verified' })
})

test('one changed character, a wrong index or another root is a mismatch', async () => {
  expect((await checkInclusion({ ...third, leaf: 'evlog/1\n丁' })).verdict).toBe('mismatch')
  expect((await checkInclusion({ ...third, index: 1 })).verdict).toBe('mismatch')
  expect((await checkInclusion({ ...third, note: note.replace('3\n', '4\n') })).verdict).toBe('mismatch')
})
