import { expect, test } from 'vitest'
import { isFreeKey } from './keys.ts'

const plain = { key: 'j', isComposing: false, keyCode: 74, ctrlKey: false, metaKey: false, altKey: false }

test('a shortcut never fires during input-method composition', () => {
  expect(isFreeKey(plain, false)).toBe(true)
  expect(isFreeKey({ ...plain, isComposing: true }, false)).toBe(false)
  expect(isFreeKey({ ...plain, keyCode: 229 }, false)).toBe(false)
})

test('a shortcut never fires while typing or with a modifier held', () => {
  expect(isFreeKey(plain, true)).toBe(false)
  expect(isFreeKey({ ...plain, ctrlKey: true }, false)).toBe(false)
})
