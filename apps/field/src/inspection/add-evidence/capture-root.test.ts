import { expect, test } from 'vitest'
import { captureRoot } from './capture-root.ts'
import { sha256ByHand } from './sha256.ts'

test('the phone finds the root of vector 16 for a file of three chunks', async () => {
  const bytes = new Uint8Array(2_097_156)
  bytes.fill(97, 0, 1_048_576)
  bytes.fill(98, 1_048_576, 2_097_152)
  bytes.set(new TextEncoder().encode('tail'), 2_097_152)
  expect(await captureRoot(new Blob([bytes]))).toBe('59c6063a1093f13b40e14d2724d1815ee294f21c51060867717b08fbd4359fa8')
})

test('the hand-written SHA-256 agrees with the platform for every length around a block', async () => {
  for (let length = 0; length < 200; length += 1) {
    const bytes = Uint8Array.from({ length }, (_, index) => (index * 7 + length) % 256)
    expect([...sha256ByHand(bytes)]).toEqual([...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))])
  }
})
