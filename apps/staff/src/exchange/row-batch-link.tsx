import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { QuarantinedRow } from './list-quarantined-rows/rows-query.ts'

/** Rows of register files stand in the workplace under this feed. */
export const REGISTER_IMPORT = 'register-import'

/** To the batch of a row: that of its feed, or the import of its register file. */
export function RowBatchLink({ row, children }: { row: QuarantinedRow; children: ReactNode }) {
  const { batchId } = row
  return row.feedKey === REGISTER_IMPORT ? (
    <Link to="/imports/$batchId" params={{ batchId }}>
      {children}
    </Link>
  ) : (
    <Link to="/feed-batches/$batchId" params={{ batchId }}>
      {children}
    </Link>
  )
}
