import { expect, test } from 'vitest'
import { hallPhase } from './hall.tsx'

const DUE = '2026-11-22T13:30:00Z'
const phase = (state: string, at: string, drawnAt: string | null = null) =>
  hallPhase({ state, dueAt: DUE, drawnAt, round: null }, new Date(at))

test('the hall counts down to the source, then waits for it and for nothing else', () => {
  expect(phase('ARMED', '2026-11-22T13:29:59Z')).toBe('counting')
  expect(phase('ARMED', '2026-11-22T13:30:00Z')).toBe('waiting')
  expect(phase('SEEDED', '2026-11-23T02:00:00Z')).toBe('seeded')
})

test('a draw stays drawn through all that follows, and a void or failed one is never shown as one', () => {
  for (const state of ['DRAWN', 'RELEASED', 'DISCLOSED', 'CLOSED'])
    expect(phase(state, '2026-11-24T02:00:00Z', '2026-11-23T02:00:00Z')).toBe('drawn')
  for (const state of ['VOID', 'FAILED']) expect(phase(state, '2026-11-22T10:00:00Z')).toBe('stopped')
})

test('between two waves the hall shows the first and counts down to the next; after the last it is drawn', () => {
  const wave = (number: number, drawnAt: string | null, failedReason: string | null = null) => ({
    wave: number,
    dueAt: DUE,
    holdAt: DUE,
    visitsFrom: '2026-11-24',
    visitsTo: '2026-11-27',
    sources: [],
    parties: [],
    drawnAt,
    drawnCount: drawnAt === null ? null : 3,
    failedReason,
  })
  const at = (second: ReturnType<typeof wave>) =>
    hallPhase(
      {
        state: 'RELEASED',
        dueAt: DUE,
        drawnAt: DUE,
        round: { tasks: [], forecast: null, waves: [wave(1, DUE), second] },
      },
      new Date(DUE),
    )
  expect(at(wave(2, null))).toBe('between-2')
  expect(at(wave(2, DUE))).toBe('drawn')
  expect(at(wave(2, null, '随机源逾期未齐备'))).toBe('drawn')
})
