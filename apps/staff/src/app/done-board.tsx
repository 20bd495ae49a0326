import { useLocation } from '@tanstack/react-router'
import { type ReactNode, useEffect, useSyncExternalStore } from 'react'
import { DoneNotice } from '../ui/problem-notice.tsx'
import './done-board.css'

/** An act that opens another page is told on that page. */
const CARRIED_MS = 1500
let words: ReactNode = null
let saidAt = 0
const listeners = new Set<() => void>()

/** Says what was just done. It outlives the form that did it, for the page moves on when the state does. */
export function announce(done: ReactNode): void {
  words = done
  saidAt = Date.now()
  for (const listener of listeners) listener()
}

/** The last thing done on this page, until the reader leaves it or puts it away. */
export function DoneBoard() {
  const shown = useSyncExternalStore(subscribe, () => words)
  const path = useLocation({ select: (location) => location.pathname })
  useEffect(
    () => () => {
      if (Date.now() - saidAt > CARRIED_MS) announce(null)
    },
    [path],
  )
  if (shown === null) return null
  return (
    <div className="hj-done-board hj-no-print">
      <DoneNotice>{shown}</DoneNotice>
      <button type="button" className="hj-link-button" onClick={() => announce(null)}>
        知道了
      </button>
    </div>
  )
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
