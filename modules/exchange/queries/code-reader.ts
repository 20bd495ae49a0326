import { listUsccExceptions, readCode } from '#entities'
import type { Tx } from '#platform/tx.ts'
import type { CodeReader } from '../domain/feed-row.ts'

/** The register's own reading of a code, with the exceptions registered today. */
export async function codeReader(tx: Tx): Promise<CodeReader> {
  const exceptions = await listUsccExceptions(tx)
  return (cell) => readCode(cell, exceptions)
}
