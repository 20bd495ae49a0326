import { expect, test } from 'vitest'
import { ownAddress } from './public-site.ts'

test('the way back from 长者模式 stays on this site', () => {
  expect(ownAddress('/draws?page=2')).toBe('/draws?page=2')
  expect(ownAddress('/search?q=%E5%AE%81%E6%B3%A2')).toBe('/search?q=%E5%AE%81%E6%B3%A2')
  for (const foreign of [
    '//example.org',
    '/\\example.org',
    'https://example.org',
    'javascript:alert(1)',
    '',
    undefined,
    '/a\r\nset-cookie: x',
  ]) {
    expect(ownAddress(foreign)).toBe('/')
  }
})
