// The order of 32-byte keys of CQ/1 without a comparator: 40 bits of each key beside its place in one 64-bit word.
// Every `!` below indexes a typed array within its length.

/** Most keys one call can order: a place has 24 bits. */
const MOST_KEYS = 0x1000000

/**
 * Places 0…n−1 in the order of their keys, `keys` holding `stride` bytes for each, of which the first `width` are the key; equal
 * keys by `tie`. The same order as comparing byte by byte.
 */
export function orderByKey(
  keys: Uint8Array,
  n: number,
  tie: (x: number, y: number) => number,
  stride = 32,
  width = 32,
): Uint32Array {
  if (n > MOST_KEYS) throw new RangeError(`${n} keys are more than one order holds`)
  const words = new BigUint64Array(n)
  const halves = new Uint32Array(words.buffer)
  const [low, high] = IS_LITTLE_ENDIAN ? [0, 1] : [1, 0]
  for (let i = 0, at = 0; i < n; i += 1, at += stride) {
    halves[i * 2 + high] = (keys[at]! << 24) | (keys[at + 1]! << 16) | (keys[at + 2]! << 8) | keys[at + 3]!
    halves[i * 2 + low] = (keys[at + 4]! << 24) | i
  }
  words.sort()
  const order = new Uint32Array(n)
  for (let i = 0; i < n; i += 1) order[i] = halves[i * 2 + low]! & (MOST_KEYS - 1)
  const compare = (x: number, y: number): number => {
    for (let at = 0; at < width; at += 1) {
      const difference = keys[x * stride + at]! - keys[y * stride + at]!
      if (difference !== 0) return difference
    }
    return tie(x, y)
  }
  settleTies(order, halves, low, high, compare)
  return order
}

/** Puts runs of equal 40-bit beginnings into their exact order. */
function settleTies(
  order: Uint32Array,
  halves: Uint32Array,
  low: number,
  high: number,
  compare: (x: number, y: number) => number,
): void {
  const isAlike = (i: number): boolean =>
    halves[i * 2 + high] === halves[i * 2 + high - 2] && halves[i * 2 + low]! >>> 24 === halves[i * 2 + low - 2]! >>> 24
  for (let i = 1; i < order.length; i += 1) {
    if (!isAlike(i)) continue
    let end = i + 1
    while (end < order.length && isAlike(end)) end += 1
    order.subarray(i - 1, end).sort(compare)
    i = end
  }
}

const IS_LITTLE_ENDIAN = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1
