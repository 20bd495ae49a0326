// UUID version 7 of RFC 9562 §5.7.
import type { Ports } from './ports.ts'

const SHAPE = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u

/** A new UUIDv7 from the time and randomness ports. */
export function newId(ports: Pick<Ports, 'time' | 'randomness'>): string {
  const bytes = ports.randomness.bytes(16).slice()
  let milliseconds = ports.time.now().getTime()
  for (let index = 5; index >= 0; index -= 1) {
    bytes[index] = milliseconds % 256
    milliseconds = Math.floor(milliseconds / 256)
  }
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  const hex = Buffer.from(bytes).toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** A UUID in lower case of any version the database accepts. */
export function isId(text: string): boolean {
  return SHAPE.test(text)
}
