import type { Act } from '#platform/operation.ts'
import { fault } from '../domain/quarantine-reason.ts'
import { isSomebodyElse, registerChanges } from '../domain/register-change.ts'
import type { RowNote } from '../domain/register-row.ts'
import { listRegistered, type Match, matchByIdentifier, matchByUscc } from '../queries/match-register.ts'
import { applyChanges, rememberRow } from '../store/apply-changes.ts'
import { countBigrams } from '../store/bigram-frequency.ts'
import { copyEntities, type ImportStamp, type IncomingRow, type QuarantinedRow } from '../store/copy-rows.ts'

/** What a load carries from chunk to chunk. @technical */
export interface Merge {
  readonly act: Act
  readonly stamp: ImportStamp
  readonly newId: () => string
  readonly frequency: Map<number, number>
}

/** @technical */
export interface Merged {
  readonly inserted: number
  readonly changed: number
  readonly unchanged: number
  readonly unchangedRows: readonly number[]
  readonly quarantined: readonly QuarantinedRow[]
  readonly notes: readonly (RowNote & { readonly rowNo: number })[]
}

interface Sorting {
  readonly fresh: IncomingRow[]
  readonly again: { readonly incoming: IncomingRow; readonly match: Match }[]
  readonly unchanged: IncomingRow[]
  readonly quarantined: QuarantinedRow[]
  readonly notes: (RowNote & { rowNo: number })[]
}

/**
 * Brings examined rows into the register: new entities are copied, known ones follow the file, the same content again
 * changes nothing, and a row that contradicts another about one code waits for a person.
 */
export async function mergeRows(merge: Merge, rows: readonly IncomingRow[]): Promise<Merged> {
  const sorting: Sorting = { fresh: [], again: [], unchanged: [], quarantined: [], notes: [] }
  const distinct = dropRepeated(rows, sorting)
  await sortByRegister(merge, distinct, sorting)
  const changed = await followFile(merge, sorting)
  await copyEntities(merge.act.tx, merge.stamp, sorting.fresh, merge.newId)
  for (const { row } of sorting.fresh) countBigrams(merge.frequency, row.nameGrams)
  return {
    inserted: sorting.fresh.length,
    changed,
    unchanged: sorting.unchanged.length,
    unchangedRows: sorting.unchanged.map((incoming) => incoming.rowNo),
    quarantined: sorting.quarantined,
    notes: sorting.notes,
  }
}

function keyOf(incoming: IncomingRow): string {
  return incoming.row.uscc ?? `no:${incoming.row.registrationNumber ?? ''}`
}

/** Within a chunk the first row of a code stands; the same row again is unchanged, another content is a contradiction. */
function dropRepeated(rows: readonly IncomingRow[], sorting: Sorting): IncomingRow[] {
  const first = new Map<string, IncomingRow>()
  const distinct: IncomingRow[] = []
  for (const incoming of rows) {
    const key = keyOf(incoming)
    const earlier = first.get(key)
    if (earlier === undefined) {
      first.set(key, incoming)
      distinct.push(incoming)
    } else repeated(incoming, { ...earlier.row, rowHash: earlier.hash, rowNo: earlier.rowNo }, sorting)
  }
  return distinct
}

function repeated(
  incoming: IncomingRow,
  earlier: Pick<Match, 'rowHash' | 'rowNo' | 'name' | 'registeredOn'>,
  sorting: Sorting,
): void {
  if (earlier.rowHash === incoming.hash) {
    sorting.unchanged.push(incoming)
    sorting.notes.push({
      rowNo: incoming.rowNo,
      field: '整行',
      from: '重复行',
      to: `与第 ${earlier.rowNo ?? '?'} 行完全相同`,
    })
  } else if (isSomebodyElse(earlier, incoming.row)) {
    sorting.quarantined.push(
      asQuarantined(incoming, 'identity-conflict', { value: keyOf(incoming), name: earlier.name }),
    )
  } else sorting.quarantined.push(asQuarantined(incoming, 'code-twice', { value: keyOf(incoming) }))
}

async function sortByRegister(merge: Merge, rows: readonly IncomingRow[], sorting: Sorting): Promise<void> {
  const { tx } = merge.act
  const byCode = byKey(
    await matchByUscc(
      tx,
      rows.flatMap(({ row }) => row.uscc ?? []),
    ),
  )
  const numbers = rows.flatMap(({ row }) => row.registrationNumber ?? [])
  const byNumber = byKey(await matchByIdentifier(tx, 'registration-number', numbers))
  for (const incoming of rows) {
    const { uscc, registrationNumber } = incoming.row
    const match =
      (uscc === null ? undefined : byCode.get(uscc)) ??
      (registrationNumber === null ? undefined : byNumber.get(registrationNumber))
    if (match === undefined) sorting.fresh.push(incoming)
    else if (match.batchId === merge.stamp.batchId) repeated(incoming, match, sorting)
    else if (match.rowHash === incoming.hash) sorting.unchanged.push(incoming)
    else if (isSomebodyElse(match, incoming.row) || (uscc !== null && match.uscc !== null && match.key !== uscc)) {
      sorting.quarantined.push(
        asQuarantined(incoming, 'identity-conflict', { value: keyOf(incoming), name: match.name }),
      )
    } else sorting.again.push({ incoming, match })
  }
}

async function followFile(merge: Merge, sorting: Sorting): Promise<number> {
  if (sorting.again.length === 0) return 0
  const known = await listRegistered(
    merge.act.tx,
    sorting.again.map(({ match }) => match.entityId),
  )
  const byId = new Map(known.map((entity) => [entity.entityId, entity]))
  let changed = 0
  for (const { incoming: given, match } of sorting.again) {
    const entity = byId.get(match.entityId)
    if (entity === undefined) throw new Error(`entity ${match.entityId} vanished during an import`)
    const incoming = underPresentCode(given, entity.uscc)
    const changes = registerChanges(entity, incoming.row)
    if (changes.length === 0) {
      await rememberRow(merge.act, entity.entityId, incoming.hash)
      sorting.unchanged.push(incoming)
      continue
    }
    changed += 1
    await applyChanges(merge.act, merge.stamp, entity, changes, incoming)
    if (incoming.row.name !== entity.name) countBigrams(merge.frequency, incoming.row.nameGrams)
  }
  return changed
}

/** A row that names an entity by a code it no longer holds speaks of that entity, but does not give it the old code back. */
function underPresentCode(incoming: IncomingRow, present: string | null): IncomingRow {
  return present === null ? incoming : { ...incoming, row: { ...incoming.row, uscc: present } }
}

function byKey(matches: readonly Match[]): Map<string, Match> {
  return new Map(matches.map((match) => [match.key, match]))
}

function asQuarantined(
  incoming: IncomingRow,
  reason: 'code-twice' | 'identity-conflict',
  facts: Record<string, string>,
): QuarantinedRow {
  const { rowNo, lineNo, cells, hash } = incoming
  return { rowNo, lineNo, cells, hash, faults: [fault(reason, facts)] }
}
