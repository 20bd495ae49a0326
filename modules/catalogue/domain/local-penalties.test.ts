import { expect, test } from 'vitest'
import { readItemFiles } from '../item-files.ts'
import { boundsOf } from './penalty-amount.ts'
import type { PenaltyFacts } from './penalty-amount.ts'

/** domain.md §11: each of the 33 local penalty items with its body and its range, read from law/items/penalty. */
const items = new Map(readItemFiles().map((file) => [file.item.code, file]))
const YUAN = 100

function range(number: string, facts: Partial<PenaltyFacts> = {}) {
  const penalty = items.get(`NBCF-${number}`)?.version.penalty
  if (penalty === undefined || penalty === null) throw new Error(`no penalty ${number}`)
  const bounds = boundsOf(penalty.amounts, { subject: 'unit', ...facts })
  return bounds === undefined ? undefined : [bounds.minFen / YUAN, bounds.maxFen / YUAN]
}

test.each([
  ['N01', '市场监督管理部门', 10_000, 50_000],
  ['N02', '市场监督管理部门', 10_000, 30_000],
  ['N03', '市场监督管理部门', 30_000, 100_000],
  ['N04', '市场监督管理部门', 50_000, 200_000],
  ['N05', '市场监督管理部门', 10_000, 50_000],
  ['N06', '市场监督管理部门', 30_000, 200_000],
  ['N07', '市场监督管理部门', 30_000, 100_000],
  ['N08', '住房和城乡建设主管部门', 100_000, 200_000],
  ['N09', '市场监督管理部门', 10_000, 50_000],
  ['N10', '市场监督管理部门', 10_000, 100_000],
  ['N11', '市场监督管理部门', 2_000, 20_000],
  ['N12', '市场监督管理部门', 10_000, 100_000],
  ['N13', '市场监督管理部门', 10_000, 50_000],
  ['N14', '市场监督管理部门', 10_000, 100_000],
  ['N16', '市场监督管理部门', 2_000, 20_000],
  ['N17', '市场监督管理部门', 5_000, 30_000],
  ['N18', '市容环境卫生主管部门', 500, 5_000],
  ['N19', '市场监督管理部门', 0, 500],
  ['N20', '市场监督管理部门', 1_000, 10_000],
  ['N21', '市场监督管理部门', 500, 5_000],
  ['N23', '综合行政执法部门', 20, 200],
  ['N24', '市场监督管理部门', 20_000, 100_000],
  ['N25', '交通运输主管部门', 5_000, 20_000],
  ['N26', '交通运输主管部门', 300, 1_000],
  ['N27', '交通运输主管部门', 1_000, 5_000],
  ['N30', '应急管理部门', 20_000, 50_000],
  ['N31', '城市管理（综合行政执法）部门', 3_000, 3_000],
  ['N33', '生态环境主管部门', 10_000, 100_000],
])('%s is fined by %s from %d to %d yuan', (number, agency, low, high) => {
  expect(items.get(`NBCF-${number}`)?.version.penalty?.agencies[0]?.agency).toBe(agency)
  expect(range(number)).toEqual([low, high])
})

test('the person is fined otherwise than the unit: N13, N20, N24, N28 and N30', () => {
  expect(range('N13', { subject: 'responsible-person' })).toEqual([500, 2_000])
  expect(range('N20', { subject: 'individual' })).toEqual([50, 500])
  expect(range('N24', { subject: 'individual' })).toEqual([2_000, 20_000])
  expect(range('N28', { subject: 'responsible-person' })).toEqual([20_000, 50_000])
  expect(range('N28')).toBeUndefined()
  expect(range('N30', { subject: 'responsible-person' })).toEqual([10_000, 20_000])
})

test('N15 is one to three times the illegal fee, N32 ten thousand for each parking space', () => {
  expect(range('N15', { baseFen: 1_000 * YUAN })).toEqual([1_000, 3_000])
  expect(range('N32', { units: 7 })).toEqual([70_000, 70_000])
})

test('N22 has three tiers, N29 and N30 a second sum after the refusal, N33 the same sum for each day', () => {
  const tier = (when: string) => range('N22', { subject: 'individual', when })
  expect([tier('第一档'), tier('第二档'), tier('第三档')]).toEqual([
    [50, 50],
    [50, 200],
    [200, 500],
  ])
  expect(range('N29', { when: '警告时并处' })).toEqual([5_000, 30_000])
  expect(range('N29', { when: '逾期未改正' })).toEqual([30_000, 100_000])
  expect(range('N30', { when: '责令停产停业并处' })).toEqual([50_000, 100_000])
  expect(range('N33', { when: '拒不改正，按日连续处罚', units: 3, baseFen: 10_000 * YUAN })).toEqual([30_000, 30_000])
})

test('an order, a warning or a warning unheeded comes before the fine where the text says so', () => {
  const chain = (number: string) => items.get(`NBCF-${number}`)?.version.penalty?.precondition
  expect(chain('N19')).toEqual(['劝阻无效', '责令改正', '拒不改正'])
  expect(chain('N17')).toEqual(['警告', '拒不改正'])
  for (const number of ['N01', 'N02', 'N08', 'N14', 'N28', 'N31'])
    expect(chain(number)).toEqual(['责令限期改正', '逾期未改正'])
  for (const number of ['N20', 'N26', 'N27']) expect(chain(number)).toEqual(['情节严重'])
})

test('N23 depends on the zone and N30 on the sub-item', () => {
  const agencies = (number: string) => items.get(`NBCF-${number}`)?.version.penalty?.agencies.map((one) => one.when)
  expect(agencies('N23')).toEqual(['重点管理区', '一般管理区'])
  expect(agencies('N30')).toEqual(['园区管理', '影视场所', '客运挂靠'])
})
