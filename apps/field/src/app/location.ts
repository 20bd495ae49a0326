import { useSyncExternalStore } from 'react'

const BASE = '/field'

/** Where we are, below /field: '/', '/visits/…', '/papers/…', '/outbox'. The address is the state. */
export function usePath(): string {
  return useSyncExternalStore(subscribe, currentPath)
}

export function go(path: string): void {
  window.history.pushState(null, '', `${BASE}${path}`)
  window.dispatchEvent(new PopStateEvent('popstate'))
  window.scrollTo(0, 0)
}

/** The address a link shows and can be opened in. */
export function href(path: string): string {
  return `${BASE}${path}`
}

function currentPath(): string {
  const path = window.location.pathname.slice(BASE.length)
  return path === '' ? '/' : path
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('popstate', listener)
  return () => window.removeEventListener('popstate', listener)
}
