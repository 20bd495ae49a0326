import { expect, test } from 'vitest'
import { deskPath } from './desk-path.ts'

test('an entry leads to the page of its record and nowhere when there is none', () => {
  const id = '019ab9e2-c14e-7b9e-8d65-d29a40db7b63'
  expect(deskPath(`inspection/${id}`)).toBe(`/inspections/${id}`)
  expect(deskPath(`credit/${id}`)).toBeUndefined()
  expect(deskPath('登记册')).toBeUndefined()
})
