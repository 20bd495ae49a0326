import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { expect, test } from 'vitest'

const ROOT = path.resolve(import.meta.dirname, '../..')
const OURS = /^(kernel|platform|modules|apps|verifier|tools)\//u
const LEAST_MODULES = 300

interface Cruise {
  modules: { source: string }[]
  summary: { violations: { from: string; rule: { name: string } }[] }
}

test('the house has no breach of the dependency rule, and the tool really looked at it', () => {
  const cruise = run(ROOT, ['kernel', 'platform', 'modules', 'apps', 'verifier', 'tools'])
  expect(cruise.summary.violations.map((one) => `${one.rule.name}: ${one.from}`)).toEqual([])
  expect(cruise.modules.filter((one) => OURS.test(one.source)).length).toBeGreaterThan(LEAST_MODULES)
})

const planted = run(path.join(ROOT, 'tools/boundaries/breaches'), ['kernel', 'platform', 'modules', 'apps', 'verifier'])
const found = planted.summary.violations.map((one) => `${one.rule.name} ${one.from}`)

test.each([
  'one-door modules/draw/operations/deep.ts',
  'never-upward-0 modules/identity/upward.ts',
  'never-upward-1 modules/catalogue/upward.ts',
  'never-upward-2 modules/draw/upward.ts',
  'siblings-by-event-0 modules/identity/sibling.ts',
  'siblings-by-event-1 modules/catalogue/sibling.ts',
  'siblings-by-event-2 modules/draw/sibling.ts',
  'siblings-by-event-3 modules/disclosure/sibling.ts',
  'domain-is-pure modules/draw/domain/impure.ts',
  'kernel-knows-nothing kernel/knows.ts',
  'platform-knows-no-module platform/knows.ts',
  'modules-know-no-app modules/draw/wires-app.ts',
  'screens-by-contract apps/staff/screen.ts',
  'verifier-stands-alone verifier/borrows.mjs',
  'no-cycles modules/draw/first.ts',
])('planted breach is caught: %s', (breach) => {
  expect(found).toContain(breach)
})

test('lawful calls down and sibling events are not reported', () => {
  expect(found.filter((one) => one.includes('lawful'))).toEqual([])
})

function run(cwd: string, folders: string[]): Cruise {
  const program = path.join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
  const config = path.join(ROOT, cwd === ROOT ? '.dependency-cruiser.cjs' : 'tools/boundaries/breaches.cjs')
  try {
    return parse(
      execFileSync(process.execPath, [program, '--config', config, '--output-type', 'json', ...folders], {
        cwd,
        encoding: 'utf8',
        maxBuffer: 1e8,
      }),
    )
  } catch (error) {
    const output = error instanceof Error && 'stdout' in error ? String(error.stdout) : ''
    if (output === '') throw error
    return parse(output)
  }
}

function parse(text: string): Cruise {
  return JSON.parse(text) as Cruise
}
