import { expect, test } from 'vitest'
import { findPasswordFault } from './password-rule.ts'

test('a password of fewer than fifteen characters is too short', () => {
  expect(findPasswordFault('月光照在甬江水面', 'xinliqun', 15)).toBe('too-short')
})

test('a long password made of common words is refused', () => {
  expect(findPasswordFault('Password123456!', 'xinliqun', 15)).toBe('common')
  expect(findPasswordFault('ningbo888888qwerty', 'xinliqun', 15)).toBe('common')
})

test('a password may not hold the login name or one character over and over', () => {
  expect(findPasswordFault('xinliqun-zai-gulou', 'xinliqun', 15)).toBe('contains-name')
  expect(findPasswordFault('ababababababababab', 'xinliqun', 15)).toBe('monotonous')
})

test('a long sentence of one’s own is taken', () => {
  expect(findPasswordFault('三江口的早晨有雾，渡轮七点开', 'xinliqun', 14)).toBeUndefined()
  expect(findPasswordFault('teapot-violet-canal-39', 'xinliqun', 15)).toBeUndefined()
})
