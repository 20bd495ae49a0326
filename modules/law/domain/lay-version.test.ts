import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, plainDate } from '#kernel/plain-date.ts'
import { filesKnownOn, layOver, recordingDays } from '../lay-over.ts'
import { lawBase } from '../law-base.ts'
import { knownOn, layVersion } from './lay-version.ts'
import { findInForce, isInForceOn, overlapDay } from './record-in-force.ts'

interface Version {
  readonly from: ReturnType<typeof plainDate>
  readonly to?: ReturnType<typeof plainDate>
  readonly value: number
}

const origin = plainDate('2020-01-01')
const span = fc
  .tuple(fc.nat(900), fc.option(fc.nat(400), { nil: undefined }), fc.nat(99))
  .map(([start, length, value]): Version => ({
    from: addDays(origin, start),
    ...(length === undefined ? {} : { to: addDays(origin, start + length) }),
    value,
  }))

test('a version laid over a chain holds on all its days, and every other day keeps what it had', () => {
  fc.assert(
    fc.property(fc.array(span, { maxLength: 8 }), span, fc.nat(1400), (before, added, offset) => {
      const chain = before.reduce<readonly Version[]>((all, one) => layVersion(all, one), [])
      const laid = layVersion(chain, added)
      const day = addDays(origin, offset)
      expect(overlapDay(laid)).toBeUndefined()
      const expected = isInForceOn(added, day) ? added.value : findInForce(chain, day)?.value
      expect(findInForce(laid, day)?.value).toBe(expected)
    }),
  )
})

test('a record of law/ that came later is not there on an earlier knowledge day, and the record it closed is still open', () => {
  const chain = [
    { from: plainDate('2020-01-01'), to: plainDate('2026-03-31'), value: 36 },
    { from: plainDate('2026-04-01'), value: 12, known: plainDate('2026-03-20') },
  ]
  expect(knownOn(chain, plainDate('2026-03-19'))).toEqual([{ from: '2020-01-01', to: undefined, value: 36 }])
  expect(knownOn(chain, plainDate('2026-03-20'))).toEqual(chain)
})

test('the files as a whole answer by the day they were known', () => {
  const added = {
    kind: 'parameter' as const,
    recordId: 'food-no-repeat-months',
    examples: [],
    version: {
      value: 6,
      from: plainDate('2026-06-10'),
      known: plainDate('2026-06-01'),
      where: '全国',
      cites: ['cn.food-inspection-measures/42'],
      status: '待核' as const,
    },
  }
  const files = layOver(lawBase(), [added])
  expect(recordingDays(files)).toContain('2026-06-01')
  const valueOn = (day: string) => {
    const values = filesKnownOn(files, plainDate(day)).parameters.get('food-no-repeat-months')?.values ?? []
    return findInForce(values, plainDate('2026-06-10'))?.value
  }
  expect([valueOn('2026-05-31'), valueOn('2026-06-01')]).toEqual([3, 6])
})
