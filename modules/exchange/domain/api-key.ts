// RFC 6750 (bearer tokens): a key is 256 random bits in base64url behind a mark of the house; only its SHA-256 is kept.
import { sha256 } from '#kernel/sha256.ts'
import type { Ports } from '#kernel/ports.ts'

const PREFIX = 'hj_'
const MARK_LENGTH = 9

/** A new key: the secret itself, which is shown once, its first letters, and what the database keeps. @technical */
export interface NewKey {
  readonly secret: string
  readonly mark: string
  readonly hash: Buffer
}

export function newKey(ports: Pick<Ports, 'randomness'>): NewKey {
  const secret = `${PREFIX}${Buffer.from(ports.randomness.bytes(32)).toString('base64url')}`
  return { secret, mark: secret.slice(0, MARK_LENGTH), hash: hashKey(secret) }
}

export function hashKey(secret: string): Buffer {
  return Buffer.from(sha256(Buffer.from(secret, 'utf8')))
}

/** Spans in which calls are counted. @technical */
export type QuotaSpan = 'minute' | 'day'

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
const SHANGHAI_MS = 28_800_000

/** When the span that holds a moment began; a day is a day of Beijing. */
export function spanStart(span: QuotaSpan, now: Date): Date {
  const at = now.getTime()
  if (span === 'minute') return new Date(at - (at % MINUTE_MS))
  return new Date(at - ((at + SHANGHAI_MS) % DAY_MS))
}

/** Whole seconds until the span that holds a moment ends. */
export function secondsLeft(span: QuotaSpan, now: Date): number {
  const end = spanStart(span, now).getTime() + (span === 'minute' ? MINUTE_MS : DAY_MS)
  return Math.ceil((end - now.getTime()) / 1000)
}

/** Rights over accounts, keys and roles stay with persons, and the sight of a caller. */
const FOR_PERSONS = /^(?:\*|identity\..*|exchange\.manage-systems|exchange\.read-caller)$/u

export function isForPersonsOnly(permission: string): boolean {
  return FOR_PERSONS.test(permission)
}
