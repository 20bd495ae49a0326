import type { Tx } from '#platform/tx.ts'

/** @technical */
export interface FilingRow {
  readonly filingId: string
  readonly number: string
  readonly itemId: string
  readonly itemTitle: string
  readonly filing: string
  readonly entityId: string | null
  readonly filerName: string
  readonly filedOn: string
  readonly agencyId: string
  readonly agencyName: string
  readonly verifyBy: string
  readonly verifyCitation: string
  readonly isProvisional: boolean
  readonly outcome: 'consistent' | 'inconsistent' | 'not-found' | null
  readonly verifiedOn: string | null
  readonly note: string
}

/** Filings with their verification tasks: open ones first, the nearest clock on top. */
export function listFilingRows(tx: Tx): Promise<FilingRow[]> {
  return tx.rows(
    `select f.filing_id as "filingId", f.number, f.item_id as "itemId", i.name as "itemTitle", f.filing_kind as filing,
            f.entity_id as "entityId", f.filer_name as "filerName", f.filed_on as "filedOn", f.agency_id as "agencyId", a.name as "agencyName",
            f.verify_by as "verifyBy", f.verify_citation as "verifyCitation", f.is_provisional as "isProvisional", f.outcome,
            f.verified_on as "verifiedOn", f.note
       from catalogue.filing f join catalogue.item i using (item_id) join identity.pub_agency a using (agency_id)
      order by f.outcome is not null, f.verify_by, f.number`,
  )
}

/** @technical */
export interface LeadRow {
  readonly leadId: string
  readonly itemId: string
  readonly itemTitle: string
  readonly filing: string
  readonly entityId: string | null
  readonly name: string
  readonly place: string
  readonly foundOn: string
  readonly source: string
  readonly agencyName: string
  readonly ruleId: string
  readonly explanation: string
  readonly outcome: 'filed-since' | 'case-opened' | 'unfounded' | null
  readonly settledOn: string | null
  readonly note: string
}

/** Business done without a filing: open leads first, the oldest on top. */
export function listLeadRows(tx: Tx): Promise<LeadRow[]> {
  return tx.rows(
    `select f.lead_id as "leadId", f.item_id as "itemId", i.name as "itemTitle", f.filing_kind as filing, f.entity_id as "entityId",
            f.name, f.place, f.found_on as "foundOn", f.source, a.name as "agencyName", f.rule_id as "ruleId", f.explanation,
            f.outcome, f.settled_on as "settledOn", f.note
       from catalogue.unfiled_lead f join catalogue.item i using (item_id) join identity.pub_agency a using (agency_id)
      order by f.outcome is not null, f.found_on, f.lead_id`,
  )
}
