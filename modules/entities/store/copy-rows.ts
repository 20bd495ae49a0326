import { CopyLines, copyLines, linesOf } from '#platform/postgres/copy-lines.ts'
import { arrayText, copyNumber, copyNumbers, copyText } from '#platform/postgres/copy-text.ts'
import type { Tx } from '#platform/tx.ts'
import { bigrams, nameKey } from '../domain/name-key.ts'
import type { RowFault } from '../domain/quarantine-reason.ts'
import type { RegisterRow } from '../domain/register-row.ts'

/** A row on its way into the register. @technical */
export interface IncomingRow {
  readonly rowNo: number
  readonly lineNo: number
  readonly cells: readonly string[]
  /** SHA-256 of what stood in the file, in hex. */
  readonly hash: string
  readonly row: RegisterRow
}

/** A row on its way into quarantine. @technical */
export interface QuarantinedRow {
  readonly rowNo: number
  readonly lineNo: number
  readonly cells: readonly string[]
  /** SHA-256 of what stood in the file, in hex. */
  readonly hash: string
  readonly faults: readonly RowFault[]
}

/** @technical */
export interface ImportStamp {
  /** Null for an entity registered by hand. */
  readonly batchId: string | null
  readonly source: string
  readonly at: Date
}

/** Copies new entities with their identifiers, premises and licences. Locks nothing but the rows it makes. */
export async function copyEntities(
  tx: Tx,
  stamp: ImportStamp,
  rows: readonly IncomingRow[],
  newId: () => string,
): Promise<void> {
  const [entities, identifiers, premises, licences] = [
    new CopyLines(),
    new CopyLines(),
    new CopyLines(),
    new CopyLines(),
  ]
  const at = stamp.at.toISOString()
  for (const incoming of rows) {
    const entityId = newId()
    const tail = stamp.batchId === null ? '\\N\t\\N' : `${stamp.batchId}\t${incoming.rowNo}`
    entities.add(entityLine(entityId, incoming, tail, at))
    for (const line of identifierLines(entityId, incoming.row, stamp.source, tail)) identifiers.add(line)
    for (const line of premisesLines(entityId, incoming.row, stamp.source, tail, at, newId)) premises.add(line)
    for (const one of incoming.row.licences) {
      licences.add(
        `${newId()}\t${entityId}\t${copyText(one.kind)}\t${copyText(one.number)}\t${copyText(one.validFrom)}\t${copyText(one.validTo)}\t${copyText(stamp.source)}\t${tail}\t${at}\n`,
      )
    }
  }
  await copyLines(tx, copyEntity, entities)
  await copyLines(tx, copyIdentifier, identifiers)
  await copyLines(tx, copyPremises, premises)
  await copyLines(tx, copyLicence, licences)
}

/** Copies rows into quarantine with every fault and what stood in the file. */
export async function copyQuarantine(
  tx: Tx,
  batchId: string,
  titles: readonly string[],
  rows: readonly QuarantinedRow[],
): Promise<void> {
  const titleArray = copyText(arrayText(titles))
  await copyLines(
    tx,
    copyQuarantined,
    linesOf(
      rows,
      (row) =>
        `${batchId}\t${row.rowNo}\t${row.lineNo}\t${copyText(arrayText(row.cells))}\t${titleArray}\t${row.faults[0]?.reason ?? ''}\t${copyText(JSON.stringify(row.faults))}\twaiting\t\\\\x${row.hash}\n`,
    ),
  )
}

/** Copies what was normalised. */
export async function copyNotes(
  tx: Tx,
  batchId: string,
  notes: readonly { rowNo: number; field: string; from: string; to: string }[],
): Promise<void> {
  await copyLines(
    tx,
    copyNote,
    linesOf(
      notes,
      (note) => `${batchId}\t${note.rowNo}\t${copyText(note.field)}\t${copyText(note.from)}\t${copyText(note.to)}\n`,
    ),
  )
}

const copyEntity = `copy entities.entity (entity_id, uscc, name, name_key, name_grams, registered_on, type_code, type_text, industry_code,
  legal_representative, capital_minor, capital_currency, capital_text, scope, region, is_outside_city, division_code, division_basis,
  authority_code, office_code, status, status_raw, status_since_on, batch_id, row_no, row_hash, recorded_at, changed_at) from stdin`
const copyIdentifier = `copy entities.entity_identifier (entity_id, type, value, valid_from, valid_to, source, batch_id, row_no, name_key, name_grams) from stdin`
const copyPremises = `copy entities.premises (premises_id, entity_id, kind, address, address_key, address_grams, division_code,
  office_code, opened_on, source, batch_id, row_no, recorded_at) from stdin`
const copyLicence = `copy entities.licence (licence_id, entity_id, kind, number, valid_from, valid_to, source, batch_id, row_no, recorded_at) from stdin`
const copyQuarantined = `copy entities.quarantine (batch_id, row_no, line_no, cells, titles, reason, faults, state, row_hash) from stdin`
const copyNote = `copy entities.import_note (batch_id, row_no, field, was, became) from stdin`

function entityLine(entityId: string, { row, hash }: IncomingRow, tail: string, at: string): string {
  return `${entityId}\t${copyText(row.uscc)}\t${copyText(row.name)}\t${copyText(row.nameKey)}\t${copyNumbers(row.nameGrams)}\t${copyText(row.registeredOn)}\t${copyText(row.typeCode)}\t${copyText(row.typeText)}\t${copyText(row.industryCode)}\t${copyText(row.legalRepresentative)}\t${copyNumber(row.capitalMinor)}\t${copyText(row.capitalCurrency)}\t${copyText(row.capitalText)}\t${copyText(row.scope)}\t${copyText(row.region)}\t${row.isOutsideCity ? 't' : 'f'}\t${copyText(row.divisionCode)}\t${copyText(row.divisionBasis)}\t${copyText(row.authorityCode)}\t${copyText(row.officeCode)}\t${row.status}\t${copyText(row.statusRaw)}\t${copyText(row.statusSince)}\t${tail}\t\\\\x${hash}\t${at}\t${at}\n`
}

function identifierLines(entityId: string, row: RegisterRow, source: string, tail: string): string[] {
  const from = copyText(row.registeredOn)
  const line = (type: string, value: string, since: string, key = '\\N\t\\N') =>
    `${entityId}\t${type}\t${copyText(value)}\t${since}\t\\N\t${copyText(source)}\t${tail}\t${key}\n`
  const lines: string[] = []
  if (row.uscc !== null) lines.push(line('uscc', row.uscc, '\\N'))
  if (row.registrationNumber !== null) lines.push(line('registration-number', row.registrationNumber, from))
  for (const name of new Set(row.formerNames)) {
    const key = nameKey(name)
    lines.push(line('former-name', name, '\\N', `${copyText(key)}\t${copyNumbers(bigrams(key))}`))
  }
  return lines
}

function premisesLines(
  entityId: string,
  row: RegisterRow,
  source: string,
  tail: string,
  at: string,
  newId: () => string,
): string[] {
  const lines: string[] = []
  if (row.address !== null) {
    lines.push(
      `${newId()}\t${entityId}\tdomicile\t${copyText(row.address)}\t${copyText(row.addressKey)}\t${copyNumbers(row.addressGrams)}\t${copyText(row.divisionCode)}\t${copyText(row.officeCode)}\t${copyText(row.registeredOn)}\t${copyText(source)}\t${tail}\t${at}\n`,
    )
  }
  for (const other of row.otherPremises) {
    lines.push(
      `${newId()}\t${entityId}\tbusiness\t${copyText(other.address)}\t${copyText(other.addressKey)}\t${copyNumbers(other.addressGrams)}\t${copyText(other.divisionCode)}\t\\N\t\\N\t${copyText(source)}\t${tail}\t${at}\n`,
    )
  }
  return lines
}
