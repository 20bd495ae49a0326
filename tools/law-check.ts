import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { plainDate } from '../kernel/plain-date.ts'
import { itemFileSchema } from '../modules/catalogue/domain/item-content.ts'
import { readItemFiles } from '../modules/catalogue/item-files.ts'
import { checkLaw } from '../modules/law/law-check.ts'
import { LawFileError, readLawBase } from '../modules/law/law-files.ts'
import type { LawBase } from '../modules/law/law-files.ts'
import { citationFaults } from '../modules/law/record-faults.ts'
import {
  articleSchema,
  calendarSchema,
  exampleSchema,
  parameterSchema,
  presumedCalendarSchema,
  ruleSchema,
  standardWeekSchema,
  statuteSchema,
} from '../modules/law/law-schema.ts'

const SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  parameter: parameterSchema,
  rule: ruleSchema,
  statute: statuteSchema,
  article: articleSchema,
  calendar: calendarSchema,
  'presumed-calendar': presumedCalendarSchema,
  'standard-week': standardWeekSchema,
  example: exampleSchema,
  item: itemFileSchema,
}

/** Problems of a law folder: schemas that drifted, articles that are missing or dead, examples that fail or are missing. */
export function lawProblems(root: string): { readonly problems: readonly string[]; readonly summary: string } {
  const folder = path.join(root, 'law/')
  const base = baseOrFaults(folder)
  if (!('statutes' in base)) return { problems: base.faults, summary: `law-check: ${base.faults.length} problems` }
  const check = checkLaw(base, folder)
  const items = itemProblems(base, path.join(folder, 'items'))
  const problems = [...schemaProblems(path.join(folder, 'schema')), ...check.problems, ...items.problems]
  const summary = `law-check: ${check.records} records, ${items.count} items, ${check.citations} citations, ${check.examples} examples, ${problems.length} problems`
  return {
    problems: check.records === 0 || items.count === 0 ? [...problems, 'the law base is empty'] : problems,
    summary,
  }
}

/** A file that does not fit its schema ends the look with the sentences of its faults. */
function baseOrFaults(folder: string): LawBase | { readonly faults: readonly string[] } {
  try {
    return readLawBase(folder)
  } catch (error) {
    if (error instanceof LawFileError) return { faults: error.sentences }
    throw error
  }
}

/** Each article an item in force rests on exists and is in force from the item's first day on. */
function itemProblems(base: LawBase, folder: string): { readonly count: number; readonly problems: readonly string[] } {
  const files = readItemFiles(folder)
  const problems = files.flatMap((file) => {
    if (file.state === 'historical') return []
    const { validFrom, validTo, basis, checkPoints } = file.version
    const cites = [...new Set([...basis.map((one) => one.cite), ...checkPoints.flatMap((one) => one.cites)])]
    const to = validTo === null ? undefined : plainDate(validTo)
    const name = `${file.item.name}（${file.item.code}）`
    return citationFaults(base, name, { from: plainDate(validFrom), to, cites }).map((fault) => fault.message)
  })
  return { count: files.length, problems }
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
    return present
      ? []
      : [`law/schema/${name} is not the schema the code reads by; run node tools/law-check.ts --write`]
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
