// The text format of COPY (PostgreSQL manual, COPY): tab between columns, \N for null, backslash escapes.

const special = /[\\\t\n\r]/u
const specials = /[\\\t\n\r]/gu
const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

export function copyText(value: string | null): string {
  if (value === null) return '\\N'
  return special.test(value) ? value.replace(specials, (sign) => escapes[sign] ?? sign) : value
}

export function copyNumber(value: number | null): string {
  return value === null ? '\\N' : String(value)
}

export function copyNumbers(values: readonly number[]): string {
  return `{${values.join(',')}}`
}

/** The text of a text[]: every element quoted, NUL left out (no text of the database holds it). */
export function arrayText(values: readonly string[]): string {
  return `{${values.map((value) => `"${value.replace(/["\\]/gu, '\\$&').replaceAll('\u0000', '')}"`).join(',')}}`
}
