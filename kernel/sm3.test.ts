import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createSm3, sm3, sm3Into } from './sm3.ts'

test('every length around the block borders hashes as node:crypto hashes it', () => {
  for (let length = 0; length < 200; length += 1) {
    const input = Uint8Array.from({ length }, (_, i) => (i * 7 + length) % 256)
    expect(Buffer.from(sm3(input)).toString('hex')).toBe(createHash('sm3').update(input).digest('hex'))
  }
})

test('input in pieces hashes as the whole, and a digest does not end the stream', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 150 }), { maxLength: 6 }), (pieces) => {
      const stream = createSm3()
      for (const piece of pieces) {
        stream.update(piece)
        stream.digest()
      }
      expect(Buffer.from(stream.digest())).toEqual(createHash('sm3').update(Buffer.concat(pieces)).digest())
    }),
  )
})

test('a hash is written where it is asked to be and may overwrite its input', () => {
  const bytes = Uint8Array.from({ length: 120 }, (_, i) => i)
  const expected = createHash('sm3').update(bytes.subarray(10, 61)).digest()
  sm3Into(bytes, 20, bytes, 10, 51)
  expect(Buffer.from(bytes.subarray(20, 52))).toEqual(expected)
})

test('the example of GB/T 32905 holds', () => {
  expect(Buffer.from(sm3(new TextEncoder().encode('abc'))).toString('hex')).toBe(
    '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0',
  )
})
