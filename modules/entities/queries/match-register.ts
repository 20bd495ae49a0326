import type { Tx } from '#platform/tx.ts'
import type { RegisteredEntity } from '../domain/register-change.ts'

/** An entity a row of the file may speak of. @technical */
export interface Match extends Pick<RegisteredEntity, 'entityId' | 'uscc' | 'name' | 'registeredOn'> {
  /** The identifier by which it was found. */
  readonly key: string
  readonly rowHash: string | null
  readonly batchId: string | null
  readonly rowNo: number | null
}

/** Entities that hold these codes now, or held them before. Identifiers are matched in the order uscc, then 注册号. */
export async function matchByUscc(tx: Tx, codes: readonly string[]): Promise<Match[]> {
  if (codes.length === 0) return []
  const present = await tx.rows<Match>(
    `select uscc as key, ${matched} from entities.entity e where e.uscc = any ($1::text[])`,
    [codes],
  )
  const found = new Set(present.map((match) => match.key))
  const rest = codes.filter((code) => !found.has(code))
  if (rest.length === 0) return present
  return [...present, ...(await matchByIdentifier(tx, 'uscc', rest))]
}

/** Entities that hold or held these identifiers of a type. */
export async function matchByIdentifier(tx: Tx, type: string, values: readonly string[]): Promise<Match[]> {
  if (values.length === 0) return []
  return tx.rows<Match>(
    `select i.value as key, ${matched} from entities.entity_identifier i join entities.entity e using (entity_id)
     where i.value = any ($1::text[]) and i.type = $2`,
    [values, type],
  )
}

/** Which of these rows, by their hash, were quarantined before and settled since. */
export async function listSettledRows(tx: Tx, hashes: readonly string[]): Promise<Set<string>> {
  if (hashes.length === 0) return new Set()
  const rows = await tx.rows<{ hash: string }>(
    `select distinct encode(row_hash, 'hex') as hash from entities.quarantine
     where row_hash = any (select decode(h, 'hex') from unnest($1::text[]) h) and state in ('loaded', 'unchanged', 'discarded')`,
    [hashes],
  )
  return new Set(rows.map((row) => row.hash))
}

/** What the register says of these entities today. */
export async function listRegistered(tx: Tx, entityIds: readonly string[]): Promise<RegisteredEntity[]> {
  return tx.rows<RegisteredEntity>(
    `select e.entity_id as "entityId", e.uscc, e.name, e.registered_on as "registeredOn", e.type_code as "typeCode",
       e.industry_code as "industryCode", e.legal_representative as "legalRepresentative", e.capital_text as "capitalText",
       e.scope, p.address, e.division_code as "divisionCode", e.authority_code as "authorityCode", e.office_code as "officeCode", e.status
     from entities.entity e
     left join entities.premises p on p.entity_id = e.entity_id and p.kind = 'domicile' and p.closed_on is null
     where e.entity_id = any ($1::uuid[])`,
    [entityIds],
  )
}

const matched = `e.entity_id as "entityId", e.uscc, e.name, e.registered_on as "registeredOn", encode(e.row_hash, 'hex') as "rowHash",
  e.batch_id as "batchId", e.row_no::int as "rowNo"`
