// One hash of 32 bytes as the tree and the draw use it: by name, and written into a place of the caller's choosing.

/** Writes the 32-byte hash of input[inputAt, inputAt + length) to output at outputAt. Allocates nothing; output and input may be one array. */
export type HashInto = (
  output: Uint8Array,
  outputAt: number,
  input: Uint8Array,
  inputAt: number,
  length: number,
) => void

export interface HashSuite {
  readonly name: 'sha256' | 'sm3'
  readonly into: HashInto
  /** Hashes of `head` ‖ input for many inputs: what the whole blocks of the head do is done once. */
  readonly afterHead: (head: Uint8Array) => HashInto
}

/** `afterHead` over a Merkle–Damgård compression. */
export function hashAfterHead(initial: Int32Array, compress: Compress): HashSuite['afterHead'] {
  return (head) => {
    const start = initial.slice()
    const whole = head.length - (head.length % 64)
    for (let at = 0; at < whole; at += 64) compress(start, head, at)
    const rest = head.slice(whole)
    const state = new Int32Array(8)
    const block = new Uint8Array(64)
    let isFresh = false
    return (output, outputAt, input, inputAt, length) => {
      state.set(start)
      if (!isFresh) block.set(rest)
      isFresh = rest.length + length < 56 // what fits one block with its padding leaves the beginning as it was
      const end = inputAt + length
      let at = Math.min(end, inputAt + 64 - rest.length)
      for (let i = inputAt, held = rest.length; i < at; i += 1, held += 1) block[held] = input[i]! // the caller gives bytes that are there
      if (at - inputAt === 64 - rest.length) {
        compress(state, block, 0)
        for (; at + 64 <= end; at += 64) compress(state, input, at)
        for (let i = at; i < end; i += 1) block[i - at] = input[i]!
      }
      finish(state, compress, block, head.length + length)
      writeState(output, outputAt, state)
    }
  }
}

/** A fresh 32-byte hash of the whole input. */
export function hashOf(suite: HashSuite, input: Uint8Array): Uint8Array {
  const output = new Uint8Array(32)
  suite.into(output, 0, input, 0, input.length)
  return output
}

export interface IncrementalHash {
  update(bytes: Uint8Array): void
  /** The hash of everything given so far; more may be given afterwards. */
  digest(): Uint8Array
}

/** Compresses one 64-byte block at `at` into the eight words of `state`. */
export type Compress = (state: Int32Array, block: Uint8Array, at: number) => void

/** A streaming hash over a Merkle–Damgård compression with a 64-bit big-endian bit length (SHA-256 and SM3 both pad so). */
export function incrementalHash(initial: Int32Array, compress: Compress): IncrementalHash {
  const state = initial.slice()
  const rest = new Uint8Array(64)
  let total = 0
  return {
    update(bytes) {
      let at = 0
      const held = total % 64
      total += bytes.length
      if (held > 0) {
        const take = Math.min(64 - held, bytes.length)
        rest.set(bytes.subarray(0, take), held)
        if (held + take < 64) return
        compress(state, rest, 0)
        at = take
      }
      for (; at + 64 <= bytes.length; at += 64) compress(state, bytes, at)
      rest.set(bytes.subarray(at), 0)
    },
    digest() {
      const ending = state.slice()
      finish(ending, compress, rest.slice(), total)
      const output = new Uint8Array(32)
      writeState(output, 0, ending)
      return output
    },
  }
}

/** Pads the last `total % 64` bytes held in `tail` and compresses them. Overwrites `tail`. */
export function finish(state: Int32Array, compress: Compress, tail: Uint8Array, total: number): void {
  const held = total % 64
  tail[held] = 0x80
  tail.fill(0, held + 1)
  if (held >= 56) {
    compress(state, tail, 0)
    tail.fill(0)
  }
  writeWord(tail, 56, Math.floor(total / 0x20000000))
  writeWord(tail, 60, total << 3)
  compress(state, tail, 0)
}

export function writeState(output: Uint8Array, at: number, state: Int32Array): void {
  for (let i = 0; i < 8; i += 1) writeWord(output, at + i * 4, state[i]!) // state has eight words
}

function writeWord(output: Uint8Array, at: number, word: number): void {
  output[at] = word >>> 24
  output[at + 1] = word >>> 16
  output[at + 2] = word >>> 8
  output[at + 3] = word
}
