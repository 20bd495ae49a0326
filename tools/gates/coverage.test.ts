import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { operationId } from '#platform/http/route.ts'
import { loadModules } from '#platform/testing.ts'
import { coverageFaults, type ModuleTexts, tablesOf, testsOf } from './coverage.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')
const modules = await loadModules()

test('all modules of these issues are there', () => {
  expect(modules.map((one) => one.name).sort()).toEqual([
    'accountability',
    'catalogue',
    'commitments',
    'credit',
    'disclosure',
    'draw',
    'entities',
    'exchange',
    'identity',
    'inspection',
    'law',
    'ledger',
  ])
})

test.each(modules.map((one) => one.name))(
  '%s: every refusal and operation has its test, and the README is true',
  async (name) => {
    const folder = path.join(ROOT, 'modules', name)
    const mounted = modules.find((one) => one.name === name)
    const refusals = existsSync(path.join(folder, 'refusals.ts'))
      ? ((await import(path.join(folder, 'refusals.ts'))) as { no: { codes: ModuleTexts['refusals'] } }).no.codes
      : {}
    const operations = (mounted?.routes ?? []).flatMap((one) =>
      one.shape === 'operation'
        ? [{ name: one.operation.name, permission: one.operation.permission, exportName: operationId(one) }]
        : [],
    )
    const readme = path.join(folder, 'README.md')
    const faults = coverageFaults({
      name,
      refusals,
      operations,
      tests: testsOf(folder),
      readme: existsSync(readme) ? readFileSync(readme, 'utf8') : '',
      tables: tablesOf(folder),
    })
    expect(faults).toEqual([])
  },
)

test('planted breaches are caught', () => {
  const planted: ModuleTexts = {
    name: 'x',
    refusals: { 'x.tested': { message: '不行' }, 'x.untested': { message: 'no' } },
    operations: [{ name: 'do-it', permission: 'x.do', exportName: 'doIt' }],
    tests: `'x.tested'`,
    readme: 'table a',
    tables: ['a', 'b'],
  }
  expect(coverageFaults(planted)).toEqual([
    'x.untested has no test',
    'x.untested has no Chinese sentence',
    'x: operation do-it has no test',
    'x: no test without the right',
    'x: README does not name table b',
  ])
})
