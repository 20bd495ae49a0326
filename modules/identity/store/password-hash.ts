// Argon2id of RFC 9106 in the PHC string form; memory, passes and lanes come from the policy.
import { hash, verify } from '@node-rs/argon2'
import type { Ports } from '#kernel/ports.ts'
import type { LoginPolicy } from '../domain/login-policy.ts'

const ARGON2ID = 2

/** The hash to store of a password. */
export function hashPassword(password: string, policy: LoginPolicy, ports: Pick<Ports, 'randomness'>): Promise<string> {
  return hash(password.normalize('NFKC'), {
    algorithm: ARGON2ID,
    memoryCost: policy.argon2MemoryKib,
    timeCost: policy.argon2Passes,
    parallelism: policy.argon2Lanes,
    salt: ports.randomness.bytes(16),
  })
}

/** Whether a password fits the stored hash. Without a hash it spends the same time and says no. */
export async function fitsPassword(
  password: string,
  stored: string | undefined,
  policy: LoginPolicy,
  ports: Pick<Ports, 'randomness'>,
): Promise<boolean> {
  if (stored === undefined) {
    await hashPassword(password, policy, ports)
    return false
  }
  return verify(stored, password.normalize('NFKC'))
}
