import type { Tx } from '#platform/tx.ts'

export interface EntryFilter {
  readonly type?: string | undefined
  readonly subjectKind?: string | undefined
  readonly subjectId?: string | undefined
  readonly page: number
  readonly pageSize: number
}

interface EntryRow {
  leafHash: string
  index: string | null
  type: string
  seq: number
  actor: string
  recordedAt: Date
  subjectKind: string
  subjectId: string
}

const WHERE = `where ($1::text is null or e.type = $1) and ($2::text is null or e.subject_kind = $2)
  and ($3::text is null or e.subject_id = $3)`

/** One page of entries, newest first, with the number of each type over the whole log. */
export async function listEntries(
  tx: Tx,
  filter: EntryFilter,
): Promise<{
  total: number
  types: { type: string; count: number }[]
  rows: (Omit<EntryRow, 'index' | 'recordedAt'> & { index: number | null; recordedAt: string })[]
}> {
  const key = [filter.type ?? null, filter.subjectKind ?? null, filter.subjectId ?? null]
  const { total } = await tx.one<{ total: number }>(`select count(*)::int4 as total from ledger.entry e ${WHERE}`, key)
  const types = await tx.rows<{ type: string; count: number }>(
    `select type, count(*)::int4 as count from ledger.entry group by type order by count desc, type`,
  )
  const rows = await tx.rows<EntryRow>(
    `select e.leaf_hash as "leafHash", l.index, e.type, e.seq, e.actor, e.recorded_at as "recordedAt",
       e.subject_kind as "subjectKind", e.subject_id as "subjectId"
     from ledger.entry e left join ledger.leaf l on l.entry_id = e.entry_id ${WHERE}
     order by e.recorded_at desc, l.index desc nulls first limit $4 offset $5`,
    [...key, filter.pageSize, (filter.page - 1) * filter.pageSize],
  )
  return {
    total,
    types,
    rows: rows.map((row) => ({
      ...row,
      index: row.index === null ? null : Number(row.index),
      recordedAt: row.recordedAt.toISOString(),
    })),
  }
}
