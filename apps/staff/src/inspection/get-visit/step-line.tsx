import { LeafMark } from '../../ledger/prove-inclusion/leaf-mark.tsx'
import { MomentText } from '../../ui/date-text.tsx'
import './visit.css'

interface Step {
  kind: string
  title: string
  byName: string
  at: string
  leafHash: string
}

/** The steps of a visit in the order they happened, each provable. */
export function StepLine({ steps }: { steps: readonly Step[] }) {
  if (steps.length === 0) return <p className="hj-quiet">还没有办理记录。</p>
  return (
    <ol className="hj-steps">
      {steps.map((step) => (
        <li key={step.leafHash}>
          <p>
            {step.title} <LeafMark leafHash={step.leafHash} />
          </p>
          <p className="hj-quiet hj-small">
            {step.byName} · <MomentText at={step.at} />
          </p>
        </li>
      ))}
    </ol>
  )
}
