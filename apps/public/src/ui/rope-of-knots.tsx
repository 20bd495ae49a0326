import { longMoment } from './moment.ts'
import { HashText } from './codes.tsx'

export interface Knot {
  readonly name: string
  readonly state: 'tied' | 'now' | 'ahead' | 'cut'
  readonly at?: string | undefined
  readonly hash?: string | undefined
  readonly hashLabel?: string | undefined
  readonly note?: string | undefined
}

const STATE_WORDS = { tied: '已完成', now: '现在', ahead: '尚未到这一步', cut: '终止' } as const

/** From 计划 to 公示: every state with its moment, its hash and who witnessed it. State is told by word and shape. */
export function RopeOfKnots({ knots }: { knots: readonly Knot[] }) {
  return (
    <ol class="rope">
      {knots.map((knot) => (
        <li key={knot.name} class={`knot knot-${knot.state}`} aria-current={knot.state === 'now' ? 'step' : undefined}>
          <span class="knot-name">
            {knot.name}
            {(knot.state === 'now' || knot.state === 'cut') && <em class="knot-word">{STATE_WORDS[knot.state]}</em>}
            {(knot.state === 'tied' || knot.state === 'ahead') && <span class="sr">（{STATE_WORDS[knot.state]}）</span>}
          </span>
          {knot.at !== undefined && (
            <time class="knot-at" dateTime={knot.at}>
              {longMoment(knot.at)}
            </time>
          )}
          {knot.hash !== undefined && (
            <span class="knot-hash">
              {knot.hashLabel ?? '存证'} <HashText value={knot.hash} />
            </span>
          )}
          {knot.note !== undefined && <span class="knot-note">{knot.note}</span>}
        </li>
      ))}
    </ol>
  )
}
