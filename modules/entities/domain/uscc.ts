// GB 32100-2015 (unified social credit code) and GB 11714-1997 (organization code).
export const usccAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** @technical */
export type UsccFault = 'length' | 'letter' | 'registrar' | 'category' | 'division' | 'organization-check' | 'check'

/** @technical */
export type UsccVerdict =
  | { valid: true; uscc: string; byException: boolean }
  | { valid: false; fault: UsccFault; position: number }

/**
 * Decides whether 18 half-width capital characters are a unified social credit code; both check
 * characters count. A code registered as an exception by an administrator passes without the two
 * check characters, never without the alphabet. Divisions abolished since the issue stay valid.
 * `position` is the 1-based place of the fault. GB 32100-2015; GB 11714-1997.
 */
export function checkUscc(code: string, exceptions?: ReadonlySet<string>): UsccVerdict {
  if (code.length !== 18) return { valid: false, fault: 'length', position: code.length }
  for (let i = 0; i < 18; i += 1) {
    if (valueAt(code, i) < 0) return { valid: false, fault: 'letter', position: i + 1 }
  }
  if (exceptions?.has(code)) return { valid: true, uscc: code, byException: true }
  const categories = categoriesByRegistrar[code.charAt(0)]
  if (categories === undefined) return { valid: false, fault: 'registrar', position: 1 }
  if (!categories.includes(code.charAt(1))) return { valid: false, fault: 'category', position: 2 }
  if (!isDivisionShape(code)) return { valid: false, fault: 'division', position: 3 }
  if (organizationCheckDigit(code.slice(8, 16)) !== code.charAt(16)) {
    return { valid: false, fault: 'organization-check', position: 17 }
  }
  if (usccCheckDigit(code) !== code.charAt(17)) return { valid: false, fault: 'check', position: 18 }
  return { valid: true, uscc: code, byException: false }
}

/** The 18th character for the first 17 of `code`; modulo 31 is taken twice, so a sum of 0 gives '0'. */
export function usccCheckDigit(code: string): string {
  let sum = 0
  for (let i = 0; i < 17; i += 1) sum += valueAt(code, i) * (usccWeights[i] ?? 0)
  return usccAlphabet.charAt((31 - (sum % 31)) % 31)
}

/** The ninth character of an organization code for its first eight. GB 11714: 10 is written X, 11 is 0. */
export function organizationCheckDigit(body: string): string {
  let sum = 0
  for (let i = 0; i < 8; i += 1) {
    const unit = body.charCodeAt(i)
    const value = unit <= 57 ? unit - 48 : unit - 55
    sum += value * (organizationWeights[i] ?? 0)
  }
  const check = 11 - (sum % 11)
  if (check === 10) return 'X'
  return check === 11 ? '0' : String(check)
}

/** Puts both check characters to registrar and category (2), division (6) and organization body (8). */
export function completeUscc(head: string, division: string, body: string): string {
  return usccWithCheck(head + division + body + organizationCheckDigit(body))
}

/** 17 characters with the 18th put to them. */
export function usccWithCheck(first17: string): string {
  return first17 + usccCheckDigit(first17)
}

const usccWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
const organizationWeights = [3, 7, 9, 10, 5, 8, 4, 2]

// GB 32100-2015 table 1: registrar (1st character) → categories allowed (2nd character).
const categoriesByRegistrar: Readonly<Record<string, string>> = {
  '1': '1239',
  '2': '19',
  '3': '123459',
  '4': '19',
  '5': '1239',
  '6': '129',
  '7': '129',
  '8': '19',
  '9': '1239',
  A: '19',
  N: '1239',
  Y: '1',
}

// GB/T 2260: first two digits of a division; 10 is the state itself.
const provinces = new Set(
  (
    '10 11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 ' + '50 51 52 53 54 61 62 63 64 65 71 81 82'
  ).split(' '),
)

function isDivisionShape(code: string): boolean {
  for (let i = 2; i < 8; i += 1) {
    if (valueAt(code, i) > 9) return false
  }
  return provinces.has(code.slice(2, 4))
}

const valueOfUnit = new Int8Array(128).fill(-1)
for (let i = 0; i < usccAlphabet.length; i += 1) valueOfUnit[usccAlphabet.charCodeAt(i)] = i

function valueAt(code: string, index: number): number {
  return valueOfUnit[code.charCodeAt(index)] ?? -1
}
