import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#platform/tx.ts'
import type { Paper, PaperKind } from '../domain/paper.ts'

/** @technical */
export interface PaperRow {
  readonly paperId: string
  readonly visitId: string
  readonly agencyId: string
  readonly kind: PaperKind
  readonly number: string
  readonly title: string
  readonly body: Paper
  readonly contentHash: string
  readonly leafHash: string
  readonly isSpecimen: boolean
  readonly issuedOn: PlainDate
  readonly issuedAt: Date
}

/** Takes the next number of a series. Locks the counter's row until the end of the act, so numbers have no gaps. */
export async function takePaperNumber(tx: Tx, agencyId: string, word: string, year: number): Promise<number> {
  const row = await tx.one<{ taken: number }>(
    `insert into inspection.paper_counter as c (agency_id, word, year, last_number) values ($1, $2, $3, 1)
     on conflict (agency_id, word, year) do update set last_number = c.last_number + 1
     returning last_number as taken`,
    [agencyId, word, year],
  )
  return row.taken
}

/** Adds an issued paper; the row is never changed again. */
export async function insertPaper(tx: Tx, row: PaperRow): Promise<void> {
  tx.later(
    `insert into inspection.paper (paper_id, visit_id, agency_id, kind, number, title, body, content_hash, leaf_hash, is_specimen, issued_on, issued_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      row.paperId,
      row.visitId,
      row.agencyId,
      row.kind,
      row.number,
      row.title,
      JSON.stringify(row.body),
      row.contentHash,
      row.leafHash,
      row.isSpecimen,
      row.issuedOn,
      row.issuedAt,
    ],
  )
}

const SELECT = `select paper_id as "paperId", visit_id as "visitId", agency_id as "agencyId", kind, number, title, body,
  content_hash as "contentHash", leaf_hash as "leafHash", is_specimen as "isSpecimen", issued_on as "issuedOn", issued_at as "issuedAt"
  from inspection.paper`

export function findPaper(tx: Tx, paperId: string): Promise<PaperRow | undefined> {
  return tx.maybe<PaperRow>(`${SELECT} where paper_id = $1`, [paperId])
}

/** The papers of a visit without their words. */
export function listPapers(
  tx: Tx,
  visitId: string,
): Promise<Pick<PaperRow, 'paperId' | 'kind' | 'number' | 'title' | 'issuedOn'>[]> {
  return tx.rows(
    `select paper_id as "paperId", kind, number, title, issued_on as "issuedOn"
     from inspection.paper where visit_id = $1 order by issued_at, number`,
    [visitId],
  )
}
