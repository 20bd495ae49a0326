import type { ReactNode } from 'react'
import './fact-row.css'

export interface Fact {
  label: string
  value: ReactNode
  /** Where the fact comes from and when it was learned; every fact has one (design.md §4). */
  source?: ReactNode
}

/** Facts one under another, each with its source; what is unknown is said, not hidden. */
export function FactList({ facts, columns = 1 }: { facts: Fact[]; columns?: 1 | 2 }) {
  return (
    <dl className={`hj-facts hj-facts-${columns}`}>
      {facts.map((fact) => (
        <div key={fact.label} className="hj-fact">
          <dt>{fact.label}</dt>
          <dd>
            {isMissing(fact.value) ? <span className="hj-missing">未知</span> : fact.value}
            {fact.source !== undefined && <span className="hj-fact-source">{fact.source}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function isMissing(value: ReactNode): boolean {
  return value === null || value === undefined || value === ''
}
