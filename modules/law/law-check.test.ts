import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkLaw } from './law-check.ts'
import { readLawBase } from './law-files.ts'

const HOME = fileURLToPath(new URL('../../law/', import.meta.url))
let folder: string

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'law-')), 'law/')
  cpSync(HOME, folder, { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function plant(file: string, from: string, to: string): readonly string[] {
  const path = join(folder, file)
  const text = readFileSync(path, 'utf8')
  expect(text).toContain(from)
  writeFileSync(path, text.replace(from, to))
  return checkLaw(readLawBase(folder), folder).problems
}

test('the law base as it stands has no problem, and the gate looked at something', () => {
  const check = checkLaw(readLawBase(HOME), HOME)
  expect(check.problems).toEqual([])
  expect(check.records).toBeGreaterThan(40)
  expect(check.citations).toBeGreaterThan(50)
  expect(check.examples).toBeGreaterThan(100)
})

test('planted breach: a cited article that does not exist is found', () => {
  expect(
    plant('rules/fine-payment.yaml', 'cn.administrative-penalty-law/67', 'cn.administrative-penalty-law/999'),
  ).toContainEqual(expect.stringContaining('法规库中没有「cn.administrative-penalty-law/999」'))
})

test('planted breach: an article of a statute no longer in force is found', () => {
  expect(plant('rules/complaint-mediation.yaml', 'to: 2026-04-14', 'to: 2026-04-20').join('\n')).toContain(
    '在 2026-04-20 没有效力',
  )
})

test('planted breach: a changed number turns its example red', () => {
  expect(plant('parameters/inspection-officers-minimum.yaml', 'value: 2', 'value: 1').join('\n')).toContain(
    '应为「value 2」，按法规库得出「value 1」',
  )
})

test('planted breach: a rule without an example on the day before force is found', () => {
  expect(plant('examples/seizure-term.yaml', '2011-12-31', '2011-12-30')).toContain(
    '查封、扣押（seizure-term）：缺少 2011-12-31 的示例。施行前一日和施行当日都要有示例。',
  )
})

test('planted breach: a changed word in an article breaks its hash', () => {
  const path = join(folder, 'statutes/cn.administrative-penalty-law/2021-07-15/article-085.yaml')
  writeFileSync(path, readFileSync(path, 'utf8').replace('工作日，', '自然日，'))
  expect(() => readLawBase(folder)).toThrow('hash should be')
})

test('planted breach: a file that does not fit its schema is named', () => {
  const path = join(folder, 'parameters/food-no-repeat-months.yaml')
  writeFileSync(path, readFileSync(path, 'utf8').replace('value: 3', 'value: three'))
  expect(() => readLawBase(folder)).toThrow('food-no-repeat-months.yaml does not fit its schema')
})

test('planted breach: a record that claims to be checked says by whom and when', () => {
  const file = 'statutes/cn.administrative-penalty-law/2021-07-15/article-056.yaml'
  expect(plant(file, 'checked:', '# checked:')).toContain(
    '《中华人民共和国行政处罚法》第 56 条：标为已核，却没有写明由谁、何时核对。',
  )
})
