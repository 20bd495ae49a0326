import { expect, test } from 'vitest'
import type { DrawStratum } from '../../api/shapes.ts'
import { blocksOf, stratumName } from './blocks.ts'

const HAISHU: DrawStratum = {
  key: '330203',
  label: '海曙区',
  frameCount: 412,
  eligible: 400,
  excluded: 10,
  certainty: 2,
  target: '21/1',
  drawn: null,
  probability: '21/400',
  percent: '5.25%',
}

test('before the draw a block shows its places, certainty units among them, and none filled', () => {
  expect(blocksOf([HAISHU])).toMatchObject([{ name: '海曙区', population: 402, quota: 23, words: '23 户', drawn: 0 }])
})

test('after the draw every place of the block is filled', () => {
  expect(blocksOf([{ ...HAISHU, drawn: 21 }])).toMatchObject([{ quota: 23, drawn: 23 }])
})

test('where chance rounds the quota the block says 约', () => {
  expect(blocksOf([{ ...HAISHU, target: '43/2', certainty: 0 }])[0]?.words).toBe('约 22 户')
})

test('a stratum is called by its name, whether it is given by key or by name', () => {
  expect([stratumName([HAISHU], '330203'), stratumName([HAISHU], '海曙区')]).toEqual(['海曙区', '海曙区'])
})

test('while a wave is still to come the block keeps its expected places and fills those drawn so far', () => {
  expect(blocksOf([{ ...HAISHU, drawn: 9 }], true)).toMatchObject([{ quota: 23, drawn: 11 }])
  expect(blocksOf([HAISHU], false, '户次')).toMatchObject([{ words: '23 户次', unit: '户次' }])
})
