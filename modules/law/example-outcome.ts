import { deadline } from './deadlines.ts'
import { findInForce } from './domain/record-in-force.ts'
import type { DutyFacts } from './domain/route-duty.ts'
import type { LawBase } from './law-files.ts'
import type { Rule, Situation } from './law-schema.ts'
import { dutyRoutes } from './rule-documents.ts'

type Outcome = Readonly<Record<string, unknown>>

/** What the base says of one situation; `absent` where nothing is in force. */
export function exampleOutcome(base: LawBase, id: string, example: Situation): Outcome {
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

function deadlineOutcome(base: LawBase, rule: Rule & { kind: 'deadline' }, example: Situation): Outcome {
  const version = findInForce(rule.versions, example.on)
  if (version === undefined) return { absent: true }
  const told: Outcome = { amount: version.amount, unit: version.unit, cites: version.cites[0] }
  if (example.start === undefined) return told
  const dates = deadline(rule.id, example.start, { governedOn: example.on, days: example.days }, base)
  return { ...told, due: dates.dueOn, strict: dates.strictOn, rolled: dates.rolledOn, provisional: dates.provisional }
}

function dutyOutcome(base: LawBase, id: string, example: Situation): Outcome {
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
