import type { Tx } from '#platform/tx.ts'
import type { Agency, AgencyCodeSystem } from '../domain/agency.ts'

const COLUMNS = `a.agency_id as "id", a.code, a.name, a.short_name as "shortName", a.document_word as "documentWord",
  a.sector, a.level, a.kind, a.status, a.division_code as "divisionCode", a.functional_area as "functionalArea",
  a.divisions, a.parent_id as "parentId", a.superior_id as "superiorId"`

/** Agencies a transaction asked for: one act names the same few again and again. Lives as long as the transaction. */
const asked = new WeakMap<Tx, Map<string, Promise<Agency | undefined>>>()

/** The agency of an id, as it stood when the transaction first asked. */
export function findAgency(tx: Tx, id: string): Promise<Agency | undefined> {
  const known = asked.get(tx) ?? new Map<string, Promise<Agency | undefined>>()
  asked.set(tx, known)
  const found =
    known.get(id) ?? tx.maybe<Agency>(`select ${COLUMNS} from identity.agency a where a.agency_id = $1`, [id])
  known.set(id, found)
  return found
}

/** The agency that bears a code in a code system; never guessed from a prefix or from GB/T 2260. */
export function findAgencyByCode(
  tx: Tx,
  code: string,
  system: AgencyCodeSystem = 'hengjian',
): Promise<Agency | undefined> {
  if (system === 'hengjian') {
    return tx.maybe<Agency>(`select ${COLUMNS} from identity.agency a where a.code = $1`, [code])
  }
  return tx.maybe<Agency>(
    `select ${COLUMNS} from identity.agency_code c join identity.agency a using (agency_id)
     where c.system = $1 and c.code = $2`,
    [system, code],
  )
}

/** All agencies in the order of their codes, stopped ones included. */
export function listAgencies(tx: Tx): Promise<Agency[]> {
  return tx.rows<Agency>(`select ${COLUMNS} from identity.agency a order by a.code collate "C"`)
}
