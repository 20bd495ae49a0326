import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#platform/tx.ts'
import type { ResultText } from '../domain/publication.ts'
import { resultTextSchema } from '../domain/publication.ts'
import type { Redaction } from '../domain/redact.ts'

/** A publication of the desk. @technical */
export interface PublicationRow {
  readonly id: string
  readonly agencyId: string
  readonly agencyName: string
  readonly visitId: string
  readonly entityId: string
  readonly planId: string | null
  readonly isRehearsal: boolean
  readonly kind: string
  readonly formedOn: PlainDate
  readonly ruleId: string
  readonly dueOn: PlainDate
  readonly isProvisional: boolean
  readonly citation: string
  readonly original: ResultText
  readonly redacted: ResultText
  readonly redactions: readonly Redaction[]
  readonly withheld: readonly string[]
  readonly redactionVersion: string
  readonly state: 'waiting' | 'published' | 'withheld' | 'withdrawn'
  readonly approvedBy: string | null
  readonly publishedOn: PlainDate | null
  readonly lateReason: string | null
  readonly withdrawal: Withdrawal | null
}

/** @technical */
export interface Withdrawal {
  readonly requiredOn: string
  readonly dueOn: string
  readonly withdrawnOn: string
  readonly reason: string
  readonly citation: string
}

const SELECT = `select publication_id as "id", agency_id as "agencyId", agency_name as "agencyName", visit_id as "visitId",
    entity_id as "entityId", plan_id as "planId", is_rehearsal as "isRehearsal", kind, formed_on as "formedOn",
    rule_id as "ruleId", due_on as "dueOn", is_provisional as "isProvisional", citation, original, redacted, redactions,
    withheld, redaction_version as "redactionVersion", state, approved_by as "approvedBy", published_on as "publishedOn",
    late_reason as "lateReason", withdrawal
  from disclosure_desk.publication`

/** The publication of an id, as far as the asker's scope reaches. */
export async function findPublication(tx: Tx, id: string): Promise<PublicationRow | undefined> {
  const row = await tx.maybe<PublicationRow>(`${SELECT} where publication_id = $1`, [id])
  return row === undefined ? undefined : checked(row)
}

/** Which publications a list shows. @technical */
export type PublicationFilter = 'waiting' | 'overdue' | 'late' | 'published' | 'withdrawn' | 'withheld' | 'all'

const WHERE = `where ($1 = 'all' or ($1 = 'overdue' and state = 'waiting' and due_on < $2::date)
    or ($1 = 'waiting' and state = 'waiting') or ($1 = 'late' and late_reason is not null)
    or ($1 = state and $1 in ('published', 'withdrawn', 'withheld')))
    and ($3::date is null or published_on >= $3) and ($4::uuid is null or entity_id = $4)`

/** What a list shows: one of the desk's lists, all of it or what was published lately or concerns one enterprise. */
interface PublicationsAsked {
  readonly filter: PublicationFilter
  readonly publishedFrom?: string | undefined
  readonly entityId?: string | undefined
}

/** Publications in the order of their due days. */
export async function listPublicationRows(
  tx: Tx,
  asked: PublicationsAsked,
  today: PlainDate,
  limit: number,
  offset: number,
): Promise<PublicationRow[]> {
  const rows = await tx.rows<PublicationRow>(
    `${SELECT} ${WHERE} order by case when state = 'waiting' then 0 else 1 end, due_on, publication_id limit $5 offset $6`,
    [...narrowing(asked, today), limit, offset],
  )
  return rows.map(checked)
}

/** How many rows a narrowed list has. */
export async function countNarrowed(tx: Tx, asked: PublicationsAsked, today: PlainDate): Promise<number> {
  const sql = `select count(*)::int4 as total from disclosure_desk.publication ${WHERE}`
  return (await tx.one<{ total: number }>(sql, narrowing(asked, today))).total
}

function narrowing({ filter, publishedFrom, entityId }: PublicationsAsked, today: PlainDate) {
  return [filter, today, publishedFrom ?? null, entityId ?? null]
}

/** How many publications stand in each list. */
export function countPublications(
  tx: Tx,
  today: PlainDate,
): Promise<{
  waiting: number
  overdue: number
  late: number
  published: number
  withdrawn: number
  withheld: number
  all: number
}> {
  return tx.one(
    `select count(*) filter (where state = 'waiting')::int4 as "waiting",
       count(*) filter (where state = 'waiting' and due_on < $1::date)::int4 as "overdue",
       count(*) filter (where late_reason is not null)::int4 as "late",
       count(*) filter (where state = 'published')::int4 as "published",
       count(*) filter (where state = 'withdrawn')::int4 as "withdrawn",
       count(*) filter (where state = 'withheld')::int4 as "withheld", count(*)::int4 as "all"
     from disclosure_desk.publication`,
    [today],
  )
}

/** The receipt of every outlet for a publication. @technical */
export interface ReceiptRow {
  readonly outletId: string
  readonly title: string
  readonly attempt: number
  readonly batch: string | null
  readonly act: 'publish' | 'update' | 'withdraw' | null
  readonly state: 'not-sent' | 'queued' | 'packed' | 'sent' | 'received' | 'failed' | 'kept-inside'
  readonly happenedAt: Date | null
  readonly note: string | null
}

export function listReceipts(tx: Tx, publicationId: string): Promise<ReceiptRow[]> {
  return tx.rows<ReceiptRow>(
    `select o.outlet_id as "outletId", o.title, r.act, coalesce(r.state, 'not-sent') as "state",
       coalesce(r.attempt, 0) as attempt, r.batch, r.happened_at as "happenedAt", coalesce(r.note, o.note) as "note"
     from disclosure_desk.outlet o left join disclosure_desk.outlet_delivery r on r.outlet_id = o.outlet_id and r.record_id = $1
     order by o.transport = 'own-site' desc, o.outlet_id, r.happened_at`,
    [publicationId],
  )
}

function checked(row: PublicationRow): PublicationRow {
  return { ...row, original: resultTextSchema.parse(row.original), redacted: resultTextSchema.parse(row.redacted) }
}
