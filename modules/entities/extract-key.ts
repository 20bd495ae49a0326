import { isNoteSignedBy, publicKeyOf, verifierKey } from '#ledger'
import type { Settings } from '#platform/operation.ts'

/** The name under which this installation signs extracts; not the ledger's, so that no extract can pass for a checkpoint. */
export function extractKeyName(settings: Settings): string {
  return `${settings.origin}/extract`
}

export function extractSeed(settings: Settings): Uint8Array {
  return settings.keys.secret('extract-ed25519')
}

/** The public key by which anybody checks extracts of this installation (C2SP verifier key). */
export function extractVerifierKey(settings: Settings): string {
  return verifierKey(extractKeyName(settings), 'log', publicKeyOf(extractSeed(settings)))
}

/** True when a note is this installation's own signature over this very code and hash. */
export function isExtractSigned(settings: Settings, note: string, code: string, bodyHash: string): boolean {
  const name = extractKeyName(settings)
  const [saidName, saidCode, saidHash] = note.split('\n')
  const isSame = saidName === name && saidCode === code && saidHash === bodyHash
  return isSame && isNoteSignedBy(name, publicKeyOf(extractSeed(settings)), note)
}
