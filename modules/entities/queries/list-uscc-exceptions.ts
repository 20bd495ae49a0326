import type { Tx } from '#platform/tx.ts'

/** Codes truly issued although a check character is wrong, as an administrator registered them. */
export async function listUsccExceptions(tx: Tx): Promise<Set<string>> {
  const rows = await tx.rows<{ code: string }>(`select code from entities.uscc_exception`)
  return new Set(rows.map(({ code }) => code))
}
