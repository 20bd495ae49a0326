import type { Tx } from '#platform/tx.ts'
import type { FollowUp, Visit, VisitItem, VisitOfficer, VisitState } from '../domain/visit.ts'
import { changed, hold, partOf } from './held-visit.ts'

const COLUMNS = `visit_id as "visitId", agency_id as "agencyId", participant_agency_ids as "participantAgencyIds", entity_id as "entityId", premises_id as "premisesId", origin,
  draw_plan_id as "drawPlanId", draw_task_id as "drawTaskId", task_name as "taskName", lead_source as "leadSource",
  inspection_kind as "inspectionKind", purpose, is_announced as "isAnnounced", unannounced_citation as "unannouncedCitation",
  is_rehearsal as "isRehearsal", cap_exemption as "capExemption",
  outside_draw_exception as "outsideDrawException", outside_draw_reference as "outsideDrawReference",
  assistance_approval as "assistanceApproval", entity_name as "entityName", uscc,
  entity_address as "entityAddress", division_code as "divisionCode", planned_from_on as "plannedFromOn",
  planned_to_on as "plannedToOn", state, requested_by as "requestedBy", requested_by_name as "requestedByName",
  requested_at as "requestedAt", decided_by as "decidedBy", decided_by_name as "decidedByName", decided_at as "decidedAt",
  decision_reason as "decisionReason", record_hash as "recordHash", signed_at as "signedAt", started_at as "startedAt",
  concluded_at as "concludedAt", closed_at as "closedAt", follow_up as "followUp", is_follow_up_complete as "isFollowUpComplete"`

const FIND = `select ${COLUMNS} from inspection.visit where visit_id = $1`
const LOCK = `${FIND} for update`

/** Reads one visit within the caller's scope. Locks nothing. */
export function findVisit(tx: Tx, visitId: string): Promise<Visit | undefined> {
  return partOf(tx, visitId, 'visit', () => tx.maybe<Visit>(FIND, [visitId]))
}

/** Reads one visit and locks its row until the end of the transaction: every step of a visit waits for the one before. */
export function lockVisit(tx: Tx, visitId: string): Promise<Visit | undefined> {
  hold(tx, visitId)
  return partOf(tx, visitId, 'visit', () => tx.maybe<Visit>(LOCK, [visitId]))
}

/** Adds a visit with its items and officers; false when the id exists. Locks nothing but the new rows. */
export async function insertVisit(
  tx: Tx,
  visit: Visit,
  items: readonly VisitItem[],
  officers: readonly Pick<VisitOfficer, 'officerId' | 'officerName' | 'certificateNo' | 'isLead'>[],
): Promise<boolean> {
  const added = await tx.run(
    `insert into inspection.visit (visit_id, agency_id, entity_id, premises_id, origin, draw_plan_id, draw_task_id, task_name,
       lead_source, inspection_kind, purpose, is_announced, unannounced_citation, is_rehearsal, cap_exemption, entity_name, uscc,
       entity_address, division_code, planned_from_on, planned_to_on, state, requested_by, requested_by_name, requested_at,
       outside_draw_exception, outside_draw_reference, assistance_approval, participant_agency_ids)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27,
       $28, $29)
     on conflict do nothing`,
    [
      visit.visitId,
      visit.agencyId,
      visit.entityId,
      visit.premisesId,
      visit.origin,
      visit.drawPlanId,
      visit.drawTaskId,
      visit.taskName,
      visit.leadSource,
      visit.inspectionKind,
      visit.purpose,
      visit.isAnnounced,
      visit.unannouncedCitation,
      visit.isRehearsal,
      visit.capExemption,
      visit.entityName,
      visit.uscc,
      visit.entityAddress,
      visit.divisionCode,
      visit.plannedFromOn,
      visit.plannedToOn,
      visit.state,
      visit.requestedBy,
      visit.requestedByName,
      visit.requestedAt,
      visit.outsideDrawException,
      visit.outsideDrawReference,
      visit.assistanceApproval,
      visit.participantAgencyIds,
    ],
  )
  if (added === 0) return false
  tx.later(
    `insert into inspection.visit_item (visit_id, agency_id, item_id, item_version_id, item_code, item_name, basis, ordinal)
     select $1, $2, i.* from jsonb_to_recordset($3::jsonb) as i ("itemId" uuid, "itemVersionId" uuid, "itemCode" text,
       "itemName" text, basis jsonb, ordinal int)`,
    [visit.visitId, visit.agencyId, JSON.stringify(items.map((item, ordinal) => ({ ...item, ordinal })))],
  )
  for (const officer of officers) await insertVisitOfficer(tx, visit, officer, visit.requestedAt)
  return true
}

/** Assigns one officer to a visit. Locks nothing but the new row. */
export async function insertVisitOfficer(
  tx: Tx,
  visit: Pick<Visit, 'visitId' | 'agencyId'>,
  officer: Pick<VisitOfficer, 'officerId' | 'officerName' | 'certificateNo' | 'isLead'>,
  assignedAt: Date,
): Promise<void> {
  changed(tx, visit.visitId, 'officers')
  tx.later(
    `insert into inspection.visit_officer (visit_id, agency_id, officer_id, officer_name, certificate_no, is_lead, assigned_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      visit.visitId,
      visit.agencyId,
      officer.officerId,
      officer.officerName,
      officer.certificateNo,
      officer.isLead,
      assignedAt,
    ],
  )
}

/** The item versions of a visit in their order. */
export function listVisitItems(tx: Tx, visitId: string): Promise<VisitItem[]> {
  return partOf(tx, visitId, 'items', () =>
    tx.rows<VisitItem>(
      `select item_id as "itemId", item_version_id as "itemVersionId", item_code as "itemCode", item_name as "itemName", basis
       from inspection.visit_item where visit_id = $1 order by ordinal`,
      [visitId],
    ),
  )
}

/** Records the version in force on the day the visit starts. Locks the item's row. */
export async function updateVisitItem(tx: Tx, visitId: string, item: VisitItem): Promise<void> {
  changed(tx, visitId, 'items')
  tx.later(
    `update inspection.visit_item set item_version_id = $3, item_name = $4, basis = $5 where visit_id = $1 and item_id = $2`,
    [visitId, item.itemId, item.itemVersionId, item.itemName, JSON.stringify(item.basis)],
  )
}

/** All officers ever assigned to a visit, the lead first, those released included. */
export function listVisitOfficers(tx: Tx, visitId: string): Promise<VisitOfficer[]> {
  return partOf(tx, visitId, 'officers', () =>
    tx.rows<VisitOfficer>(
      `select officer_id as "officerId", officer_name as "officerName", certificate_no as "certificateNo", is_lead as "isLead",
         presented_at as "presentedAt", released_at as "releasedAt"
       from inspection.visit_officer where visit_id = $1 order by released_at nulls first, is_lead desc, officer_name`,
      [visitId],
    ),
  )
}

/** Notes when an officer showed the certificate. Locks the officer's row of this visit. */
export async function markPresented(tx: Tx, visitId: string, officerId: string, at: Date): Promise<void> {
  changed(tx, visitId, 'officers')
  tx.later(
    `update inspection.visit_officer set presented_at = $3 where visit_id = $1 and officer_id = $2 and released_at is null`,
    [visitId, officerId, at],
  )
}

/** Takes an officer off the visit because of a recusal. Locks the officer's row of this visit. */
export async function releaseOfficer(
  tx: Tx,
  visitId: string,
  officerId: string,
  at: Date,
  reason: string,
): Promise<void> {
  changed(tx, visitId, 'officers')
  tx.later(
    `update inspection.visit_officer set released_at = $3, release_reason = $4 where visit_id = $1 and officer_id = $2`,
    [visitId, officerId, at, reason],
  )
}

/** Moves the visit on. The caller holds the row's lock (lockVisit). */
export async function setVisitState(tx: Tx, visitId: string, state: VisitState, at: Date): Promise<void> {
  changed(tx, visitId, 'visit')
  tx.later(
    `update inspection.visit set state = $2,
       started_at = case when $2 = 'under-way' then $3 else started_at end,
       concluded_at = case when $2 = 'concluded' then $3 else concluded_at end,
       closed_at = case when $2 = 'closed' then $3 else closed_at end,
       is_follow_up_complete = is_follow_up_complete or $2 = 'closed'
     where visit_id = $1`,
    [visitId, state, at],
  )
}

/** Records the decision about a single inspection. The caller holds the row's lock. */
export async function setDecision(
  tx: Tx,
  visitId: string,
  decision: { state: 'approved' | 'declined'; by: string | null; byName: string; at: Date; reason: string },
): Promise<void> {
  changed(tx, visitId, 'visit')
  tx.later(
    `update inspection.visit set state = $2, decided_by = $3, decided_by_name = $4, decided_at = $5, decision_reason = $6 where visit_id = $1`,
    [visitId, decision.state, decision.by, decision.byName, decision.at, decision.reason],
  )
}

/** Fixes the content of the site record at the first signature. The caller holds the row's lock. */
export async function fixRecord(tx: Tx, visitId: string, recordHash: string, at: Date): Promise<void> {
  changed(tx, visitId, 'visit')
  tx.later(`update inspection.visit set record_hash = $2, signed_at = $3 where visit_id = $1`, [
    visitId,
    recordHash,
    at,
  ])
}

/** Concludes the visit with what follows from its result, and closes it where nothing does. The caller holds the row's lock. */
export async function setConcluded(
  tx: Tx,
  visitId: string,
  { followUp, isClosed }: { readonly followUp: readonly FollowUp[]; readonly isClosed: boolean },
  at: Date,
): Promise<void> {
  changed(tx, visitId, 'visit')
  tx.later(
    `update inspection.visit set state = case when $3 then 'closed' else 'concluded' end, follow_up = $2, concluded_at = $4,
       closed_at = case when $3 then $4 else closed_at end, is_follow_up_complete = is_follow_up_complete or $3
     where visit_id = $1`,
    [visitId, followUp, isClosed, at],
  )
}
