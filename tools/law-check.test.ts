import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { lawProblems } from './law-check.ts'

const ROOT = path.resolve(import.meta.dirname, '..')

test('the law base, its schemas, examples and items stand', () => {
  const { problems, summary } = lawProblems(ROOT)
  expect(problems).toEqual([])
  expect(summary).toMatch(/[1-9]\d* records, [1-9]\d* items, .* 0 problems/u)
})

test('planted breach: an item that cites an article out of force, and a schema that drifted, turn the gate red', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'law-gate-'))
  cpSync(path.join(ROOT, 'law'), path.join(root, 'law'), { recursive: true })
  const item = path.join(root, 'law/items/inspection/scjg-01.yaml')
  writeFileSync(
    item,
    readFileSync(item, 'utf8').replaceAll('cn.food-inspection-measures/9"', 'cn.complaint-measures-interim/14"'),
  )
  writeFileSync(path.join(root, 'law/schema/rule.schema.json'), '{}')
  const found = lawProblems(root).problems.join('\n')
  rmSync(root, { recursive: true, force: true })
  expect(found).toContain('（SCJG-01）：所引「cn.complaint-measures-interim/14」在 9999-12-31 没有效力')
  expect(found).toContain('law/schema/rule.schema.json is not the schema')
})
