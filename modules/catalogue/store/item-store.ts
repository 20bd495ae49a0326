import type { Tx } from '#platform/tx.ts'
import type { ItemContent } from '../domain/item-content.ts'

/** Who did it, as the record shows it (录入人、审核人). @technical */
export interface Person {
  readonly name: string
  readonly accountId: string | null
  readonly agencyId: string | null
}

/** Adds a 主项 unless its code is there. Locks nothing; the unique code decides between two writers. */
export async function ensureGroup(
  tx: Tx,
  group: { id: string; code: string; name: string; note: string; at: Date },
): Promise<void> {
  tx.later(
    `insert into catalogue.item_group (item_group_id, code, name, note, created_at) values ($1, $2, $3, $4, $5)
     on conflict (code) do nothing`,
    [group.id, group.code, group.name, group.note, group.at],
  )
}

/** Adds a 子项; false when its id or code is taken. */
export async function insertItem(
  tx: Tx,
  item: { id: string; groupCode: string; code: string; name: string; kind: string; at: Date },
): Promise<boolean> {
  const added = await tx.run(
    `insert into catalogue.item (item_id, item_group_id, code, name, kind, created_at)
     select $1, g.item_group_id, $3, $4, $5, $6 from catalogue.item_group g where g.code = $2
     on conflict do nothing`,
    [item.id, item.groupCode, item.code, item.name, item.kind, item.at],
  )
  return added === 1
}

/** Locks one item row until the transaction ends, so that its versions are placed one after another. */
export async function lockItem(tx: Tx, itemId: string): Promise<LockedItem | undefined> {
  return tx.maybe<LockedItem>(
    `select item_id as "itemId", code, name, kind, retired_on as "retiredOn" from catalogue.item where item_id = $1 for update`,
    [itemId],
  )
}

export interface LockedItem {
  readonly itemId: string
  readonly code: string
  readonly name: string
  readonly kind: 'inspection' | 'penalty' | 'coercion' | 'other'
  readonly retiredOn: string | null
}

export interface NewVersion {
  readonly id: string
  readonly itemId: string
  readonly name: string
  readonly state: 'proposed' | 'historical'
  readonly content: ItemContent
  readonly missing: readonly string[]
  readonly contentHash: Buffer
  readonly confirmations: readonly ('unconfirmed' | 'confirmed-text')[]
  readonly checkPointIds: readonly string[]
  readonly by: Person
  readonly at: Date
}

/** Writes a version with its basis and check points. The caller holds the item's lock, which makes the ordinal sure. */
export async function insertVersion(tx: Tx, version: NewVersion): Promise<void> {
  const { content } = version
  tx.later(
    `insert into catalogue.item_version (item_version_id, item_id, ordinal, state, valid_from, valid_to, name, sector, agency,
       catalogue_code, supervision_class, content, missing, content_hash, proposed_by, proposed_account_id, proposed_agency_id, proposed_at)
     select $1, $2, coalesce(max(ordinal), 0) + 1, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17
       from catalogue.item_version where item_id = $2`,
    [
      version.id,
      version.itemId,
      version.state,
      content.validFrom,
      content.validTo,
      version.name,
      content.sector,
      content.agency,
      content.catalogueCode,
      content.supervisionClass,
      JSON.stringify(content),
      [...version.missing],
      version.contentHash,
      version.by.name,
      version.by.accountId,
      version.by.agencyId,
      version.at,
    ],
  )
  const basis = content.basis.map((one, index) => ({
    ...one,
    ordinal: index,
    confirmation: version.confirmations[index],
  }))
  tx.later(
    `insert into catalogue.legal_basis (item_version_id, citation_id, role, ordinal, confirmation)
     select $1, b.cite, b.role, b.ordinal, coalesce(b.confirmation, 'unconfirmed')
       from jsonb_to_recordset($2::jsonb) as b(cite text, role text, ordinal integer, confirmation text)`,
    [version.id, JSON.stringify(basis)],
  )
  const points = content.checkPoints.map((one, index) => ({ ...one, ordinal: index, id: version.checkPointIds[index] }))
  tx.later(
    `insert into catalogue.check_point (check_point_id, item_version_id, ordinal, code, text, reason, weight, citation_ids)
     select p.id, $1, p.ordinal, p.code, p.text, p.reason, p.weight, array(select jsonb_array_elements_text(p.cites))
       from jsonb_to_recordset($2::jsonb)
         as p(id uuid, ordinal integer, code text, text text, reason text, weight text, cites jsonb)`,
    [version.id, JSON.stringify(points)],
  )
}

/** Locks one version row. */
export async function lockVersion(tx: Tx, itemVersionId: string): Promise<LockedVersion | undefined> {
  return tx.maybe<LockedVersion>(
    `select item_version_id as "itemVersionId", item_id as "itemId", ordinal, state, valid_from as "validFrom", valid_to as "validTo",
            name, content, proposed_account_id as "proposedAccountId"
       from catalogue.item_version where item_version_id = $1 for update`,
    [itemVersionId],
  )
}

export interface LockedVersion {
  readonly itemVersionId: string
  readonly itemId: string
  readonly ordinal: number
  readonly state: string
  readonly validFrom: string
  readonly validTo: string | null
  readonly name: string
  readonly content: ItemContent
  readonly proposedAccountId: string | null
}

/** Records the decision on a proposed version; the caller holds its lock. */
export async function decideVersion(
  tx: Tx,
  decision: { id: string; state: 'approved' | 'rejected'; by: Person; at: Date; note: string },
): Promise<void> {
  tx.later(
    `update catalogue.item_version set state = $2, decided_by = $3, decided_account_id = $4, decided_at = $5, decision_note = $6
      where item_version_id = $1`,
    [decision.id, decision.state, decision.by.name, decision.by.accountId, decision.at, decision.note],
  )
}

/** Ends an open version on the day before its successor; the caller holds the item's lock. */
export async function closeVersion(tx: Tx, itemVersionId: string, validTo: string): Promise<void> {
  tx.later(`update catalogue.item_version set valid_to = $2 where item_version_id = $1 and valid_to is null`, [
    itemVersionId,
    validTo,
  ])
}

/** Marks the article as confirmed by an editor wherever the version cites it; the number of places. */
export async function confirmBasis(
  tx: Tx,
  confirmation: { itemVersionId: string; citationId: string; by: Person; at: Date; source: string },
): Promise<number> {
  return tx.run(
    `update catalogue.legal_basis set confirmation = 'confirmed-editor', confirmed_by = $3, confirmed_account_id = $4,
       confirmed_at = $5, confirmation_source = $6
      where item_version_id = $1 and citation_id = $2 and confirmation = 'unconfirmed'`,
    [
      confirmation.itemVersionId,
      confirmation.citationId,
      confirmation.by.name,
      confirmation.by.accountId,
      confirmation.at,
      confirmation.source,
    ],
  )
}

/** Cancels an item from a day on; the caller holds its lock. */
export async function markRetired(
  tx: Tx,
  item: { id: string; retiredOn: string; reason: string; by: string },
): Promise<void> {
  tx.later(`update catalogue.item set retired_on = $2, retired_reason = $3, retired_by = $4 where item_id = $1`, [
    item.id,
    item.retiredOn,
    item.reason,
    item.by,
  ])
}

/** Writes one line of the map from old items to new ones. Locks nothing: the caller holds the old item's lock. */
export async function insertSuccession(
  tx: Tx,
  line: {
    fromItemId: string
    toItemId: string
    kind: string
    effectiveOn: string
    reason: string
    by: string
    at: Date
  },
): Promise<void> {
  tx.later(
    `insert into catalogue.item_succession (from_item_id, to_item_id, kind, effective_on, reason, recorded_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [line.fromItemId, line.toItemId, line.kind, line.effectiveOn, line.reason, line.by, line.at],
  )
}
