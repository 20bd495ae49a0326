import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#platform/tx.ts'
import type { Recomputation } from '../decisions.ts'

/** An answer as it is kept. @technical */
export interface NewAnswer {
  readonly answerId: string
  readonly kind: 'deadline' | 'parameter' | 'duty'
  readonly recordId: string
  readonly subject: { readonly kind: string; readonly id: string }
  readonly inputs: unknown
  readonly answer: string
  readonly cites: readonly string[]
  readonly answeredOn: PlainDate
  readonly at: Date
}

export async function insertAnswer(tx: Tx, one: NewAnswer): Promise<void> {
  tx.later(
    `insert into law.answer (answer_id, kind, record_id, subject_kind, subject_id, inputs, answer, cites, answered_on, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      one.answerId,
      one.kind,
      one.recordId,
      one.subject.kind,
      one.subject.id,
      JSON.stringify(one.inputs),
      one.answer,
      one.cites,
      one.answeredOn,
      one.at,
    ],
  )
}

/** Keeps a recomputation with its differences. */
export async function insertRecomputation(
  tx: Tx,
  one: {
    readonly id: string
    readonly at: Date
    readonly revision: string
    readonly found: Recomputation
    readonly titleOf: (recordId: string) => string
  },
): Promise<void> {
  const { decisions, differing, bySource, differences } = one.found
  await tx.run(
    `insert into law.recomputation (recomputation_id, started_at, revision, decisions, same, differing, by_source)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [one.id, one.at, one.revision, decisions, decisions - differing, differing, JSON.stringify(bySource)],
  )
  for (const [ordinal, difference] of differences.entries()) {
    const { known, recordId, subject, decidedOn, was, becomes } = difference
    tx.later(
      `insert into law.recomputation_difference (recomputation_id, ordinal, known, record_id, record_title, subject_kind,
         subject_id, subject_title, decided_on, was, becomes) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        one.id,
        ordinal,
        known,
        recordId,
        one.titleOf(recordId),
        subject.kind,
        subject.id,
        subject.title,
        decidedOn,
        was,
        becomes,
      ],
    )
  }
  await tx.settled()
}
