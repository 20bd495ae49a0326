import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#platform/tx.ts'
import type { FindingMark } from '../domain/clean-up.ts'
import { VERSION_SQL } from './version-rows.ts'
import type { VersionRow } from './version-rows.ts'

/** Every approved version in force on the day of an item that is not cancelled. */
export function listVersionsInForce(tx: Tx, day: PlainDate): Promise<VersionRow[]> {
  return tx.rows<VersionRow>(
    `${VERSION_SQL} where v.state = 'approved' and v.valid_from <= $1::date and (v.valid_to is null or v.valid_to >= $1::date)
       and (i.retired_on is null or i.retired_on > $1::date) order by i.code`,
    [day],
  )
}

/** @technical */
export interface CleanUpRow {
  readonly cleanUpId: string
  readonly findingKind: string
  readonly findingKey: string
  readonly itemIds: readonly string[]
  readonly marks: readonly Pick<FindingMark, 'aspect' | 'words'>[]
  readonly asked: 'keep' | 'change' | 'abolish'
  readonly reason: string
  readonly state: 'proposed' | 'decided' | 'closed'
  readonly proposedBy: string
  readonly proposedAt: Date
  readonly outcome: 'keep' | 'change' | 'abolish' | null
  readonly decisionReason: string | null
  readonly carriedOutBy: string | null
  readonly decidedBy: string | null
  readonly decidedAt: Date | null
  readonly closingNote: string | null
  readonly closedBy: string | null
  readonly closedAt: Date | null
}

export function listCleanUpRows(tx: Tx): Promise<CleanUpRow[]> {
  return tx.rows<CleanUpRow>(
    `select clean_up_id as "cleanUpId", finding_kind as "findingKind", finding_key as "findingKey", item_ids as "itemIds", marks, asked,
            reason, state, proposed_by as "proposedBy", proposed_at as "proposedAt", outcome, decision_reason as "decisionReason",
            carried_out_by as "carriedOutBy", decided_by as "decidedBy", decided_at as "decidedAt", closing_note as "closingNote",
            closed_by as "closedBy", closed_at as "closedAt"
       from catalogue.clean_up order by proposed_at desc, clean_up_id`,
  )
}

/** @technical */
export interface ItemProgress {
  readonly itemId: string
  readonly code: string
  readonly name: string
  readonly retiredOn: string | null
  /** When its newest approved version was decided. */
  readonly lastApprovedAt: Date | null
}

/** What the catalogue shows of these items: cancelled when, last changed when. */
export function listItemProgress(tx: Tx, itemIds: readonly string[]): Promise<ItemProgress[]> {
  return tx.rows<ItemProgress>(
    `select i.item_id as "itemId", i.code, i.name, i.retired_on as "retiredOn", max(v.decided_at) as "lastApprovedAt"
       from catalogue.item i left join catalogue.item_version v on v.item_id = i.item_id and v.state = 'approved'
      where i.item_id = any ($1::uuid[]) group by i.item_id order by i.code`,
    [[...itemIds]],
  )
}
