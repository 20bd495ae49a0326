import { expect, test } from 'vitest'
import { decideDiscretion, type DiscretionTable } from './decide-discretion.ts'

const table: DiscretionTable = {
  shares: [
    { step: 'lighter', from: 0, to: 30, whole: 100 },
    { step: 'ordinary', from: 30, to: 70, whole: 100 },
    { step: 'heavier', from: 70, to: 100, whole: 100 },
  ],
  factors: [
    { code: 'J', effect: 'lighter', mayGoBelowRange: true },
    { code: 'Z', effect: 'heavier', mayGoBelowRange: false },
  ],
  waivers: [{ code: 'B', effect: 'may', conditions: [{ code: 'first' }, { code: 'corrected' }] }],
}
const bounds = { minFen: 5_000_000, maxFen: 20_000_000 }
const nothing = { bounds, factors: [], conditions: [], isDeliberated: false }

test('the trace says of every circumstance whether it was found, and of every waiver on which condition it failed', () => {
  const decided = decideDiscretion(table, { ...nothing, factors: ['J'], conditions: ['first'] })
  expect(decided.trace).toEqual([
    { code: 'J', holds: true, failedOn: null },
    { code: 'Z', holds: false, failedOn: null },
    { code: 'B', holds: false, failedOn: 'corrected' },
  ])
  expect(decided).toMatchObject({
    step: 'lighter',
    result: { minFen: 5_000_000, maxFen: 9_500_000 },
    verdict: undefined,
  })
})

test('a proposed sum is judged by the chosen step, and a case without bounds has no sums and no verdict', () => {
  expect(decideDiscretion(table, { ...nothing, step: 'heavier', proposedFen: 12_000_000 }).verdict).toBe('outside-band')
  expect(decideDiscretion(table, { ...nothing, factors: ['unknown'] }).step).toBe('ordinary')
  expect(decideDiscretion(table, { ...nothing, bounds: undefined, proposedFen: 1 })).toMatchObject({
    bands: [],
    result: undefined,
    verdict: undefined,
  })
})
