import type { z } from 'zod'
import type { drawCatalogueAdopted, keyListPublished } from '#draw/events'
import type { Tx } from '#platform/tx.ts'

/** Shows an adopted version of a draw catalogue. */
export async function showCatalogue(tx: Tx, word: z.output<typeof drawCatalogueAdopted.schema>): Promise<void> {
  tx.later(
    `insert into disclosure.public_draw_catalogue (adoption_id, agency_name, kind, version, title, entries, citation, document_number,
       signed_by, adopted_at, leaf_hash) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict do nothing`,
    [
      word.adoptionId,
      word.agencyName,
      word.kind,
      word.version,
      word.title,
      JSON.stringify(word.entries),
      word.citation,
      word.documentNumber,
      word.signedBy,
      word.adoptedAt,
      word.leafHash,
    ],
  )
}

/** Shows a published version of a key-supervision list. */
export async function showKeyList(tx: Tx, word: z.output<typeof keyListPublished.schema>): Promise<void> {
  tx.later(
    `insert into disclosure.public_key_list (list_id, agency_name, year, version, title, legal_basis, entries, in_force_from, in_force_to,
       published_at, leaf_hash) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict do nothing`,
    [
      word.listId,
      word.agencyName,
      word.year,
      word.version,
      word.title,
      word.legalBasis,
      JSON.stringify(word.entries),
      word.inForceFrom,
      word.inForceTo,
      word.publishedAt,
      word.leafHash,
    ],
  )
}
