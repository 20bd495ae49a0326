import { CopyLines, copyLines, linesOf } from '#platform/postgres/copy-lines.ts'
import { copyText } from '#platform/postgres/copy-text.ts'
import { dayInShanghai } from '#kernel/plain-date.ts'
import type { Tx } from '#platform/tx.ts'
import { lapseDuties } from './disclosure-duties.ts'

/** One fact read from a row of a feed. @technical */
export interface FeedFact {
  readonly factId: string
  readonly entityId: string
  readonly kind: string
  readonly value: string
  readonly validFrom: string | null
  readonly validTo: string | null
  readonly rowNo: number
  /** The other columns of the row as JSON; null when another fact of the row carries them. */
  readonly details: string | null
  /** The match that put the row on this file; null when present code and name agreed. */
  readonly matchId: string | null
  /** The row's key in its source. */
  readonly recordKey: string
}

/** Where facts come from: one batch of one source. @technical */
export interface FactOrigin {
  readonly batchId: string
  readonly source: string
  readonly citation: string | null
  readonly at: Date
}

/** Puts many facts of one batch beside what is known. Locks nothing but the rows it makes. */
export async function recordFacts(tx: Tx, origin: FactOrigin, facts: readonly FeedFact[]): Promise<void> {
  const tail = `${copyText(origin.source)}\t${copyText(origin.citation)}\treported\t${origin.batchId}`
  const at = origin.at.toISOString()
  await copyLines(
    tx,
    `copy entities.entity_fact (fact_id, entity_id, kind, value, valid_from, valid_to, details, match_id, record_key, source, citation, quality,
       batch_id, row_no, recorded_at) from stdin`,
    linesOf(
      facts,
      (fact) =>
        `${fact.factId}\t${fact.entityId}\t${copyText(fact.kind)}\t${copyText(fact.value)}\t${copyText(fact.validFrom)}\t${copyText(fact.validTo)}\t${copyText(fact.details)}\t${copyText(fact.matchId)}\t${copyText(fact.recordKey)}\t${tail}\t${fact.rowNo}\t${at}\n`,
    ),
  )
}

/** A fact its source no longer says. @technical */
export interface EndedFact {
  readonly entityId: string
  readonly factIds: readonly string[]
  readonly endedOn: string
  readonly why: 'withdrawn' | 'replaced'
  readonly rowNo: number
}

/** Closes facts with their day; none is deleted or changed. Locks nothing but the rows it makes. */
export async function endFacts(tx: Tx, origin: FactOrigin, ended: readonly EndedFact[]): Promise<void> {
  const at = origin.at.toISOString()
  const lines = new CopyLines()
  for (const one of ended) {
    for (const factId of one.factIds)
      lines.add(
        `${one.entityId}\t${factId}\t${one.endedOn}\t${one.why}\t${copyText(origin.source)}\t${origin.batchId}\t${one.rowNo}\t${at}\n`,
      )
  }
  await copyLines(
    tx,
    `copy entities.fact_end (entity_id, fact_id, ended_on, why, source, batch_id, row_no, recorded_at) from stdin`,
    lines,
  )
  await lapseDuties(
    tx,
    ended.flatMap((one) => one.factIds),
    { on: dayInShanghai(origin.at), at: origin.at, because: '来源不再记载这一事实' },
  )
}
