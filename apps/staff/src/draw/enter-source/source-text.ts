/** The numbers a hand types, in the source's own form `issue:01,02,…`; undefined while they are not complete. */
export function sourceText(type: string, issue: string, typed: string): string | undefined {
  if (type === 'drand-quicknet') return /^[0-9a-f]{96}$/i.test(typed.trim()) ? typed.trim().toLowerCase() : undefined
  const numbers = (typed.normalize('NFKC').match(/\d{1,2}/g) ?? []).map((each) => each.padStart(2, '0'))
  if (type === 'cwl-kl8') return numbers.length === 20 ? `${issue}:${ascending(numbers).join(',')}` : undefined
  if (numbers.length !== 7) return undefined
  return `${issue}:${ascending(numbers.slice(0, 6)).join(',')}+${numbers[6]}`
}

function ascending(numbers: string[]): string[] {
  return [...numbers].sort()
}
