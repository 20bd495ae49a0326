// GS 15-2006 (registration number of market entities) with ISO/IEC 7064 MOD 11,10.
/** @technical */
export type RegistrationNumberVerdict =
  | { valid: true; number: string; authority: string; capitalKind: 'domestic' | 'foreign' | 'individual' }
  | { valid: false; fault: 'length' | 'digit' | 'check' }

/** Decides whether 15 digits are a registration number (注册号): authority 6, serial 8, check 1. GS 15-2006. */
export function checkRegistrationNumber(number: string): RegistrationNumberVerdict {
  if (number.length !== 15) return { valid: false, fault: 'length' }
  if (!/^\d{15}$/.test(number)) return { valid: false, fault: 'digit' }
  if (registrationCheckDigit(number) !== number.charAt(14)) return { valid: false, fault: 'check' }
  const first = Number(number.charAt(6))
  const capitalKind = first <= 3 ? 'domestic' : first <= 5 ? 'foreign' : 'individual'
  return { valid: true, number, authority: number.slice(0, 6), capitalKind }
}

/** The 15th digit for the first 14. ISO/IEC 7064 MOD 11,10. */
export function registrationCheckDigit(number: string): string {
  let product = 10
  for (let i = 0; i < 14; i += 1) {
    const sum = (product + Number(number.charAt(i))) % 10
    product = ((sum === 0 ? 10 : sum) * 2) % 11
  }
  return String((11 - product) % 10)
}

/** 14 digits with the check digit put to them. */
export function registrationNumberOf(first14: string): string {
  return first14 + registrationCheckDigit(first14)
}
