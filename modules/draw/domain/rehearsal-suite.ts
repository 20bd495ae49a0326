// A quick mixing function in the place of the hash for rehearsals (verifiable.md §7.5, spec/draw/package.md): it decides nothing but dummy draws.
import type { HashSuite } from '#kernel/hash-suite.ts'

/** The two words of the mixture; owned by one call at a time. */
const state = { a: 0, b: 0 }

/** Even bits, no secrecy, about twice as fast as the hash where officers are assigned. A draw never uses it. */
export function rehearsalSuite(name: HashSuite['name']): HashSuite {
  return {
    name,
    into(output, outputAt, input, inputAt, length) {
      begin(length)
      take(input, inputAt, length)
      write(output, outputAt)
    },
    afterHead(head) {
      const start = { total: -1, a: 0, b: 0 }
      return (output, outputAt, input, inputAt, length) => {
        const total = head.length + length
        if (total !== start.total) {
          begin(total)
          take(head, 0, head.length)
          Object.assign(start, { total, ...state })
        }
        state.a = start.a
        state.b = start.b
        take(input, inputAt, length)
        write(output, outputAt)
      }
    },
  }
}

function begin(total: number): void {
  state.a = 0x9e3779b9 ^ total
  state.b = 0x85ebca6b
}

function take(input: Uint8Array, at: number, length: number): void {
  let { a, b } = state
  for (let i = at; i < at + length; i += 1) {
    a = Math.imul(a ^ (input[i] ?? 0), 0x01000193)
    b = (Math.imul(b ^ (a >>> 15), 0xcc9e2d51) + 0x7f4a7c15) | 0
  }
  state.a = a
  state.b = b
}

function write(output: Uint8Array, at: number): void {
  const { a, b } = state
  for (let word = 0; word < 8; word += 1) {
    let x = (a + Math.imul(b, word * 2 + 1) + Math.imul(word, 0x9e3779b9)) | 0
    x = Math.imul(x ^ (x >>> 16), 0x21f0aaad)
    x = Math.imul(x ^ (x >>> 15), 0x735a2d97)
    x ^= x >>> 15
    output[at + word * 4] = x >>> 24
    output[at + word * 4 + 1] = x >>> 16
    output[at + word * 4 + 2] = x >>> 8
    output[at + word * 4 + 3] = x
  }
}
