import type { Tx } from '#platform/tx.ts'
import { findKey } from '../domain/name-key.ts'
import { searchWords } from '../domain/search-plan.ts'
import { numbersOf } from './find-by-number.ts'
import type { Found, FoundRow } from './found-rows.ts'

export const matchKinds = [
  'uscc',
  'former-uscc',
  'registration-number',
  'organization-code',
  'name',
  'former-name',
  'address',
  'object-code',
  'licence-number',
  'document-number',
] as const

/** What of an entity the words were found in, and where in it. @technical */
export interface FoundMatch {
  readonly by: (typeof matchKinds)[number]
  readonly text: string
  readonly start: number
  readonly end: number
  /** False where the words are written in another way: width, case, brackets, traditional characters. */
  readonly isLiteral: boolean
}

/** Why each row was found; rows of a list without words have no reason. */
export async function whyFound(tx: Tx, text: string, found: Found): Promise<ReadonlyMap<string, FoundMatch>> {
  const { key } = searchWords(text)
  const matches = new Map<string, FoundMatch>()
  if (found.by === 'all') return matches
  const take = (entityId: string, by: FoundMatch['by'], where: string | null) => {
    const place = where === null || matches.has(entityId) ? undefined : findKey(where, key)
    if (where === null || place === undefined) return
    matches.set(entityId, { by, text: where, ...place, isLiteral: where.slice(place.start, place.end) === text.trim() })
  }
  for (const row of found.rows) take(row.entityId, ...shownReason(found.by, row))
  const left = found.rows.map((row) => row.entityId).filter((id) => !matches.has(id))
  for (const { entityId, by, value } of await otherReasons(tx, found.by, left, key)) take(entityId, by, value)
  return matches
}

function shownReason(by: Exclude<Found['by'], 'all'>, row: FoundRow): [FoundMatch['by'], string | null] {
  if (by === 'code') return ['uscc', row.uscc]
  if (by === 'number') return ['document-number', null]
  return by === 'name' ? ['name', row.name] : ['address', row.address]
}

interface Reason {
  readonly entityId: string
  readonly by: FoundMatch['by']
  readonly value: string
}

async function otherReasons(tx: Tx, by: Found['by'], entityIds: readonly string[], key: string): Promise<Reason[]> {
  if (entityIds.length === 0) return []
  if (by === 'number') return numbersOf(tx, key, entityIds)
  if (by === 'address')
    return tx.rows<Reason>(
      `select entity_id as "entityId", 'address' as by, address as value from entities.premises
       where entity_id = any ($1::uuid[]) and closed_on is null order by premises_id`,
      [entityIds],
    )
  return tx.rows<Reason>(
    `select entity_id as "entityId", case type when 'uscc' then 'former-uscc' else type end as by, value
     from entities.entity_identifier where entity_id = any ($1::uuid[]) and type = any ($2::text[])
     order by entity_id, type, value`,
    [entityIds, by === 'name' ? ['former-name'] : ['uscc', 'registration-number', 'organization-code']],
  )
}
