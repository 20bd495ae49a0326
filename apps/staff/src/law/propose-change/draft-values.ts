import type { LawRecord } from './record-query.ts'

/** What the form holds, all as typed: the server says what is wrong with it, in the words of the gate over law/. */
export interface DraftValues {
  amounts: Record<string, string>
  unit: string
  roll: string
  binding: string
  body: string
  from: string
  to?: string
  cites: string[]
  where: string
  status: string
  reason: string
  isCorrection: boolean
  dayBefore: Record<string, string>
  onDay: Record<string, string>
  examples: string
}

/** The subjects a number of the law differs by; one nameless subject when it does not. */
export function subjectsOf(record: LawRecord): string[] {
  const value = latest(record)?.['value']
  return typeof value === 'object' && value !== null ? Object.keys(value) : ['value']
}

export function latest(record: LawRecord): Record<string, unknown> | undefined {
  const newestFirst = [...record.versions].reverse()
  return newestFirst.find((one) => one['to'] === undefined) ?? newestFirst[0]
}

const FORCE = new Set(['from', 'to', 'known', 'checked', 'cites', 'where', 'status', 'note'])

/** A form that starts from the version in force. */
export function startingValues(record: LawRecord): Partial<DraftValues> {
  const version = latest(record) ?? {}
  const body = Object.fromEntries(Object.entries(version).filter(([key]) => !FORCE.has(key)))
  return {
    amounts: amountsOf(version),
    unit: text(version['unit']),
    roll: text(version['roll']),
    binding: text(version['binding']),
    body: JSON.stringify(body, null, 2),
    cites: Array.isArray(version['cites']) ? version['cites'].map(String) : [],
    where: text(version['where']),
    status: '待核',
    isCorrection: false,
    dayBefore: amountsOf(version),
    examples: '[]',
  }
}

function amountsOf(version: Record<string, unknown>): Record<string, string> {
  const value = version['value']
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([subject, amount]) => [subject, String(amount)]))
  return { value: text(value ?? version['amount']) }
}

/** Who compared the new version with the official text, and when. */
export interface Checker {
  by: string
  on: string
}

/** The draft as the interface takes it: a version in the shape of a record of law/, with its two examples. */
export function changeBody(changeId: string, record: LawRecord, form: DraftValues, checker: Checker) {
  const force = {
    from: form.from,
    ...(form.to === undefined || form.to === '' ? {} : { to: form.to }),
    where: form.where,
    cites: form.cites ?? [],
    status: form.status,
    ...(form.status === '已核' ? { checked: checker } : {}),
  }
  return {
    changeId,
    kind: record.kind === 'parameter' ? ('parameter' as const) : ('rule' as const),
    recordId: record.recordId,
    record: { ...contentOf(record, form), ...force },
    examples: examplesOf(record, form),
    isCorrection: form.isCorrection,
    reason: form.reason,
  }
}

function contentOf(record: LawRecord, form: DraftValues): Record<string, unknown> {
  if (record.kind === 'parameter') {
    const single = form.amounts['value']
    return { value: single === undefined ? numbered(form.amounts) : numberOf(single) }
  }
  if (record.kind === 'deadline') {
    const { direction } = latest(record) ?? {}
    const amount = form.amounts['value'] ?? ''
    return {
      amount: amount === 'by-document' ? amount : numberOf(amount),
      unit: form.unit,
      ...(direction === undefined ? {} : { direction }),
      roll: form.roll,
      binding: form.binding,
    }
  }
  return parsed(form.body, {})
}

function examplesOf(record: LawRecord, form: DraftValues): Record<string, unknown>[] {
  if (record.kind !== 'parameter' && record.kind !== 'deadline') return parsed(form.examples, [])
  const named = (amounts: Record<string, string>) =>
    record.kind === 'deadline' ? { amount: numberOf(amounts['value'] ?? '') } : numbered(amounts)
  const isNew = Object.values(form.dayBefore ?? {}).every((amount) => amount === '')
  return [
    { on: dayBefore(form.from), expect: isNew ? { absent: true } : named(form.dayBefore) },
    { on: form.from, expect: named(form.onDay) },
  ]
}

const DAY_MS = 86_400_000
const DAY_LENGTH = 10

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - DAY_MS).toISOString().slice(0, DAY_LENGTH)
}

function numbered(amounts: Record<string, string>): Record<string, number | string> {
  return Object.fromEntries(Object.entries(amounts).map(([subject, amount]) => [subject, numberOf(amount)]))
}

/** What is not a number stays as typed, for the server to name. */
function numberOf(typed: string): number | string {
  const number = Number(typed)
  return typed.trim() === '' || Number.isNaN(number) ? typed : number
}

function parsed<T>(typed: string, instead: T): T {
  try {
    return JSON.parse(typed) as T
  } catch {
    return instead
  }
}

export function isJson(typed: string): boolean {
  return parsed<unknown>(typed, undefined) !== undefined
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
