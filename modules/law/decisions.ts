import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#platform/tx.ts'
import type { LawBase } from './law-files.ts'

/** A decision as it was made, and how to make it again from the same inputs by a base. */
export interface Decision {
  /** Place in its source, by which the next page is asked for. */
  readonly key: string
  readonly recordId: string
  readonly subject: { readonly kind: string; readonly id: string; readonly title: string }
  /** The day whose knowledge it rests on. */
  readonly decidedOn: PlainDate
  readonly was: string
  again(base: LawBase): string
}

/** Decisions of one kind, kept with their inputs by the module that makes them. */
export interface DecisionSource {
  readonly name: string
  /** The next decisions after a key, in the order of keys; none when there are no more. */
  read(tx: Tx, after: string | undefined, most: number): Promise<readonly Decision[]>
}

/** A decision that comes out otherwise: already by what was known then, or only by what is known since. @technical */
export interface Difference {
  readonly known: 'then' | 'now'
  readonly recordId: string
  readonly subject: Decision['subject']
  readonly decidedOn: PlainDate
  readonly was: string
  readonly becomes: string
}

/** @technical */
export interface Recomputation {
  readonly decisions: number
  readonly differing: number
  readonly bySource: Readonly<Record<string, number>>
  readonly differences: readonly Difference[]
}

const PAGE = 5000
const MOST_DIFFERENCES = 1000

/** Makes every decision again: by the law as it was known then, which must give the same, and by the law as it is known now. */
export async function recomputeAll(
  tx: Tx,
  sources: readonly DecisionSource[],
  law: { readonly present: LawBase; readonly asKnown: (day: PlainDate) => LawBase },
): Promise<Recomputation> {
  const bySource: Record<string, number> = {}
  const differences: Difference[] = []
  let differing = 0
  for (const source of sources) {
    let after: string | undefined
    let count = 0
    for (;;) {
      const page = await source.read(tx, after, PAGE)
      for (const one of page) {
        const found = differenceOf(one, law)
        if (found === undefined) continue
        differing += 1
        if (differences.length < MOST_DIFFERENCES) differences.push(found)
      }
      count += page.length
      after = page.at(-1)?.key
      if (page.length < PAGE) break
    }
    bySource[source.name] = count
  }
  const decisions = Object.values(bySource).reduce((sum, one) => sum + one, 0)
  return { decisions, differing, bySource, differences }
}

function differenceOf(
  one: Decision,
  law: { readonly present: LawBase; readonly asKnown: (day: PlainDate) => LawBase },
): Difference | undefined {
  const { recordId, subject, decidedOn, was } = one
  const base = law.asKnown(decidedOn)
  const then = again(one, base)
  if (then !== was) return { known: 'then', recordId, subject, decidedOn, was, becomes: then }
  if (base === law.present) return undefined
  const now = again(one, law.present)
  return now === was ? undefined : { known: 'now', recordId, subject, decidedOn, was, becomes: now }
}

/** A base that holds no version for the day answers nothing, and that is a difference too. */
function again(one: Decision, base: LawBase): string {
  try {
    return one.again(base)
  } catch (error) {
    if (error instanceof RangeError) return `无法得出：${error.message}`
    throw error
  }
}
