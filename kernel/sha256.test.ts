import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createSha256, sha256, sha256Into, sha256Suite } from './sha256.ts'

test('every length around the block borders hashes as node:crypto hashes it', () => {
  for (let length = 0; length < 200; length += 1) {
    const input = Uint8Array.from({ length }, (_, i) => (i * 7 + length) % 256)
    expect(Buffer.from(sha256(input)).toString('hex')).toBe(createHash('sha256').update(input).digest('hex'))
  }
})

test('input in pieces hashes as the whole, and a digest does not end the stream', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 150 }), { maxLength: 6 }), (pieces) => {
      const stream = createSha256()
      for (const piece of pieces) {
        stream.update(piece)
        stream.digest()
      }
      expect(Buffer.from(stream.digest())).toEqual(createHash('sha256').update(Buffer.concat(pieces)).digest())
    }),
  )
})

test('a hash is written where it is asked to be and may overwrite its input', () => {
  const bytes = Uint8Array.from({ length: 120 }, (_, i) => i)
  const expected = createHash('sha256').update(bytes.subarray(10, 61)).digest()
  sha256Into(bytes, 20, bytes, 10, 51)
  expect(Buffer.from(bytes.subarray(20, 52))).toEqual(expected)
})

test('what begins alike hashes after its head as the whole', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 150 }), fc.array(fc.uint8Array({ maxLength: 150 })), (head, tails) => {
      const after = sha256Suite.afterHead(head)
      for (const tail of tails) {
        const output = new Uint8Array(32)
        after(output, 0, tail, 0, tail.length)
        expect(output).toEqual(sha256(Buffer.concat([head, tail])))
      }
    }),
  )
})
