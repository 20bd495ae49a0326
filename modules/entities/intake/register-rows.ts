import { manyIds } from '#platform/intake/many-ids.ts'
import type { Act } from '#platform/operation.ts'
import type { RowFault } from '../domain/quarantine-reason.ts'
import { readHeader } from '../domain/register-columns.ts'
import { readRegisterRow } from '../domain/register-row.ts'
import type { RegistrationStatus } from '../domain/registration-status.ts'
import { readRegisterTables } from '../queries/read-register-tables.ts'
import { addBigramFrequency } from '../store/bigram-frequency.ts'
import type { IncomingRow } from '../store/copy-rows.ts'
import { publish } from '#platform/outbox.ts'
import { registerImported } from '../events.ts'
import { flushSearch, takeRegister } from '../store/import-batch.ts'
import { rowHash } from './load-register.ts'
import { mergeRows } from './merge-rows.ts'

/** Rows of a feed of registrations, under the titles of a register file. @technical */
export interface RegisterRows {
  readonly batchId: string
  readonly source: string
  readonly titles: readonly string[]
  readonly declaredStatus: RegistrationStatus
  readonly rows: readonly { readonly rowNo: number; readonly lineNo: number; readonly cells: readonly string[] }[]
}

/** What became of each row; a row named in none of them was loaded. @technical */
export interface RegisteredRows {
  readonly changed: number
  readonly unchanged: ReadonlySet<number>
  readonly faults: ReadonlyMap<number, readonly RowFault[]>
}

/**
 * Brings rows of a feed into the register in the caller's transaction, as the import of a register file does; rows that
 * cannot be are answered with their faults and left to the caller's quarantine. `busy` when another load holds the register.
 */
export async function loadRegisterRows(act: Act, given: RegisterRows): Promise<RegisteredRows | 'busy'> {
  const columns = readHeader(given.titles)
  if (columns === undefined) throw new Error(`a feed of registrations without name and code: ${given.titles.join(',')}`)
  if (!(await takeRegister(act.tx))) return 'busy'
  const tables = await readRegisterTables(act.tx, act.today, given.declaredStatus)
  const faults = new Map<number, readonly RowFault[]>()
  const good: IncomingRow[] = []
  for (const row of given.rows) {
    const reading = readRegisterRow(row.cells, columns, tables)
    if (reading.ok) good.push({ ...row, hash: rowHash(row.cells, columns, tables), row: reading.row })
    else faults.set(row.rowNo, reading.faults)
  }
  const stamp = { batchId: given.batchId, source: given.source, at: act.now }
  const frequency = new Map<number, number>()
  const merged = await mergeRows({ act, stamp, newId: manyIds(act.ports), frequency }, good)
  await addBigramFrequency(act.tx, frequency)
  for (const row of merged.quarantined) faults.set(row.rowNo, row.faults)
  return { changed: merged.changed, unchanged: new Set(merged.unchangedRows), faults }
}

/** @technical */
export interface FinishedRows {
  readonly batchId: string
  readonly startedAt: Date
  readonly rowsIn: number
  readonly rowsLoaded: number
  readonly rowsUnchanged: number
  readonly rowsQuarantined: number
}

/** Ends what `loadRegisterRows` began: names are found at once, and whoever must be told of new and changed entities is (双告知). */
export async function finishRegisterRows(act: Act, { startedAt, ...counts }: FinishedRows): Promise<void> {
  await flushSearch(act.tx)
  if (counts.rowsLoaded > 0) await publish(act, registerImported, { ...counts, startedAt: startedAt.toISOString() })
}
