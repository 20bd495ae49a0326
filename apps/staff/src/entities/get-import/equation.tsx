import { grouped } from '../../ui/numbers.ts'
import { SumEquation } from '../../ui/sum-equation.tsx'
import type { Batch } from './batch-query.ts'

/** rows_in = loaded + unchanged + quarantined, written as an equation with its words under the numbers. */
export function Equation({ batch }: { batch: Batch }) {
  const terms = [
    {
      count: batch.rowsLoaded,
      name: '载入',
      note: batch.rowsChanged > 0 ? `其中变更 ${grouped(batch.rowsChanged)}` : undefined,
    },
    { count: batch.rowsUnchanged, name: '未变' },
    {
      count: batch.rowsQuarantined,
      name: '隔离',
      note: batch.rowsReturned > 0 ? `其中退回 ${grouped(batch.rowsReturned)}` : undefined,
    },
    ...(batch.rowsDiscarded > 0 ? [{ count: batch.rowsDiscarded, name: '作废' }] : []),
  ]
  return <SumEquation total={{ count: batch.rowsIn, name: '读入' }} terms={terms} words={batch.equation} />
}
