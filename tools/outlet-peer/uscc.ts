const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const LENGTH = 18
const BASE = 3

/** GB 32100-2015 as an outlet checks it: the peer trusts none of our own checks. */
export function isUsccOfOutlet(code: string): boolean {
  if (code.length !== LENGTH) return false
  const places = Array.from(code, (letter) => ALPHABET.indexOf(letter))
  if (places.includes(-1)) return false
  let sum = 0
  let weight = 1
  for (const place of places.slice(0, -1)) {
    sum += place * weight
    weight = (weight * BASE) % ALPHABET.length
  }
  return places.at(-1) === (ALPHABET.length - (sum % ALPHABET.length)) % ALPHABET.length
}
