import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { answerVector } from '../modules/draw/domain/vector.ts'
import { assignOfficers } from '../modules/draw/domain/assignment.ts'
import { fromHex, suiteOf } from '../modules/draw/domain/encoding.ts'
import { workedInput, workedLines, workedOfficers } from './fixtures/worked-example.mjs'
import { assign } from './lib/assignment.mjs'
import { expectOf } from './lib/expect.mjs'
import { jcs } from './lib/jcs.mjs'
import { suiteOf as verifierSuite } from './lib/suite.mjs'

test('the worked example of spec/draw.md is what the verifier computes, line by line', () => {
  const text = readFileSync(new URL('../spec/draw.md', import.meta.url), 'utf8')
  const [, block = ''] = /```text\n([\s\S]*?)\n```/.exec(text) ?? []
  expect(block.split('\n')).toEqual(workedLines().join('\n').split('\n'))
})

test('the server draws and sends the same in the worked example', () => {
  const made = expectOf(workedInput())
  expect(jcs(answerVector(workedInput()))).toBe(jcs(made))
  const { selected, certainty, seed } = made as { selected: string[]; certainty: string[]; seed: string }
  const { rule, inspectors, visits } = workedOfficers([...selected, ...certainty], seed)
  const { infeasible: _, ...ours } = assignOfficers(suiteOf('sha256'), fromHex(seed), rule, inspectors, visits)
  expect(jcs(ours)).toBe(jcs(assign(verifierSuite('sha256'), fromHex(seed), rule, inspectors, visits)))
})
