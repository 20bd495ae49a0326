import { addDays, formatDay } from '#kernel/plain-date.ts'
import { citationLine } from './citations.ts'
import { findInForce } from './domain/record-in-force.ts'
import type { LawChange } from './law-change.ts'
import type { LawBase } from './law-files.ts'
import type { Parameter, Rule } from './law-schema.ts'
import { ruleVersionWords, valueWords } from './strings.ts'

/** One line of what changes, read aloud: what it was until the day before, what it is from the day on. @technical */
export interface DiffLine {
  readonly label: string
  readonly before: string
  readonly after: string
}

const NONE = '（无）'

/** What a draft changes against a base that does not hold it yet. */
export function diffOf(change: LawChange, base: LawBase): readonly DiffLine[] {
  if (change.kind === 'statute') return statuteDiff(change, base)
  if (change.kind === 'calendar') return calendarDiff(change, base)
  return versionDiff(change, base)
}

type Dated = Parameter['values'][number] | Rule['versions'][number]

function versionDiff(change: LawChange & { kind: 'parameter' | 'rule' }, base: LawBase): readonly DiffLine[] {
  const record = change.kind === 'parameter' ? base.parameters.get(change.recordId) : base.rules.get(change.recordId)
  if (record === undefined) return []
  const versions: readonly Dated[] = 'values' in record ? record.values : record.versions
  const after: Dated = change.version
  const before = findInForce(versions, after.from) ?? versions.findLast((one) => one.from < after.from)
  const told = (words: (one: Dated) => string) => (before === undefined ? NONE : words(before))
  const content = (one: Dated) => contentWords(record, one)
  const lines: DiffLine[] = [
    { label: '内容', before: told(content), after: content(after) },
    { label: '施行', before: told(spanWords), after: spanWords(after) },
    {
      label: '前一版本',
      before: told((one) => (one.to === undefined ? '继续有效' : `至 ${formatDay(one.to)} 止`)),
      after: told(() => `至 ${formatDay(addDays(after.from, -1))} 止`),
    },
    {
      label: '依据',
      before: told((one) => citationLine(one.cites, one.from, base)),
      after: citationLine(after.cites, after.from, base),
    },
    { label: '适用范围', before: told((one) => one.where), after: after.where },
    { label: '核对', before: told((one) => one.status), after: after.status },
    ...(before === undefined ? [] : bodyLines(before, after)),
  ]
  return lines.filter((line) => line.before !== line.after)
}

function contentWords(record: Parameter | Rule, one: Dated): string {
  if ('value' in one) return `${valueWords(one.value)}${'unit' in record ? record.unit : ''}`
  return 'kind' in record ? ruleVersionWords(record, one) : NONE
}

/** Of a rule with a body only the places that differ. */
function bodyLines(before: Dated, after: Dated): readonly DiffLine[] {
  const was = new Map(leavesOf('', contentOf(before)))
  const is = new Map(leavesOf('', contentOf(after)))
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((label) => {
    const line = { label, before: was.get(label) ?? NONE, after: is.get(label) ?? NONE }
    return line.before === line.after ? [] : [line]
  })
}

function contentOf(one: Dated | undefined): unknown {
  if (one === undefined || 'value' in one) return undefined
  if ('body' in one) return one.body
  if ('when' in one) return { 条件: one.when, 处理机关: one.handler, 另有: one.also }
  if ('roll' in one) return { 届满日: ROLLS[one.roll], 为准: BINDINGS[one.binding] }
  return { 区划: one.divisions, 功能区: one.zone }
}

const ROLLS = { 'next-working-day': '逢休息顺延', none: '不顺延' }
const BINDINGS = { strict: '以严格届满日为准', rolled: '以顺延后届满日为准' }

function leavesOf(path: string, value: unknown): readonly (readonly [string, string])[] {
  if (value === undefined) return []
  if (typeof value !== 'object' || value === null)
    return [[path, typeof value === 'string' ? value : JSON.stringify(value)]]
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(path === '' ? key : `${path}.${key}`, inner))
}

function spanWords(one: Dated): string {
  return `${formatDay(one.from)}起${one.to === undefined ? '' : `，至 ${formatDay(one.to)}`}`
}

function statuteDiff(change: LawChange & { kind: 'statute' }, base: LawBase): readonly DiffLine[] {
  const version = base.statutes.get(change.recordId)?.find((one) => one.from === change.end.from)
  const until = version?.to === undefined ? '现行有效' : `有效至 ${formatDay(version.to)}`
  return [{ label: '效力', before: until, after: `有效至 ${formatDay(change.end.to)}，次日起失效` }]
}

function calendarDiff(change: LawChange & { kind: 'calendar' }, base: LawBase): readonly DiffLine[] {
  const before = base.calendar.years.get(change.recordId)
  const { notice, holidays, makeUpWorkdays } = change.calendar
  const days = (groups: typeof holidays) => groups.map((one) => `${one.name} ${one.days.join('、')}`).join('；')
  const was = (held: ReadonlyMap<string, string> | undefined) =>
    held === undefined ? NONE : [...held].map(([day, name]) => `${name} ${day}`).join('；')
  return [
    {
      label: '通知',
      before: before?.notice ?? '日历未公布·暂定',
      after: [`《${notice.title}》`, ...notice.numbers].join(' '),
    },
    { label: '放假', before: was(before?.holidays), after: days(holidays) },
    { label: '调休上班', before: was(before?.makeUpWorkdays), after: days(makeUpWorkdays) },
  ]
}
