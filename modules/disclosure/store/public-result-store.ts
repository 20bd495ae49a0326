import type { Tx } from '#platform/tx.ts'
import type { PublishedCorrection, ResultText } from '../domain/publication.ts'

/** A result as everybody will read it: already redacted. @technical */
export interface NewPublicResult {
  readonly id: string
  readonly entityId: string
  readonly visitId: string
  readonly planId: string | null
  readonly kind: string
  readonly text: ResultText
  readonly concludedOn: string
  readonly publishedOn: string
  readonly dueOn: string
  readonly lateReason: string | null
  readonly isRehearsal: boolean
  readonly correction: PublishedCorrection | null
  readonly redactions: readonly string[]
  readonly leafHash: string
}

/** Puts a result before the public; it names its plan only where the list of the plan is released. Locks nothing. */
export async function insertPublicResult(tx: Tx, row: NewPublicResult): Promise<void> {
  tx.later(
    `insert into disclosure.public_result (result_id, entity_id, visit_id, plan_id, entity_name, uscc, agency_name, title,
       kind, notice_number, concluded_on, published_on, due_on, late_reason, is_rehearsal, items, body, correction,
       redactions, leaf_hash)
     values ($1, $2, $3, (select plan_id from disclosure.public_draw where plan_id = $4 and is_list_public), $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)`,
    [
      row.id,
      row.entityId,
      row.visitId,
      row.planId,
      row.text.entityName,
      row.text.uscc,
      row.text.agencyName,
      row.text.title,
      row.kind,
      row.text.noticeNumber,
      row.concludedOn,
      row.publishedOn,
      row.dueOn,
      row.lateReason,
      row.isRehearsal,
      JSON.stringify(row.text.items),
      JSON.stringify(row.text.body),
      row.correction === null ? null : JSON.stringify(row.correction),
      JSON.stringify(row.redactions),
      row.leafHash,
    ],
  )
}

/** Takes a result from the public: its number, day and reason stay, nothing of its content. Locks its row. */
export async function emptyPublicResult(tx: Tx, id: string, on: string, reason: string): Promise<number> {
  return tx.run(
    `update disclosure.public_result set withdrawn_on = $2, withdrawn_reason = $3, entity_id = null, visit_id = null,
       entity_name = null, uscc = null, notice_number = null, title = '已撤回', items = '[]', body = '[]',
       correction = null, redactions = '[]', late_reason = null, plan_id = null
     where result_id = $1 and withdrawn_on is null`,
    [id, on, reason],
  )
}

/** Brings the correction of a published result up to date; locks its row. */
export async function updatePublicCorrection(tx: Tx, visitId: string, correction: PublishedCorrection): Promise<void> {
  tx.later(`update disclosure.public_result set correction = $2 where visit_id = $1`, [
    visitId,
    JSON.stringify(correction),
  ])
}

/** Writes the live figure of a promised term; locks its row. */
export async function saveFigure(
  tx: Tx,
  row: {
    id: string
    title: string
    term: string
    citation: string
    total: number
    inTime: number
    open: number
    late: number
  },
  now: Date,
): Promise<void> {
  tx.later(
    `insert into disclosure.public_figure (figure_id, title, term, citation, total, in_time, open, late, as_of)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (figure_id) do update set title = excluded.title, term = excluded.term, citation = excluded.citation,
       total = excluded.total, in_time = excluded.in_time, open = excluded.open, late = excluded.late, as_of = excluded.as_of`,
    [row.id, row.title, row.term, row.citation, row.total, row.inTime, row.open, row.late, now],
  )
}
