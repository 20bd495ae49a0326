// RFC 4180 records examined with the city's layout of exchange tables, GB 32100-2015, GB 11714 and GS 15-2006.
import type { Feed, FeedColumn, FeedFactRule } from './feed.ts'
import { feedFault, type FeedFault } from './feed-fault.ts'
import type { FeedHeader } from './feed-header.ts'
import { qualityCheck } from './feed-quality.ts'
import { readCell } from './feed-value.ts'

/** How a cell with a code is read; the register's own reading. @technical */
export type CodeReader = (
  cell: string,
) => { readonly ok: true; readonly uscc: string } | { readonly ok: false; readonly fault: FeedFault }

/** Whom a row speaks of, as far as it says. @technical */
export interface RowIdentity {
  uscc: string | null
  registrationNumber: string | null
  organizationCode: string | null
  taxNumber: string | null
  name: string | null
  /** A person said who is meant: the name no longer decides. */
  assigned: boolean
}

/** @technical */
export interface RowFact {
  readonly kind: string
  readonly value: string
  readonly from: string | null
  readonly to: string | null
  /** What must be disclosed of it at once, and when it was. */
  readonly duty: { readonly kind: NonNullable<FeedFactRule['duty']>; readonly disclosedOn: string | null } | null
}

/** A row of a feed that may be loaded. @technical */
export interface FeedRow {
  readonly key: string
  readonly flag: 'i' | 'u' | 'd' | null
  readonly identity: RowIdentity
  readonly facts: readonly RowFact[]
  readonly details: string
  /** What the row says, in one form: equal content is no change. */
  readonly content: string
}

/** @technical */
export type RowReading =
  | { readonly ok: true; readonly row: FeedRow }
  | { readonly ok: false; readonly faults: readonly FeedFault[] }

/** Reads rows under one header of one feed. @technical */
export type RowReader = (cells: readonly string[]) => RowReading

/** A reader for rows of `feed` under `header`; everything that does not change from row to row is settled here. */
export function rowReader(feed: Feed, header: FeedHeader, readCode: CodeReader, today: string): RowReader {
  const columns = feed.columns.map((column, at) => ({ column, at, index: header.indexes[at] ?? -1 }))
  const read = columns.filter(({ column, index }) => index !== -1 && isRead(column))
  const place = new Map(feed.columns.map((column, at) => [column.title, at]))
  const keyAt = feed.key.map((title) => place.get(title) ?? -1)
  const templates = (feed.facts ?? []).map((rule) => ({
    kind: rule.kind,
    value: templateOf(rule.value, place),
    from: rule.from === undefined ? -1 : (place.get(rule.from) ?? -1),
    to: rule.to === undefined ? -1 : (place.get(rule.to) ?? -1),
    duty: rule.duty ?? null,
    disclosed: rule.disclosed === undefined ? -1 : (place.get(rule.disclosed) ?? -1),
  }))
  const details = columns.filter(({ column, index }) => column.use === 'detail' && index !== -1)
  const width = header.titles.length
  const checkQuality = qualityCheck(feed.quality, place, today)
  return (cells) => {
    if (cells.length !== width)
      return { ok: false, faults: [feedFault('ragged-row', { found: cells.length, expected: width })] }
    const values: (string | null)[] = []
    const faults: FeedFault[] = []
    for (const { column, at, index } of read) {
      const reading = readCell(cells[index] ?? '', column)
      if (reading.ok) values[at] = reading.value
      else faults.push(reading.fault)
    }
    const identity = identityOf(read, values, faults, readCode)
    assign(identity, cells[header.assignedIndex] ?? '', faults, readCode)
    const flag = flagOf(read, values, faults)
    const key = keyOf(feed, keyAt, values, faults)
    if (flag !== 'd' && faults.length === 0) faults.push(...checkQuality(values))
    const facts = faults.length > 0 ? [] : templates.map((rule) => factOf(rule, values, faults))
    if (faults.length > 0) return { ok: false, faults }
    const held = details.flatMap(({ column, at }) => {
      const value = values[at] ?? null
      return value === null ? [] : [[column.title, value] as const]
    })
    const content = JSON.stringify([held, identity, facts])
    return { ok: true, row: { key, flag, identity, facts, details: JSON.stringify(Object.fromEntries(held)), content } }
  }
}

function isRead(column: FeedColumn): boolean {
  return column.use !== 'bookkeeping' && column.use !== 'withheld' && column.use !== 'unused'
}

interface ReadColumn {
  readonly column: FeedColumn
  readonly at: number
}

type Values = readonly (string | null | undefined)[]

function identityOf(
  read: readonly ReadColumn[],
  values: Values,
  faults: FeedFault[],
  readCode: CodeReader,
): RowIdentity {
  const identity: RowIdentity = {
    uscc: null,
    registrationNumber: null,
    organizationCode: null,
    taxNumber: null,
    name: null,
    assigned: false,
  }
  for (const { column, at } of read) {
    const value = values[at] ?? null
    if (value === null) continue
    const fault = takeIdentifier(identity, column, value, readCode)
    if (fault !== undefined) faults.push(fault)
  }
  return identity
}

const organizationCode = /^[0-9A-Z]{8}-?[0-9X]$/u
const registrationNumber = /^[0-9A-Z]{13,15}$/u
const wholeCode = 18
/** An index of the database holds no longer one. */
const longestKey = 300

function takeIdentifier(
  identity: RowIdentity,
  column: FeedColumn,
  value: string,
  readCode: CodeReader,
): FeedFault | undefined {
  const shape = value.toUpperCase()
  if (column.use === 'name') identity.name = value
  else if (column.use === 'uscc') return takeCode(identity, column, value, readCode)
  else if (column.use === 'tax-number') takeTaxNumber(identity, shape, readCode)
  else if (column.use === 'registration-number') {
    if (shape.length === wholeCode) return takeCode(identity, column, value, readCode)
    if (!registrationNumber.test(shape)) return feedFault('registration-number-shape', { field: column.title, value })
    identity.registrationNumber = shape
  } else if (column.use === 'organization-code' || column.use === 'uscc-or-organization') {
    return takeOrganization(identity, column, value, readCode)
  }
  return undefined
}

/** An organisation code by its shape; what has another is a whole code, or nothing. */
function takeOrganization(
  identity: RowIdentity,
  column: FeedColumn,
  value: string,
  readCode: CodeReader,
): FeedFault | undefined {
  const shape = value.toUpperCase()
  if (!organizationCode.test(shape)) {
    if (column.use === 'uscc-or-organization' || shape.length === wholeCode)
      return takeCode(identity, column, value, readCode)
    return feedFault('organization-code-shape', { field: column.title, value })
  }
  identity.organizationCode = shape.replace('-', '')
  return undefined
}

/** Since the three-in-one reform the number of a taxpayer is his unified code; older ones are numbers of their own. */
function takeTaxNumber(identity: RowIdentity, shape: string, readCode: CodeReader): void {
  const code = shape.length === wholeCode ? readCode(shape) : undefined
  if (code?.ok === true) identity.uscc ??= code.uscc
  else identity.taxNumber = shape
}

function takeCode(
  identity: RowIdentity,
  column: FeedColumn,
  value: string,
  readCode: CodeReader,
): FeedFault | undefined {
  const code = readCode(value)
  if (!code.ok) return { ...code.fault, field: column.title }
  identity.uscc = code.uscc
  return undefined
}

/** What a person filled in goes before what the source says of itself. */
function assign(identity: RowIdentity, cell: string, faults: FeedFault[], readCode: CodeReader): void {
  const given = cell.trim()
  if (given === '') return
  const code = readCode(given)
  if (!code.ok) {
    faults.push(code.fault)
    return
  }
  identity.uscc = code.uscc
  identity.assigned = true
}

function flagOf(read: readonly ReadColumn[], values: Values, faults: FeedFault[]): 'i' | 'u' | 'd' | null {
  const found = read.find(({ column }) => column.use === 'flag')
  const value = found === undefined ? null : (values[found.at] ?? null)
  if (found === undefined || value === null) return null
  const flag = value.toLowerCase()
  if (flag === 'i' || flag === 'u' || flag === 'd') return flag
  faults.push(feedFault('flag-unknown', { field: found.column.title, value }))
  return null
}

function keyOf(feed: Feed, keyAt: readonly number[], values: Values, faults: FeedFault[]): string {
  const parts = keyAt.map((at) => {
    const value = values[at] ?? null
    if (value === null && faults.length === 0)
      faults.push(feedFault('key-missing', { field: feed.columns[at]?.title ?? '' }))
    return value ?? ''
  })
  const key = parts.join('\u001F')
  if (key.length > longestKey) faults.push(feedFault('cell-too-long', { field: feed.key.join('、') }))
  return key
}

type Template = readonly (string | number)[]

/** The text of a fact as literal pieces and places of values. */
function templateOf(text: string, place: ReadonlyMap<string, number>): Template {
  return text.split(/\{([^}]+)\}/u).map((piece, at) => (at % 2 === 0 ? piece : (place.get(piece) ?? piece)))
}

interface CompiledRule {
  readonly kind: string
  readonly value: Template
  readonly from: number
  readonly to: number
  readonly duty: FeedFactRule['duty'] | null
  readonly disclosed: number
}

function factOf(rule: CompiledRule, values: Values, faults: FeedFault[]): RowFact {
  const from = values[rule.from] ?? null
  const to = values[rule.to] ?? null
  if (from !== null && to !== null && from > to)
    faults.push(feedFault('period-reversed', { field: '起止日期', from, to }))
  let value = ''
  for (const piece of rule.value) value += typeof piece === 'string' ? piece : (values[piece] ?? '未报')
  const duty = rule.duty == null ? null : { kind: rule.duty, disclosedOn: values[rule.disclosed] ?? null }
  return { kind: rule.kind, value, from, to, duty }
}
