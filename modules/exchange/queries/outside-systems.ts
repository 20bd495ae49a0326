import type { Tx } from '#platform/tx.ts'

/** A system outside. @technical */
export interface OutsideSystem {
  readonly systemId: string
  readonly agencyId: string
  readonly name: string
  readonly contact: string
  readonly purpose: string
  readonly legalGround: string
  readonly pseudonym: string
  readonly registeredAt: Date
}

const COLUMNS = `system_id as "systemId", agency_id as "agencyId", name, contact, purpose, legal_ground as "legalGround",
  pseudonym, registered_at as "registeredAt"`

export function findSystem(tx: Tx, systemId: string): Promise<OutsideSystem | undefined> {
  return tx.maybe(`select ${COLUMNS} from exchange_desk.outside_system where system_id = $1`, [systemId])
}

/** Every system in the asker's scope, by name. */
export function listSystemRows(tx: Tx): Promise<OutsideSystem[]> {
  return tx.rows(`select ${COLUMNS} from exchange_desk.outside_system order by name collate "C", system_id`)
}

/** A key as the screen shows it: never its secret. @technical */
export interface KeyRow {
  readonly systemId: string
  readonly keyId: string
  readonly mark: string
  readonly roleCode: string
  readonly permissions: readonly string[]
  readonly mayAct: boolean
  readonly perMinute: number
  readonly perDay: number
  readonly validFrom: string
  readonly validTo: string
  readonly issuedAt: Date
  readonly revokedAt: Date | null
  readonly revokedReason: string | null
  readonly usedToday: number
  readonly lastCalledAt: Date | null
}

/** The keys of the systems in scope, the newest first; `dayStart` is when the present day began. */
export function listKeyRows(tx: Tx, dayStart: Date): Promise<KeyRow[]> {
  return tx.rows(
    `select k.system_id as "systemId", k.key_id as "keyId", k.mark, k.role_code as "roleCode", k.permissions,
       k.may_act as "mayAct", k.per_minute as "perMinute", k.per_day as "perDay", k.valid_from as "validFrom",
       k.valid_to as "validTo", k.issued_at as "issuedAt", k.revoked_at as "revokedAt", k.revoked_reason as "revokedReason",
       coalesce(u.used, 0)::int4 as "usedToday",
       (select max(c.called_at) from exchange_desk.api_call c where c.system_id = k.system_id and c.key_id = k.key_id)
         as "lastCalledAt"
     from exchange_desk.api_key k left join exchange_desk.api_quota_use u
       on u.system_id = k.system_id and u.key_id = k.key_id and u.span = 'day' and u.starts_at = $1
     order by k.issued_at desc, k.key_id`,
    [dayStart],
  )
}

/** @technical */
export interface ApiCallRow {
  readonly callId: string
  readonly keyId: string
  readonly mark: string
  readonly operation: string
  readonly purpose: string
  readonly statedPurpose: string
  readonly outcome: string
  readonly requestId: string
  readonly calledAt: Date
}

/** The calls of a system, the newest first. */
export function listCallRows(tx: Tx, systemId: string, limit: number, offset: number): Promise<ApiCallRow[]> {
  return tx.rows(
    `select c.call_id as "callId", c.key_id as "keyId", k.mark, c.operation, c.purpose, c.stated_purpose as "statedPurpose",
       c.outcome, c.request_id as "requestId", c.called_at as "calledAt"
     from exchange_desk.api_call c join exchange_desk.api_key k using (system_id, key_id)
     where c.system_id = $1 order by c.called_at desc, c.call_id limit $2 offset $3`,
    [systemId, limit, offset],
  )
}

export async function countCallRows(tx: Tx, systemId: string): Promise<number> {
  const { n } = await tx.one<{ n: number }>(
    `select count(*)::int4 as n from exchange_desk.api_call where system_id = $1`,
    [systemId],
  )
  return n
}
