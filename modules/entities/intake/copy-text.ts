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
