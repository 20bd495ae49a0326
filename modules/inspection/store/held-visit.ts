import type { Tx } from '#platform/tx.ts'

/** What transactions have read of the visits they hold the lock of. Lives as long as the transaction. */
const held = new WeakMap<Tx, Map<string, Map<string, Promise<unknown>>>>()

/** From here the transaction holds the visit's lock: nobody else changes its rows until the transaction ends. */
export function hold(tx: Tx, visitId: string): void {
  const visits = held.get(tx) ?? new Map<string, Map<string, Promise<unknown>>>()
  if (!visits.has(visitId)) visits.set(visitId, new Map())
  held.set(tx, visits)
}

/** A part of a visit, read once until it changes while the lock is held, and each time without the lock. */
export function partOf<T>(tx: Tx, visitId: string, part: string, read: () => Promise<T>): Promise<T> {
  const parts = held.get(tx)?.get(visitId)
  const known = parts?.get(part) as Promise<T> | undefined
  if (known !== undefined) return known
  const asked = read()
  parts?.set(part, asked)
  return asked
}

/** Whoever writes a part of a visit says so: the next reader asks the database. */
export function changed(tx: Tx, visitId: string, part: string): void {
  held.get(tx)?.get(visitId)?.delete(part)
}
