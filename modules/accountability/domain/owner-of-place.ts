/** What the register knows of a place: the office, the authority and the division; each may be unknown. @technical */
export interface PlaceKey {
  readonly officeCode: string | null
  readonly authorityCode: string | null
  readonly divisionCode: string | null
}

/** An agency as far as owning a place goes. @technical */
export interface OwningAgency {
  readonly agencyId: string
  readonly level: string
  readonly status: string
  readonly sector: string
  readonly divisions: readonly string[]
  readonly functionalArea: string | null
}

/** The registrar's agencies by the code systems of the register and by division. @technical */
export interface OwnerBook {
  readonly byCode: ReadonlyMap<string, OwningAgency>
  readonly byDivision: ReadonlyMap<string, OwningAgency>
}

/** The agencies of the registrar's line, ready to be asked. Codes are `system:code`; a code is never read by its prefix. */
export function ownerBook(
  agencies: readonly OwningAgency[],
  codes: readonly { readonly agencyId: string; readonly system: string; readonly code: string }[],
  sector: string,
): OwnerBook {
  const inLine = agencies.filter((one) => one.sector === sector)
  const byId = new Map(inLine.map((one) => [one.agencyId, one]))
  const byCode = new Map(
    codes.flatMap(({ agencyId, system, code }) => {
      const agency = byId.get(agencyId)
      return agency === undefined ? [] : [[`${system}:${code}`, agency] as const]
    }),
  )
  const districts = inLine.filter(
    (one) => one.level === 'district' && one.status === 'active' && one.functionalArea === null,
  )
  return { byCode, byDivision: new Map(districts.flatMap((one) => one.divisions.map((code) => [code, one] as const))) }
}

/**
 * Who owns a place: the supervising office while it exists, else the registering authority, else the district's organ. A
 * stopped office or authority hands its places to the district it lies in. Undefined is a blind spot (监管盲区).
 */
export function ownerOf(place: PlaceKey, book: OwnerBook): OwningAgency | undefined {
  const office = place.officeCode === null ? undefined : book.byCode.get(`supervision-office:${place.officeCode}`)
  const authority =
    place.authorityCode === null ? undefined : book.byCode.get(`registration-authority:${place.authorityCode}`)
  const named = [office, authority].find((one) => one?.status === 'active')
  if (named !== undefined) return named
  const divisions = [place.divisionCode, ...(office?.divisions ?? []), ...(authority?.divisions ?? [])]
  return divisions
    .map((code) => (code === null ? undefined : book.byDivision.get(code)))
    .find((one) => one !== undefined)
}
