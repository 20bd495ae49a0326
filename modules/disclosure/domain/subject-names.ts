// GB 32100-2015: a unified social credit code may be all digits; no bank card begins with 1 or 9 and has 18 digits.
import type { SubjectNames } from './personal-values.ts'

/** What of an entity decides which names and numbers may stay. @technical */
export interface NamedSubject {
  readonly name: string
  readonly uscc: string | null
  readonly kind: string
  readonly legalRepresentative: string | null
}

/** Which numbers may stay in a text about an entity, and whose names must not (domain §9; trap 7). */
export function subjectNames(entity: NamedSubject, isValidCode: (code: string) => boolean): SubjectNames {
  const person = entity.legalRepresentative
  const isHousehold = entity.kind === 'individual-household'
  return {
    isPublicCode: (digits) => digits === entity.uscc || (/^[19]/u.test(digits) && isValidCode(digits)),
    operatorName: isHousehold ? person : null,
    personNames: isHousehold || person === null ? [] : [person],
  }
}

/** The name to publish: an individual household by its trade name; one that has none but a person's is masked. */
export function publicName(entity: NamedSubject): string {
  const person = entity.legalRepresentative
  if (entity.kind !== 'individual-household' || person === null || entity.name !== person) return entity.name
  return `${Array.from(person)[0] ?? ''}某（个体工商户）`
}
