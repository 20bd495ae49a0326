import { newActId } from '../../outbox/act-id.ts'

/** This phone's name in the evidence: random, made once, says nothing of its owner. */
export function deviceName(): string {
  const kept = localStorage.getItem('device')
  if (kept !== null) return kept
  const made = `dev-${newActId().slice(-8)}`
  localStorage.setItem('device', made)
  return made
}

/** The device's running number: a missing one shows that a photo was taken and never sent (verifiable.md §15.4). */
export function nextCounter(): number {
  const next = Number(localStorage.getItem('captures') ?? '0') + 1
  localStorage.setItem('captures', String(next))
  return next
}
