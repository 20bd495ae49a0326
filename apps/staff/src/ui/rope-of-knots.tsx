import type { ReactNode } from 'react'
import { CopyableCode } from './copyable-code.tsx'
import { MomentText } from './date-text.tsx'
import './rope-of-knots.css'

export interface Knot {
  key: string
  name: string
  state: 'tied' | 'now' | 'ahead' | 'cut'
  at?: string | null | undefined
  hash?: string | null | undefined
  hashLabel?: string | undefined
  note?: ReactNode
}

/** From 计划 to 公示: each state of a draw with its moment, its hash and who witnessed it. */
export function RopeOfKnots({ knots }: { knots: Knot[] }) {
  return (
    <ol className="hj-rope">
      {knots.map((knot) => (
        <li
          key={knot.key}
          className={`hj-knot hj-knot-${knot.state}`}
          aria-current={knot.state === 'now' ? 'step' : undefined}
        >
          <span className="hj-knot-name">
            {knot.name}
            {knot.state === 'now' && <span className="hj-sr">（当前）</span>}
          </span>
          {knot.at ? (
            <span className="hj-knot-at">
              <MomentText at={knot.at} />
            </span>
          ) : (
            knot.state === 'ahead' && <span className="hj-knot-at">尚未到这一步</span>
          )}
          {knot.hash && (
            <span className="hj-knot-hash">
              {knot.hashLabel ?? '摘要'} <CopyableCode value={knot.hash} shown={`${knot.hash.slice(0, 12)}…`} />
            </span>
          )}
          {knot.note !== undefined && <div className="hj-knot-note">{knot.note}</div>}
        </li>
      ))}
    </ol>
  )
}
