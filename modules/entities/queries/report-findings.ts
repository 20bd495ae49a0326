import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#platform/tx.ts'
import type { RegistrationStatus } from '../domain/registration-status.ts'

export type ReportState = 'proposed' | 'reviewed' | 'decided' | 'withdrawn' | 'ended'

/** @technical */
export interface ReportFindingRow {
  readonly findingId: string
  readonly entityId: string
  readonly entityName: string
  readonly year: number
  readonly kind: 'list' | 'mark'
  readonly state: ReportState
  readonly notice: string
  readonly proposedOn: PlainDate
  readonly firstBy: string | null
  readonly firstOpinion: string | null
  readonly secondBy: string | null
  readonly secondOpinion: string | null
  readonly documentNumber: string | null
  readonly endedOn: PlainDate | null
  readonly endedBecause: string | null
  readonly status: RegistrationStatus
}

const columns = `f.finding_id as "findingId", f.entity_id as "entityId", e.name as "entityName", f.year, f.kind, f.state, f.notice,
  f.proposed_on as "proposedOn", f.first_by as "firstBy", f.first_opinion as "firstOpinion", f.second_by as "secondBy",
  f.second_opinion as "secondOpinion", f.document_number as "documentNumber", f.ended_on as "endedOn", f.ended_because as "endedBecause",
  e.status`
const joined = `entities.report_finding f join entities.entity e using (entity_id)`

/** One finding; locks its row. */
export async function lockFinding(tx: Tx, findingId: string): Promise<ReportFindingRow | undefined> {
  return tx.maybe(`select ${columns} from ${joined} where f.finding_id = $1 for update of f`, [findingId])
}

/** The finding of an entity for a year; locks its row. */
export async function lockFindingOf(tx: Tx, entityId: string, year: number): Promise<ReportFindingRow | undefined> {
  return tx.maybe(`select ${columns} from ${joined} where f.entity_id = $1 and f.year = $2 for update of f`, [
    entityId,
    year,
  ])
}

/** What is still proposed, reviewed or listed about an entity; locks the rows. */
export async function lockOpenFindings(tx: Tx, entityId: string): Promise<ReportFindingRow[]> {
  return tx.rows(
    `select ${columns} from ${joined} where f.entity_id = $1 and f.state in ('proposed', 'reviewed', 'decided')
     order by f.year for update of f`,
    [entityId],
  )
}

export async function listReportsOf(
  tx: Tx,
  entityId: string,
): Promise<{ reports: { year: number; filedOn: PlainDate; source: string }[]; findings: ReportFindingRow[] }> {
  const reports = await tx.rows<{ year: number; filedOn: PlainDate; source: string }>(
    `select year, filed_on as "filedOn", source from entities.annual_report where entity_id = $1 order by year desc`,
    [entityId],
  )
  const findings = await tx.rows<ReportFindingRow>(
    `select ${columns} from ${joined} where f.entity_id = $1 order by f.year desc`,
    [entityId],
  )
  return { reports, findings }
}

/** Findings of a state, with how many there are of each. */
export async function listFindings(
  tx: Tx,
  state: ReportState,
  limit: number,
  offset: number,
): Promise<{ rows: ReportFindingRow[]; states: { state: ReportState; kind: 'list' | 'mark'; count: number }[] }> {
  const rows = await tx.rows<ReportFindingRow>(
    `select ${columns} from ${joined} where f.state = $1 order by f.year desc, f.finding_id limit $2 offset $3`,
    [state, limit, offset],
  )
  const states = await tx.rows<{ state: ReportState; kind: 'list' | 'mark'; count: number }>(
    `select state, kind, count(*)::int as count from entities.report_finding group by state, kind order by state, kind`,
  )
  return { rows, states }
}

/** Since when the entity stands on the list of abnormal operation for reports it did not file, by decisions of this register. */
export async function listedSince(tx: Tx, entityId: string): Promise<PlainDate[]> {
  const rows = await tx.rows<{ on: PlainDate }>(
    `select (second_at at time zone 'Asia/Shanghai')::date as "on" from entities.report_finding
     where entity_id = $1 and kind = 'list' and state = 'decided' order by 1`,
    [entityId],
  )
  return rows.map((row) => row.on)
}
