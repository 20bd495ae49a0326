// Implements the party commitment of spec/draw (verifiable.md §4.1 tag C): H('C' ‖ LP(plan/name) ‖ r), SHA-256.

const STORED = 'hengjian.share'

/** A witness in one wave of a plan. */
export interface Party {
  readonly name: string
  readonly wave: number
}

/** 32 bytes that nobody else knows, as hex. */
export function newShare(): string {
  return toHex(crypto.getRandomValues(new Uint8Array(32)))
}

/** What the witness publishes now; the share itself stays with the witness until the reveal. */
export async function commitmentOf(planNumber: string, party: Party, share: string): Promise<string> {
  const label = new TextEncoder().encode(`${planNumber}/${named(party)}`)
  const bytes = new Uint8Array(1 + 4 + label.length + 32)
  bytes[0] = 'C'.charCodeAt(0)
  new DataView(bytes.buffer).setUint32(1, label.length)
  bytes.set(label, 5)
  bytes.set(fromHex(share), 5 + label.length)
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))
}

/** Whether this browser can make a commitment at all: digests need a secure connection. */
export function canCommitHere(): boolean {
  return globalThis.crypto?.subtle !== undefined
}

/** The share kept on this machine between commitment and reveal. */
export function keepShare(planId: string, party: Party, share: string): void {
  localStorage.setItem(`${STORED}/${planId}/${named(party)}`, share)
}

export function keptShare(planId: string, party: Party): string | null {
  return localStorage.getItem(`${STORED}/${planId}/${named(party)}`)
}

/** Each wave after the first stands in the label. */
function named({ name, wave }: Party): string {
  return wave === 1 ? name : `${name}/${wave}`
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function fromHex(text: string): Uint8Array {
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
}
