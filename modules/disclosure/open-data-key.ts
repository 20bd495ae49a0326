import { publicKeyPem, signatureOf } from '#ledger'
import type { Settings } from '#platform/operation.ts'

/** The key that signs lists of open data and nothing else. */
function openDataSeed(settings: Settings): Uint8Array {
  return settings.keys.secret('open-data-ed25519')
}

export function signManifest(settings: Settings, manifest: string): string {
  return Buffer.from(signatureOf(openDataSeed(settings), Buffer.from(manifest))).toString('hex')
}

export function openDataPublicKey(settings: Settings): string {
  return publicKeyPem(openDataSeed(settings))
}
