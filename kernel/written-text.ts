// Unicode: half-width and full-width forms (U+FF01–U+FF5E) and the ideographic space.
/** @technical */
export interface FoldedText {
  readonly text: string
  /** True when full-width characters were turned into half-width ones. */
  readonly folded: boolean
}

const unknownWords = new Set(['', 'N/A', 'NA', 'NULL', '-', '--', '—', '——', '/', '无', '未知', '不详'])
const wide = /[！-～　]/u
const edgeSpace = /^[\s　]+|[\s　]+$/gu

/** True when a cell says that nothing is known. N/A is unknown, not a value and not an error (data/README). */
export function isUnknown(text: string): boolean {
  return text.length <= 4 && unknownWords.has(text.toUpperCase())
}

/** Cuts spaces at both ends, the ideographic space included. */
export function trimCell(text: string): string {
  const first = text.charCodeAt(0)
  const last = text.charCodeAt(text.length - 1)
  if (first > 32 && first !== 0x3000 && first !== 0xfeff && last > 32 && last !== 0x3000 && last !== 0xa0) return text
  return text.replace(edgeSpace, '')
}

/** Full-width letters, digits and signs (U+FF01–FF5E) as half-width ones; the same character in law. */
export function foldWidth(text: string): FoldedText {
  if (!wide.test(text)) return { text, folded: false }
  let out = ''
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i)
    if (unit >= 0xff01 && unit <= 0xff5e) out += String.fromCharCode(unit - 0xfee0)
    else out += unit === 0x3000 ? ' ' : text.charAt(i)
  }
  return { text: out, folded: true }
}
