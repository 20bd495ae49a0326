import { expect, test } from 'vitest'
import { burdenClass, burdenRates, burdenWeights } from './burden.ts'
import { frameCounts, frameOf } from './frame.ts'
import { quotaInputFromCounts } from './draw.ts'
import { sharesOf } from './quota.ts'

const burden = {
  version: 'b',
  title: '负担系数',
  months: 12,
  scale: 4,
  exempt: ['D'],
  entries: [
    { code: 'V0', name: '未查', least: 0, factor: 4 },
    { code: 'V1', name: '一次', least: 1, factor: 1 },
    { code: 'V2', name: '两次以上', least: 2, factor: 0 },
  ],
}

test('a visit borne makes the chance a quarter, two make it nothing, and a class of high risk is never spared', () => {
  const visits = ([cls, n]: readonly [string, number]) => burdenClass(burden, cls, n)
  const units = [
    ['B', 0],
    ['B', 0],
    ['B', 1],
    ['B', 5],
    ['D', 3],
  ] as const
  expect(units.map(visits)).toEqual(['B-V0', 'B-V0', 'B-V1', 'B-V2', 'D'])
  const frame = frameOf(units.map((unit, i) => [`U${i}`, 'ALL', visits(unit), 'E'] as const))
  const classes = burdenWeights(burden, [
    { c: 'B', w: 1 },
    { c: 'D', w: 1 },
  ])
  const rule = { mode: 'weight' as const, classes, total: { n: 1, measure: 'count' as const } }
  const shares = sharesOf(quotaInputFromCounts(frameCounts(frame), rule)) ?? []
  expect(Object.fromEntries(shares.map(({ cls, pi }) => [cls, pi]))).toMatchObject({
    'B-V0': '4/13',
    'B-V1': '1/13',
    D: '4/13',
  })
})

test('rates are lowered exactly, and a least number is not lowered with them', () => {
  expect(
    burdenRates(burden, [
      { c: 'B', num: 3, den: 100, min: 2 },
      { c: 'D', num: 1, den: 1 },
    ]),
  ).toEqual([
    { c: 'B-V0', num: 3, den: 100, min: 2 },
    { c: 'B-V1', num: 3, den: 400 },
    { c: 'B-V2', num: 0, den: 1 },
    { c: 'D', num: 1, den: 1 },
  ])
})
