import type { Tx } from '#platform/tx.ts'
import { kindOfEntity } from './find-entity.ts'
import type { FrameFilter } from './list-frame-candidates.ts'

/** How many entities stand in exactly these of the filters asked about. @technical */
export interface FrameOverlap {
  readonly filters: readonly number[]
  readonly count: number
}

/** One pass over the register: the drawable entities by the set of filters they fit, so that any intersection can be added up. */
export async function countFrameOverlaps(
  tx: Tx,
  filters: readonly Pick<FrameFilter, 'divisions' | 'industrySections' | 'kinds' | 'licenceKinds'>[],
): Promise<FrameOverlap[]> {
  if (filters.length === 0) return []
  const params: unknown[] = []
  const bind = (value: readonly string[] | undefined): string => {
    params.push(value === undefined || value.length === 0 ? null : value)
    return `$${params.length}::text[]`
  }
  const fits = filters.map((filter) => {
    const [divisions, sections] = [bind(filter.divisions), bind(filter.industrySections)]
    const [kinds, licences] = [bind(filter.kinds), bind(filter.licenceKinds)]
    return `case when (${divisions} is null or e.division_code = any (${divisions})) and (${sections} is null or i.section = any (${sections}))
      and (${kinds} is null or ${kindOfEntity} = any (${kinds}))
      and (${licences} is null or exists (select 1 from entities.licence l where l.entity_id = e.entity_id and l.kind = any (${licences})))
      then '1' else '0' end`
  })
  const rows = await tx.rows<{ fits: string; count: number }>(
    `select fits, count(*)::int4 as count from (select ${fits.join(' || ')} as fits from entities.entity e
       left join entities.enterprise_type t on t.code = e.type_code left join entities.industry_class i on i.code = e.industry_code
       where e.status = 'subsisting') one where fits like '%1%' group by fits order by fits desc`,
    params,
  )
  return rows.map((row) => ({
    filters: Array.from(row.fits).flatMap((bit, at) => (bit === '1' ? [at] : [])),
    count: row.count,
  }))
}
