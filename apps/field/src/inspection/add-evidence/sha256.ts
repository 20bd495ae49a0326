// SHA-256 (FIPS 180-4) for pages that the browser does not give crypto.subtle (plain http on the agency's own network).

const ROUND = constants(64, (prime) => Math.cbrt(prime))
const INITIAL = constants(8, (prime) => Math.sqrt(prime))

/** The hash of the bytes, by the browser where it offers it. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const subtle = (globalThis.crypto as Crypto | undefined)?.subtle as SubtleCrypto | undefined
  return subtle === undefined ? sha256ByHand(bytes) : new Uint8Array(await subtle.digest('SHA-256', bytes))
}

/** The hash of the bytes in plain script. */
export function sha256ByHand(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const padded = new Uint8Array((bytes.length + 72) & ~63)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 0x20000000))
  view.setUint32(padded.length - 4, bytes.length << 3)
  const state = INITIAL.slice()
  const schedule = new Int32Array(64)
  for (let at = 0; at < padded.length; at += 64) compress(state, view, at, schedule)
  const output = new Uint8Array(32)
  const words = new DataView(output.buffer)
  state.forEach((word, index) => words.setInt32(index * 4, word))
  return output
}

function compress(state: Int32Array, view: DataView, at: number, w: Int32Array): void {
  for (let i = 0; i < 16; i += 1) w[i] = view.getInt32(at + i * 4)
  for (let i = 16; i < 64; i += 1) {
    const early = word(w, i - 15)
    const late = word(w, i - 2)
    w[i] =
      word(w, i - 16) +
      (turn(early, 7) ^ turn(early, 18) ^ (early >>> 3)) +
      word(w, i - 7) +
      (turn(late, 17) ^ turn(late, 19) ^ (late >>> 10))
  }
  const v = state.slice()
  for (let i = 0; i < 64; i += 1) {
    const e = word(v, 4)
    const a = word(v, 0)
    const chosen = word(v, 6) ^ (e & (word(v, 5) ^ word(v, 6)))
    const majority = (a & word(v, 1)) | (word(v, 2) & (a | word(v, 1)))
    const t1 = word(v, 7) + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + chosen + word(ROUND, i) + word(w, i)
    const t2 = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + majority
    v.copyWithin(1, 0, 7)
    v[4] = word(v, 4) + t1
    v[0] = t1 + t2
  }
  for (let i = 0; i < 8; i += 1) state[i] = word(state, i) + word(v, i)
}

/** An element that is there: every index above stays within its array. */
function word(words: Int32Array, index: number): number {
  return words[index] ?? 0
}

function turn(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by))
}

/** The first 32 bits of the fractional parts of the roots of the first primes, as the standard defines its constants. */
function constants(count: number, root: (prime: number) => number): Int32Array {
  const found: number[] = []
  for (let candidate = 2; found.length < count; candidate += 1) {
    let isPrime = true
    for (let divisor = 2; divisor * divisor <= candidate; divisor += 1) if (candidate % divisor === 0) isPrime = false
    if (isPrime) found.push(candidate)
  }
  return Int32Array.from(found, (prime) => (root(prime) % 1) * 0x100000000)
}
