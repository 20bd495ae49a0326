import type { Tx } from '#platform/tx.ts'
import type { SourceRecord } from '../store/source-records.ts'

/** What is kept of these keys of a feed. */
export async function listRecords(
  tx: Tx,
  feedKey: string,
  keys: readonly string[],
): Promise<Map<string, SourceRecord>> {
  if (keys.length === 0) return new Map()
  const rows = await tx.rows<SourceRecord>(
    `select record_key as key, entity_id as "entityId", encode(row_hash, 'hex') as "contentHash", fact_ids as "factIds",
       batch_id as "batchId", row_no::int as "rowNo", ended_on as "endedOn"
     from exchange.source_record where feed_key = $1 and record_key = any ($2::text[])`,
    [feedKey, keys],
  )
  return new Map(rows.map((row) => [row.key, row]))
}
