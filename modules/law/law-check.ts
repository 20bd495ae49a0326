import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { addDays, plainDate } from '#kernel/plain-date.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import { findCitation, isInForce } from './citations.ts'
import { deadline } from './deadlines.ts'
import { findInForce, hasOverlap } from './domain/record-in-force.ts'
import type { DutyFacts } from './domain/route-duty.ts'
import type { LawBase } from './law-files.ts'
import { exampleSchema } from './law-schema.ts'
import type { Confirmation, ExampleFile, Parameter, Rule } from './law-schema.ts'
import { dutyRoutes } from './rule-documents.ts'

/** What the law gate found, and how much it looked at: a gate that saw nothing has not passed. @technical */
export interface LawCheck {
  readonly problems: readonly string[]
  readonly records: number
  readonly citations: number
  readonly examples: number
}

type Dated = Parameter['values'][number] | Rule['versions'][number]

const LAST_DAY = plainDate('9999-12-31')

/** Every cited article exists and is in force on the first and last day of the record that cites it; every record has passing examples on the day before force and on the day of force. */
export function checkLaw(base: LawBase, lawFolder: string): LawCheck {
  const problems: string[] = []
  const count = { citations: 0, examples: 0 }
  const records: readonly { id: string; versions: readonly Dated[] }[] = [
    ...[...base.parameters.values()].map((one) => ({ id: one.id, versions: one.values })),
    ...base.rules.values(),
  ]
  for (const record of records) {
    if (hasOverlap(record.versions)) problems.push(`${record.id}: two versions are in force on the same day`)
    for (const version of record.versions) {
      count.citations += version.cites.length
      problems.push(...citationProblems(base, `${record.id} from ${version.from}`, version))
      if (isUnchecked(version))
        problems.push(`${record.id} from ${version.from}: is 已核 without saying who checked it and when`)
    }
    const examples = readExamples(lawFolder, record.id)
    if (examples === undefined) problems.push(`${record.id}: has no examples`)
    else {
      count.examples += examples.examples.length
      problems.push(...coverageProblems(record, examples), ...exampleProblems(base, examples))
    }
  }
  for (const [id, versions] of base.statutes) {
    for (const article of versions.flatMap((one) => [...one.articles.values()])) {
      if (isUnchecked(article))
        problems.push(`${id}/${article.article}: is 已核 without saying who checked it and when`)
    }
  }
  return { problems, records: records.length, ...count }
}

function isUnchecked(record: { readonly status: Confirmation; readonly checked?: unknown }): boolean {
  return record.status === '已核' && record.checked === undefined
}

/** Cited articles that the base does not hold on the first or last day of a record. */
export function citationProblems(
  base: LawBase,
  name: string,
  record: { readonly from: PlainDate; readonly to?: PlainDate | undefined; readonly cites: readonly string[] },
): readonly string[] {
  return record.cites.flatMap((cite) => {
    if (findCitation(cite, undefined, base) === undefined && !isInForce(cite, record.from, base))
      return [`${name}: cited article ${cite} does not exist`]
    return [record.from, record.to ?? LAST_DAY].flatMap((day) =>
      isInForce(cite, day, base) ? [] : [`${name}: cited article ${cite} is not in force on ${day}`],
    )
  })
}

function readExamples(lawFolder: string, id: string): ExampleFile | undefined {
  const path = join(lawFolder, 'examples', `${id}.yaml`)
  if (!existsSync(path)) return undefined
  const read = exampleSchema.parse(parse(readFileSync(path, 'utf8')))
  if (read.of !== id) throw new Error(`examples ${path} are of ${read.of}`)
  return read
}

function coverageProblems(record: { id: string; versions: readonly Dated[] }, file: ExampleFile): readonly string[] {
  const days = new Set(file.examples.map((example) => example.on))
  return record.versions.flatMap((version) =>
    [addDays(version.from, -1), version.from].flatMap((day) =>
      days.has(day) ? [] : [`${record.id}: no example on ${day}`],
    ),
  )
}

function exampleProblems(base: LawBase, file: ExampleFile): readonly string[] {
  return file.examples.flatMap((example) => {
    const actual = outcome(base, file.of, example)
    return Object.entries(example.expect).flatMap(([key, expected]) =>
      actual[key] === expected
        ? []
        : [
            `${file.of}: example on ${example.on} expects ${key} ${String(expected)}, the base says ${String(actual[key])}`,
          ],
    )
  })
}

type Outcome = Readonly<Record<string, unknown>>

function outcome(base: LawBase, id: string, example: ExampleFile['examples'][number]): Outcome {
  const absent: Outcome = { absent: true }
  const parameter = base.parameters.get(id)
  if (parameter !== undefined) {
    const version = findInForce(parameter.values, example.on)
    if (version === undefined) return absent
    const values = typeof version.value === 'number' ? { value: version.value } : version.value
    return { ...values, cites: version.cites[0] }
  }
  const rule = base.rules.get(id)
  if (rule === undefined) return absent
  if (rule.kind === 'deadline') return deadlineOutcome(base, rule, example)
  if (rule.kind === 'duty') return dutyOutcome(base, rule.id, example)
  if (rule.kind === 'transfer') {
    const moved = findInForce(rule.versions, example.on)
    return moved === undefined ? absent : { agency: moved.agency }
  }
  const version = findInForce(rule.versions, example.on)
  return version === undefined ? absent : Object.fromEntries(leaves('body', version.body))
}

function deadlineOutcome(
  base: LawBase,
  rule: Rule & { kind: 'deadline' },
  example: ExampleFile['examples'][number],
): Outcome {
  const version = findInForce(rule.versions, example.on)
  if (version === undefined) return { absent: true }
  const told: Outcome = { amount: version.amount, unit: version.unit, cites: version.cites[0] }
  if (example.start === undefined) return told
  const dates = deadline(rule.id, example.start, { governedOn: example.on, days: example.days }, base)
  return { ...told, due: dates.dueOn, strict: dates.strictOn, rolled: dates.rolledOn, provisional: dates.provisional }
}

function dutyOutcome(base: LawBase, id: string, example: ExampleFile['examples'][number]): Outcome {
  const route = dutyRoutes(base).find((one) => one.ruleId === id)
  const version = route === undefined ? undefined : findInForce(route.versions, example.on)
  if (version === undefined) return { absent: true }
  const facts: Readonly<Partial<DutyFacts> & Record<string, unknown>> = example.facts ?? {}
  const holds = Object.entries(version.when).every(([fact, value]) => facts[fact] === value)
  if (!holds) return { absent: true }
  if (version.adds) return { adds: true }
  return version.handler === 'lead-sector-agency' ? { lead: version.handler } : { handler: version.handler }
}

function leaves(path: string, value: unknown): readonly (readonly [string, unknown])[] {
  if (typeof value !== 'object' || value === null) return [[path, value]]
  return Object.entries(value).flatMap(([key, inner]) => leaves(`${path}.${key}`, inner))
}
