// UUID version 7 of RFC 9562 §5.7, made in bulk: randomness is asked for a thousand ids at a time.
import type { Ports } from '#kernel/ports.ts'

const idsAtOnce = 1024
const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/** A maker of ids for one import; the time in them is that of the call that made the maker's present thousand. */
export function manyIds(ports: Pick<Ports, 'time' | 'randomness'>): () => string {
  let random: Uint8Array = new Uint8Array(0)
  let at = 0
  let head = ''
  return () => {
    if (at >= random.length) {
      random = ports.randomness.bytes(idsAtOnce * 10)
      at = 0
      const time = ports.time.now().getTime().toString(16).padStart(12, '0')
      head = `${time.slice(0, 8)}-${time.slice(8, 12)}-7`
    }
    const byte = (offset: number) => random[at + offset] ?? 0
    const tail = (offset: number) => hex[byte(offset)] ?? ''
    const id = `${head}${tail(0).charAt(1)}${tail(1)}-${hex[0x80 | (byte(2) & 0x3f)] ?? ''}${tail(3)}-${tail(4)}${tail(5)}${tail(6)}${tail(7)}${tail(8)}${tail(9)}`
    at += 10
    return id
  }
}
