// Unicode: UTF-16 code units and their pairs.
import { foldWidth } from './register-text.ts'

const spaces = /\s+/gu
const brackets: Readonly<Record<string, string>> = {
  '〔': '(',
  '﹝': '(',
  '[': '(',
  '【': '(',
  '{': '(',
  '〈': '(',
  '《': '(',
  '<': '(',
  '〕': ')',
  '﹞': ')',
  ']': ')',
  '】': ')',
  '}': ')',
  '〉': ')',
  '》': ')',
  '>': ')',
}
const bracket = /[〔﹝[【{〈《<〕﹞\]】}〉》>]/gu
const needsWork = /[^\u3400-\u9fff0-9A-Z()]/u

/** The form in which names and addresses are compared: half-width, capitals, one kind of bracket, no spaces. */
export function nameKey(text: string): string {
  if (!needsWork.test(text)) return text
  return foldWidth(text)
    .text.toUpperCase()
    .replace(spaces, '')
    .replace(bracket, (sign) => brackets[sign] ?? sign)
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
