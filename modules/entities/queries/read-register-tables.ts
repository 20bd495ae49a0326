import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#platform/tx.ts'
import type { PlaceWord } from '../domain/place-of-address.ts'
import type { RegisterTables } from '../domain/register-row.ts'
import type { RegistrationStatus } from '../domain/registration-status.ts'

/** The code tables with which the rows of a register file are examined. */
export async function readRegisterTables(
  tx: Tx,
  today: PlainDate,
  declaredStatus: RegistrationStatus,
): Promise<RegisterTables> {
  const types = await tx.rows<{ word: string; code: string }>(
    `select word, type_code as code from entities.enterprise_type_word`,
  )
  const industries = await tx.rows<{ code: string }>(`select code from entities.industry_class`)
  const authorities = await tx.rows<{ code: string; name: string; stopped: boolean; divisionCode: string | null }>(
    `select code, name, is_stopped as stopped, division_code as "divisionCode" from entities.registration_authority`,
  )
  const offices = await tx.rows<{ code: string; authorityCode: string }>(
    `select code, authority_code as "authorityCode" from entities.supervision_office`,
  )
  const divisions = await tx.rows<{ code: string }>(
    `select code from entities.division where is_present and kind <> 'city'`,
  )
  const places = await tx.rows<PlaceWord>(`select word, kind, division_code as "divisionCode" from entities.place_word`)
  const exceptions = await tx.rows<{ code: string }>(`select code from entities.uscc_exception`)
  return {
    today,
    declaredStatus,
    typeByText: new Map(types.map((row) => [row.word, row.code])),
    industries: new Set(industries.map((row) => row.code)),
    authorities: new Map(authorities.map((row) => [row.code, row])),
    offices: new Map(offices.map((row) => [row.code, row])),
    divisions: new Set(divisions.map((row) => row.code)),
    places: new Map(places.map((row) => [row.word, row])),
    usccExceptions: new Set(exceptions.map((row) => row.code)),
  }
}
