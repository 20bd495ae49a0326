import { grouped } from '../../ui/numbers.ts'
import './equation.css'
import type { Batch } from './batch-query.ts'

/** rows_in = loaded + unchanged + quarantined, written as an equation with its words under the numbers. */
export function Equation({ batch }: { batch: Batch }) {
  const terms = [
    {
      count: batch.rowsLoaded,
      name: '装入',
      note: batch.rowsChanged > 0 ? `其中变更 ${grouped(batch.rowsChanged)}` : undefined,
    },
    { count: batch.rowsUnchanged, name: '未变' },
    { count: batch.rowsQuarantined, name: '隔离' },
    ...(batch.rowsDiscarded > 0 ? [{ count: batch.rowsDiscarded, name: '作废' }] : []),
  ]
  const isTrue = terms.reduce((sum, term) => sum + term.count, 0) === batch.rowsIn
  return (
    <div className="hj-equation" role="math" aria-label={batch.equation}>
      <Term count={batch.rowsIn} name="读入" />
      <span>{isTrue ? '=' : '≠'}</span>
      {terms.map((term, at) => (
        <span key={term.name} className="hj-equation-part">
          {at > 0 && <span>+</span>}
          <Term {...term} />
        </span>
      ))}
    </div>
  )
}

function Term({ count, name, note }: { count: number; name: string; note?: string | undefined }) {
  return (
    <span className="hj-term">
      <b>{grouped(count)}</b>
      <span>
        {name}
        {note && `（${note}）`}
      </span>
    </span>
  )
}
