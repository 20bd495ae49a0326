import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { KeyProvider } from './operation.ts'

/** Secrets kept as files readable by this user only; made at first use. For tests and demonstration, not for an assessed system. */
export function folderKeys(folder: string): KeyProvider {
  const known = new Map<string, Uint8Array>()
  return {
    secret(name) {
      if (!/^[a-z0-9-]+$/u.test(name)) throw new Error(`not a key name: ${name}`)
      const held = known.get(name) ?? readOrMake(folder, name)
      known.set(name, held)
      return held
    },
  }
}

function readOrMake(folder: string, name: string): Uint8Array {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = path.join(folder, `${name}.key`)
  try {
    writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  const secret = Buffer.from(readFileSync(file, 'utf8').trim(), 'hex')
  if (secret.length !== 32) throw new Error(`密钥文件 ${file} 已损坏，拒绝继续`)
  return secret
}
