import type { RuleDocument } from '../modules/draw/domain/rule.ts'

export const PROVINCES = 31
export const CLASSES = ['A', 'B', 'C', 'D'] as const
export const CELLS = PROVINCES * CLASSES.length
const DIGITS = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const ID = 18
const PLACES = 10

/** 3 % of a country, the risky thirty times as often as the safe; one reserve for every five. */
export function countryRule(units: number): RuleDocument {
  return {
    mode: 'weight',
    classes: [
      { c: 'A', w: 1 },
      { c: 'B', w: 3 },
      { c: 'C', w: 10 },
      { c: 'D', w: 30 },
    ],
    total: { n: Math.round(units * 0.03), measure: 'count', min: 1 },
    reserve: { num: 1, den: 5, min: 1 },
  }
}

/** The cell of unit i: provinces follow one another as their codes do, classes 60 : 30 : 8 : 2. */
export function cellOf(i: number, units: number): number {
  const province = Math.floor((i * PROVINCES) / units)
  const part = i % 100
  return province * CLASSES.length + (part < 60 ? 0 : part < 90 ? 1 : part < 98 ? 2 : 3)
}

/** Ascending 18-character codes from unit `first` on, made in one buffer as they are asked for: nothing of the country is stored. */
export function codesFrom(first: number): { readonly bytes: Uint8Array; step(): void } {
  const bytes = new Uint8Array(ID)
  const place = new Uint8Array(PLACES)
  for (let i = 0; i < ID - PLACES; i += 1) bytes[i] = '91330200'.charCodeAt(i)
  for (let rest = first, i = PLACES - 1; i >= 0; i -= 1, rest = Math.floor(rest / DIGITS.length))
    place[i] = rest % DIGITS.length
  for (let i = 0; i < PLACES; i += 1) bytes[ID - PLACES + i] = DIGITS.charCodeAt(place[i] ?? 0)
  return {
    bytes,
    step() {
      for (let i = PLACES - 1; i >= 0; i -= 1) {
        const digit = ((place[i] ?? 0) + 1) % DIGITS.length
        place[i] = digit
        bytes[ID - PLACES + i] = DIGITS.charCodeAt(digit)
        if (digit !== 0) return
      }
    },
  }
}
