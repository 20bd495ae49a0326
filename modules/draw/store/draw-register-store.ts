import type { Tx } from '#platform/tx.ts'
import type { CatalogueKind } from '../domain/draw-catalogue.ts'
import type { KeyListEntry } from '../domain/key-list.ts'

/** A catalogue version as it was adopted. @technical */
export interface CatalogueAdoption {
  readonly adoptionId: string
  readonly agencyId: string
  readonly orgName: string
  readonly kind: CatalogueKind
  readonly version: string
  readonly title: string
  readonly content: unknown
  readonly citation: string
  readonly documentNumber: string
  readonly signedBy: string
  readonly contentHash: Buffer
  readonly adoptedByName: string
  readonly adoptedAt: Date
  readonly leafHash: string
}

const ADOPTION = `select adoption_id as "adoptionId", agency_id as "agencyId", org_name as "orgName", kind, version, title, content, citation,
  document_number as "documentNumber", signed_by as "signedBy", content_hash as "contentHash", adopted_by_name as "adoptedByName",
  adopted_at as "adoptedAt", leaf_hash as "leafHash" from draw.catalogue_adoption`

/** All adoptions, the newest first: the first of a kind is in force. */
export function listAdoptions(tx: Tx): Promise<CatalogueAdoption[]> {
  return tx.rows<CatalogueAdoption>(`${ADOPTION} order by adopted_at desc, adoption_id desc`)
}

export function findAdoption(tx: Tx, adoptionId: string): Promise<CatalogueAdoption | undefined> {
  return tx.maybe<CatalogueAdoption>(`${ADOPTION} where adoption_id = $1`, [adoptionId])
}

/** Acts on the register follow one another: waits for one under way. */
export async function holdRegister(tx: Tx): Promise<void> {
  tx.later(`select pg_advisory_xact_lock(hashtextextended('draw-register', 15))`)
}

export async function insertAdoption(tx: Tx, one: CatalogueAdoption): Promise<void> {
  tx.later(
    `insert into draw.catalogue_adoption (adoption_id, agency_id, org_name, kind, version, title, content, citation, document_number,
       signed_by, content_hash, adopted_by_name, adopted_at, leaf_hash) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      one.adoptionId,
      one.agencyId,
      one.orgName,
      one.kind,
      one.version,
      one.title,
      JSON.stringify(one.content),
      one.citation,
      one.documentNumber,
      one.signedBy,
      one.contentHash,
      one.adoptedByName,
      one.adoptedAt,
      one.leafHash,
    ],
  )
}

/** A published version of an agency's key-supervision list. @technical */
export interface KeyList {
  readonly listId: string
  readonly agencyId: string
  readonly orgName: string
  readonly year: number
  readonly version: number
  readonly title: string
  readonly legalBasis: string
  readonly entries: readonly KeyListEntry[]
  readonly inForceFrom: string
  readonly inForceTo: string
  readonly contentHash: Buffer
  readonly publishedByName: string
  readonly publishedAt: Date
  readonly leafHash: string
}

const LIST = `select list_id as "listId", agency_id as "agencyId", org_name as "orgName", year, version, title, legal_basis as "legalBasis",
  entries, in_force_from::text as "inForceFrom", in_force_to::text as "inForceTo", content_hash as "contentHash",
  published_by_name as "publishedByName", published_at as "publishedAt", leaf_hash as "leafHash" from draw.key_list`

/** All versions, the newest first. */
export function listKeyLists(tx: Tx): Promise<KeyList[]> {
  return tx.rows<KeyList>(`${LIST} order by year desc, published_at desc, list_id desc`)
}

export function findKeyList(tx: Tx, listId: string): Promise<KeyList | undefined> {
  return tx.maybe<KeyList>(`${LIST} where list_id = $1`, [listId])
}

/** The newest version of each agency's list that is in force on a day; a newer version takes the place of an older one whole. */
export function keyListsOn(tx: Tx, agencyIds: readonly string[], day: string): Promise<KeyList[]> {
  return tx.rows<KeyList>(
    `select * from (select distinct on ("agencyId") * from (${LIST}) as l
       where "agencyId" = any ($1::uuid[]) and $2 between "inForceFrom" and "inForceTo"
       order by "agencyId", year desc, version desc) as newest order by array_position($1::uuid[], "agencyId")`,
    [agencyIds, day],
  )
}

export async function insertKeyList(tx: Tx, list: KeyList): Promise<void> {
  tx.later(
    `insert into draw.key_list (list_id, agency_id, org_name, year, version, title, legal_basis, entries, in_force_from, in_force_to,
       content_hash, published_by_name, published_at, leaf_hash) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      list.listId,
      list.agencyId,
      list.orgName,
      list.year,
      list.version,
      list.title,
      list.legalBasis,
      JSON.stringify(list.entries),
      list.inForceFrom,
      list.inForceTo,
      list.contentHash,
      list.publishedByName,
      list.publishedAt,
      list.leafHash,
    ],
  )
}
