// 重点监管名单 (verifiable.md §7.3): certainty rests on an entry of a published list, never on a plan's own word.
import { z } from 'zod'

export const keyListInput = z.object({
  number: z.string().regex(/^[0-9A-Z-]{1,20}$/, '序号只能使用数字、大写字母和 -'),
  entityId: z.uuid(),
  reason: z.string().trim().min(2).max(200),
})

export const keyListEntry = z.object({ ...keyListInput.shape, name: z.string(), uscc: z.string() })
/** @technical */
export type KeyListEntry = z.output<typeof keyListEntry>

/** A published version as a certainty needs it. @technical */
export interface KeyListVersion {
  readonly year: number
  readonly version: number
  readonly title: string
  readonly entries: readonly KeyListEntry[]
  readonly leafHash: string
}

/** Where an entity stands in a list: `2026-1/003`. @technical */
export interface KeyEntry {
  readonly ref: string
  readonly title: string
  readonly number: string
  readonly leafHash: string
}

/** Every entity of the lists in force with its entry; the first list that has it counts. */
export function keyEntries(lists: readonly KeyListVersion[]): Map<string, KeyEntry> {
  const entries = new Map<string, KeyEntry>()
  for (const { year, version, title, entries: own, leafHash } of lists)
    for (const { entityId, number } of own)
      if (!entries.has(entityId))
        entries.set(entityId, { ref: `${year}-${version}/${number}`, title, number, leafHash })
  return entries
}

/** The first number or entity that stands twice. */
export function twiceListed(entries: readonly z.output<typeof keyListInput>[]): string | undefined {
  const seen = new Set<string>()
  for (const { number, entityId } of entries)
    for (const key of [number, entityId]) {
      if (seen.has(key)) return number
      seen.add(key)
    }
  return undefined
}
