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
    const early = w[i - 15] ?? 0
    const late = w[i - 2] ?? 0
    w[i] = (w[i - 16] ?? 0) + (turn(early, 7) ^ turn(early, 18) ^ (early >>> 3)) + (w[i - 7] ?? 0) + (turn(late, 17) ^ turn(late, 19) ^ (late >>> 10))
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (let i = 0; i < 64; i += 1) {
    const t1 = h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + (g ^ (e & (f ^ g))) + (ROUND[i] ?? 0) + (w[i] ?? 0)
    const t2 = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) | (c & (a | b)))
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0]
  }
  const added = [a, b, c, d, e, f, g, h]
  added.forEach((word, index) => {
    state[index] = (state[index] ?? 0) + word
  })
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
