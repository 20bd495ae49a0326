import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { isId } from '#kernel/ids.ts'
import { manyIds } from './many-ids.ts'

test('ids made in bulk are distinct UUIDv7 of the present time', () => {
  const next = manyIds({
    time: { now: () => new Date('2026-03-02T01:00:00Z') },
    randomness: { bytes: (count) => randomBytes(count) },
  })
  const ids = Array.from({ length: 5000 }, next)
  expect(new Set(ids).size).toBe(5000)
  expect(ids.every((id) => isId(id) && id.charAt(14) === '7')).toBe(true)
  expect(Number.parseInt((ids[0] ?? '').slice(0, 13).replace('-', ''), 16)).toBe(
    new Date('2026-03-02T01:00:00Z').getTime(),
  )
})
