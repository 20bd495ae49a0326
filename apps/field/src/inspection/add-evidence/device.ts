import { newActId } from '../../outbox/act-id.ts'

/** This phone's name in the evidence: random, made once, says nothing of its owner. */
function deviceName(): string {
  const kept = localStorage.getItem('device')
  if (kept !== null) return kept
  const made = `dev-${newActId().slice(-8)}`
  localStorage.setItem('device', made)
  return made
}

/** A capture's place in this phone's chain. */
export interface ChainPlace {
  readonly device: string
  readonly counter: number
  readonly previousRoot: string | null
}

/** Takes the next place: a missing number or a link to another picture shows that one was taken and never sent (verifiable.md §15.4). */
export function nextInChain(root: string): ChainPlace {
  const counter = Number(localStorage.getItem('captures') ?? '0') + 1
  const previousRoot = localStorage.getItem('last-capture')
  localStorage.setItem('captures', String(counter))
  localStorage.setItem('last-capture', root)
  return { device: deviceName(), counter, previousRoot }
}
