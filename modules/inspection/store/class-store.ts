import type { Tx } from '#platform/tx.ts'

/** Keeps the class last heard; an older word never replaces a newer one. Locks the entity's row. */
export async function storeClass(
  tx: Tx,
  of: { readonly entityId: string; readonly class: string; readonly isAdopted: boolean; readonly changedOn: string },
): Promise<void> {
  tx.later(
    `insert into inspection.entity_class as c (entity_id, class, is_adopted, since_on) values ($1, $2, $3, $4)
     on conflict (entity_id) do update set class = $2, is_adopted = $3, since_on = $4 where c.since_on <= $4::date`,
    [of.entityId, of.class, of.isAdopted, of.changedOn],
  )
}

/** The class that counts: issued from above, or adopted in writing; a bare trial weighs nothing (domain.md §3.4). */
export async function findClass(tx: Tx, entityId: string): Promise<'A' | 'B' | 'C' | 'D' | null> {
  const row = await tx.maybe<{ class: 'A' | 'B' | 'C' | 'D' }>(
    `select class from inspection.entity_class where entity_id = $1 and is_adopted`,
    [entityId],
  )
  return row?.class ?? null
}
