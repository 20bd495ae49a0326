import { newId } from '#kernel/ids.ts'
import { manyIds } from '#platform/intake/many-ids.ts'
import { copyLines, linesOf } from '#platform/postgres/copy-lines.ts'
import { copyText } from '#platform/postgres/copy-text.ts'
import type { Act } from '#platform/operation.ts'

/** What a module above puts on an entity's file. @technical */
export interface FileEntryInput {
  readonly entityId: string
  readonly kind: string
  readonly title: string
  readonly occurredAt: Date
  readonly agencyId?: string | null
  /** Which record of which module stands behind it, such as `inspection/<id>`. */
  readonly source: string
  readonly link?: string
  readonly facts: Readonly<Record<string, string | number | boolean | null>>
  /** The source of the entry this one follows from, such as `inspection/<id>`; a loop key needs none. */
  readonly causedBy?: string
  /** A matter that stays open until an entry with the same key says it is closed. */
  readonly loop?: { readonly key: string; readonly state: 'open' | 'closed'; readonly dueOn?: string }
}

/**
 * Puts one entry on 一企一档, in the transaction of the act it tells of (architecture.md §3: the bands above push down).
 * Locks nothing.
 */
export async function addToFile(
  act: Pick<Act, 'tx' | 'ports' | 'now'>,
  entry: FileEntryInput,
): Promise<{ readonly entryId: string }> {
  const entryId = newId(act.ports)
  act.tx.later(
    `insert into entities.file_entry (entry_id, entity_id, kind, title, occurred_at, agency_id, source, link, facts,
       loop_key, loop_state, loop_due_on, recorded_at, caused_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      entryId,
      entry.entityId,
      entry.kind,
      entry.title,
      entry.occurredAt,
      entry.agencyId ?? null,
      entry.source,
      entry.link ?? null,
      JSON.stringify(entry.facts),
      entry.loop?.key ?? null,
      entry.loop?.state ?? null,
      entry.loop?.dueOn ?? null,
      act.now,
      entry.causedBy ?? null,
    ],
  )
  return { entryId }
}

/** Puts many entries on their files at once, each as `addToFile` would. Locks nothing. */
export async function addAllToFile(
  act: Pick<Act, 'tx' | 'ports' | 'now'>,
  entries: readonly FileEntryInput[],
): Promise<void> {
  const nextId = manyIds(act.ports)
  const at = act.now.toISOString()
  await copyLines(
    act.tx,
    `copy entities.file_entry (entry_id, entity_id, kind, title, occurred_at, agency_id, source, link, facts, loop_key, loop_state,
       loop_due_on, caused_by, recorded_at) from stdin`,
    linesOf(entries, (entry) => {
      const cells = [
        entry.kind,
        entry.title,
        entry.occurredAt.toISOString(),
        entry.agencyId ?? null,
        entry.source,
        entry.link ?? null,
        JSON.stringify(entry.facts),
        entry.loop?.key ?? null,
        entry.loop?.state ?? null,
        entry.loop?.dueOn ?? null,
        entry.causedBy ?? null,
      ]
      return `${nextId()}\t${entry.entityId}\t${cells.map(copyText).join('\t')}\t${at}\n`
    }),
  )
}
