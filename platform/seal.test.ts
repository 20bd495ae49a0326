import { expect, test } from 'vitest'
import { systemRandomness } from './ports.ts'
import { openSealed, seal } from './seal.ts'

const key = new Uint8Array(32).fill(7)

test('a sealed secret opens for its key and its owner only, and not with a byte changed', () => {
  const sealed = seal(key, '网关密钥', 'necips', systemRandomness)
  expect(sealed.includes('网关')).toBe(false)
  expect(openSealed(key, sealed, 'necips')).toBe('网关密钥')
  expect(() => openSealed(key, sealed, 'credit-china')).toThrow()
  expect(() => openSealed(new Uint8Array(32), sealed, 'necips')).toThrow()
  for (const at of [0, 13, sealed.length - 1]) {
    const bent = Buffer.from(sealed)
    bent[at] = (bent[at] ?? 0) ^ 1
    expect(() => openSealed(key, bent, 'necips')).toThrow()
  }
})
