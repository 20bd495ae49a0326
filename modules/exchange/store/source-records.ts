import { copyLines, linesOf } from '#platform/postgres/copy-lines.ts'
import { copyText } from '#platform/postgres/copy-text.ts'
import type { Tx } from '#platform/tx.ts'

/** What a source's row under its own key stands for now. @technical */
export interface SourceRecord {
  readonly key: string
  readonly entityId: string
  readonly contentHash: string
  readonly factIds: readonly string[]
  readonly batchId: string
  readonly rowNo: number
  readonly endedOn: string | null
}

/** Keeps new records and what became of known ones. Locks the rows of the known ones. */
export async function keepRecords(
  tx: Tx,
  feedKey: string,
  fresh: readonly SourceRecord[],
  changed: readonly SourceRecord[],
): Promise<void> {
  await copyLines(
    tx,
    `copy exchange.source_record (feed_key, record_key, entity_id, row_hash, fact_ids, batch_id, row_no, ended_on) from stdin`,
    linesOf(
      fresh,
      (one) =>
        `${feedKey}\t${copyText(one.key)}\t${one.entityId}\t\\\\x${one.contentHash}\t{${one.factIds.join(',')}}\t${one.batchId}\t${one.rowNo}\t${copyText(one.endedOn)}\n`,
    ),
  )
  if (changed.length === 0) return
  await tx.run(
    `update exchange.source_record r set entity_id = n.entity_id, row_hash = decode(n.row_hash, 'hex'),
       fact_ids = n.fact_ids::uuid[], batch_id = n.batch_id, row_no = n.row_no, ended_on = n.ended_on
     from unnest($2::text[], $3::uuid[], $4::text[], $5::text[], $6::uuid[], $7::bigint[], $8::date[])
       as n (record_key, entity_id, row_hash, fact_ids, batch_id, row_no, ended_on)
     where r.feed_key = $1 and r.record_key = n.record_key`,
    [
      feedKey,
      changed.map((one) => one.key),
      changed.map((one) => one.entityId),
      changed.map((one) => one.contentHash),
      changed.map((one) => `{${one.factIds.join(',')}}`),
      changed.map((one) => one.batchId),
      changed.map((one) => one.rowNo),
      changed.map((one) => one.endedOn),
    ],
  )
}
