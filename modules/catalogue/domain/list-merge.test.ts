import { expect, test } from 'vitest'
import { mergeFields, settleFields } from './list-merge.ts'

const base = { name: '食品检查', handling: ['责令整改', '调查处理'], objectText: '食品销售者' }

test('a field only the new list changed is theirs, one only the catalogue changed is left, one both changed is a conflict', () => {
  const theirs = { name: '食品安全检查', handling: ['责令整改', '立案'], objectText: '食品销售者' }
  const ours = { name: '食品检查', handling: ['当场整改', '调查处理'], objectText: '食品销售者（含网络）' }
  expect(mergeFields(base, theirs, ours)).toEqual([
    { field: 'name', base: '食品检查', theirs: '食品安全检查', ours: '食品检查', isConflict: false },
    { field: 'handling', base: base.handling, theirs: theirs.handling, ours: ours.handling, isConflict: true },
  ])
})

test('the same change on both sides, another order, and what the list does not carry are no difference', () => {
  expect(mergeFields(base, { name: '新名' }, { name: '新名' })).toEqual([])
  expect(mergeFields(base, { handling: ['调查处理', '责令整改'] }, base)).toEqual([])
  expect(mergeFields(base, {}, { name: '另名' })).toEqual([])
})

test('without a former list a filled field is a conflict and an empty one is theirs', () => {
  const [name, object] = mergeFields(undefined, { name: '甲', objectText: '乙' }, { name: '丙', objectText: '' })
  expect([name?.isConflict, object?.isConflict]).toEqual([true, false])
})

test('settling names every field nobody settled; a value by hand stands above a pick', () => {
  const merges = mergeFields(base, { name: '甲', objectText: '乙', handling: ['丁'] }, base)
  expect(settleFields(merges, { name: 'theirs' }, {}).unsettled).toEqual(['objectText', 'handling'])
  const { values, unsettled } = settleFields(merges, { name: 'theirs', objectText: 'ours' }, { handling: ['自拟'] })
  expect({ values, unsettled }).toEqual({ values: { name: '甲', handling: ['自拟'] }, unsettled: [] })
})
