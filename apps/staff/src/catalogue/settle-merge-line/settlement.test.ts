import { expect, test } from 'vitest'
import type { MergeLine } from '../get-official-list/list-query.ts'
import { bodyOf, fieldsByHand } from './settlement.ts'

const field = { base: null, theirs: ['a'], ours: ['b'], isConflict: true }
const line = {
  kind: 'conflict',
  fields: [
    { field: 'handling', ...field },
    { field: 'name', ...field },
  ],
} as MergeLine
const fresh = { ...line, kind: 'added', fields: [] } as MergeLine

test('taking theirs or keeping ours sends nothing by hand', () => {
  expect(bodyOf(line, { choice: 'theirs', reason: '按省级清单', words: { name: '改' } })).toEqual({
    choice: 'theirs',
    reason: '按省级清单',
    picks: {},
    byHand: {},
  })
})

test('by hand the written value is split and read, the picks go along, and a new entry may be written whole', () => {
  expect(fieldsByHand(line)).toEqual(['handling', 'name'])
  expect(fieldsByHand(fresh)).toContain('basis')
  const written = { choice: 'by-hand' as const, reason: '分别处理', picks: { name: 'ours' as const } }
  expect(bodyOf(line, { ...written, words: { handling: '责令整改、立案' } })).toEqual({
    ...written,
    byHand: { handling: ['责令整改', '立案'] },
  })
  const { byHand } = bodyOf(fresh, { ...written, words: { levels: '市、县', basis: 'cn.food-safety-law/110 职权' } })
  expect(byHand).toEqual({
    levels: ['city', 'county'],
    basis: [{ cite: 'cn.food-safety-law/110', role: 'power' }],
  })
})
