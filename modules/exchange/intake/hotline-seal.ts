import { createHmac } from 'node:crypto'
import type { Act, Settings } from '#platform/operation.ts'
import { openSealed, seal } from '#platform/seal.ts'
import type { RawMessage } from '../domain/read-work-order.ts'
import type { Caller } from '../domain/work-order.ts'

const KEY = 'hotline-callers'

type Sealing = Pick<Act, 'settings' | 'ports'>

/** Seals a message of 12345 whole: it names its caller. `of` is the message's id. */
export function sealMessage({ settings, ports }: Sealing, raw: RawMessage, of: string): Buffer {
  return seal(settings.keys.secret(KEY), JSON.stringify(raw), of, ports.randomness)
}

export function openMessage({ settings }: Pick<Act, 'settings'>, sealed: Uint8Array, of: string): RawMessage {
  return JSON.parse(openSealed(settings.keys.secret(KEY), sealed, of)) as RawMessage
}

/** Seals a caller for one lane; it opens for no other. */
export function sealCaller({ settings, ports }: Sealing, caller: Caller, of: string): Buffer {
  return seal(settings.keys.secret(KEY), JSON.stringify(caller), of, ports.randomness)
}

export function openCaller({ settings }: Pick<Act, 'settings'>, sealed: Uint8Array, of: string): Caller {
  return JSON.parse(openSealed(settings.keys.secret(KEY), sealed, of)) as Caller
}

/** A keyed digest: tells the same from another, and gives nothing away to whoever tries out numbers. */
export function markOf(settings: Pick<Settings, 'keys'>, text: string): Buffer {
  return createHmac('sha256', settings.keys.secret(KEY)).update(text).digest()
}

/** The same content in whatever order its fields came. */
export function contentText(raw: unknown): string {
  if (Array.isArray(raw)) return `[${raw.map(contentText).join(',')}]`
  if (typeof raw !== 'object' || raw === null) return JSON.stringify(raw ?? null)
  const members = Object.entries(raw).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([name, value]) => `${JSON.stringify(name)}:${contentText(value)}`).join(',')}}`
}
