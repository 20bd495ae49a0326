import type { PlainDate } from '#kernel/plain-date.ts'
import type { Act } from '#platform/operation.ts'

/** Keeps a report; the same year again changes nothing. Answers whether it is new. Locks nothing. */
export async function insertReport(
  act: Act,
  report: { readonly entityId: string; readonly year: number; readonly filedOn: PlainDate; readonly source: string },
): Promise<boolean> {
  const added = await act.tx.run(
    `insert into entities.annual_report (entity_id, year, filed_on, source, recorded_at) values ($1, $2, $3, $4, $5)
     on conflict on constraint annual_report_pk do nothing`,
    [report.entityId, report.year, report.filedOn, report.source, act.now],
  )
  return added === 1
}

/** Keeps many reports of one source at once; answers those that are new and about which something was found. Locks nothing. */
export async function insertReports(
  act: Act,
  reports: readonly { readonly entityId: string; readonly year: number; readonly filedOn: PlainDate }[],
  source: string,
): Promise<{ entityId: string; year: number; filedOn: PlainDate }[]> {
  return act.tx.rows(
    `with added as (
       insert into entities.annual_report (entity_id, year, filed_on, source, recorded_at)
       select distinct on (r."entityId", r.year) r."entityId", r.year, r."filedOn", $2, $3
         from jsonb_to_recordset($1::jsonb) as r ("entityId" uuid, year int, "filedOn" date)
        order by r."entityId", r.year, r."filedOn"
       on conflict on constraint annual_report_pk do nothing returning entity_id, year, filed_on)
     select a.entity_id as "entityId", a.year, a.filed_on as "filedOn" from added a
       join entities.report_finding f on f.entity_id = a.entity_id and f.year = a.year`,
    [JSON.stringify(reports), source, act.now],
  )
}

export async function wasChecked(act: Pick<Act, 'tx'>, year: number): Promise<boolean> {
  return (await act.tx.maybe(`select 1 from entities.report_check where year = $1`, [year])) !== undefined
}

/** Whether anybody reported for a year at all: a city without reports on file has nothing to be held against. */
export async function hasReports(act: Pick<Act, 'tx'>, year: number): Promise<boolean> {
  return (await act.tx.maybe(`select 1 from entities.annual_report where year = $1 limit 1`, [year])) !== undefined
}

/**
 * Proposes everybody who stood in the register before the year ended and did not report: firms and branches for the list, 个体
 * 工商户 for the mark; who was founded later owes nothing for that year; a branch goes with its headquarters where the rule says so. Locks nothing.
 */
export async function proposeMissing(
  act: Act,
  year: number,
  notices: { readonly list: string; readonly mark: string },
  householdTypes: string,
  branches: 'headquarters' | 'own',
): Promise<{ listed: number; marked: number }> {
  const rows = await act.tx.rows<{ kind: 'list' | 'mark'; count: number }>(
    `with missing as (
       select e.entity_id, case when ${householdTypes} = 'individual-household' then 'mark' else 'list' end as kind
       from entities.entity e left join entities.enterprise_type t on t.code = e.type_code
       where e.status in ('subsisting', 'dormant') and e.registered_on < make_date($1 + 1, 1, 1)
         and not exists (select 1 from entities.annual_report r where r.entity_id = e.entity_id and r.year = $1)
         and not ($5 = 'headquarters' and exists (select 1 from entities.entity_relation b
           join entities.entity h on h.entity_id = b.related_entity_id
           where b.entity_id = e.entity_id and b.kind = 'branch-of' and h.status in ('subsisting', 'dormant')))),
     made as (
       insert into entities.report_finding (finding_id, entity_id, year, kind, state, notice, proposed_on)
       select gen_random_uuid(), entity_id, $1, kind, 'proposed', case kind when 'mark' then $3 else $2 end, $4 from missing
       on conflict on constraint report_finding_once do nothing returning kind)
     select kind, count(*)::int as count from made group by kind`,
    [year, notices.list, notices.mark, act.today, branches],
  )
  const of = (kind: string) => rows.find((row) => row.kind === kind)?.count ?? 0
  const found = { listed: of('list'), marked: of('mark') }
  await act.tx.run(`insert into entities.report_check (year, checked_on, listed, marked) values ($1, $2, $3, $4)`, [
    year,
    act.today,
    found.listed,
    found.marked,
  ])
  return found
}

/** First review. Locks the finding's row. */
export async function reviewFinding(act: Act, findingId: string, opinion: string): Promise<void> {
  await act.tx.run(
    `update entities.report_finding set state = 'reviewed', first_by = $2, first_opinion = $3, first_at = $4 where finding_id = $1`,
    [findingId, act.actor.personName, opinion, act.now],
  )
}

/** Second review, which decides. Locks the finding's row. */
export async function decideFinding(
  act: Act,
  findingId: string,
  opinion: string,
  documentNumber: string,
): Promise<void> {
  await act.tx.run(
    `update entities.report_finding set state = 'decided', second_by = $2, second_opinion = $3, second_at = $4, document_number = $5
     where finding_id = $1`,
    [findingId, act.actor.personName, opinion, act.now, documentNumber],
  )
}

/** A proposal falls away, a listing ends: with its day, and nothing is deleted. Locks the finding's row. */
export async function endFinding(
  act: Act,
  findingId: string,
  state: 'withdrawn' | 'ended',
  on: PlainDate,
  because: string,
): Promise<void> {
  await act.tx.run(
    `update entities.report_finding set state = $2, ended_on = $3, ended_because = $4 where finding_id = $1`,
    [findingId, state, on, because],
  )
}
