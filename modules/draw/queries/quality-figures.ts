import type { Tx } from '#platform/tx.ts'
import type { RuleDocument } from '../domain/rule.ts'

/** Which draws a report is about. @technical */
export interface ReportScope {
  readonly kind: 'real' | 'rehearsal'
  readonly from: string
  readonly to: string
}

/** A drawn plan in the period. @technical */
export interface ReportedPlan {
  readonly planId: string
  readonly number: string
  readonly title: string
  readonly agencyId: string
  readonly agencyName: string
  readonly drawnAt: Date
  readonly drawn: number
  readonly units: number
}

const MOST_PLANS = 200

export function listReportedPlans(tx: Tx, { kind, from, to }: ReportScope): Promise<ReportedPlan[]> {
  return tx.rows<ReportedPlan>(
    `select p.plan_id as "planId", p.number, p.title, p.agency_id as "agencyId", p.org_name as "agencyName", r.drawn_at as "drawnAt",
       r.drawn::int as drawn, coalesce(f.units, 0)::int as units
     from draw.plan p
     join (select plan_id, min(drawn_at) as drawn_at, sum(drawn_count) as drawn from draw.result group by plan_id) r using (plan_id)
     left join (select plan_id, max(unit_count) as units from draw.frame group by plan_id) f using (plan_id)
     where p.kind = $1 and r.drawn_at >= $2::date and r.drawn_at < $3::date + 1
     order by r.drawn_at desc, p.plan_id limit ${MOST_PLANS}`,
    [kind, from, to],
  )
}

/** Counts and rule of every frame of the plans: what gives each cell its probability. */
export function listFrameRules(
  tx: Tx,
  planIds: readonly string[],
): Promise<{ planId: string; task: string; counts: Record<string, number>; rule: RuleDocument }[]> {
  return tx.rows(`select plan_id as "planId", task, counts, rule from draw.frame where plan_id = any ($1::uuid[])`, [
    planIds,
  ])
}

/** Units both plans could draw, by their cells of the first task that holds them, and those both drew by chance. */
export async function sharedUnits(
  tx: Tx,
  planA: string,
  planB: string,
): Promise<{ cells: { cellA: string; cellB: string; units: number }[]; observed: number }> {
  const cells = await tx.rows<{ cellA: string; cellB: string; units: number }>(
    `with a as (select distinct on (entity_id) entity_id, task || '/' || stratum || '/' || class as cell from draw.frame_unit
         where plan_id = $1 and disposition = 'E' order by entity_id, task),
       b as (select distinct on (entity_id) entity_id, task || '/' || stratum || '/' || class as cell from draw.frame_unit
         where plan_id = $2 and disposition = 'E' order by entity_id, task)
     select a.cell as "cellA", b.cell as "cellB", count(*)::int as units from a join b using (entity_id) group by 1, 2`,
    [planA, planB],
  )
  const { n } = await tx.one<{ n: number }>(
    `select count(distinct a.entity_id)::int as n from draw.visit a join draw.visit b on b.entity_id = a.entity_id and b.plan_id = $2
     where a.plan_id = $1 and a.manner = 'chance' and b.manner = 'chance'`,
    [planA, planB],
  )
  return { cells, observed: n }
}

/** Visits and replacements of every officer on the rosters, without a name: the report ranks nobody. */
export function listOfficerLoads(tx: Tx, planIds: readonly string[]): Promise<{ visits: number; swaps: number }[]> {
  return tx.rows(
    `select count(v.officer_id) filter (where v.replaced_at is null)::int as visits,
       count(v.officer_id) filter (where v.replaced_at is not null)::int as swaps
     from (select distinct officer_id from draw.roster_line where plan_id = any ($1::uuid[])) o
     left join draw.visit_officer v on v.officer_id = o.officer_id and v.plan_id = any ($1::uuid[])
     group by o.officer_id`,
    [planIds],
  )
}

/** Enterprises that met one and the same officer more than once, from released visits; and how many meetings there were. */
export async function repeatedMeetings(
  tx: Tx,
  planIds: readonly string[],
): Promise<{ meetings: number; repeated: { entityId: string; entityName: string; times: number }[] }> {
  const meeting = `from draw.visit v join draw.visit_officer o on o.visit_id = v.visit_id and o.replaced_at is null
     where v.plan_id = any ($1::uuid[]) and v.released_at is not null and v.outcome is distinct from 'substituted'`
  const { n } = await tx.one<{ n: number }>(`select count(*)::int as n ${meeting}`, [planIds])
  const repeated = await tx.rows<{ entityId: string; entityName: string; times: number }>(
    `select entity_id as "entityId", max(entity_name) as "entityName", max(times)::int as times from (
       select v.entity_id, max(v.entity_name) as entity_name, o.officer_id, count(*) as times ${meeting}
       group by v.entity_id, o.officer_id having count(*) > 1) pair
     group by entity_id order by entity_id limit 200`,
    [planIds],
  )
  return { meetings: n, repeated }
}

/** What one department's plans of the period show. @technical */
export interface DepartmentRow {
  readonly agencyId: string
  readonly agencyName: string
  readonly plans: number
  readonly units: number
  readonly excluded: number
  readonly visits: number
  readonly substituted: number
  readonly lateClasses: number
  readonly voids: number
  readonly failed: number
}

/** Exclusions, substitutions, classes changed in the thirty days before freezing, voids and failures by department. */
export function listDepartmentRows(tx: Tx, { kind, from, to }: ReportScope): Promise<DepartmentRow[]> {
  return tx.rows<DepartmentRow>(
    `with plan as (select plan_id, agency_id, org_name, state from draw.plan
         where kind = $1 and state_at >= $2::date and created_at < $3::date + 1
           and state in ('DRAWN', 'RELEASED', 'EXECUTED', 'DISCLOSED', 'CLOSED', 'VOID', 'FAILED')),
       frame as (select plan_id, sum(units) as units, sum(excluded) as excluded, max(frozen_at) as frozen_at from (
           select f.plan_id, f.unit_count as units, f.frozen_at,
             (select coalesce(sum(c.value::int), 0) from jsonb_each_text(f.counts) c where c.key like '%/X:%') as excluded
           from draw.frame f join plan using (plan_id)) one group by plan_id),
       visit as (select plan_id, count(*) as visits, count(*) filter (where outcome in ('substituted', 'not-replaced')) as substituted
         from draw.visit join plan using (plan_id) where manner <> 'reserve' group by plan_id),
       late as (select u.plan_id, count(*) as n from draw.frame_unit u join frame using (plan_id)
         join draw.entity_class c on c.entity_id = u.entity_id
           and c.since_on between frame.frozen_at::date - 30 and frame.frozen_at::date group by u.plan_id)
     select plan.agency_id as "agencyId", max(plan.org_name) as "agencyName", count(*)::int as plans,
       coalesce(sum(frame.units), 0)::int as units, coalesce(sum(frame.excluded), 0)::int as excluded,
       coalesce(sum(visit.visits), 0)::int as visits, coalesce(sum(visit.substituted), 0)::int as substituted,
       coalesce(sum(late.n), 0)::int as "lateClasses", count(*) filter (where state = 'VOID')::int as voids,
       count(*) filter (where state = 'FAILED')::int as failed
     from plan left join frame using (plan_id) left join visit using (plan_id) left join late using (plan_id)
     group by plan.agency_id order by 2`,
    [kind, from, to],
  )
}

/** A concluded drawn visit. @technical */
export interface FindingRow {
  readonly planId: string
  /** The first task that drew the unit; a joint visit counts once, by that task's probability. */
  readonly task: string
  readonly stratum: string
  readonly cls: string
  readonly manner: string
  readonly hasFindings: boolean
  /** Hours from the first reading of the sealed list to 08:00 of the day of the visit; null where nobody had read it by then. */
  readonly hours: number | null
}

export function listFindings(tx: Tx, planIds: readonly string[]): Promise<FindingRow[]> {
  return tx.rows<FindingRow>(
    `select v.plan_id as "planId", t.task, t.stratum, t.class as cls, t.manner, f.has_findings as "hasFindings",
       (extract(epoch from (v.visit_on + time '08:00') at time zone 'Asia/Shanghai' - r.first_read) / 3600)::float8 as hours
     from draw.visit_finding f join draw.visit v on v.visit_id = f.visit_id
     join draw.visit_task t on t.visit_id = v.visit_id and t.position = 0
     left join (select plan_id, min(read_at) as first_read from draw.list_read group by plan_id) r
       on r.plan_id = v.plan_id and r.first_read < (v.visit_on + time '08:00') at time zone 'Asia/Shanghai'
     where f.plan_id = any ($1::uuid[])`,
    [planIds],
  )
}
