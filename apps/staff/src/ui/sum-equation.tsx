import { grouped } from './numbers.ts'
import './sum-equation.css'

export interface Term {
  count: number
  name: string
  note?: string | undefined
}

/** A sum written as an equation, its words under the numbers; an untrue one says so by its sign. */
export function SumEquation({ total, terms, words }: { total: Term; terms: Term[]; words: string }) {
  const isTrue = terms.reduce((sum, term) => sum + term.count, 0) === total.count
  return (
    <div className="hj-equation" role="math" aria-label={words}>
      <TermPart {...total} />
      <span>{isTrue ? '=' : '≠'}</span>
      {terms.map((term, at) => (
        <span key={term.name} className="hj-equation-part">
          {at > 0 && <span>+</span>}
          <TermPart {...term} />
        </span>
      ))}
    </div>
  )
}

function TermPart({ count, name, note }: Term) {
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
