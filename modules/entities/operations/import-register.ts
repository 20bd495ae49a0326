import { z } from 'zod'
import { record } from '#ledger'
import { ok, type Result } from '#kernel/result.ts'
import { type Act, operation, type Operation } from '#platform/operation.ts'
import { publish } from '#platform/outbox.ts'
import { registerImported } from '../events.ts'
import { loadRegister, type LoadOutcome, type ProgressSink } from '../intake/load-register.ts'
import { type BatchRow, findBatch } from '../queries/import-batches.ts'
import { readRegisterTables } from '../queries/read-register-tables.ts'
import { no } from '../refusals.ts'
import { closeBatch, flushSearch, takeRegister, widenForLoad } from '../store/import-batch.ts'
import { equationOf } from '../strings.ts'

/** Where an import tells its progress and whence it reads; the file store holds the file when `open` is left out. */
export interface ImportWays {
  readonly report: ProgressSink
  readonly open?: (() => AsyncIterable<Uint8Array>) | undefined
}

export const importSummary = z.object({
  batchId: z.uuid(),
  equation: z.string(),
  rowsIn: z.number().int(),
  rowsLoaded: z.number().int(),
  rowsChanged: z.number().int(),
  rowsUnchanged: z.number().int(),
  rowsQuarantined: z.number().int(),
  rowsDiscarded: z.number().int(),
  leafHash: z.string(),
})
const input = z.object({ id: z.uuid() })

/**
 * Loads a received register file: one act, one transaction, one leaf with the file's hash, the numbers and the hash over
 * all rows. Refused: no such batch, another import running, a file that is empty, not text, or without the columns of a
 * register. Seed 11, 19; reliability.md R13.
 */
export function importRegister(ways: ImportWays): Operation<typeof input, typeof importSummary> {
  return operation({
    name: 'import-register',
    kind: 'act',
    permission: 'entities.import',
    summary: '导入登记文件',
    input,
    output: importSummary,
    run: (act, { id }) => runImport(act, id, ways),
  })
}

async function runImport(act: Act, batchId: string, ways: ImportWays): Promise<Result<z.input<typeof importSummary>>> {
  const batch = await findBatch(act.tx, batchId)
  if (batch === undefined) return no('no-such-batch')
  if (batch.state === 'complete') return ok(summaryOf(batch))
  if (!(await takeRegister(act.tx))) return no('import-running')
  const file = ways.open?.() ?? (await act.ports.files.stream(batch.fileHash))
  if (file === undefined) return no('file-not-received')
  await widenForLoad(act.tx)
  const tables = await readRegisterTables(act.tx, act.today, batch.declaredStatus)
  const stamp = { batchId, source: batch.source, at: act.now }
  const outcome = await loadRegister(act, stamp, tables, file, ways.report)
  return outcome.kind === 'loaded' ? finish(act, batch, outcome) : refuseFile(outcome)
}

async function finish(
  act: Act,
  batch: BatchRow,
  outcome: LoadOutcome & { kind: 'loaded' },
): Promise<Result<z.input<typeof importSummary>>> {
  const { counts, rowsHash } = outcome
  await flushSearch(act.tx)
  const { leafHash } = await record(act, {
    type: 'entities.import',
    subject: { kind: 'import-batch', id: batch.batchId },
    fields: {
      'file-hash': batch.fileHash,
      'file-name': batch.fileName,
      source: batch.source,
      'rows-hash': rowsHash,
      'rows-in': String(counts.rowsIn),
      'rows-loaded': String(counts.rowsLoaded),
      'rows-unchanged': String(counts.rowsUnchanged),
      'rows-quarantined': String(counts.rowsQuarantined),
      'declared-status': batch.declaredStatus,
    },
  })
  await closeBatch(act, batch.batchId, counts, {
    encoding: outcome.encoding,
    missingColumns: outcome.missing,
    ignoredColumns: outcome.columns.ignored,
    rowsHash,
    leafHash,
  })
  await publish(act, registerImported, {
    batchId: batch.batchId,
    rowsIn: counts.rowsIn,
    rowsLoaded: counts.rowsLoaded,
    rowsUnchanged: counts.rowsUnchanged,
    rowsQuarantined: counts.rowsQuarantined,
    startedAt: act.now.toISOString(),
  })
  return ok(summaryOf({ ...batch, ...counts, leafHash }))
}

function summaryOf(batch: BatchRow): z.input<typeof importSummary> {
  const { batchId, rowsIn, rowsLoaded, rowsChanged, rowsUnchanged, rowsQuarantined, rowsDiscarded, leafHash } = batch
  return {
    batchId,
    equation: equationOf(batch),
    rowsIn,
    rowsLoaded,
    rowsChanged,
    rowsUnchanged,
    rowsQuarantined,
    rowsDiscarded,
    leafHash: leafHash ?? '',
  }
}

function refuseFile(outcome: Exclude<LoadOutcome, { kind: 'loaded' }>): Result<never> {
  switch (outcome.kind) {
    case 'empty':
      return no('file-empty')
    case 'encoding-unknown':
      return no('encoding-unknown')
    case 'header-unknown':
      return no('header-unknown', { header: outcome.header })
  }
}
