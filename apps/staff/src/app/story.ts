import { queryOptions } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { api, take } from '../api/client.ts'

const STORED = 'hengjian.story'
const listeners = new Set<() => void>()

/** The walk through one enterprise of the demonstration; null outside a demonstration. */
export const storyQuery = queryOptions({
  queryKey: ['story'],
  queryFn: () => take(api.GET('/api/desk/story')),
  staleTime: 600_000,
})

/** The step the reader has come to, or undefined while no walk is under way. */
export function useStoryStep(): number | undefined {
  const stored = useSyncExternalStore(subscribe, () => sessionStorage.getItem(STORED))
  return stored === null ? undefined : Number(stored)
}

export function setStoryStep(step: number | undefined): void {
  if (step === undefined) sessionStorage.removeItem(STORED)
  else sessionStorage.setItem(STORED, String(step))
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
