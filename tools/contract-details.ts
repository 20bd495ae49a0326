import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Refusal, RefusalText } from '#kernel/result.ts'
import { STATUS } from '#platform/http/problem.ts'
import type { Route } from '#platform/http/route.ts'
import type { Module } from '#platform/module.ts'
import { platformRefusals } from '#platform/operation.ts'
import { outwardStrings } from '../modules/exchange/outward-strings.ts'
import { FIELD_WORDS } from './contract-fields.ts'

/** A JSON object of the contract, as it is changed in place. @technical */
export type Json = Record<string, unknown>

/**
 * What the router does not know of itself, for whoever reads the contract: the words of every field, the lawful "no" of every
 * operation with its sentence and article, what the raw routes answer, and the groups by their names.
 */
export async function addDetails(document: Json, modules: readonly Module[], root: string): Promise<void> {
  const sources = operationSources(root)
  const paths = document['paths'] as Record<string, Record<string, Json>>
  for (const one of modules.flatMap((mounted) => mounted.routes)) {
    const at = paths[one.path.replaceAll(/:(\w+)/gu, '{$1}')]?.[one.method.toLowerCase()]
    if (at === undefined) continue
    fillWords(at)
    const name = one.shape === 'operation' ? one.operation.name : one.runs?.name
    const codes = name === undefined ? {} : await refusalsOf(sources.get(name))
    describeAnswers(at, one, codes)
  }
  const names: Readonly<Record<string, string>> = outwardStrings.modules
  document['tags'] = Object.entries(names).map(([name, description]) => ({ name, description }))
  Object.assign(document['info'] as Json, { description: outwardStrings.contract })
}

function describeAnswers(at: Json, one: Route, codes: Readonly<Record<string, RefusalText>>): void {
  const answers = at['responses'] as Record<string, Json>
  for (const [status, answer] of Object.entries(answers))
    if (status !== 'default') answer['description'] = outwardStrings.answerGood
  if (one.shape === 'raw' && answers['200'] !== undefined)
    answers['200']['content'] = { [one.produces]: { schema: { type: 'string', format: 'binary' } } }
  const all = { ...commonRefusals(one, at), ...codes }
  answers['default'] = {
    description: outwardStrings.answerNo,
    content: {
      'application/problem+json': {
        schema: { $ref: '#/components/schemas/Problem' },
        examples: Object.fromEntries(Object.entries(all).map(([code, text]) => [code, exampleOf(code, text)])),
      },
    },
  }
}

function exampleOf(code: string, text: RefusalText): Json {
  const value = {
    type: `urn:hengjian:${code}`,
    title: outwardStrings.answerTitle,
    status: STATUS[text.kind],
    code,
    detail: text.message,
    ...(text.citation === undefined ? {} : { citation: text.citation }),
  }
  return { value }
}

/** What any operation of this kind may answer: who asks, whether he may, whether what he sent can be read. */
function commonRefusals(one: Route, at: Json): Record<string, RefusalText> {
  const permission = one.shape === 'operation' ? one.operation.permission : one.permission
  const keys: Refusal['code'][] = []
  if (permission !== 'public') keys.push('platform.sign-in-first')
  if (permission !== 'public' && permission !== 'signed-in') keys.push('platform.forbidden')
  if (at['parameters'] !== undefined || at['requestBody'] !== undefined) keys.push('platform.invalid-input')
  return Object.fromEntries(keys.flatMap((key) => entryOf(key, platformRefusals.codes[key])))
}

function entryOf(key: string, text: RefusalText | undefined): [string, RefusalText][] {
  return text === undefined ? [] : [[key, text]]
}

/** Fields of path, query and body that say nothing of themselves get the words that hold everywhere. */
function fillWords(at: Json): void {
  for (const one of (at['parameters'] ?? []) as Json[]) {
    const own = (one['schema'] as Json | undefined)?.['description']
    describeField(one, String(one['name']), own)
  }
  const body = at['requestBody'] as { content?: Record<string, { schema?: Json }> } | undefined
  const fields = (body?.content?.['application/json']?.schema?.['properties'] ?? {}) as Record<string, Json>
  for (const [name, schema] of Object.entries(fields)) describeField(schema, name)
}

function describeField(field: Json, name: string, own?: unknown): void {
  const words = field['description'] ?? own ?? FIELD_WORDS[name]
  if (words !== undefined) field['description'] = words
}

/** Where each operation is written, by its name, which is the name of its file. */
function operationSources(root: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const modules = readdirSync(path.join(root, 'modules')).map((name) => path.join(root, 'modules', name, 'operations'))
  for (const folder of modules.filter((one) => existsSync(one)))
    for (const file of readdirSync(folder))
      if (file.endsWith('.ts') && !file.endsWith('.test.ts'))
        found.set(file.slice(0, -'.ts'.length), path.join(folder, file))
  return found
}

/** The refusals an operation may answer with: those its file, or a file of its module that it leans on, makes. */
async function refusalsOf(source: string | undefined): Promise<Record<string, RefusalText>> {
  if (source === undefined) return {}
  const home = path.dirname(path.dirname(source))
  const listed = path.join(home, 'refusals.ts')
  if (!existsSync(listed)) return {}
  const { no } = (await import(listed)) as { no: { codes: Readonly<Record<string, RefusalText>> } }
  const keys = [...keysMadeIn(source, home, new Set())]
  return Object.fromEntries(
    keys.flatMap((key) => entryOf(`${path.basename(home)}.${key}`, no.codes[`${path.basename(home)}.${key}`])),
  )
}

function keysMadeIn(file: string, home: string, seen: Set<string>): Set<string> {
  seen.add(file)
  const text = readFileSync(file, 'utf8')
  const keys = new Set([...text.matchAll(/\bno\(\s*'([a-z0-9-]+)'/gu)].map((match) => match[1] ?? ''))
  for (const [, relative = ''] of text.matchAll(/from '(\.\.?\/[^']+\.ts)'/gu)) {
    const next = path.resolve(path.dirname(file), relative)
    if (seen.has(next) || !next.startsWith(home) || /\/(?:jobs|reactions|http)\//u.test(next)) continue
    for (const key of keysMadeIn(next, home, seen)) keys.add(key)
  }
  return keys
}
