import { expect, test } from 'vitest'
import { clockShape } from './clock.ts'

test('the weight slides from the start to the due day and stays at the end when overdue', () => {
  const span = { startOn: '2026-03-02', dueOn: '2026-03-12' }
  expect(clockShape({ ...span, todayOn: '2026-03-02' })).toEqual({ weight: 0, overdue: false, cuts: [] })
  expect(clockShape({ ...span, todayOn: '2026-03-07' }).weight).toBe(0.5)
  expect(clockShape({ ...span, todayOn: '2026-03-12' })).toMatchObject({ weight: 1, overdue: false })
  expect(clockShape({ ...span, todayOn: '2026-03-20' })).toMatchObject({ weight: 1, overdue: true })
})

test('a suspension is cut out of the beam', () => {
  const shape = clockShape({
    startOn: '2026-03-02',
    dueOn: '2026-03-22',
    todayOn: '2026-03-10',
    suspensions: [{ from: '2026-03-04', to: '2026-03-09', reason: '鉴定' }],
  })
  expect(shape.cuts).toEqual([{ from: 0.1, to: 0.35, reason: '鉴定' }])
})
