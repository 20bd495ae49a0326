import { expect, test } from 'vitest'
import { captureRoot, mediaTypeOf } from './capture.ts'

test('a file of 2,097,156 bytes is three chunks with the root of vector 16', () => {
  // Vector 16-log of verifiable.md: a full chunk of 'a', a full chunk of 'b', then 'tail'.
  const bytes = new Uint8Array(2_097_156)
  bytes.fill('a'.charCodeAt(0), 0, 1_048_576)
  bytes.fill('b'.charCodeAt(0), 1_048_576, 2_097_152)
  bytes.set(new TextEncoder().encode('tail'), 2_097_152)
  expect(captureRoot(bytes)).toBe('59c6063a1093f13b40e14d2724d1815ee294f21c51060867717b08fbd4359fa8')
})

test('a small file is one leaf: H(0x00 ‖ chunk)', () => {
  expect(captureRoot(new TextEncoder().encode('abc'))).toBe(
    '609f6e36d2405585188d5cfd761f407c7cc46a7d3f314c88270469dde315fcd1',
  )
})

test('the type is read from the first bytes, not from a name', () => {
  expect(mediaTypeOf(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0))).toBe('image/jpeg')
  expect(mediaTypeOf(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a))).toBe('image/png')
  expect(mediaTypeOf(new TextEncoder().encode('RIFF0000WEBPVP8 '))).toBe('image/webp')
  expect(mediaTypeOf(new TextEncoder().encode('0000ftypheic'))).toBe('image/heic')
  expect(mediaTypeOf(new TextEncoder().encode('<svg onload=alert(1)>'))).toBeUndefined()
  expect(mediaTypeOf(new Uint8Array(0))).toBeUndefined()
})
