import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { LawBase } from './law-files.ts'
import { exampleSchema } from './law-schema.ts'
import type { Situation } from './law-schema.ts'
import { calendarFaults, checkedRecord, isUnchecked, recordFaults } from './record-faults.ts'
import { no } from './refusals.ts'

/** What the law gate found, and how much it looked at: a gate that saw nothing has not passed. @technical */
export interface LawCheck {
  readonly problems: readonly string[]
  readonly records: number
  readonly citations: number
  readonly examples: number
}

/** Every fault of every record, parameter and rule, with the examples kept beside them, and of every article. */
export function checkLaw(base: LawBase, lawFolder: string): LawCheck {
  const records = [...base.parameters.values(), ...base.rules.values()].map((one) =>
    checkedRecord(one, readExamples(lawFolder, one.id)),
  )
  const articles = [...base.statutes.values()].flatMap((versions) =>
    versions.flatMap((one) => [...one.articles.values()].map((article) => ({ statute: one.title, article }))),
  )
  return {
    problems: [
      ...records.flatMap((one) => recordFaults(base, one).map((fault) => fault.message)),
      ...[...base.calendar.years.values()].flatMap((one) => calendarFaults(one).map((fault) => fault.message)),
      ...articles
        .filter((one) => isUnchecked(one.article))
        .map(
          (one) => no('checker-missing', { record: `《${one.statute}》第 ${one.article.article} 条` }).refusal.message,
        ),
    ],
    records: records.length,
    citations: records.flatMap((one) => one.versions.flatMap((version) => version.cites)).length,
    examples: records.flatMap((one) => one.examples ?? []).length,
  }
}

function readExamples(lawFolder: string, id: string): readonly Situation[] | undefined {
  const path = join(lawFolder, 'examples', `${id}.yaml`)
  if (!existsSync(path)) return undefined
  const read = exampleSchema.parse(parse(readFileSync(path, 'utf8')))
  if (read.of !== id) throw new Error(`examples ${path} are of ${read.of}`)
  return read.examples
}
