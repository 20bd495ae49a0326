import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const source = join(import.meta.dirname, 'src')
const contract = join(import.meta.dirname, '../../contracts/openapi.json')
const AROUND = ['app', 'ui', 'api']

test('every screen folder is a module and an operation of the contract', () => {
  const { modules, operations } = wordsOf(contract)
  const found = foldersIn(source).filter((name) => !AROUND.includes(name))
  expect(found.length).toBeGreaterThan(3)
  expect(found.filter((name) => !modules.has(name))).toEqual([])
  const screens = found.flatMap((name) => foldersIn(join(source, name)).map((screen) => `${name}/${screen}`))
  expect(screens.filter((screen) => !operations.has(screen))).toEqual([])
})

function foldersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
}

/** Modules from the paths (/api/draw/…), operations as module/verb-noun from their operationId. */
function wordsOf(file: string): { modules: Set<string>; operations: Set<string> } {
  if (!existsSync(file)) throw new Error('contracts/openapi.json is missing: run `npm run contracts`')
  const paths: Record<string, Record<string, { operationId?: string }>> = JSON.parse(readFileSync(file, 'utf8')).paths
  const modules = new Set<string>()
  const operations = new Set<string>()
  for (const [path, methods] of Object.entries(paths)) {
    const module = /^\/api\/([a-z]+)/.exec(path)?.[1] ?? ''
    modules.add(module)
    for (const { operationId } of Object.values(methods)) operations.add(`${module}/${kebab(operationId ?? '')}`)
  }
  return { modules, operations }
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
