import { textOf } from '../../api/text-of.ts'
import type { OutboxEntry } from '../../outbox/entry.ts'

/** The acts of one kind on their way; one the server refused is not, so that its form is open to be put right. */
export function pendingOf(entries: readonly OutboxEntry[], operation: string): OutboxEntry[] {
  return entries.filter((entry) => entry.operation === operation && entry.state !== 'held')
}

/** Why nothing may be signed or concluded yet: it must rest on what the server has. */
export function stillSending(count: number): string {
  return count === 0 ? '' : `还有 ${count} 条没有提交，提交完再继续。`
}

/** The last name given to the counterpart in this visit, so that nobody types it twice. */
export function rememberCounterpart(visitId: string, name: string, role: string): void {
  sessionStorage.setItem(`counterpart/${visitId}`, JSON.stringify({ name, role }))
}

export function counterpartOf(visitId: string): { name: string; role: string } {
  const kept = sessionStorage.getItem(`counterpart/${visitId}`)
  const value: unknown = kept === null ? null : JSON.parse(kept)
  if (typeof value !== 'object' || value === null) return { name: '', role: '现场负责人' }
  const facts: Record<string, unknown> = { ...value }
  return { name: textOf(facts['name']), role: textOf(facts['role']) }
}
