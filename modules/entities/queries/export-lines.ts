import type { Tx } from '#platform/tx.ts'
import type { RegistrationStatus } from '../domain/registration-status.ts'
import { type EntityKind, kindOfEntity } from './find-entity.ts'

/** One line of an export: public facts of the register, no person. @technical */
export interface ExportLine {
  readonly uscc: string | null
  readonly name: string
  readonly status: RegistrationStatus
  readonly kind: EntityKind
  readonly typeName: string | null
  readonly industryCode: string | null
  readonly industryName: string | null
  readonly divisionName: string | null
  readonly address: string | null
  readonly authorityName: string | null
  readonly registeredOn: string | null
}

/** The next lines of an export after a position, in order. */
export function exportLines(tx: Tx, exportId: string, after: number, most: number): Promise<ExportLine[]> {
  return tx.rows<ExportLine>(
    `select e.uscc, e.name, e.status, ${kindOfEntity} as kind, t.name as "typeName", e.industry_code as "industryCode",
       i.name as "industryName", d.name as "divisionName", p.address, a.name as "authorityName",
       e.registered_on as "registeredOn"
     from entities.export_line l join entities.entity e using (entity_id)
     left join entities.enterprise_type t on t.code = e.type_code
     left join entities.industry_class i on i.code = e.industry_code
     left join entities.division d on d.code = e.division_code
     left join entities.registration_authority a on a.code = e.authority_code
     left join entities.premises p on p.entity_id = e.entity_id and p.kind = 'domicile' and p.closed_on is null
     where l.export_id = $1 and l.position > $2 and l.position <= $2 + $3 order by l.position`,
    [exportId, after, most],
  )
}
