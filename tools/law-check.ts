import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { checkLaw } from '../modules/law/law-check.ts'
import { readLawBase } from '../modules/law/law-files.ts'
import { articleSchema, calendarSchema, exampleSchema, parameterSchema, ruleSchema, standardWeekSchema, statuteSchema } from '../modules/law/law-schema.ts'

const SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  parameter: parameterSchema,
  rule: ruleSchema,
  statute: statuteSchema,
  article: articleSchema,
  calendar: calendarSchema,
  'standard-week': standardWeekSchema,
  example: exampleSchema,
}

/** Problems of a law folder: schemas that drifted, articles that are missing or dead, examples that fail or are missing. */
export function lawProblems(root: string): { readonly problems: readonly string[]; readonly summary: string } {
  const folder = path.join(root, 'law/')
  const check = checkLaw(readLawBase(folder), folder)
  const problems = [...schemaProblems(path.join(folder, 'schema')), ...check.problems]
  const summary = `law-check: ${check.records} records, ${check.citations} citations, ${check.examples} examples, ${problems.length} problems`
  return { problems: check.records === 0 ? [...problems, 'the law base is empty'] : problems, summary }
}

function schemaTexts(): readonly (readonly [string, string])[] {
  return Object.entries(SCHEMAS).map(([kind, schema]) => {
    const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
    return [`${kind}.schema.json`, `${JSON.stringify(json, null, 2)}\n`]
  })
}

function schemaProblems(folder: string): readonly string[] {
  return schemaTexts().flatMap(([name, text]) => {
    const file = path.join(folder, name)
    const present = existsSync(file) && readFileSync(file, 'utf8') === text
    return present ? [] : [`law/schema/${name} is not the schema the code reads by; run node tools/law-check.ts --write`]
  })
}

if (import.meta.main) {
  const root = path.resolve(import.meta.dirname, '..')
  if (process.argv.includes('--write')) {
    mkdirSync(path.join(root, 'law/schema'), { recursive: true })
    for (const [name, text] of schemaTexts()) writeFileSync(path.join(root, 'law/schema', name), text)
  }
  const { problems, summary } = lawProblems(root)
  for (const problem of problems) console.error(problem)
  console.log(summary)
  if (problems.length > 0) process.exitCode = 1
}
