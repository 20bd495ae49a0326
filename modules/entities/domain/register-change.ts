import type { PlainDate } from '#kernel/plain-date.ts'
import type { RegisterRow } from './register-row.ts'
import type { RegistrationStatus } from './registration-status.ts'

/** What the register says of an entity that a file speaks of again. @technical */
export interface RegisteredEntity {
  readonly entityId: string
  readonly uscc: string | null
  readonly name: string
  readonly registeredOn: PlainDate | null
  readonly typeCode: string | null
  readonly industryCode: string | null
  readonly legalRepresentative: string | null
  readonly capitalText: string | null
  readonly scope: string | null
  readonly address: string | null
  readonly divisionCode: string | null
  readonly authorityCode: string | null
  readonly officeCode: string | null
  readonly status: RegistrationStatus
}

/** @technical */
export type ChangedKind =
  | 'uscc'
  | 'name'
  | 'registered-on'
  | 'type'
  | 'industry'
  | 'legal-representative'
  | 'capital'
  | 'scope'
  | 'domicile'
  | 'division'
  | 'authority'
  | 'office'
  | 'status'

/** @technical */
export interface RegisterChange {
  readonly kind: ChangedKind
  readonly from: string | null
  readonly to: string
}

/** What a new row of the register changes. The unknown changes nothing: N/A never wipes out what is known. */
export function registerChanges(known: RegisteredEntity, row: RegisterRow): RegisterChange[] {
  const pairs: readonly (readonly [ChangedKind, string | null, string | null])[] = [
    ['uscc', known.uscc, row.uscc],
    ['name', known.name, row.name],
    ['registered-on', known.registeredOn, row.registeredOn],
    ['type', known.typeCode, row.typeCode],
    ['industry', known.industryCode, row.industryCode],
    ['legal-representative', known.legalRepresentative, row.legalRepresentative],
    ['capital', known.capitalText, row.capitalText],
    ['scope', known.scope, row.scope],
    ['domicile', known.address, row.address],
    ['division', known.divisionCode, row.divisionCode],
    ['authority', known.authorityCode, row.authorityCode],
    ['office', known.officeCode, row.officeCode],
    ['status', known.status, row.status === 'unknown' ? null : row.status],
  ]
  return pairs.flatMap(([kind, from, to]) => (to === null || to === from ? [] : [{ kind, from, to }]))
}

/** A row that shares the code but neither the name nor the day of registration speaks of somebody else. */
export function isSomebodyElse(known: Pick<RegisteredEntity, 'name' | 'registeredOn'>, row: RegisterRow): boolean {
  return (
    known.name !== row.name &&
    known.registeredOn !== null &&
    row.registeredOn !== null &&
    known.registeredOn !== row.registeredOn
  )
}
