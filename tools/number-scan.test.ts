import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { scanNumbers } from './number-scan.ts'

let root: string

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'numbers-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

function plant(module: string, name: string, text: string): void {
  const folder = path.join(root, 'modules', module, 'domain')
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, name), text)
}

test('no domain file carries a number that belongs in law/, and the gate looked at some', () => {
  const scan = scanNumbers(path.resolve(import.meta.dirname, '..'))
  expect(scan.scanned).toBeGreaterThan(5)
  expect(scan.strays).toEqual([])
})

test('planted breach: a legal number in a domain file is found with its line', () => {
  plant('cases', 'fine.ts', 'const first = 1\nexport const limitFen = 20_000\nexport const back = -1\n')
  expect(scanNumbers(root).strays).toEqual([
    { file: path.join('modules', 'cases', 'domain', 'fine.ts'), line: 2, text: '20_000' },
  ])
})

test('planted breach: hiding it in a type, a template or a big integer does not help', () => {
  plant('cases', 'fine.ts', 'export type Limit = 200\nexport const text = `${300}`\nexport const big = 400n\n')
  expect(scanNumbers(root).strays.map((stray) => stray.text)).toEqual(['200', '300', '400n'])
})

test('a file that names its specification in the first line is exempt, a mention further down is not', () => {
  plant('entities', 'uscc.ts', '// GB 32100-2015\nexport const base = 31\n')
  plant('entities', 'other.ts', 'export const base = 31\n// GB 32100-2015\n')
  const scan = scanNumbers(root)
  expect(scan.exempt).toEqual([path.join('modules', 'entities', 'domain', 'uscc.ts')])
  expect(scan.strays.map((stray) => stray.text)).toEqual(['31'])
})

test('numbers of 0, 1 and -1, and tests beside the code, are free', () => {
  plant('cases', 'fine.ts', 'export const a = 0\nexport const b = [1, -1]\n')
  plant('cases', 'fine.test.ts', 'export const a = 77\n')
  expect(scanNumbers(root)).toMatchObject({ scanned: 1, strays: [] })
})
