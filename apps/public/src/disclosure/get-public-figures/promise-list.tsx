import type { PromiseFigure } from '../../api/shapes.ts'
import { grouped } from '../../ui/numbers.ts'

/** Each promise with its term, its article, and how it is kept: in time, still open, late. */
export function PromiseList({ promises }: { promises: readonly PromiseFigure[] }) {
  return (
    <ul class="promises">
      {promises.map((promise) => (
        <li key={promise.id} class="promise">
          <p class="promise-head">
            <b>{promise.title}</b> <span>{promise.term}</span>
          </p>
          <Beam promise={promise} />
          <p class="promise-figures">
            <span class="figure-in">按期 {grouped(promise.inTime)} 件</span>
            <span class="figure-open">期限内未到 {grouped(promise.open)} 件</span>
            <span class={promise.late > 0 ? 'figure-late' : 'figure-none'}>逾期 {grouped(promise.late)} 件</span>
          </p>
          {promise.total === 0 && <p class="promise-more">{promise.sentence}</p>}
          <p class="promise-cite">
            {promise.citation} · {promise.source}
          </p>
        </li>
      ))}
    </ul>
  )
}

const WIDTH = 320

/** The level beam cut by counts; the words under it say the same. */
function Beam({ promise }: { promise: PromiseFigure }) {
  const all = Math.max(1, promise.inTime + promise.open + promise.late)
  const late = promise.late === 0 ? 0 : Math.max(6, (promise.late / all) * WIDTH)
  const open = promise.open === 0 ? 0 : Math.max(6, (promise.open / all) * WIDTH)
  const inTime = Math.max(0, WIDTH - late - open)
  return (
    <svg class="promise-beam" viewBox={`0 0 ${WIDTH} 8`} preserveAspectRatio="none" aria-hidden="true">
      <rect class="beam-in" x="0" y="2" width={promise.inTime === 0 ? 0 : inTime} height="4" />
      <rect class="beam-open" x={inTime} y="2.5" width={open} height="3" />
      <rect class="beam-late" x={WIDTH - late} y="1" width={late} height="6" />
    </svg>
  )
}
