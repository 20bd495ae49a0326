import type { PlainDate } from '#kernel/plain-date.ts'
import type { RegistrationStatus } from '../domain/registration-status.ts'
import { type EntityKind, kindOfEntity } from './find-entity.ts'

/** @technical */
export interface FoundRow {
  readonly entityId: string
  readonly uscc: string | null
  readonly name: string
  readonly status: RegistrationStatus
  readonly kind: EntityKind
  readonly typeName: string | null
  readonly industryCode: string | null
  readonly industryName: string | null
  readonly divisionCode: string | null
  readonly divisionName: string | null
  readonly address: string | null
  readonly registeredOn: PlainDate | null
}

/** How many there are: exact, at least so many, or about so many by the last count of the index. @technical */
export interface FoundCount {
  readonly value: number
  readonly kind: 'exact' | 'at-least' | 'about'
}

/** @technical */
export interface Found {
  readonly by: 'all' | 'code' | 'name' | 'address' | 'number'
  readonly rows: readonly FoundRow[]
  readonly count: FoundCount
}

/** @technical */
export interface Page {
  readonly limit: number
  readonly offset: number
}

export const shown = `select e.entity_id as "entityId", e.uscc, e.name, e.status, ${kindOfEntity} as kind, t.name as "typeName",
    e.industry_code as "industryCode", i.name as "industryName", e.division_code as "divisionCode", d.name as "divisionName",
    p.address, e.registered_on as "registeredOn"`
export const shownFrom = `join entities.entity e using (entity_id)
  left join entities.enterprise_type t on t.code = e.type_code
  left join entities.industry_class i on i.code = e.industry_code
  left join entities.division d on d.code = e.division_code
  left join entities.premises p on p.entity_id = e.entity_id and p.kind = 'domicile' and p.closed_on is null`
/** Hits of words come by the code read backwards: an order that has nothing to do with kind, district or age. */
export const inSearchOrder = `order by reverse(e.uscc), e.entity_id`

/** Written into the text: with the numbers as parameters a general plan would expect a tenth of the register. */
export function pageOf(page: Page): string {
  return `limit ${Math.trunc(page.limit)} offset ${Math.trunc(page.offset)}`
}

export function countOf(rows: readonly { total: number }[], most: number): FoundCount {
  const total = rows[0]?.total ?? 0
  return total > most ? { value: most, kind: 'at-least' } : { value: total, kind: 'exact' }
}

export function withoutTotal(row: FoundRow & { total: number }): FoundRow {
  const { total: _, ...found } = row
  return found
}
