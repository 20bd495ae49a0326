import type { Tx } from '#platform/tx.ts'
import type { RegistrationStatus } from '../domain/registration-status.ts'
import { kindOfEntity } from './find-entity.ts'

/** Kinds of facts that begin with a person's name; the index entity_fact_of_person holds the same. */
const ROLES = `('经营者', '股东', '自然人股东', '董事', '监事', '高级管理人员', '财务负责人', '联系人', 'legal-representative', '法定代表人',
  '认缴出资', '实缴出资', '股权变更')`

/** @technical */
export interface PersonHit {
  readonly entityId: string
  readonly name: string
  readonly uscc: string | null
  readonly status: RegistrationStatus
  readonly isHousehold: boolean
  /** A kind of fact, or `legal-representative` for what the register says. */
  readonly role: string
  readonly source: string
  readonly isPresent: boolean
}

/** Every file that names a person of this name; a name is not a person. */
export async function findPersons(tx: Tx, name: string, most: number): Promise<PersonHit[]> {
  return tx.rows(
    `with said as (
       select entity_id, 'legal-representative' as role, legal_representative as said, '登记册' as source, true as present
         from entities.entity where legal_representative = $1
       union
       select f.entity_id, f.kind, f.value, f.source, f.quality <> 'superseded' and f.valid_to is null
         and not exists (select 1 from entities.fact_end x where x.entity_id = f.entity_id and x.fact_id = f.fact_id)
         from entities.entity_fact f
         where f.kind in ${ROLES} and left(f.value, 40) collate "C" >= $1 and left(f.value, 40) collate "C" < $2
           and substr(f.value, char_length($1) + 1, 1) !~ '[一-龥]'
           and not exists (select 1 from entities.fact_withdrawal w where w.entity_id = f.entity_id and w.fact_id = f.fact_id))
     select e.entity_id as "entityId", e.name, e.uscc, e.status, (${kindOfEntity}) = 'individual-household' as "isHousehold", s.role, s.source,
       s.present as "isPresent"
     from said s join entities.entity e using (entity_id) left join entities.enterprise_type t on t.code = e.type_code
     order by s.present desc, e.uscc, s.role limit ${Math.trunc(most)}`,
    [name, `${name}\uFFFF`],
  )
}
