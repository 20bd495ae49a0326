import type { Tx } from '#platform/tx.ts'
import type { PackageFile } from '../store/public-package-store.ts'

/** The stored package of a public draw. @technical */
export interface StoredPackage {
  readonly files: readonly PackageFile[]
  readonly zipHash: string
  readonly zipSize: number
  readonly builtAt: Date
}

export function findPackage(tx: Tx, planId: string): Promise<StoredPackage | undefined> {
  return tx.maybe<StoredPackage>(
    `select files, zip_hash as "zipHash", zip_size as "zipSize", built_at as "builtAt"
     from disclosure.public_package where plan_id = $1`,
    [planId],
  )
}
