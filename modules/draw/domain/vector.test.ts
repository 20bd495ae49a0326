import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { sha256Suite } from '#kernel/sha256.ts'
import { answerVector, drawVector, serverKeys, vectorExpectation } from './vector.ts'
import type { UnitKeys } from './select.ts'

const file = z
  .object({ vectors: z.array(z.looseObject({ name: z.string(), suite: z.string().optional(), expect: z.any() })) })
  .parse(JSON.parse(readFileSync(new URL('../../../spec/draw/draw-vectors.json', import.meta.url), 'utf8')))

/** Keys cut to four bits, so that they collide and ids decide. */
const test4: UnitKeys = {
  suite: sha256Suite,
  cut: (key) => {
    key.fill(0, 1)
    key[0] = (key[0] ?? 0) & 0xf0
  },
}

const draws = file.vectors.filter((vector) => 'rule' in vector && 'units' in vector && 'sources' in vector)

test('eleven vectors describe a draw', () => {
  expect(draws).toHaveLength(11)
})

test.each(draws.map((vector) => [vector.name, vector]))('vector %s is reproduced to the last byte', (_, vector) => {
  const input = drawVector.parse({ ...vector, plan: vector.expect.commit.plan, task: vector.expect.commit.task })
  const keys = input.suite === 'test4' ? test4 : serverKeys(input.suite)
  if (keys === undefined) throw new Error(`no suite ${input.suite}`)
  expect(vectorExpectation(input, keys)).toEqual(vector.expect)
})

const rounds = z
  .object({ vectors: z.array(z.looseObject({ name: z.string(), expect: z.any() })) })
  .parse(JSON.parse(readFileSync(new URL('../../../spec/draw/round-vectors.json', import.meta.url), 'utf8')))

test.each(rounds.vectors.map((vector) => [vector.name, vector]))(
  'round %s is reproduced to the last byte',
  (_, vector) => {
    const { expect: wanted, ...given } = vector
    expect(answerVector(given)).toEqual(wanted)
  },
)

test('the server has no suite test4', () => {
  expect(serverKeys('test4')).toBeUndefined()
})
