import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#platform/tx.ts'

/** A published result as everybody may see it; a withdrawn one has lost its content. @technical */
export interface PublicResultRow {
  readonly resultId: string
  readonly entityId: string | null
  readonly planId: string | null
  readonly planTitle: string | null
  readonly entityName: string | null
  readonly uscc: string | null
  readonly agencyName: string
  readonly title: string
  readonly kind: string
  readonly noticeNumber: string | null
  readonly concludedOn: PlainDate
  readonly publishedOn: PlainDate
  readonly dueOn: PlainDate
  readonly lateReason: string | null
  readonly isRehearsal: boolean
  readonly items: readonly { title: string; categories: string[] }[]
  readonly body: readonly string[]
  readonly correction: { orderedOn: string; dueOn: string; isRecheckPassed: boolean | null } | null
  readonly redactions: readonly string[]
  readonly leafHash: string | null
  readonly withdrawnOn: PlainDate | null
  readonly withdrawnReason: string | null
}

const SELECT = `select r.result_id as "resultId", r.entity_id as "entityId", r.plan_id as "planId", d.title as "planTitle",
    r.entity_name as "entityName", r.uscc, r.agency_name as "agencyName", r.title,
    r.kind, r.notice_number as "noticeNumber", r.concluded_on as "concludedOn", r.published_on as "publishedOn",
    r.due_on as "dueOn", r.late_reason as "lateReason", r.is_rehearsal as "isRehearsal", r.items, r.body, r.correction,
    r.redactions, r.leaf_hash as "leafHash", r.withdrawn_on as "withdrawnOn", r.withdrawn_reason as "withdrawnReason"
  from disclosure.public_result r left join disclosure.public_draw d using (plan_id)`

export function findPublicResult(tx: Tx, resultId: string): Promise<PublicResultRow | undefined> {
  return tx.maybe<PublicResultRow>(`${SELECT} where r.result_id = $1`, [resultId])
}

/** The published results of an entity, the latest first; rehearsals never stand on an entity's page. */
export function listResultsOfEntity(tx: Tx, entityId: string): Promise<PublicResultRow[]> {
  return tx.rows<PublicResultRow>(
    `${SELECT} where r.entity_id = $1 and not r.is_rehearsal order by r.published_on desc, r.result_id limit 200`,
    [entityId],
  )
}

/** Results whose notice number is the text asked for. */
export function listResultsOfNotice(tx: Tx, text: string): Promise<PublicResultRow[]> {
  return tx.rows<PublicResultRow>(
    `${SELECT} where translate(r.notice_number, '﹝﹞[]（）()', '〔〕〔〕〔〕〔〕') = translate($1, '﹝﹞[]（）()', '〔〕〔〕〔〕〔〕')
     order by r.published_on desc limit 20`,
    [text],
  )
}

/** A live figure. @technical */
export interface FigureRow {
  readonly id: string
  readonly title: string
  readonly term: string
  readonly citation: string
  readonly total: number
  readonly inTime: number
  readonly open: number
  readonly late: number
}

export function listFigures(tx: Tx): Promise<FigureRow[]> {
  return tx.rows<FigureRow>(
    `select figure_id as "id", title, term, citation, total, in_time as "inTime", open, late
     from disclosure.public_figure order by figure_id`,
  )
}

/** How much is public: entities, real draws, results that are not withdrawn. The register is estimated from statistics when large. */
export function countPublic(tx: Tx): Promise<{ entities: number; draws: number; results: number }> {
  return tx.one(
    `select disclosure.count_entities()::int4 as "entities",
       (select count(*) from disclosure.public_draw where not is_rehearsal)::int4 as "draws",
       (select count(*) from disclosure.public_result where not is_rehearsal and withdrawn_on is null)::int4 as "results"`,
  )
}
