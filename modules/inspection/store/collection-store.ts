import type { Act } from '#platform/operation.ts'

/** Adds one collected piece of information; false when the id exists. */
export async function insertCollection(
  act: Act,
  agencyId: string,
  of: {
    id: string
    entityId: string
    collectorName: string
    collectorRole: string
    subject: string
    note: string
  },
  leafHash: string,
): Promise<boolean> {
  const added = await act.tx.run(
    `insert into inspection.information_collection (collection_id, agency_id, entity_id, collector_name, collector_role, subject, note,
       collected_at, leaf_hash) values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing`,
    [of.id, agencyId, of.entityId, of.collectorName, of.collectorRole, of.subject, of.note, act.now, leafHash],
  )
  return added > 0
}
