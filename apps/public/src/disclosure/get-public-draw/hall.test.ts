import { expect, test } from 'vitest'
import { hallPhase } from './hall.tsx'

const DUE = '2026-11-22T13:30:00Z'
const phase = (state: string, at: string, drawnAt: string | null = null) =>
  hallPhase({ state, dueAt: DUE, drawnAt }, new Date(at))

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
