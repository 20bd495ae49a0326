import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { commitmentOf, newShare } from './share.ts'

test('a commitment is the tagged hash of plan, name and share, as the specification writes it', async () => {
  const share = 'ab'.repeat(32)
  const label = Buffer.from('NB-AMR-2026-01/董㙦')
  const length = Buffer.alloc(4)
  length.writeUInt32BE(label.length)
  const expected = createHash('sha256')
    .update(Buffer.concat([Buffer.from('C'), length, label, Buffer.from(share, 'hex')]))
    .digest('hex')
  expect(await commitmentOf('NB-AMR-2026-01', { name: '董㙦', wave: 1 }, share)).toBe(expected)
})

test('each wave after the first stands in the label of its commitment', async () => {
  const share = 'cd'.repeat(32)
  const first = await commitmentOf('NB-1/忻', { name: '立', wave: 1 }, share)
  expect(await commitmentOf('NB-1', { name: '忻/立', wave: 1 }, share)).toBe(first)
  const second = await commitmentOf('NB-1', { name: '忻立', wave: 2 }, share)
  expect(second).toBe(await commitmentOf('NB-1', { name: '忻立/2', wave: 1 }, share))
})

test('a share is 32 fresh bytes', () => {
  expect(newShare()).toMatch(/^[0-9a-f]{64}$/)
  expect(newShare()).not.toBe(newShare())
})
