import type { z } from 'zod'
import type { drawCatalogueAdopted, keyListPublished } from '#draw/events'
import type { Tx } from '#platform/tx.ts'

/** An adopted catalogue version. @technical */
export type CatalogueRow = Omit<z.output<typeof drawCatalogueAdopted.schema>, 'adoptedAt'> & {
  readonly adoptedAt: Date
}
/** A published key-supervision list. @technical */
export type KeyListRow = Omit<z.output<typeof keyListPublished.schema>, 'publishedAt'> & { readonly publishedAt: Date }

/** Every adopted catalogue, the newest first. */
export function listPublicCatalogues(tx: Tx): Promise<CatalogueRow[]> {
  return tx.rows<CatalogueRow>(
    `select adoption_id as "adoptionId", agency_name as "agencyName", kind, version, title, entries, citation,
       document_number as "documentNumber", signed_by as "signedBy", adopted_at as "adoptedAt", leaf_hash as "leafHash"
     from disclosure.public_draw_catalogue order by adopted_at desc, adoption_id desc`,
  )
}

/** Every published key-supervision list, the newest first. */
export function listPublicKeyLists(tx: Tx): Promise<KeyListRow[]> {
  return tx.rows<KeyListRow>(
    `select list_id as "listId", agency_name as "agencyName", year, version, title, legal_basis as "legalBasis", entries,
       in_force_from::text as "inForceFrom", in_force_to::text as "inForceTo", published_at as "publishedAt", leaf_hash as "leafHash"
     from disclosure.public_key_list order by published_at desc, list_id desc`,
  )
}
