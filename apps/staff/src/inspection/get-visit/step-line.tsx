import { LeafMark } from '../../ledger/prove-inclusion/leaf-mark.tsx'
import { MomentText } from '../../ui/date-text.tsx'
import { type Step, stepGroups } from './step-groups.ts'
import './visit.css'

/** The steps of a visit in the order they happened, each provable; a run of the same act folds into one line. */
export function StepLine({ steps }: { steps: readonly Step[] }) {
  if (steps.length === 0) return <p className="hj-quiet">还没有办理记录。</p>
  return (
    <ol className="hj-steps">
      {stepGroups(steps).map((group) => {
        const [first] = group
        if (!first) return null
        return (
          <li key={first.leafHash}>
            <p>
              {first.title} {group.length > 1 ? <b>{group.length} 次</b> : <LeafMark leafHash={first.leafHash} />}
            </p>
            <p className="hj-quiet hj-small">
              {first.byName} · <MomentText at={first.at} />
            </p>
            {group.length > 1 && (
              <details className="hj-why">
                <summary>逐次查看</summary>
                {group.map((step) => (
                  <p key={step.leafHash}>
                    <MomentText at={step.at} short /> <LeafMark leafHash={step.leafHash} />
                  </p>
                ))}
              </details>
            )}
          </li>
        )
      })}
    </ol>
  )
}
