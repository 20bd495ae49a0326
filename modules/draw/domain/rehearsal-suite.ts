// A quick mixing function in the place of the hash for rehearsals (verifiable.md §7.5, spec/draw/package.md): it decides nothing but dummy draws.
import type { HashSuite } from '#kernel/hash-suite.ts'

/** Even bits, no secrecy, about twice as fast as the hash where officers are assigned. A draw never uses it. */
export function rehearsalSuite(name: HashSuite['name']): HashSuite {
  return {
    name,
    into(output, outputAt, input, inputAt, length) {
      let a = 0x9e3779b9 ^ length
      let b = 0x85ebca6b
      for (let i = inputAt; i < inputAt + length; i += 1) {
        a = Math.imul(a ^ (input[i] ?? 0), 0x01000193)
        b = Math.imul(b ^ (a >>> 15), 0xcc9e2d51) + 0x7f4a7c15
      }
      for (let word = 0; word < 8; word += 1) {
        let x = (a + Math.imul(b, word * 2 + 1) + Math.imul(word, 0x9e3779b9)) | 0
        x = Math.imul(x ^ (x >>> 16), 0x21f0aaad)
        x = Math.imul(x ^ (x >>> 15), 0x735a2d97)
        x ^= x >>> 15
        output[outputAt + word * 4] = x >>> 24
        output[outputAt + word * 4 + 1] = x >>> 16
        output[outputAt + word * 4 + 2] = x >>> 8
        output[outputAt + word * 4 + 3] = x
      }
    },
  }
}
