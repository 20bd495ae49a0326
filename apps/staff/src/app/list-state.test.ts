import { expect, test } from 'vitest'
import { filled, pagingOf, without } from './list-state.ts'

test('an address without a page asks for the first', () => {
  expect(pagingOf({})).toEqual({ page: 1, pageSize: 50 })
  expect(pagingOf({ page: 3, size: 2000 })).toEqual({ page: 3, pageSize: 2000 })
})

test('closing a drawer keeps the filters of the list', () => {
  expect(without({ q: '电梯', open: 'x', page: 2 }, 'open')).toEqual({ q: '电梯', page: 2 })
})

test('empty words and absent values do not travel', () => {
  expect(filled({ q: '', state: undefined, page: 0, cols: null })).toEqual({ page: 0 })
})
