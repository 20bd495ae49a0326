import { plainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#platform/tx.ts'
import { readChange } from '../law-change.ts'
import type { ChangeKind } from '../law-change.ts'
import type { LawBase } from '../law-files.ts'
import type { Publication } from '../lay-over.ts'

export async function newestPublication(
  tx: Tx,
): Promise<{ readonly publicationId: string | undefined; readonly seq: number }> {
  const row = await tx.maybe<{ publicationId: string; seq: number }>(
    `select publication_id as "publicationId", seq from law.publication order by seq desc limit 1`,
  )
  return row ?? { publicationId: undefined, seq: 0 }
}

interface PublicationRow {
  readonly publicationId: string
  readonly seq: number
  readonly knownOn: string
  readonly kind: ChangeKind
  readonly recordId: string
  readonly record: unknown
  readonly examples: unknown
}

/** Every published change in order; throws when one does not fit, since no act may rest on a law half read. */
export async function readPublications(tx: Tx, files: LawBase): Promise<readonly Publication[]> {
  const rows = await tx.rows<PublicationRow>(
    `select publication_id as "publicationId", seq, known_on as "knownOn", kind, record_id as "recordId", record, examples
     from law.publication order by seq`,
  )
  return rows.map((row) => {
    const read = readChange(row, files)
    if (!read.ok) throw new Error(`publication ${row.publicationId} of the law does not fit: ${read.refusal.message}`)
    return { publicationId: row.publicationId, seq: row.seq, known: plainDate(row.knownOn), change: read.value }
  })
}
