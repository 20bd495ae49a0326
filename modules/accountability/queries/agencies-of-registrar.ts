import type { Tx } from '#platform/tx.ts'
import type { OwningAgency } from '../domain/owner-of-place.ts'

/** All agencies with what they cover, and their codes in the systems of the register. */
export async function agenciesWithCodes(tx: Tx): Promise<{
  readonly agencies: readonly OwningAgency[]
  readonly codes: readonly { readonly agencyId: string; readonly system: string; readonly code: string }[]
}> {
  const agencies = await tx.rows<OwningAgency>(
    `select agency_id as "agencyId", level, status, sector, divisions, functional_area as "functionalArea"
       from identity.pub_agency`,
  )
  const codes = await tx.rows<{ agencyId: string; system: string; code: string }>(
    `select agency_id as "agencyId", system, code from identity.pub_agency_code`,
  )
  return { agencies, codes }
}
