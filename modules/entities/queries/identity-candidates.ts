import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#platform/tx.ts'
import { bigrams } from '../domain/name-key.ts'
import type { RegistrationStatus } from '../domain/registration-status.ts'

/** Somebody a waiting record may speak of. @technical */
export interface CandidateRow {
  readonly entityId: string
  readonly uscc: string | null
  readonly name: string
  readonly status: RegistrationStatus
  readonly legalRepresentative: string | null
  readonly registeredOn: PlainDate | null
  readonly address: string | null
  readonly formerNames: readonly string[]
  readonly isByCode: boolean
}

const MOST = 20

/** Those a code points to, then namesakes, present and former: for a person to look at, never to be merged by name. */
export async function listCandidates(
  tx: Tx,
  entityIds: readonly string[],
  nameKey: string | null,
): Promise<CandidateRow[]> {
  return tx.rows<CandidateRow>(
    `with found as (
       select id as entity_id, true as by_code from unnest($1::uuid[]) id
       union all
       (select entity_id, false from entities.entity where $2::text is not null and name_grams @> $3::int[] and name_key = $2 limit ${MOST})
       union all
       (select entity_id, false from entities.entity_identifier
        where $2::text is not null and type = 'former-name' and name_grams @> $3::int[] and name_key = $2 limit ${MOST}))
     select e.entity_id as "entityId", e.uscc, e.name, e.status, e.legal_representative as "legalRepresentative",
       e.registered_on as "registeredOn", p.address, q.by_code as "isByCode",
       coalesce((select array_agg(i.value order by i.value) from entities.entity_identifier i
         where i.entity_id = e.entity_id and i.type = 'former-name'), '{}') as "formerNames"
     from (select entity_id, bool_or(by_code) as by_code from found group by entity_id) q
     join entities.entity e using (entity_id)
     left join entities.premises p on p.entity_id = e.entity_id and p.kind = 'domicile' and p.closed_on is null
     order by q.by_code desc, e.uscc limit ${MOST}`,
    [entityIds, nameKey, nameKey === null ? [] : bigrams(nameKey)],
  )
}
