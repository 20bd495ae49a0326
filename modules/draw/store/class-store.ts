import type { Tx } from '#platform/tx.ts'

/** Keeps the draw's own copy of a class; an older word never replaces a newer one. */
export async function storeClass(
  tx: Tx,
  of: { entityId: string; class: string; sinceOn: string; isAdopted: boolean; source: string; heardAt: Date },
): Promise<void> {
  tx.later(
    `insert into draw.entity_class as c (entity_id, class, since_on, is_adopted, source, heard_at) values ($1, $2, $3, $4, $5, $6)
     on conflict (entity_id) do update set class = $2, since_on = $3, is_adopted = $4, source = $5, heard_at = $6 where c.since_on <= $3::date`,
    [of.entityId, of.class, of.sinceOn, of.isAdopted, of.source, of.heardAt],
  )
}

/** Counts one visit to the yearly cap; the same visit counts once, under the leaf first heard of. */
export async function insertOnSiteVisit(
  tx: Tx,
  visit: { visitId: string; entityId: string; agencyId: string; visitedOn: string; leafHash?: string },
): Promise<void> {
  tx.later(
    `insert into draw.on_site_visit (visit_id, entity_id, agency_id, visited_on, leaf_hash) values ($1, $2, $3, $4, $5) on conflict do nothing`,
    [visit.visitId, visit.entityId, visit.agencyId, visit.visitedOn, visit.leafHash ?? null],
  )
}
