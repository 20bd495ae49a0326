import { describe, expect, test } from 'vitest'
import { plainDate } from '#kernel/plain-date.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import { deadline } from '../deadlines.ts'
import { discretionBenchmark } from '../discretion-rule.ts'
import { hearingRights, rewardOf, surchargeOf } from '../money-rules.ts'
import { findParameter, parameter } from '../parameters.ts'
import { findTransfer } from '../rule-documents.ts'

/** The same facts judged by the law base of September 2020 and by the present one: different, and both right. */
const THEN = plainDate('2020-09-01')
const NOW = plainDate('2026-09-01')
const both = <T>(judge: (day: PlainDate) => T) => [judge(THEN), judge(NOW)]

describe('the 2020 profile and the present profile give different, right answers for the same facts', () => {
  test('a shop fined 2,000 yuan: ordinary procedure in 2020, simple procedure today', () => {
    const isSimple = (day: PlainDate) => 200_000 <= parameter('simple-procedure-fine-limit', day, 'organisation').value
    expect(both(isSimple)).toEqual([false, true])
  })

  test('a citizen fined 200 yuan: 50 was the limit of the simple procedure, today it is 200', () => {
    const limit = (day: PlainDate) => parameter('simple-procedure-fine-limit', day, 'natural-person').value
    expect(both(limit)).toEqual([5_000, 20_000])
  })

  test('100 yuan taken on the spot: above the 20 yuan of 2020, within the 100 of today', () => {
    const mayCollect = (day: PlainDate) => 10_000 <= parameter('spot-fine-limit', day).value
    expect(both(mayCollect)).toEqual([false, true])
  })

  test('a party told on a Friday asks for a hearing within three days then, within five working days now', () => {
    expect(deadline('hearing-request', plainDate('2020-09-25')).dueOn).toBe('2020-09-28')
    expect(deadline('hearing-request', plainDate('2026-09-25')).dueOn).toBe('2026-10-09')
  })

  test('goods kept as evidence on the eve of National Day: seven natural days then, seven working days now', () => {
    expect(deadline('preservation-disposal', plainDate('2020-09-30'))).toMatchObject({ unit: 'natural-days' })
    expect(deadline('preservation-disposal', plainDate('2026-09-30'))).toMatchObject({ unit: 'working-days' })
  })

  test('a qualification is lowered: no hearing was owed by law in 2020, today it is', () => {
    const penalty = { kinds: ['qualification-lowering'], fineFen: 0, confiscatedFen: 0 }
    expect(both((day) => hearingRights(penalty, 'organisation', day)?.isEntitled)).toEqual([false, true])
  })

  test('a first slight violation, corrected: no ground for a waiver in 2020, today it may be waived', () => {
    const knows = (day: PlainDate) => discretionBenchmark(day)?.waivers.some((one) => one.title === '首违不罚')
    expect(both(knows)).toEqual([false, true])
  })

  test('a complaint is mediated for 45 working days then, for 60 natural days now', () => {
    const term = (day: PlainDate) => {
      const found = deadline('complaint-mediation', day)
      return `${found.amount} ${found.unit}`
    }
    expect(both(term)).toEqual(['45 working-days', '60 natural-days'])
  })

  test('a fine is unpaid while the party sues for 20 days: the surcharge ran on in 2020, today it pauses', () => {
    const paid = (year: string) =>
      surchargeOf({
        receivedOn: plainDate(`${year}-03-02`),
        untilOn: plainDate(`${year}-04-15`),
        principalFen: 2_000_000,
        kind: 'fine',
        reviews: [{ from: plainDate(`${year}-03-20`), to: plainDate(`${year}-04-08`) }],
      })
    expect([paid('2020').pausedDays, paid('2026').pausedDays]).toEqual([0, 20])
    expect(paid('2020').surchargeFen).toBeGreaterThan(paid('2026').surchargeFen)
    expect(paid('2020').citation).toContain('《行政强制法》第四十五条')
  })

  test('a violation that endangers health is discovered four years later: barred by the two years of 2020, open today', () => {
    const months = (day: PlainDate) =>
      (
        findParameter('limitation-period-months', day, 'life-health-finance') ??
        parameter('limitation-period-months', day, 'general')
      ).value
    expect(both(months)).toEqual([24, 60])
  })

  test('night construction noise is fined by the environment agency then, by integrated enforcement now', () => {
    const moved = (day: PlainDate) => findTransfer('NBCF-N33', { division: '330203' }, day)?.agency
    expect(both(moved)).toEqual([undefined, '综合行政执法部门'])
  })

  test('a penalty is shown at most one year then; today three months, one year or three by its gravity', () => {
    const shown = (day: PlainDate, kind: string) => findParameter('credit-publicity-maximum-months', day, kind)?.value
    expect(both((day) => shown(day, 'general'))).toEqual([12, 12])
    expect(both((day) => shown(day, 'minor'))).toEqual([undefined, 3])
    expect(both((day) => findParameter('credit-repair-minimum-months', day, 'serious')?.value)).toEqual([6, 12])
  })

  test('a report of a violation earns no reward of these terms in 2020', () => {
    expect(both((day) => rewardOf('L1', 68_000_000, day)?.rewardFen)).toEqual([undefined, 3_400_000])
  })
})
