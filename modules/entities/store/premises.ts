import type { Act } from '#platform/operation.ts'
import { bigrams } from '../domain/name-key.ts'

/** Writes a place of business. Locks nothing. */
export async function insertPremises(
  act: Act,
  premises: {
    readonly id: string
    readonly entityId: string
    readonly address: string
    readonly addressKey: string
    readonly divisionCode: string | null
    readonly officeCode: string | null
    readonly openedOn: string | null
    readonly source: string
  },
): Promise<void> {
  await act.tx.run(
    `insert into entities.premises (premises_id, entity_id, kind, address, address_key, address_grams, division_code, office_code,
       opened_on, source, recorded_at)
     values ($1, $2, 'business', $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      premises.id,
      premises.entityId,
      premises.address,
      premises.addressKey,
      bigrams(premises.addressKey),
      premises.divisionCode,
      premises.officeCode,
      premises.openedOn,
      premises.source,
      act.now,
    ],
  )
}
