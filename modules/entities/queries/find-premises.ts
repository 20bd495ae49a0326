import type { Tx } from '#platform/tx.ts'

/** One place of business or domicile. */
export async function findPremises(
  tx: Tx,
  premisesId: string,
): Promise<{ entityId: string; address: string; divisionCode: string | null } | undefined> {
  return tx.maybe(
    `select entity_id as "entityId", address, division_code as "divisionCode" from entities.premises where premises_id = $1`,
    [premisesId],
  )
}
