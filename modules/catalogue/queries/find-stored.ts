import type { Tx } from '#platform/tx.ts'

/** The content hash of a version, to answer a repeated request. */
export async function findVersionHash(tx: Tx, itemVersionId: string): Promise<Buffer | undefined> {
  const row = await tx.maybe<{ hash: Buffer }>(
    `select content_hash as hash from catalogue.item_version where item_version_id = $1`,
    [itemVersionId],
  )
  return row?.hash
}

export async function findGroupName(tx: Tx, code: string): Promise<string | undefined> {
  const row = await tx.maybe<{ name: string }>(`select name from catalogue.item_group where code = $1`, [code])
  return row?.name
}

/** Spans of an item's approved versions, for placing a new one. */
export async function listApprovedSpans(
  tx: Tx,
  itemId: string,
): Promise<{ itemVersionId: string; ordinal: number; validFrom: string; validTo: string | null }[]> {
  return tx.rows(
    `select item_version_id as "itemVersionId", ordinal, valid_from as "validFrom", valid_to as "validTo"
       from catalogue.item_version where item_id = $1 and state = 'approved' order by valid_from`,
    [itemId],
  )
}

export async function hasProposedVersion(tx: Tx, itemId: string): Promise<boolean> {
  const row = await tx.maybe(`select 1 from catalogue.item_version where item_id = $1 and state = 'proposed' limit 1`, [
    itemId,
  ])
  return row !== undefined
}

export interface BasisRow {
  readonly itemVersionId: string
  readonly citationId: string
  readonly role: string
  readonly confirmation: 'unconfirmed' | 'confirmed-text' | 'confirmed-editor'
  readonly confirmedBy: string | null
  readonly confirmedAt: Date | null
  readonly confirmationSource: string | null
}

export async function listBasis(tx: Tx, itemId: string): Promise<BasisRow[]> {
  return tx.rows<BasisRow>(
    `select b.item_version_id as "itemVersionId", b.citation_id as "citationId", b.role, b.confirmation, b.confirmed_by as "confirmedBy",
            b.confirmed_at as "confirmedAt", b.confirmation_source as "confirmationSource"
       from catalogue.legal_basis b join catalogue.item_version v using (item_version_id)
      where v.item_id = $1 order by b.ordinal`,
    [itemId],
  )
}

export interface DecisionRow {
  readonly itemVersionId: string
  readonly proposedBy: string
  readonly proposedAt: Date
  readonly decidedBy: string | null
  readonly decidedAt: Date | null
  readonly decisionNote: string | null
}

export async function listDecisions(tx: Tx, itemId: string): Promise<DecisionRow[]> {
  return tx.rows<DecisionRow>(
    `select item_version_id as "itemVersionId", proposed_by as "proposedBy", proposed_at as "proposedAt", decided_by as "decidedBy",
            decided_at as "decidedAt", decision_note as "decisionNote"
       from catalogue.item_version where item_id = $1`,
    [itemId],
  )
}

export interface SuccessionRow {
  readonly direction: 'predecessor' | 'successor'
  readonly itemId: string
  readonly code: string
  readonly name: string
  readonly kind: 'split' | 'merge' | 'rename'
  readonly effectiveOn: string
}

/** The items this one took over from, and those that took over from it. */
export async function listSuccessions(tx: Tx, itemId: string): Promise<SuccessionRow[]> {
  return tx.rows<SuccessionRow>(
    `select 'successor' as direction, i.item_id as "itemId", i.code, i.name, s.kind, s.effective_on as "effectiveOn"
       from catalogue.item_succession s join catalogue.item i on i.item_id = s.to_item_id where s.from_item_id = $1
     union all
     select 'predecessor', i.item_id, i.code, i.name, s.kind, s.effective_on
       from catalogue.item_succession s join catalogue.item i on i.item_id = s.from_item_id where s.to_item_id = $1
     order by 6, 3`,
    [itemId],
  )
}
