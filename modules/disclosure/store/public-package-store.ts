import type { StoredFile } from '#kernel/ports.ts'
import type { Tx } from '#platform/tx.ts'

/** A file of a public package by name and content. @technical */
export interface PackageFile extends StoredFile {
  readonly name: string
}

/** Keeps the list of files of a public draw's package; nothing happens for a draw that is not public. Locks its row. */
export async function savePackage(
  tx: Tx,
  planId: string,
  files: readonly PackageFile[],
  zip: StoredFile,
  now: Date,
): Promise<void> {
  tx.later(
    `insert into disclosure.public_package (plan_id, state, files, zip_hash, zip_size, built_at)
     select plan_id, state, $2, $3, $4, $5 from disclosure.public_draw where plan_id = $1
     on conflict (plan_id) do update set state = excluded.state, files = excluded.files, zip_hash = excluded.zip_hash,
       zip_size = excluded.zip_size, built_at = excluded.built_at`,
    [planId, JSON.stringify(files), zip.hash, zip.size, now],
  )
}
