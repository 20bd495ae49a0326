// JSON canonicalisation (RFC 8785) restricted as verifiable.md §4.2: one document, one string of bytes.

export type JcsValue =
  | string
  | number
  | boolean
  | readonly JcsValue[]
  | { readonly [key: string]: JcsValue | undefined }

/**
 * The canonical text of a document. Members that are `undefined` are left out.
 * Throws on what the restriction forbids: null, floats, integers beyond 2^53, keys that are not ASCII, lone surrogates.
 */
export function jcs(value: JcsValue): string {
  if (typeof value === 'string') return textOf(value)
  if (typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return integerText(value)
  if (value === null || typeof value !== 'object') throw new Error(`a canonical document holds no ${String(value)}`)
  if (isList(value)) return `[${value.map(jcs).join(',')}]`
  const members: string[] = []
  for (const key of Object.keys(value).sort()) {
    const member = value[key]
    if (member === undefined) continue
    if (!ASCII.test(key)) throw new Error(`a canonical document has ASCII keys, not ${key}`)
    members.push(`${JSON.stringify(key)}:${jcs(member)}`)
  }
  return `{${members.join(',')}}`
}

/** The canonical bytes (UTF-8) of a document. */
export function jcsBytes(value: JcsValue): Uint8Array {
  return new TextEncoder().encode(jcs(value))
}

// eslint-disable-next-line no-control-regex -- the range of ASCII starts at NUL
const ASCII = /^[\x00-\x7f]*$/

function isList(value: JcsValue): value is readonly JcsValue[] {
  return Array.isArray(value)
}

function textOf(text: string): string {
  if (!text.isWellFormed()) throw new Error('a canonical document holds no lone surrogate')
  return JSON.stringify(text)
}

function integerText(value: number): string {
  if (!Number.isSafeInteger(value)) throw new Error(`a canonical document holds integers below 2^53, not ${value}`)
  return String(value === 0 ? 0 : value)
}
