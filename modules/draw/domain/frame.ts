// The frame of verifiable.md §4.3: one line a unit, sorted by id bytes, in packed memory (about 24 bytes a unit).
// Every `!` below indexes a typed array at a unit or cell the frame holds.
import { Buffer } from 'node:buffer'
import type { HashSuite } from '#kernel/hash-suite.ts'
import { buildTree, createFrontier, leafHash } from '#kernel/merkle.ts'
import { hex, lp, tagged, utf8 } from './encoding.ts'

/** @technical */
export interface FrameCell {
  readonly stratum: string
  readonly cls: string
  readonly disposition: string
}

export interface Frame {
  readonly size: number
  /** All ids one after another; unit i is ids[idAt[i], idAt[i + 1]). */
  readonly ids: Uint8Array
  readonly idAt: Uint32Array
  /** The kind of unit i: an index into `kinds` and `counts`. */
  readonly kindOf: Uint16Array
  readonly kinds: readonly FrameCell[]
  readonly counts: readonly number[]
}

/** @technical */
export interface FrameBuilder {
  /** Adds the next unit. Throws when a field is outside the alphabet or the id is not above the last one. */
  add(id: string, stratum: string, cls: string, disposition: string): void
  finish(): Frame
}

export const FRAME_FIELD = /^[0-9A-Z._:-]{1,64}$/
/** Lines that make no frame: out of order, twice, outside the alphabet. @technical */
export class FrameFault extends Error {}

const DISPOSITION = /^(?:E|K|X:(?:CAP|CLOSED|NEW|DUP|JUR|PENDING|FULL))$/

export function createFrameBuilder(expected: number): FrameBuilder {
  let ids = new Uint8Array(Math.max(64, expected * 18))
  let idAt = new Uint32Array(expected + 1)
  let kindOf = new Uint16Array(expected)
  let size = 0
  let end = 0
  let last = ''
  const kinds: FrameCell[] = []
  const counts: number[] = []
  const kindIndex = new Map<string, number>()
  return {
    add(id, stratum, cls, disposition) {
      if (!FRAME_FIELD.test(id)) throw new FrameFault(`frame id ${id} is outside the alphabet`)
      if (id <= last) throw new FrameFault(`frame id ${id} does not follow ${last}`)
      const key = `${stratum}/${cls}/${disposition}`
      let kind = kindIndex.get(key)
      if (kind === undefined) {
        kind = kinds.push(checkedKind(stratum, cls, disposition)) - 1
        counts.push(0)
        kindIndex.set(key, kind)
      }
      if (end + id.length > ids.length) ids = grown(ids, new Uint8Array(ids.length * 2))
      if (size + 1 >= idAt.length) idAt = grown(idAt, new Uint32Array(idAt.length * 2 + 64))
      if (size >= kindOf.length) kindOf = grown(kindOf, new Uint16Array(kindOf.length * 2 + 64))
      for (let i = 0; i < id.length; i += 1) ids[end + i] = id.charCodeAt(i)
      end += id.length
      kindOf[size] = kind
      counts[kind]! += 1
      size += 1
      idAt[size] = end
      last = id
    },
    finish: () => ({ size, ids, idAt, kindOf, kinds, counts }),
  }
}

/** Whether four fields make a frame line. */
export function isFrameUnit(id: string, stratum: string, cls: string, disposition: string): boolean {
  return [id, stratum, cls].every((field) => FRAME_FIELD.test(field)) && DISPOSITION.test(disposition)
}

export function frameOf(
  units: Iterable<readonly [id: string, stratum: string, cls: string, disposition: string]>,
): Frame {
  const builder = createFrameBuilder(1024)
  for (const [id, stratum, cls, disposition] of units) builder.add(id, stratum, cls, disposition)
  return builder.finish()
}

export function unitId(frame: Frame, unit: number): string {
  return Buffer.from(frame.ids.subarray(frame.idAt[unit]!, frame.idAt[unit + 1]!)).toString('latin1')
}

/** Counts by `stratum/class/disposition`, as the commit document carries them. */
export function frameCounts(frame: Frame): Record<string, number> {
  return Object.fromEntries(frame.kinds.map((k, i) => [`${k.stratum}/${k.cls}/${k.disposition}`, frame.counts[i]!]))
}

/** How one frame is written: open lines, or lines that hide stratum, class and disposition behind a salt per unit. @technical */
export type FrameProfile = { profile: 'open' } | { profile: 'protected'; saltOf: (id: string) => Uint8Array }

/** The line of one unit, without a newline. */
export function frameLine(suite: HashSuite, frame: Frame, unit: number, form: FrameProfile): string {
  const id = unitId(frame, unit)
  const { stratum, cls, disposition } = frame.kinds[frame.kindOf[unit]!]!
  if (form.profile === 'open') return `${id}\t${stratum}\t${cls}\t${disposition}`
  const cover = tagged(suite, 'P', form.saltOf(id), lp(utf8(stratum)), lp(utf8(cls)), lp(utf8(disposition)))
  return `${id}\t${hex(cover)}`
}

/** The salts of a protected frame: H('Y' ‖ frameKey ‖ id), so opening one unit opens no other. */
export function saltsFrom(suite: HashSuite, frameKey: Uint8Array): (id: string) => Uint8Array {
  return (id) => tagged(suite, 'Y', frameKey, utf8(id))
}

/** The RFC 6962 root over the lines. */
export function frameRoot(suite: HashSuite, frame: Frame, form: FrameProfile): Uint8Array {
  const frontier = createFrontier(suite)
  for (let unit = 0; unit < frame.size; unit += 1) {
    const line = Buffer.from(frameLine(suite, frame, unit, form), 'latin1')
    frontier.appendData(line, 0, line.length)
  }
  return frontier.root()
}

/** The audit path of one unit's line; holds all leaf hashes in memory while it runs. */
export function frameInclusion(suite: HashSuite, frame: Frame, unit: number, form: FrameProfile): Uint8Array[] {
  const hashes = Array.from({ length: frame.size }, (_, i) => leafHash(suite, utf8(frameLine(suite, frame, i, form))))
  return buildTree(suite, hashes).inclusion(unit)
}

function checkedKind(stratum: string, cls: string, disposition: string): FrameCell {
  if (!FRAME_FIELD.test(stratum) || !FRAME_FIELD.test(cls)) throw new Error(`${stratum}/${cls} is outside the alphabet`)
  if (!DISPOSITION.test(disposition)) throw new Error(`${disposition} is no disposition`)
  return { stratum, cls, disposition }
}

function grown<T extends Uint8Array | Uint16Array | Uint32Array>(from: T, to: T): T {
  to.set(from)
  return to
}
