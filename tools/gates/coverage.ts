import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

export interface ModuleTexts {
  readonly name: string
  /** Refusal codes declared in refusals.ts, with their Chinese sentence. */
  readonly refusals: Readonly<Record<string, { readonly message: string }>>
  readonly operations: readonly { readonly name: string; readonly permission: string; readonly exportName: string }[]
  /** All test files of the module, joined. */
  readonly tests: string
  readonly readme: string
  readonly tables: readonly string[]
}

/** What a module's tests and README leave out: refusals without a test or sentence, operations without one, untrue READMEs. */
export function coverageFaults(one: ModuleTexts): string[] {
  return [...refusalFaults(one), ...operationFaults(one), ...readmeFaults(one)]
}

function refusalFaults(one: ModuleTexts): string[] {
  return Object.entries(one.refusals).flatMap(([code, text]) => [
    ...(one.tests.includes(code) ? [] : [`${code} has no test`]),
    ...(/[\u4e00-\u9fff]/u.test(text.message) ? [] : [`${code} has no Chinese sentence`]),
  ])
}

function operationFaults(one: ModuleTexts): string[] {
  const withoutRight = /platform\.forbidden|platform\.sign-in-first|withoutRight|without-right/u.test(one.tests)
  return one.operations.flatMap((op) => [
    ...(new RegExp(`\\b${op.exportName}\\b`, 'u').test(one.tests)
      ? []
      : [`${one.name}: operation ${op.name} has no test`]),
    ...(withoutRight || op.permission === 'public' ? [] : [`${one.name}: no test without the right`]),
  ])
}

function readmeFaults(one: ModuleTexts): string[] {
  const lines = one.readme.trim().split('\n').length
  if (one.readme === '') return [`${one.name}: no README`]
  return [
    ...(lines <= 40 ? [] : [`${one.name}: README has ${lines} lines, at most 40`]),
    ...one.tables
      .filter((table) => !new RegExp(`\\b${table}\\b`, 'u').test(one.readme))
      .map((table) => `${one.name}: README does not name table ${table}`),
  ]
}

export function testsOf(folder: string): string {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && /\.(test|e2e)\.tsx?$/u.test(entry.name))
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8'))
    .join('\n')
}

/** Tables a module's migrations create, by their names without schema. */
export function tablesOf(folder: string): string[] {
  const migrations = path.join(folder, 'migrations')
  if (!existsSync(migrations)) return []
  const text = readdirSync(migrations)
    .toSorted()
    .map((file) => readFileSync(path.join(migrations, file), 'utf8'))
    .join('\n')
  const renamed = new Map(
    [...text.matchAll(/alter table (\w+)\.(\w+) rename to (\w+)/gu)].map((match) => [
      `${match[1]}.${match[2]}`,
      match[3],
    ]),
  )
  return [...text.matchAll(/create table (?:if not exists )?(\w+)\.(\w+)/gu)].map(
    (match) => renamed.get(`${match[1]}.${match[2]}`) ?? match[2] ?? '',
  )
}
