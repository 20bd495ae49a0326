import './progress-beam.css'

interface ProgressBeamProps {
  tasks: number
  done: number
  underway: number
  pending: number
}

/** How many of the tasks are done, under way and waiting: the words first, the beam beside them. */
export function ProgressBeam({ tasks, done, underway, pending }: ProgressBeamProps) {
  const share = (part: number) => `${tasks === 0 ? 0 : (part * 100) / tasks}%`
  return (
    <span className="hj-progress">
      <span className="hj-progress-words">
        已完成 {done} · 执行中 {underway} · 待执行 {pending}
      </span>
      <span className="hj-progress-beam" aria-hidden="true">
        <span className="hj-progress-done" style={{ width: share(done) }} />
        <span className="hj-progress-underway" style={{ width: share(underway) }} />
      </span>
    </span>
  )
}
