/** The number a feed wrote behind a word, as in “增值税 实缴 1250.50” behind 实缴; undefined when there is none. */
export function amountAfter(value: string, word: string): number | undefined {
  const at = value.indexOf(word)
  if (at < 0) return undefined
  const found = /^\s*([\d,]+(?:\.\d+)?)/u.exec(value.slice(at + word.length))
  return found === null ? undefined : Number(found[1]?.replaceAll(',', ''))
}
