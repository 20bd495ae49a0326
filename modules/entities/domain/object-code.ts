// GB 12904 / ISO/IEC 15420 (GTIN), GS1 General Specifications as named in ISO/IEC 15418, TSG 08 (特种设备代码); domain.md §7.1.
export const objectCodeTypes = [
  'equipment-code',
  'registration-code',
  'gtin',
  'drug-trace',
  'drug-standard',
  'udi',
  'own',
] as const

/** @technical */
export type ObjectCodeType = (typeof objectCodeTypes)[number]

/** @technical */
export type ObjectCodeFault = 'shape' | 'year' | 'month' | 'check' | 'day'

/** @technical */
export type ObjectCodeVerdict =
  | { readonly valid: true; readonly code: string }
  | { readonly valid: false; readonly fault: ObjectCodeFault }

/**
 * Decides whether a text is a code of its kind, and how it is written: half-width, capitals, no spaces. `year` is the present
 * one: nothing was made or registered after it. A number of one's own is taken as it is.
 */
export function checkObjectCode(type: ObjectCodeType, text: string, year: number): ObjectCodeVerdict {
  if (type === 'own') return { valid: true, code: text.normalize('NFKC').trim() }
  const code = text.normalize('NFKC').replace(/\s/gu, '').toUpperCase()
  const fault = checks[type](code, year)
  return fault === undefined ? { valid: true, code } : { valid: false, fault }
}

type Check = (code: string, year: number) => ObjectCodeFault | undefined

const checks: Readonly<Record<Exclude<ObjectCodeType, 'own'>, Check>> = {
  /** 设备品种 4 + 制造单位 5 + 年份 4 + 顺序号 5; the older 17 signs have a serial of four. */
  'equipment-code'(code, year) {
    const parts = /^\d{4}[0-9A-Z]{5}(\d{4})[0-9A-Z]{4,5}$/u.exec(code)
    return parts === null ? 'shape' : yearFault(parts[1], year)
  },
  /** 4 + 行政区划 6 + 年月 6 + 4. */
  'registration-code'(code, year) {
    const parts = /^\d{10}(\d{4})(\d{2})\d{4}$/u.exec(code)
    if (parts === null) return 'shape'
    const month = Number(parts[2])
    return yearFault(parts[1], year) ?? (month < 1 || month > 12 ? 'month' : undefined)
  },
  gtin(code) {
    if (!/^(?:\d{8}|\d{12,14})$/u.test(code)) return 'shape'
    return gs1Check(code) ? undefined : 'check'
  },
  'drug-trace': (code) => (/^\d{20}$/u.test(code) ? undefined : 'shape'),
  'drug-standard': (code) => (/^\d{14}$/u.test(code) ? undefined : 'shape'),
  udi(code) {
    const gtin = /^\(01\)(\d{14})(?:\(\d{2}\)[^()]+)*$/u.exec(code)?.[1]
    if (gtin === undefined) return 'shape'
    if (!gs1Check(gtin)) return 'check'
    const days = [...code.matchAll(/\((?:11|17)\)([^()]+)/gu)].map((match) => match[1] ?? '')
    return days.every(isGs1Day) ? undefined : 'day'
  },
}

const FIRST_YEAR = 1950

function yearFault(text: string | undefined, year: number): 'year' | undefined {
  const given = Number(text)
  return given < FIRST_YEAR || given > year ? 'year' : undefined
}

/** Weights 3 and 1 from the right, the sum with the check digit a multiple of ten. */
function gs1Check(code: string): boolean {
  const digits = Array.from(code, Number).toReversed()
  return digits.reduce((sum, digit, at) => sum + digit * (at % 2 === 0 ? 1 : 3), 0) % 10 === 0
}

/** YYMMDD; a day 00 is the end of the month. */
function isGs1Day(text: string): boolean {
  const parts = /^(\d{2})(\d{2})(\d{2})$/u.exec(text)
  if (parts === null) return false
  const [year, month, day] = [2000 + Number(parts[1]), Number(parts[2]), Number(parts[3])]
  return month >= 1 && month <= 12 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}
