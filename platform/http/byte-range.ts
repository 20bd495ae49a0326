/** The part of a file that a Range header asks for (RFC 9110 §14): one range of bytes; several, or what is no range, mean the whole. */
export function rangeOf(
  header: string | undefined,
  size: number,
): { readonly from: number; readonly to: number } | 'unsatisfiable' | undefined {
  const match = /^bytes=(?:-(?<suffix>\d{1,15})|(?<first>\d{1,15})-(?<last>\d{0,15}))$/u.exec(header ?? '')
  const { suffix, first, last } = match?.groups ?? {}
  if (suffix !== undefined)
    return part(Number(suffix) === 0 ? size : Math.max(0, size - Number(suffix)), size - 1, size)
  if (first === undefined) return undefined
  const to = last === undefined || last === '' ? size - 1 : Number(last)
  if (last !== '' && to < Number(first)) return undefined
  return part(Number(first), to, size)
}

function part(from: number, to: number, size: number): { from: number; to: number } | 'unsatisfiable' {
  return from >= size ? 'unsatisfiable' : { from, to: Math.min(to, size - 1) }
}
