// GB 32100-2015, GB 11714-1997, GS 15-2006 and the tax number of 国税函〔2013〕: which of the codes a record came with can be used.
import { checkRegistrationNumber } from './registration-number.ts'
import { checkUscc, organizationCheckDigit } from './uscc.ts'

/** What a record of another body says of whom it speaks; as it was given, every part may be missing. @technical */
export interface IdentityClaim {
  readonly uscc?: string | null
  readonly registrationNumber?: string | null
  readonly organizationCode?: string | null
  readonly taxNumber?: string | null
  readonly name?: string | null
  /** The legal representative or operator the record names; supports a match, never makes one. */
  readonly personName?: string | null
}

/** @technical */
export type IdentifierType = 'uscc' | 'registration-number' | 'organization-code'

/** One code of a claim that passed its own check. @technical */
export interface UsableIdentifier {
  readonly type: IdentifierType
  readonly value: string
  /** Not given itself but read out of this other code. */
  readonly within: 'uscc' | 'tax-number' | null
}

/** @technical */
export interface ReadClaim {
  /** In the order in which they decide: code, registration number, organization code. */
  readonly usable: readonly UsableIdentifier[]
  /** Codes given that fail their own check and were left out. */
  readonly unusable: readonly { readonly type: IdentifierType | 'tax-number'; readonly value: string }[]
  readonly name: string | null
  readonly personName: string | null
}

const taxNumber = /^\d{6}([0-9A-Z]{9})$/u

/** Reads a claim: full-width folded, spaces and hyphens dropped, each code held against its own check characters. */
export function readClaim(claim: IdentityClaim, exceptions: ReadonlySet<string>): ReadClaim {
  const tax = codeOf(claim.taxNumber)
  const given = codeOf(claim.uscc)
  // Since 三证合一 the tax number is the code itself; before, division and organization code.
  const uscc = given ?? (tax?.length === 18 ? tax : null)
  const number = codeOf(claim.registrationNumber)
  const read: Reading = { usable: [], unusable: [] }
  const isCode = uscc !== null && checkUscc(uscc, exceptions).valid
  if (isCode) read.usable.push({ type: 'uscc', value: uscc, within: null })
  else if (uscc !== null && number === null && checkRegistrationNumber(uscc).valid)
    read.usable.push({ type: 'registration-number', value: uscc, within: null })
  else if (uscc !== null) read.unusable.push({ type: 'uscc', value: uscc })
  take(read, 'registration-number', number, (code) => checkRegistrationNumber(code).valid)
  take(read, 'organization-code', codeOf(claim.organizationCode), isOrganizationCode)
  takeFromTax(read, tax, uscc)
  if (isCode) read.usable.push({ type: 'organization-code', value: uscc.slice(8, 17), within: 'uscc' })
  return { ...read, name: textOf(claim.name), personName: textOf(claim.personName) }
}

interface Reading {
  readonly usable: UsableIdentifier[]
  readonly unusable: ReadClaim['unusable'][number][]
}

function take(read: Reading, type: IdentifierType, code: string | null, passes: (code: string) => boolean): void {
  if (code === null) return
  if (passes(code)) read.usable.push({ type, value: code, within: null })
  else read.unusable.push({ type, value: code })
}

function takeFromTax(read: Reading, tax: string | null, uscc: string | null): void {
  if (tax === null || tax === uscc) return
  const inside = taxNumber.exec(tax)?.[1]
  if (inside !== undefined && isOrganizationCode(inside))
    read.usable.push({ type: 'organization-code', value: inside, within: 'tax-number' })
  else read.unusable.push({ type: 'tax-number', value: tax })
}

/** Eight characters and their check character. GB 11714. */
export function isOrganizationCode(code: string): boolean {
  return /^[0-9A-Z]{8}[0-9X]$/u.test(code) && organizationCheckDigit(code.slice(0, 8)) === code.charAt(8)
}

function codeOf(text: string | null | undefined): string | null {
  const code = (text ?? '').normalize('NFKC').toUpperCase().replaceAll(/[\s-]/gu, '')
  return code === '' ? null : code
}

function textOf(text: string | null | undefined): string | null {
  const trimmed = (text ?? '').trim()
  return trimmed === '' ? null : trimmed
}
