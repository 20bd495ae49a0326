// GB/T 2260 divisions read from the words of an address.
/** A word an address may begin with, and the division it lies in today. @technical */
export interface PlaceWord {
  readonly word: string
  readonly kind: 'division' | 'abolished-division' | 'town' | 'functional-area'
  readonly divisionCode: string
}

/** @technical */
export interface Place {
  readonly divisionCode: string
  readonly word: string
}

/** @technical */
export type PlaceWords = ReadonlyMap<string, PlaceWord>

const cityPrefix = /^(?:浙江省|浙江)?(?:宁波市|宁波)?(?:市)?/u
const divisionSuffix = /^(?:自治县|新区|区|市|县)/u

/**
 * The division in which an address lies today, from the words at its beginning; undefined when they do not say.
 * The code of an entity is never asked: it keeps the division of its issue for ever (domain.md trap 4).
 * A town that has since changed hands wins over the district written before it (鄞州区石碶 lies in 海曙 today).
 */
export function placeOfAddress(address: string, words: PlaceWords): Place | undefined {
  const rest = address.replace(cityPrefix, '')
  const first = longestWord(rest, words) ?? longestWord(address, words)
  if (first === undefined) return undefined
  if (first.kind !== 'division' && first.kind !== 'abolished-division') return placeOf(first)
  const after = rest.startsWith(first.word) ? rest.slice(first.word.length).replace(divisionSuffix, '') : ''
  const town = longestWord(after, words)
  return placeOf(town?.kind === 'town' || town?.kind === 'functional-area' ? town : first)
}

const longest = 6
const shortest = 2

function longestWord(text: string, words: PlaceWords): PlaceWord | undefined {
  for (let length = Math.min(longest, text.length); length >= shortest; length -= 1) {
    const found = words.get(text.slice(0, length))
    if (found !== undefined) return found
  }
  return undefined
}

function placeOf(found: PlaceWord): Place {
  return { divisionCode: found.divisionCode, word: found.word }
}
