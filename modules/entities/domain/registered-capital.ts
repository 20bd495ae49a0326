// GB/T 12406 (ISO 4217) currencies in the notations of the register of Ningbo: 2505.6833万人民币, 310(万元人民币), N/A …
import { foldWidth, isUnknown } from '#kernel/written-text.ts'

/** 注册资本, in the smallest unit of its currency; the currency is null where the register does not say it. */
export type RegisteredCapital =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'amount'; readonly minorUnits: number; readonly currency: string | null; readonly folded: boolean }
  | { readonly kind: 'fault'; readonly fault: 'unreadable' | 'unit-missing' | 'grouping' | 'too-fine' | 'too-large' }

const currencies: Readonly<Record<string, string>> = {
  人民币: 'CNY',
  人民币元: 'CNY',
  元人民币: 'CNY',
  元: 'CNY',
  美元: 'USD',
  美金: 'USD',
  香港元: 'HKD',
  港元: 'HKD',
  港币: 'HKD',
  欧元: 'EUR',
  日元: 'JPY',
  日圆: 'JPY',
  英镑: 'GBP',
  新加坡元: 'SGD',
  澳大利亚元: 'AUD',
  加拿大元: 'CAD',
  瑞士法郎: 'CHF',
  新台湾元: 'TWD',
  新台币: 'TWD',
  韩元: 'KRW',
  澳门元: 'MOP',
}
const shape = /^([\d,.]+)\s*(?:\(([^()]*)\)|([^()\d]*))$/u
const grouped = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u
const plain = /^\d+(?:\.\d+)?$/u

/**
 * Reads an amount. It never guesses: a bare number (元 or 万元?) and a comma that is not a thousands mark
 * are faults for a person to decide.
 */
export function readRegisteredCapital(cell: string): RegisteredCapital {
  if (isUnknown(cell)) return { kind: 'unknown' }
  const { text, folded } = foldWidth(cell)
  const match = shape.exec(text)
  if (match === null) return { kind: 'fault', fault: 'unreadable' }
  const [, digits = '', inBrackets, bare] = match
  if (!plain.test(digits) && !grouped.test(digits)) return { kind: 'fault', fault: 'grouping' }
  const unit = (inBrackets ?? bare ?? '').trim()
  if (unit === '') return { kind: 'fault', fault: 'unit-missing' }
  const inTenThousands = unit.startsWith('万')
  const currency = currencyOf(inTenThousands ? unit.slice(1) : unit)
  if (currency === undefined) return { kind: 'fault', fault: 'unreadable' }
  return scale(digits.replaceAll(',', ''), inTenThousands ? 6 : 2, currency, folded)
}

/** Null where the register names no currency; undefined where it names one nobody knows. */
function currencyOf(word: string): string | null | undefined {
  return word === '' ? null : currencies[word]
}

/** Shifts the decimal point `places` to the right on the digits themselves, so that no float touches money. */
function scale(digits: string, places: number, currency: string | null, folded: boolean): RegisteredCapital {
  const point = digits.indexOf('.')
  const whole = point < 0 ? digits : digits.slice(0, point)
  const part = point < 0 ? '' : digits.slice(point + 1)
  if (/[1-9]/u.test(part.slice(places))) return { kind: 'fault', fault: 'too-fine' }
  const minorUnits = Number(whole + part.slice(0, places).padEnd(places, '0'))
  if (!Number.isSafeInteger(minorUnits)) return { kind: 'fault', fault: 'too-large' }
  return { kind: 'amount', minorUnits, currency, folded }
}
