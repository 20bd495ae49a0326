import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { actsWithoutScreen, kebab, screenSources, WITHOUT_SCREEN } from './screens.ts'

const source = join(import.meta.dirname, 'src')
const AROUND = ['app', 'ui', 'api']
const paths = contractPaths()

test('every screen folder is a module and an operation of the contract', () => {
  const { modules, operations } = wordsOf()
  const found = foldersIn(source).filter((name) => !AROUND.includes(name))
  expect(found.length).toBeGreaterThan(3)
  expect(found.filter((name) => !modules.has(name))).toEqual([])
  const screens = found.flatMap((name) => foldersIn(join(source, name)).map((screen) => `${name}/${screen}`))
  expect(screens.filter((screen) => !operations.has(screen))).toEqual([])
})

test('every act of the contract can be done on a screen, or says why not', () => {
  expect(Object.values(paths).flatMap((methods) => Object.keys(methods)).length).toBeGreaterThan(100)
  expect(actsWithoutScreen(paths, screenSources(), WITHOUT_SCREEN)).toEqual([])
})

test('planted breaches are caught: an act without a screen, a reason that became false, a reason for no act', () => {
  const planted = {
    '/api/draw/plans/{planId}/freeze': { post: { operationId: 'freezeFrame' }, get: { operationId: 'readFreeze' } },
    '/api/draw/plans/{planId}/void': { post: { operationId: 'voidPlan' } },
    '/api/draw/plans/{planId}/draw': { post: { operationId: 'holdDraw' } },
  }
  const screens = `take(\n api.POST(\n '/api/draw/plans/{planId}/void', {}))\n api.GET('/api/draw/plans/{planId}/freeze')`
  expect(actsWithoutScreen(planted, screens, { 'draw/void-plan': 'x', 'draw/gone': 'y' })).toEqual([
    'draw/freeze-frame has no screen',
    'draw/void-plan has a screen and a reason for having none',
    'draw/hold-draw has no screen',
    'draw/gone is no act',
  ])
})

function foldersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
}

function contractPaths(): Record<string, Record<string, { operationId?: string }>> {
  const contract = join(import.meta.dirname, '../../contracts/openapi.json')
  if (!existsSync(contract)) throw new Error('contracts/openapi.json is missing: run `npm run contracts`')
  return JSON.parse(readFileSync(contract, 'utf8')).paths
}

/** Modules from the paths (/api/draw/…), operations as module/verb-noun from their operationId. */
function wordsOf(): { modules: Set<string>; operations: Set<string> } {
  const modules = new Set<string>()
  const operations = new Set<string>()
  for (const [path, methods] of Object.entries(paths)) {
    const module = /^\/api\/([a-z]+)/.exec(path)?.[1] ?? ''
    modules.add(module)
    for (const { operationId } of Object.values(methods)) operations.add(`${module}/${kebab(operationId ?? '')}`)
  }
  return { modules, operations }
}
