// Implements RFC 9162 §2.1.4.2 (consistency proofs) in the reader's browser.

export interface ConsistencyFacts {
  from: number
  to: number
  path: string[]
  fromRoot: string
  toRoot: string
}

/** Whether the tree of `to` leaves begins with exactly the tree of `from` leaves: nothing removed, nothing altered. */
export async function isConsistent(facts: ConsistencyFacts): Promise<boolean> {
  const { from, to, fromRoot, toRoot } = facts
  if (from === to) return facts.path.length === 0 && fromRoot === toRoot
  if (from < 1 || from > to) return false
  const [first, ...rest] = isPowerOfTwo(from) ? [fromRoot, ...facts.path] : facts.path
  if (first === undefined) return false
  const roots = await climb(first, rest, trimmed(from - 1, to - 1))
  return roots?.older === fromRoot && roots.newer === toRoot
}

/** Both roots at once, or nothing when the path does not fit the sizes. */
async function climb(
  first: string,
  path: readonly string[],
  start: [number, number],
): Promise<{ older: string; newer: string } | undefined> {
  let [at, last] = start
  let [older, newer] = [first, first]
  for (const step of path) {
    if (last === 0) return undefined
    if (at % 2 === 1 || at === last) {
      older = await parent(step, older)
      newer = await parent(step, newer)
      while (at % 2 === 0 && at !== 0) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)]
    } else {
      newer = await parent(newer, step)
    }
    ;[at, last] = [Math.floor(at / 2), Math.floor(last / 2)]
  }
  return last === 0 ? { older, newer } : undefined
}

function isPowerOfTwo(count: number): boolean {
  return Number.isInteger(Math.log2(count))
}

function trimmed(at: number, last: number): [number, number] {
  let pair: [number, number] = [at, last]
  while (pair[0] % 2 === 1) pair = [Math.floor(pair[0] / 2), Math.floor(pair[1] / 2)]
  return pair
}

async function parent(left: string, right: string): Promise<string> {
  const bytes = Uint8Array.from(`01${left}${right}`.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
  const digest = await crypto.subtle.digest('SHA-256', bytes)
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
