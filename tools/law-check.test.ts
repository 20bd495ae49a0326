import { expect, test } from 'vitest'
import path from 'node:path'
import { lawProblems } from './law-check.ts'

test('the law base, its schemas and its examples stand (planted breaches: modules/law/law-check.test.ts)', () => {
  const { problems, summary } = lawProblems(path.resolve(import.meta.dirname, '..'))
  expect(problems).toEqual([])
  expect(summary).toContain('0 problems')
})
