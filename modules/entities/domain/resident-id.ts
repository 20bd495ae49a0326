// GB 11643-1999 (citizen identification number).
/** @technical */
export type ResidentIdVerdict =
  | { valid: true; number: string; bornOn: string }
  | { valid: false; fault: 'length' | 'digit' | 'birthday' | 'check' }

/**
 * Decides whether 18 characters are an identification number: shape, a birthday that exists and the
 * check character. A final lower-case x is read as X. Divisions abolished since stay valid. GB 11643-1999.
 */
export function checkResidentId(text: string): ResidentIdVerdict {
  const number = text.toUpperCase()
  if (number.length !== 18) return { valid: false, fault: 'length' }
  if (!/^[1-9]\d{16}[\dX]$/.test(number)) return { valid: false, fault: 'digit' }
  if (!dayExists(Number(number.slice(6, 10)), Number(number.slice(10, 12)), Number(number.slice(12, 14)))) {
    return { valid: false, fault: 'birthday' }
  }
  if (checkCharacter(number) !== number.charAt(17)) return { valid: false, fault: 'check' }
  const bornOn = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
  return { valid: true, number, bornOn }
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

function checkCharacter(number: string): string {
  let sum = 0
  for (let i = 0; i < 17; i += 1) sum += Number(number.charAt(i)) * (weights[i] ?? 0)
  return '10X98765432'.charAt(sum % 11)
}

function dayExists(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return day <= (days[month - 1] ?? 0)
}

/** A text with the last four signs of every identification number in it hidden. */
export function maskNumbers(text: string): string {
  return text.replace(/(?<!\d)(\d{14}|\d{11})(?:\d{3}[\dXx]|\d{4})(?![\dXx])/gu, '$1****')
}
