import { expect, test } from 'vitest'
import { newId } from './new-id.ts'

test('a new id is a version 7 UUID and later ones sort later', async () => {
  const first = newId()
  expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  await new Promise((done) => setTimeout(done, 3))
  expect(newId() > first).toBe(true)
})
