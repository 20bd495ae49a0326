import { expect, test } from 'vitest'
import { expectedCount, stratumBlocks } from './stratum-blocks.ts'

test('before the draw a block shows the expected number rounded up, afterwards what was drawn', () => {
  expect(expectedCount('937/25')).toBe(38)
  expect(expectedCount('12')).toBe(12)
  const row = { key: '330203', label: '海曙区', eligible: 1000, certainty: 0, expected: '61/2', drawn: null }
  expect(stratumBlocks([row])).toEqual([{ code: '330203', name: '海曙区', population: 1000, quota: 31, drawn: 0 }])
  expect(stratumBlocks([{ ...row, drawn: 30 }])[0]).toMatchObject({ quota: 30, drawn: 30 })
})

test('blocks keep their place on the wall whatever the order of the answer', () => {
  const row = (key: string) => ({ key, label: key, eligible: 1, certainty: 0, expected: '1', drawn: null })
  expect(stratumBlocks([row('330225'), row('ZZ'), row('330281')]).map((block) => block.code)).toEqual([
    '330281',
    '330225',
    'ZZ',
  ])
})

test('between waves the expected places stay and those drawn so far are filled; a joint round says that it counts 户次', () => {
  const row = { key: '330203', label: '海曙区', eligible: 390, certainty: 0, expected: '10', drawn: 5 }
  expect(stratumBlocks([row], { isJoint: true, isPartial: true })).toMatchObject([
    { quota: 10, drawn: 5, isJoint: true },
  ])
  expect(stratumBlocks([row])).toMatchObject([{ quota: 5, drawn: 5 }])
})
