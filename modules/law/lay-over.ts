import { createHash } from 'node:crypto'
import type { PlainDate } from '#kernel/plain-date.ts'
import { knownOn, layVersion } from './domain/lay-version.ts'
import type { LawChange } from './law-change.ts'
import { calendarYear } from './law-files.ts'
import type { LawBase, StatuteVersion } from './law-files.ts'
import type { Parameter, Rule } from './law-schema.ts'

/** A change as it was published; `known` is the day of publication. @technical */
export interface Publication {
  readonly publicationId: string
  readonly seq: number
  readonly known: PlainDate
  readonly change: LawChange
}

/** The base with the changes laid over it in the order of their publication. */
export function layOver(base: LawBase, changes: readonly LawChange[], revision = base.revision): LawBase {
  const parameters = new Map(base.parameters)
  const rules = new Map(base.rules)
  const statutes = new Map(base.statutes)
  const years = new Map(base.calendar.years)
  for (const change of changes) {
    if (change.kind === 'parameter') replace(parameters, change.recordId, (one) => withValue(one, change.version))
    else if (change.kind === 'rule') replace(rules, change.recordId, (one) => withRuleVersion(one, change.version))
    else if (change.kind === 'statute') replace(statutes, change.recordId, (one) => ended(one, change.end))
    else years.set(change.recordId, calendarYear(change.calendar))
  }
  return { parameters, rules, statutes, calendar: { ...base.calendar, years }, revision }
}

/** The revision of a base with publications: a digest of the files' and of what was published. */
export function revisionOf(files: LawBase, publications: readonly Publication[]): string {
  if (publications.length === 0) return files.revision
  const hash = createHash('sha256').update(files.revision)
  for (const one of publications) hash.update(one.publicationId)
  return hash.digest('hex')
}

function replace<T>(map: Map<string, T>, id: string, change: (before: T) => T): void {
  const before = map.get(id)
  if (before === undefined) throw new RangeError(`a published change names ${id}, which the law base does not hold`)
  map.set(id, change(before))
}

function withValue(one: Parameter, version: Parameter['values'][number]): Parameter {
  return { ...one, values: [...layVersion(one.values, version)] }
}

/** A version of a power transfer stands beside those of other places; every other rule has one version a day. */
function withRuleVersion(rule: Rule, version: Rule['versions'][number]): Rule {
  const place = placeOf(version)
  const versions = layVersion<Rule['versions'][number]>(rule.versions, version, (one) => placeOf(one) === place)
  return { ...rule, versions } as Rule
}

function placeOf(version: Rule['versions'][number]): string {
  return 'agency' in version ? JSON.stringify([version.divisions, version.zone]) : ''
}

function ended(
  versions: readonly StatuteVersion[],
  end: { readonly from: PlainDate; readonly to: PlainDate },
): readonly StatuteVersion[] {
  return versions.map((one) => (one.from === end.from ? { ...one, to: end.to } : one))
}

/** The files as they were known on a day: records that came later are left out. */
export function filesKnownOn(files: LawBase, day: PlainDate): LawBase {
  const years = [...files.calendar.years].filter(([, one]) => one.known === undefined || one.known <= day)
  return {
    parameters: mapped(files.parameters, (one) => ({ ...one, values: [...knownOn(one.values, day)] })),
    rules: mapped(
      files.rules,
      (one) => ({ ...one, versions: [...knownOn<Rule['versions'][number]>(one.versions, day)] }) as Rule,
    ),
    statutes: mapped(files.statutes, (one) => knownOn(one, day)),
    calendar: { ...files.calendar, years: new Map(years) },
    revision: files.revision,
  }
}

function mapped<T>(map: ReadonlyMap<string, T>, change: (one: T) => T): ReadonlyMap<string, T> {
  return new Map([...map].map(([id, one]) => [id, change(one)]))
}

/** The days on which records came into the files after their first publication. */
export function recordingDays(files: LawBase): readonly PlainDate[] {
  const records: readonly { readonly known?: PlainDate | undefined }[] = [
    ...[...files.parameters.values()].flatMap((one) => one.values),
    ...[...files.rules.values()].flatMap((one): readonly { readonly known?: PlainDate | undefined }[] => one.versions),
    ...[...files.statutes.values()].flat(),
    ...files.calendar.years.values(),
  ]
  return [...new Set(records.flatMap((one) => one.known ?? []))].toSorted()
}
