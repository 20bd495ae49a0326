import { useEffect, useSyncExternalStore } from 'react'

const STORED = 'hengjian.keys'
const listeners = new Set<() => void>()

/** Whether the single-key shortcuts are on; the reader may switch them off for good on this machine. */
export function useKeysEnabled(): [boolean, (on: boolean) => void] {
  const enabled = useSyncExternalStore(subscribe, keysEnabled)
  return [enabled, setKeysEnabled]
}

interface KeyEvent {
  key: string
  isComposing: boolean
  keyCode: number
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  target: EventTarget | null
}

/** Runs a shortcut; never while typing, with a modifier, or during input-method composition. */
export function useKeys(bindings: Record<string, () => void>) {
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      const run = bindings[event.key]
      if (!run || !keysEnabled() || !isFreeKey(event, isTypingInto(event.target))) return
      event.preventDefault()
      run()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  })
}

/** Pure so that a test can say it: composition (also keyCode 229 of old engines) never triggers. */
export function isFreeKey(event: Omit<KeyEvent, 'target'>, typing: boolean): boolean {
  if (event.isComposing || event.keyCode === 229) return false
  if (event.ctrlKey || event.metaKey || event.altKey) return false
  return !typing
}

function isTypingInto(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable) return true
  return target.matches('input, textarea, select, [role="combobox"]')
}

function keysEnabled(): boolean {
  return window.localStorage.getItem(STORED) !== 'off'
}

function setKeysEnabled(on: boolean) {
  window.localStorage.setItem(STORED, on ? 'on' : 'off')
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
