import { useCallback, useEffect, useState } from 'react'

/** What a screen reads: the last answer, the last failure, and a way to ask again. */
export interface Loaded<T> {
  readonly data: T | undefined
  readonly error: unknown
  readonly reload: () => void
}

// The last answers by key, so that going back shows at once what was seen before it is read again.
const seen = new Map<string, unknown>()

/** Reads once per key and whenever `reload` is called; an older answer never overwrites a newer one. */
export function useLoaded<T>(key: string, load: () => Promise<T>): Loaded<T> {
  const [turn, setTurn] = useState(0)
  const [answer, setAnswer] = useState<{ key: string; data?: T; error?: unknown }>({ key })
  useEffect(() => {
    let isCurrent = true
    load().then(
      (data) => {
        seen.set(key, data)
        if (isCurrent) setAnswer({ key, data })
      },
      (error: unknown) => {
        if (isCurrent) setAnswer((before) => ({ ...(before.key === key ? before : { key }), error }))
      },
    )
    return () => {
      isCurrent = false
    }
    // `load` is rebuilt at every render and says the same as `key`.
  }, [key, turn])
  const reload = useCallback(() => setTurn((before) => before + 1), [])
  const current = answer.key === key ? answer : { key }
  return { data: current.data ?? (seen.get(key) as T | undefined), error: current.error, reload }
}

/** Drops what was read, when another person signs in. */
export function forgetLoaded(): void {
  seen.clear()
}
