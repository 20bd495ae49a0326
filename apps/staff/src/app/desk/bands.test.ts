import { expect, test } from 'vitest'
import { inBands } from './bands.ts'

test('bands come in the order of urgency, empty ones are left out, rows by due day', () => {
  const rows = [
    { id: 'c', band: 'later' as const, dueOn: null },
    { id: 'b', band: 'later' as const, dueOn: '2026-04-02' },
    { id: 'a', band: 'overdue' as const, dueOn: '2026-03-02' },
  ]
  expect(inBands(rows).map((each) => [each.band, each.rows.map((row) => row.id)])).toEqual([
    ['overdue', ['a']],
    ['later', ['b', 'c']],
  ])
})
