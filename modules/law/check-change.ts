import { compareDays } from '#kernel/plain-date.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import { ok, refuse } from '#kernel/result.ts'
import type { Result } from '#kernel/result.ts'
import { changeDay, readChange } from './law-change.ts'
import type { LawChange, RawChange } from './law-change.ts'
import { calendarYear } from './law-files.ts'
import type { LawBase } from './law-files.ts'
import { layOver } from './lay-over.ts'
import { calendarFaults, checkedRecord, recordFaults } from './record-faults.ts'
import { no } from './refusals.ts'
import { calendarName, recordName } from './shape-sentences.ts'

const LEAST_REASON = '更正须写理由'.length

/** A draft that may be published on that day, with the name of what it changes; else the first thing wrong with it. */
export function checkChange(
  raw: RawChange & { readonly isCorrection: boolean; readonly reason: string },
  today: PlainDate,
  base: LawBase,
): Result<{ readonly change: LawChange; readonly title: string }> {
  const read = readChange(raw, base)
  if (!read.ok) return read
  const change = read.value
  const day = changeDay(change)
  if (!raw.isCorrection && compareDays(day, today) < 0) return no('force-day-past', { day })
  if (raw.isCorrection && raw.reason.trim().length < LEAST_REASON) return no('correction-unreasoned')
  const fault = faultOf(change, base, raw.isCorrection)
  return fault === undefined ? ok({ change, title: titleOf(change, base) }) : refuse(fault)
}

function faultOf(change: LawChange, base: LawBase, isCorrection: boolean) {
  if (change.kind === 'calendar') return calendarFaults(calendarYear(change.calendar))[0]
  if (change.kind === 'statute') return statuteFault(change, base)
  const before = recordOf(change, base)
  const after = recordOf(change, layOver(base, [change]))
  if (before === undefined || after === undefined) return no('record-absent', { record: change.recordId }).refusal
  const name = recordName(before)
  const later = versionsOf(before).find((one) => compareDays(one.from, change.version.from) >= 0)
  const isBeside = 'agency' in change.version
  if (later !== undefined && !isCorrection && !isBeside)
    return no('days-overlap', { record: name, day: later.from }).refusal
  return recordFaults(layOver(base, [change]), checkedRecord(after, change.examples), change.version)[0]
}

/** A statute ends from a version that is there and open, not before it began. */
function statuteFault(change: LawChange & { kind: 'statute' }, base: LawBase) {
  const { from, to } = change.end
  const version = base.statutes.get(change.recordId)?.find((one) => one.from === from)
  const isOpen = version !== undefined && (version.to === undefined || compareDays(to, version.to) < 0)
  if (isOpen && compareDays(from, to) <= 0) return undefined
  return no('statute-end-wrong', { record: titleOf(change, base), from, to }).refusal
}

function recordOf(change: LawChange & { kind: 'parameter' | 'rule' }, base: LawBase) {
  return change.kind === 'parameter' ? base.parameters.get(change.recordId) : base.rules.get(change.recordId)
}

function versionsOf(record: NonNullable<ReturnType<typeof recordOf>>): readonly { readonly from: PlainDate }[] {
  return 'values' in record ? record.values : record.versions
}

/** What a draft changes, by the name people know it under. */
function titleOf(change: LawChange, base: LawBase): string {
  if (change.kind === 'calendar') return calendarName(change.recordId)
  if (change.kind === 'statute') return `《${base.statutes.get(change.recordId)?.at(-1)?.title ?? change.recordId}》`
  return recordOf(change, base)?.what ?? change.recordId
}
