import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#platform/tx.ts'
import type { Indicator } from '../domain/indicator.ts'
import type { StandardKind } from '../domain/standard-number.ts'

/** @technical */
export interface NewStandard {
  readonly standardId: string
  readonly kind: StandardKind
  readonly number: string
  readonly name: string
  readonly publisher: string
  readonly publisherEntityId: string | null
  readonly products: readonly string[]
  readonly limits: readonly Indicator[]
  readonly itemIds: readonly string[]
  readonly inForceOn: string
  readonly replacesId: string | null
  readonly by: string
  readonly at: Date
}

/** Adds a standard to the register; false when its id or number is taken. Locks nothing. */
export async function insertStandard(tx: Tx, one: NewStandard): Promise<boolean> {
  const added = await tx.run(
    `insert into commitments.standard (standard_id, kind, number, name, publisher, publisher_entity_id, products, limits, item_ids,
       in_force_on, replaces_id, recorded_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) on conflict do nothing`,
    [
      one.standardId,
      one.kind,
      one.number,
      one.name,
      one.publisher,
      one.publisherEntityId,
      one.products,
      JSON.stringify(one.limits),
      one.itemIds,
      one.inForceOn,
      one.replacesId,
      one.by,
      one.at,
    ],
  )
  return added === 1
}

/** Closes a standard from the first day of its successor; false when it is closed already. Locks its row. */
export async function closeStandard(tx: Tx, standardId: string, replacedOn: string): Promise<boolean> {
  const closed = await tx.run(
    `update commitments.standard set replaced_on = $2 where standard_id = $1 and replaced_on is null`,
    [standardId, replacedOn],
  )
  return closed === 1
}

/** @technical */
export interface NewDeclaration {
  readonly declarationId: string
  readonly chainId: string
  readonly ordinal: number
  readonly entityId: string
  readonly entityName: string
  readonly uscc: string | null
  readonly kind: StandardKind
  readonly isOwn: boolean
  readonly standardId: string | null
  readonly number: string
  readonly name: string
  readonly object: 'product' | 'service'
  readonly product: string
  readonly indicators: readonly Indicator[]
  readonly contentHash: Buffer
  readonly declaredOn: PlainDate
  readonly by: string
  readonly at: Date
}

/** Adds one version of a declaration; the unique ordinal keeps two at once apart. Locks nothing. */
export async function insertDeclaration(tx: Tx, one: NewDeclaration): Promise<void> {
  await tx.run(
    `insert into commitments.declaration (declaration_id, chain_id, ordinal, entity_id, entity_name, uscc, kind, is_own, standard_id,
       number, name, object, product, indicators, content_hash, declared_on, declared_by, declared_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
    [
      one.declarationId,
      one.chainId,
      one.ordinal,
      one.entityId,
      one.entityName,
      one.uscc,
      one.kind,
      one.isOwn,
      one.standardId,
      one.number,
      one.name,
      one.object,
      one.product,
      JSON.stringify(one.indicators),
      one.contentHash,
      one.declaredOn,
      one.by,
      one.at,
    ],
  )
}

/** Marks a chain as leading; false when it is already. Locks nothing. */
export async function insertLeadingMark(
  tx: Tx,
  one: {
    readonly chainId: string
    readonly listNumber: string
    readonly markedOn: string
    readonly by: string
    readonly at: Date
  },
): Promise<boolean> {
  const added = await tx.run(
    `insert into commitments.leading_mark (chain_id, list_number, marked_on, marked_by, recorded_at) values ($1, $2, $3, $4, $5)
     on conflict do nothing`,
    [one.chainId, one.listNumber, one.markedOn, one.by, one.at],
  )
  return added === 1
}
