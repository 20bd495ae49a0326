import type { RegistrationStatus } from '../domain/registration-status.ts'
import { type EntityKind, kindOfEntity } from './find-entity.ts'

/** @technical */
export interface SearchFilter {
  readonly divisions?: readonly string[] | undefined
  readonly statuses?: readonly RegistrationStatus[] | undefined
  readonly kinds?: readonly EntityKind[] | undefined
  /** Industry codes, their beginnings, or a section letter. */
  readonly industries?: readonly string[] | undefined
  readonly licenceKinds?: readonly string[] | undefined
  /** A licence ends soon or has ended; `endsBetween` says which days that are. */
  readonly licenceEnding?: 'soon' | 'past' | undefined
  readonly endsBetween?: readonly [from: string, to: string] | undefined
}

/** A filter as SQL over `entities.entity e`; the parameters of the words come after its own. @technical */
export interface Conditions {
  readonly sql: string
  readonly joins: string
  readonly params: readonly unknown[]
  /** What of the filter the index of words knows as marks: of each list an entity bears one. Also part of `sql`. */
  readonly marks: readonly (readonly string[])[]
}

/** The marks of an entity, as the index entity_by_words holds them. */
export const marksOfEntity = `(array[left(reverse(e.uscc), 1), left(reverse(e.uscc), 2), 'd' || e.division_code, 's' || e.status])`

/** Each combination of filters is one constant text, hence one prepared statement with a plan of its own. */
export function conditionsOf(filter: SearchFilter): Conditions {
  const params: unknown[] = []
  let sql = ''
  let joins = ''
  const bind = (value: unknown) => {
    params.push(value)
    return `$${params.length}`
  }
  const [onlyDivision, ...otherDivisions] = filter.divisions ?? []
  if (onlyDivision !== undefined) {
    sql +=
      otherDivisions.length === 0
        ? ` and e.division_code = ${bind(onlyDivision)}`
        : ` and e.division_code = any (${bind(filter.divisions)})`
  }
  if (filter.statuses !== undefined && filter.statuses.length > 0)
    sql += ` and e.status = any (${bind(filter.statuses)}::text[])`
  if (filter.kinds !== undefined && filter.kinds.length > 0) {
    joins = ` left join entities.enterprise_type t on t.code = e.type_code`
    sql += ` and (${kindOfEntity}) = any (${bind(filter.kinds)}::text[])`
  }
  if (filter.industries !== undefined && filter.industries.length > 0) {
    sql += ` and e.industry_code in (select c.code from entities.industry_class c
      where c.section = any (${bind(filter.industries)}::text[]) or c.code like any (${bind(filter.industries.map((code) => `${code}%`))}::text[]))`
  }
  sql += licenceConditions(filter, bind)
  return { sql, joins, params, marks: marksOf(filter) }
}

function licenceConditions({ licenceKinds = [], endsBetween }: SearchFilter, bind: (value: unknown) => string): string {
  const held = (condition: string) =>
    ` and exists (select 1 from entities.licence l where l.entity_id = e.entity_id and ${condition})`
  const ofKind = licenceKinds.length === 0 ? '' : held(`l.kind = any (${bind(licenceKinds)}::text[])`)
  if (endsBetween === undefined) return ofKind
  const [from, to] = endsBetween
  return ofKind + held(`l.valid_to between ${bind(from)}::date and ${bind(to)}::date`)
}

function marksOf({ divisions = [], statuses = [] }: SearchFilter): string[][] {
  // Most are subsisting: that mark rules out too little to be worth reading.
  const rules = statuses.includes('subsisting') ? [] : statuses
  return [divisions.map((division) => `d${division}`), rules.map((status) => `s${status}`)].filter(
    (list) => list.length > 0,
  )
}
