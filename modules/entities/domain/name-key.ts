// Unicode: UTF-16 code units and their pairs; compatibility forms (NFKC) as Unicode says they are the same.
import { Converter } from 'opencc-js/t2cn'

/**
 * Of what the keys of names and addresses are made. A key stored under an older number is made anew by the job
 * renew-name-keys; raise it with every change of `nameKey`.
 */
export const NAME_KEY_VERSION = 2

/** Signs people type for one another; each row ends as its first sign. */
const alike = ['(〔﹝[【{〈《<', ')〕﹞]】}〉》>', '·•・‧∙⋅', '-‐‑‒–—―−─', '〇○◯', '"“”„〝〞', "'‘’‛`"]
const oneSign = new Map(alike.flatMap((row) => Array.from(row, (sign) => [sign, row.charAt(0)] as const)))
/** Spaces, and what is not shown: soft hyphens, joiners, marks of direction, variation selectors. */
const unseen = /^[\s\p{Default_Ignorable_Code_Point}]$/u
const FIRST_HAN = 0x3400
const LAST_HAN = 0x9fff

const simplified = simplifiedForms()
const keyOfSign = new Map<string, string>()
/** 1 for every UTF-16 unit that is its own key: nearly all of a register, which then costs one look-up each. */
const isPlain = plainUnits()

/**
 * The form in which names and addresses are compared (docs/search.md): half-width, capitals, one kind of bracket, dot,
 * dash and quotation mark, simplified characters, compatibility forms resolved, no spaces and nothing invisible.
 */
export function nameKey(text: string): string {
  let key = ''
  let from = 0
  for (let at = 0; at < text.length; at += 1) {
    if (isPlain[text.charCodeAt(at)] === 1) continue
    const sign = String.fromCodePoint(text.codePointAt(at) ?? 0)
    key += text.slice(from, at) + signKey(sign)
    from = at + sign.length
    at = from - 1
  }
  return from === 0 ? text : key + text.slice(from)
}

/** Where in a text, as it is written, the first place of a key is; undefined when the text does not hold it. */
export function findKey(text: string, key: string): { readonly start: number; readonly end: number } | undefined {
  const starts: number[] = []
  let whole = ''
  let at = 0
  for (const sign of text) {
    const part = signKey(sign)
    for (let unit = 0; unit < part.length; unit += 1) starts.push(at)
    whole += part
    at += sign.length
  }
  const found = key === '' ? -1 : whole.indexOf(key)
  const start = starts[found]
  const last = starts[found + key.length - 1]
  if (start === undefined || last === undefined) return undefined
  return { start, end: last + String.fromCodePoint(text.codePointAt(last) ?? 0).length }
}

function signKey(sign: string): string {
  let key = keyOfSign.get(sign)
  if (key === undefined) {
    key = makeSignKey(sign)
    keyOfSign.set(sign, key)
  }
  return key
}

function makeSignKey(sign: string): string {
  if (unseen.test(sign)) return ''
  let key = ''
  for (const part of sign.normalize('NFKC').toUpperCase()) {
    if (unseen.test(part)) continue
    key += simplified.get(part) ?? oneSign.get(part) ?? part
  }
  return key
}

/** Character by character: a search knows no phrases, and both sides are folded alike. */
function simplifiedForms(): Map<string, string> {
  const signs = Array.from({ length: LAST_HAN - FIRST_HAN + 1 }, (_, nth) => String.fromCharCode(FIRST_HAN + nth))
  const converted = Converter({ from: 't', to: 'cn' })(signs.join(' ')).split(' ')
  const forms = new Map<string, string>()
  for (const [nth, sign] of signs.entries()) {
    const form = converted[nth] ?? sign
    if (form !== sign) forms.set(sign, form)
  }
  // 薴 is simplified as 苧, 苧 as 苎: a key must be its own key.
  for (const [sign, form] of forms) forms.set(sign, forms.get(form) ?? form)
  return forms
}

function plainUnits(): Uint8Array {
  const plain = new Uint8Array(0x10000)
  for (let unit = FIRST_HAN; unit <= LAST_HAN; unit += 1)
    plain[unit] = simplified.has(String.fromCharCode(unit)) ? 0 : 1
  for (const sign of '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ()') plain[sign.charCodeAt(0)] = 1
  return plain
}

/**
 * The distinct pairs of neighbouring UTF-16 units of a key, each packed in one signed 32-bit integer: what the
 * register's index of names is made of, so that two characters suffice to search (stack.md §1).
 */
export function bigrams(key: string): number[] {
  const found: number[] = []
  for (let i = 0; i + 1 < key.length; i += 1) {
    const gram = (key.charCodeAt(i) << 16) | key.charCodeAt(i + 1)
    if (!found.includes(gram)) found.push(gram)
  }
  return found
}
