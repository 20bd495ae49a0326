import { describe, expect, test } from 'vitest'
import { plainDate } from '#kernel/plain-date.ts'
import { cutBands } from '../domain/discretion.ts'
import { discretionBenchmark } from '../discretion-rule.ts'
import { hearingRights, rewardOf, surchargeOf } from '../money-rules.ts'
import { parameter } from '../parameters.ts'

const YUAN = 100

describe('trap 13: a surcharge is not three per cent for ever from the day of the decision', () => {
  const fine = { receivedOn: plainDate('2025-09-22'), principalFen: 20_000 * YUAN, kind: 'fine' as const }
  const until = (day: string, more = {}) => surchargeOf({ ...fine, ...more, untilOn: plainDate(day) })

  test('a fine of 20,000 told on 22 September 2025 is payable until 9 October, after the holiday', () => {
    expect(until('2025-10-09')).toMatchObject({ dueOn: '2025-10-09', days: 0, surchargeFen: 0 })
    expect(until('2025-10-10')).toMatchObject({ days: 1, surchargeFen: 600 * YUAN })
  })

  test('paid on 19 October, ten days late: 6,000', () => {
    expect(until('2025-10-19')).toMatchObject({ days: 10, surchargeFen: 6_000 * YUAN, cappedOn: null })
  })

  test('paid on 30 November, 52 days late: 20,000 and not 31,200, for the surcharge never passes the fine', () => {
    expect(until('2025-11-30')).toMatchObject({ days: 52, surchargeFen: 20_000 * YUAN })
  })

  test('the cap is reached on the 34th day', () => {
    expect(until('2025-11-11')).toMatchObject({ days: 33, surchargeFen: 19_800 * YUAN, cappedOn: null })
    expect(until('2025-11-12')).toMatchObject({ days: 34, surchargeFen: 20_000 * YUAN, cappedOn: '2025-11-12' })
  })

  test('the days of reconsideration and litigation do not count', () => {
    const reviews = [{ from: plainDate('2025-10-12'), to: plainDate('2025-10-16') }]
    expect(until('2025-10-19', { reviews })).toMatchObject({ days: 5, pausedDays: 5, surchargeFen: 3_000 * YUAN })
  })

  test('nothing is added to what was confiscated', () => {
    expect(until('2025-11-30', { kind: 'confiscation' })).toMatchObject({ surchargeFen: 0, cappedOn: null })
  })

  test('an approved deferral moves the day from which the surcharge runs', () => {
    expect(until('2025-11-10', { deferredTo: plainDate('2025-11-07') })).toMatchObject({
      days: 3,
      surchargeFen: 1_800 * YUAN,
    })
  })
})

describe('trap 12: a hearing is not owed only because of the fine', () => {
  const today = plainDate('2026-03-02')
  const ask = (
    fine: number,
    confiscated: number,
    kinds: string[] = [],
    party: 'organisation' | 'natural-person' | 'sole-trader' = 'organisation',
  ) => {
    const rights = hearingRights({ kinds, fineFen: fine * YUAN, confiscatedFen: confiscated * YUAN }, party, today)
    if (rights === undefined) throw new Error('no rule of hearings')
    return rights
  }

  test('a company fined 60,000 with 50,000 confiscated: neither reaches 100,000, together they do, and the right is told', () => {
    expect(ask(60_000, 50_000)).toMatchObject({ isEntitled: true, grounds: ['sum'] })
    expect(ask(60_000, 39_999)).toMatchObject({ isEntitled: false, grounds: [] })
  })

  test('a closed shop, a revoked licence and a barred person are heard without any fine', () => {
    for (const kind of ['closure', 'licence-revocation', 'employment-restriction', 'business-suspension'])
      expect(ask(0, 0, [kind])).toMatchObject({ isEntitled: true, grounds: ['kind'] })
    expect(ask(0, 0, ['warning']).isEntitled).toBe(false)
  })

  test('exactly 100,000 counts; a person is heard from 10,000, and a sole trader as a person', () => {
    expect([ask(100_000, 0).isEntitled, ask(99_999.99, 0).isEntitled]).toEqual([true, false])
    expect(ask(10_000, 0, [], 'natural-person').grounds).toEqual(['fine'])
    expect(ask(5_000, 0, [], 'sole-trader').isEntitled).toBe(false)
    expect(ask(0, 10_000, [], 'sole-trader').grounds).toEqual(['confiscation'])
  })

  test('every ground that holds is told by itself', () => {
    expect(ask(120_000, 100_000, ['closure']).grounds).toEqual(['kind', 'fine', 'confiscation'])
  })
})

describe('scenario 16: what a report earns', () => {
  const today = plainDate('2026-03-02')
  const reward = (grade: 'L1' | 'L2' | 'L3', sum: number) => rewardOf(grade, sum * YUAN, today)

  test.each([
    ['680,000 of the first grade earn five per cent', 'L1', 680_000, 34_000],
    ['80,000 of the second grade would earn 2,400 and earn the minimum', 'L2', 80_000, 3_000],
    ['50,000 of the third grade earn the minimum', 'L3', 50_000, 1_000],
    ['30,000,000 earn the cap and no more', 'L1', 30_000_000, 1_000_000],
    ['a report that led to no fine earns the minimum of its grade', 'L1', 0, 5_000],
  ] as const)('%s', (_story, grade, sum, earned) => {
    expect(reward(grade, sum)?.rewardFen).toBe(earned * YUAN)
  })

  test('from 500,000 on the finance department must agree', () => {
    expect(reward('L1', 30_000_000)).toMatchObject({ needsFinanceConsent: true, isCapped: true })
    expect(reward('L1', 10_000_000)).toMatchObject({ needsFinanceConsent: true, isCapped: false })
    expect(reward('L1', 9_999_980)?.needsFinanceConsent).toBe(false)
  })
})

describe('discretion cuts a range at thirty and seventy per cent', () => {
  const shares = discretionBenchmark(plainDate('2026-03-02'))?.shares ?? []
  const cut = (low: number, high: number) =>
    cutBands({ minFen: low * YUAN, maxFen: high * YUAN }, shares).map((one) => [one.minFen / YUAN, one.maxFen / YUAN])

  test('50,000 to 200,000 is cut at 95,000 and 155,000; 10,000 to 100,000 at 37,000 and 73,000', () => {
    expect(cut(50_000, 200_000)).toEqual([
      [50_000, 95_000],
      [95_000, 155_000],
      [155_000, 200_000],
    ])
    expect(cut(10_000, 100_000)).toEqual([
      [10_000, 37_000],
      [37_000, 73_000],
      [73_000, 100_000],
    ])
  })

  test('“at most” has no minimum: its steps begin at nothing', () => {
    expect(cut(0, 500)).toEqual([
      [0, 150],
      [150, 350],
      [350, 500],
    ])
  })
})

describe('other numbers of the penalty chapter', () => {
  test('a rule of the province may set a fine of 30,000, of 100,000 where safety or environment is at stake', () => {
    const cap = (kind: string) => parameter('local-rule-fine-cap', plainDate('2026-03-02'), kind).value
    expect([cap('general'), cap('safety-environment')]).toEqual([30_000 * YUAN, 100_000 * YUAN])
  })

  test('three penalties within twelve months are more than a fine under the food law', () => {
    const of = (what: string) => parameter('food-repeated-penalty', plainDate('2026-03-02'), what).value
    expect([of('penalties'), of('months')]).toEqual([3, 12])
  })

  test('below fourteen nobody is fined, below eighteen more lightly, then and now', () => {
    for (const day of ['2020-09-01', '2026-09-01'])
      expect([
        parameter('responsibility-age', plainDate(day), 'none-below').value,
        parameter('responsibility-age', plainDate(day), 'lighter-below').value,
      ]).toEqual([14, 18])
  })
})
