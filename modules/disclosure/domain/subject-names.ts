// GB 32100-2015: a unified social credit code may be all digits; no bank card begins with 1 or 9 and has 18 digits.
import { checkUscc } from '#entities'
import type { SubjectNames } from './personal-values.ts'

/** Which numbers may stay in a text about an entity, and whose name must not. */
export function subjectNames(uscc: string, operatorName: string | null): SubjectNames {
  return { isPublicCode: (digits) => digits === uscc || (/^[19]/u.test(digits) && checkUscc(digits).valid), operatorName }
}
