// RFC 4180 records of a registration file, examined with GB 32100, GB/T 2260 and GB/T 4754 tables.
import type { PlainDate } from '#kernel/plain-date.ts'
import { bigrams, nameKey } from './name-key.ts'
import { placeOfAddress, type PlaceWords } from './place-of-address.ts'
import { fault, type RowFault } from './quarantine-reason.ts'
import { type ColumnKey, type RegisterColumns, titleOf } from './register-columns.ts'
import { readCode } from './register-code.ts'
import { readWrittenDay, type WrittenDay } from '#kernel/written-day.ts'
import { isUnknown, trimCell } from '#kernel/written-text.ts'
import { readRegisteredCapital } from './registered-capital.ts'
import { type RegistrationStatus, statusOfRegisterCode } from './registration-status.ts'
import { checkRegistrationNumber } from './registration-number.ts'

/** The code tables a row is examined with, all in force on `today`. @technical */
export interface RegisterTables {
  readonly today: PlainDate
  readonly typeByText: ReadonlyMap<string, string>
  readonly industries: ReadonlySet<string>
  readonly authorities: ReadonlyMap<
    string,
    { readonly name: string; readonly stopped: boolean; readonly divisionCode: string | null }
  >
  readonly offices: ReadonlyMap<string, { readonly authorityCode: string }>
  readonly divisions: ReadonlySet<string>
  readonly places: PlaceWords
  readonly usccExceptions: ReadonlySet<string>
  /** What the supplier declared for all rows of a file without a status column. */
  readonly declaredStatus: RegistrationStatus
}

/** @technical */
export interface RegisterLicence {
  readonly kind: string
  readonly number: string
  readonly validFrom: PlainDate | null
  readonly validTo: PlainDate | null
}

/** A place of business beside the domicile. @technical */
export interface RegisterPremises {
  readonly address: string
  readonly addressKey: string
  readonly addressGrams: readonly number[]
  readonly divisionCode: string | null
}

/** Something that was normalised and is said so, instead of being changed silently. @technical */
export interface RowNote {
  readonly field: string
  readonly from: string
  readonly to: string
}

/** A row of the register that may be loaded; null is unknown. @technical */
export interface RegisterRow {
  readonly uscc: string | null
  readonly registrationNumber: string | null
  readonly name: string
  readonly nameKey: string
  readonly nameGrams: readonly number[]
  readonly registeredOn: PlainDate | null
  readonly typeCode: string | null
  readonly typeText: string | null
  readonly legalRepresentative: string | null
  readonly capitalMinor: number | null
  readonly capitalCurrency: string | null
  readonly capitalText: string | null
  readonly scope: string | null
  readonly region: string | null
  readonly isOutsideCity: boolean
  readonly address: string | null
  readonly addressKey: string
  readonly addressGrams: readonly number[]
  readonly divisionCode: string | null
  readonly divisionBasis: 'stated' | 'address' | 'authority' | null
  readonly authorityCode: string | null
  readonly officeCode: string | null
  readonly industryCode: string | null
  readonly status: RegistrationStatus
  readonly statusRaw: string | null
  readonly statusSince: PlainDate | null
  readonly formerNames: readonly string[]
  readonly otherPremises: readonly RegisterPremises[]
  readonly licences: readonly RegisterLicence[]
  readonly notes: readonly RowNote[]
}

/** @technical */
export type RowReading =
  | { readonly ok: true; readonly row: RegisterRow }
  | { readonly ok: false; readonly faults: readonly RowFault[] }

const longestCell = 20_000
const longestName = 200
/** U+FFFD and the control characters of Unicode other than tab and line ends. */
const controls = /\uFFFD|(?![\t\n\r])\p{Cc}/u

/**
 * Reads one record against the header and the code tables. Every fault of the row is named at once; N/A is unknown
 * and no fault; nothing is guessed. What was folded to half-width or capitals is noted.
 */
export function readRegisterRow(
  cells: readonly string[],
  columns: RegisterColumns,
  tables: RegisterTables,
): RowReading {
  if (cells.length !== columns.titles.length) {
    return { ok: false, faults: [fault('ragged-row', { found: cells.length, expected: columns.titles.length })] }
  }
  const reading: Reading = { cells, columns, tables, faults: [], notes: [] }
  const row = readCells(reading)
  return reading.faults.length > 0 ? { ok: false, faults: reading.faults } : { ok: true, row }
}

/** One row being read: its faults and notes gather here. @technical */
interface Reading {
  readonly cells: readonly string[]
  readonly columns: RegisterColumns
  readonly tables: RegisterTables
  readonly faults: RowFault[]
  readonly notes: RowNote[]
}

function readCells(r: Reading): RegisterRow {
  checkCharacters(r)
  const name = nameCell(r)
  const { uscc, registrationNumber } = identifierCells(r)
  const capital = capitalCell(r)
  const placed = placeCells(r)
  const key = nameKey(name)
  const addressKey = placed.address === null ? '' : nameKey(placed.address)
  const statusRaw = textCell(r, 'status')
  return {
    uscc,
    registrationNumber,
    name,
    nameKey: key,
    nameGrams: bigrams(key),
    registeredOn: dayCell(r, 'registeredOn'),
    ...typeCell(r),
    legalRepresentative: textCell(r, 'legalRepresentative'),
    ...capital,
    scope: textCell(r, 'scope'),
    ...placed,
    addressKey,
    addressGrams: bigrams(addressKey),
    industryCode: industryCell(r),
    status: statusCell(r, statusRaw),
    statusRaw,
    statusSince: dayCell(r, 'statusSince'),
    formerNames: listCell(r, 'formerNames'),
    otherPremises: listCell(r, 'otherPremises').map((address) => premisesAt(r, address)),
    licences: licenceCells(r),
    notes: r.notes,
  }
}

function rawCell(r: Reading, key: ColumnKey): string {
  const index = r.columns.indexes[key]
  return index === undefined ? '' : trimCell(r.cells[index] ?? '')
}

function textCell(r: Reading, key: ColumnKey): string | null {
  const value = rawCell(r, key)
  return isUnknown(value) ? null : value
}

function checkCharacters(r: Reading): void {
  for (let index = 0; index < r.cells.length; index += 1) {
    const cell = r.cells[index] ?? ''
    const field = r.columns.titles[index] ?? ''
    if (controls.test(cell)) r.faults.push(fault('text-garbled', { field }))
    if (cell.length > longestCell) r.faults.push(fault('cell-too-long', { field }))
  }
}

function nameCell(r: Reading): string {
  const name = textCell(r, 'name')
  if (name === null) r.faults.push(fault('name-missing'))
  if (name !== null && name.length > longestName) r.faults.push(fault('cell-too-long', { field: titleOf('name') }))
  return name ?? ''
}

function identifierCells(r: Reading): Pick<RegisterRow, 'uscc' | 'registrationNumber'> {
  const code = textCell(r, 'code')
  const number = textCell(r, 'registrationNumber')
  let uscc: string | null = null
  if (code !== null) {
    const reading = readCode(code, r.tables.usccExceptions)
    if (reading.ok) {
      uscc = reading.uscc
      if (uscc !== code) r.notes.push({ field: titleOf('code'), from: code, to: uscc })
    } else r.faults.push(reading.fault)
  }
  if (number !== null && !checkRegistrationNumber(number).valid) {
    r.faults.push(fault('registration-number-check', { value: number }))
  }
  if (code === null && number === null) r.faults.push(fault('code-missing'))
  return { uscc, registrationNumber: number }
}

function dayCell(r: Reading, key: ColumnKey): PlainDate | null {
  const cell = rawCell(r, key)
  if (cell === '') return null
  const reading = readWrittenDay(cell, r.tables.today)
  if (reading.kind === 'fault') r.faults.push(fault(dayReasons[reading.fault], { field: titleOf(key), value: cell }))
  if (reading.kind !== 'day') return null
  if (reading.folded) r.notes.push({ field: titleOf(key), from: cell, to: reading.day })
  return reading.day
}

function typeCell(r: Reading): Pick<RegisterRow, 'typeCode' | 'typeText'> {
  const typeText = textCell(r, 'type')
  if (typeText === null) return { typeCode: null, typeText: null }
  const typeCode = r.tables.typeByText.get(nameKey(typeText))
  if (typeCode === undefined) r.faults.push(fault('type-unknown', { value: typeText }))
  return { typeCode: typeCode ?? null, typeText }
}

function capitalCell(r: Reading): Pick<RegisterRow, 'capitalMinor' | 'capitalCurrency' | 'capitalText'> {
  const cell = rawCell(r, 'capital')
  const reading = readRegisteredCapital(cell)
  if (reading.kind === 'amount') {
    if (reading.folded && !cell.includes('（'))
      r.notes.push({ field: titleOf('capital'), from: cell, to: String(reading.minorUnits) })
    return { capitalMinor: reading.minorUnits, capitalCurrency: reading.currency, capitalText: cell }
  }
  if (reading.kind === 'fault') r.faults.push(fault(capitalReasons[reading.fault], { value: cell }))
  return { capitalMinor: null, capitalCurrency: null, capitalText: null }
}

function placeCells(
  r: Reading,
): Pick<
  RegisterRow,
  'region' | 'isOutsideCity' | 'address' | 'divisionCode' | 'divisionBasis' | 'authorityCode' | 'officeCode'
> {
  const parts = [textCell(r, 'province'), textCell(r, 'city')]
  const isOutsideCity = isElsewhere(parts[0], '浙江') || isElsewhere(parts[1], '宁波')
  const address = textCell(r, 'address')
  const { authorityCode, officeCode } = bodyCells(r)
  const region = parts.filter((part) => part !== null).join('·')
  const base = { region: region === '' ? null : region, isOutsideCity, address, authorityCode, officeCode }
  const stated = textCell(r, 'division')
  if (stated !== null && !r.tables.divisions.has(stated)) r.faults.push(fault('division-unknown', { value: stated }))
  return { ...base, ...divisionOf(r.tables, { isOutsideCity, stated, address, authorityCode }) }
}

function isElsewhere(part: string | null | undefined, here: string): boolean {
  return typeof part === 'string' && !part.startsWith(here)
}

/** The present division: as stated, else as the address says, else that of the registration authority; never from the code. */
function divisionOf(
  tables: RegisterTables,
  known: Pick<RegisterRow, 'isOutsideCity' | 'address' | 'authorityCode'> & { readonly stated: string | null },
): Pick<RegisterRow, 'divisionCode' | 'divisionBasis'> {
  if (known.isOutsideCity) return { divisionCode: null, divisionBasis: null }
  if (known.stated !== null) return { divisionCode: known.stated, divisionBasis: 'stated' }
  const place = known.address === null ? undefined : placeOfAddress(known.address, tables.places)
  if (place !== undefined) return { divisionCode: place.divisionCode, divisionBasis: 'address' }
  const authority = known.authorityCode === null ? undefined : tables.authorities.get(known.authorityCode)
  const divisionCode = authority?.divisionCode ?? null
  return { divisionCode, divisionBasis: divisionCode === null ? null : 'authority' }
}

function bodyCells(r: Reading): Pick<RegisterRow, 'authorityCode' | 'officeCode'> {
  const officeCode = textCell(r, 'office')
  const office = officeCode === null ? undefined : r.tables.offices.get(officeCode)
  if (officeCode !== null && office === undefined) r.faults.push(fault('office-unknown', { value: officeCode }))
  const authorityCode = textCell(r, 'authority') ?? office?.authorityCode ?? null
  if (authorityCode !== null) {
    const authority = r.tables.authorities.get(authorityCode)
    if (authority === undefined) r.faults.push(fault('authority-unknown', { value: authorityCode }))
    else if (authority.stopped) r.faults.push(fault('authority-stopped', { name: authority.name }))
  }
  return { authorityCode, officeCode }
}

function industryCell(r: Reading): string | null {
  const code = textCell(r, 'industry')
  if (code !== null && !r.tables.industries.has(code)) r.faults.push(fault('industry-unknown', { value: code }))
  return code
}

function statusCell(r: Reading, raw: string | null): RegistrationStatus {
  if (raw === null) return r.tables.declaredStatus
  const status = statusOfRegisterCode(raw)
  if (status === undefined) r.faults.push(fault('status-unknown', { value: raw }))
  return status ?? 'unknown'
}

function listCell(r: Reading, key: ColumnKey): string[] {
  const cell = textCell(r, key)
  return cell === null
    ? []
    : cell
        .split(/[；;]/u)
        .map(trimCell)
        .filter((part) => part !== '')
}

function premisesAt(r: Reading, address: string): RegisterPremises {
  const addressKey = nameKey(address)
  const place = placeOfAddress(address, r.tables.places)
  return { address, addressKey, addressGrams: bigrams(addressKey), divisionCode: place?.divisionCode ?? null }
}

function licenceCells(r: Reading): RegisterLicence[] {
  return listCell(r, 'licences').map((entry) => {
    const [kind = '', number = '', from = '', to = ''] = entry.split(/[:：]/u)
    const validFrom = readWrittenDay(from, farFuture)
    const validTo = readWrittenDay(to, farFuture)
    if (kind === '' || number === '' || validFrom.kind === 'fault' || validTo.kind === 'fault') {
      r.faults.push(fault('licence-unreadable', { value: entry }))
    }
    return { kind, number, validFrom: dayOf(validFrom), validTo: dayOf(validTo) }
  })
}

const farFuture = '9999-12-31' as PlainDate

function dayOf(reading: WrittenDay): PlainDate | null {
  return reading.kind === 'day' ? reading.day : null
}

const dayReasons = {
  unreadable: 'date-unreadable',
  ambiguous: 'date-ambiguous',
  'not-in-calendar': 'date-not-in-calendar',
  'spreadsheet-number': 'date-spreadsheet',
  future: 'date-future',
} as const

const capitalReasons = {
  unreadable: 'capital-unreadable',
  'unit-missing': 'capital-unit-missing',
  grouping: 'capital-ambiguous',
  'too-fine': 'capital-out-of-range',
  'too-large': 'capital-out-of-range',
} as const
