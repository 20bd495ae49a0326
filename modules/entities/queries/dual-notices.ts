import { z } from 'zod'
import { ruleDocument } from '#law'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#platform/tx.ts'
import type { NoticeBook } from '../domain/dual-notification.ts'

const head = { id: z.string(), matter: z.string(), role: z.string(), sector: z.string() }
const bookSchema = z.strictObject({
  version: z.string(),
  routes: z.array(z.strictObject({ ...head, industries: z.array(z.string()), licences: z.array(z.string()) })),
  otherwise: z.strictObject(head),
})

/** Whom registration tells on a day, and on what ground. */
export function noticeBookOn(day: PlainDate): { book: NoticeBook; citation: string } {
  const document = ruleDocument('dual-notification', day)
  if (document === undefined) throw new Error(`no rule of dual notification in force on ${day}`)
  return { book: bookSchema.parse(document.body), citation: document.citation }
}

/** An entity of which others are to be told. @technical */
export interface ToldEntity {
  readonly entityId: string
  readonly industryCode: string | null
  readonly divisionCode: string | null
  readonly licenceKinds: readonly string[]
  readonly isNew: boolean
}

const told = `select e.entity_id as "entityId", e.industry_code as "industryCode", e.division_code as "divisionCode",
    coalesce((select array_agg(distinct l.kind) from entities.licence l where l.entity_id = e.entity_id), '{}') as "licenceKinds"`

/** The entity of a hand-made registration. */
export async function listToldEntity(tx: Tx, entityId: string): Promise<ToldEntity[]> {
  return tx.rows(
    `${told}, true as "isNew" from entities.entity e where e.entity_id = $1 and e.status in ('subsisting', 'dormant')`,
    [entityId],
  )
}

/**
 * Entities a batch brought or changed since `startedAt`; none for the very first load of a register, which tells nobody
 * anything new.
 */
export async function listToldOfBatch(tx: Tx, batchId: string, startedAt: string): Promise<ToldEntity[]> {
  const earlier = await tx.maybe(
    `select 1 from entities.entity_identifier i join entities.entity e using (entity_id)
     where i.batch_id <> $1 and e.recorded_at < $2 limit 1`,
    [batchId, startedAt],
  )
  if (earlier === undefined) return []
  return tx.rows(
    `${told}, e.recorded_at >= $2 as "isNew" from entities.entity e
     where e.batch_id = $1 and e.status in ('subsisting', 'dormant') and e.changed_at >= $2`,
    [batchId, startedAt],
  )
}

export type NoticeState = 'waiting' | 'claimed' | 'handed-on'

/** @technical */
export interface DualNoticeRow {
  readonly noticeId: string
  readonly entityId: string
  readonly entityName: string
  readonly uscc: string | null
  readonly cause: 'registered' | 'changed' | 'handed-on'
  readonly matter: string
  readonly role: string
  readonly why: string
  readonly agencyId: string
  readonly pushedOn: PlainDate
  readonly dueOn: PlainDate
  readonly state: NoticeState
  readonly settledBy: string | null
  readonly settledAt: Date | null
  readonly reason: string | null
}

const columns = `n.notice_id as "noticeId", n.entity_id as "entityId", e.name as "entityName", e.uscc, n.cause, n.matter, n.role, n.why,
  n.agency_id as "agencyId", n.pushed_on as "pushedOn", n.due_on as "dueOn", n.state, n.settled_by as "settledBy",
  n.settled_at as "settledAt", n.reason`

/** One notice. Locks its row. */
export async function lockNotice(
  tx: Tx,
  noticeId: string,
): Promise<(DualNoticeRow & { routeId: string; ruleVersion: string }) | undefined> {
  return tx.maybe(
    `select ${columns}, n.route_id as "routeId", n.rule_version as "ruleVersion"
     from entities.dual_notice n join entities.entity e using (entity_id) where n.notice_id = $1 for update of n`,
    [noticeId],
  )
}

/** @technical */
export interface NoticeFilter {
  readonly state: NoticeState
  readonly agencyIds: readonly string[] | null
  readonly overdueOn: PlainDate | null
  readonly entityId: string | null
}

/** Notices, the longest waiting first; with how many each agency has waiting and how many of them are late. */
export async function listNotices(
  tx: Tx,
  filter: NoticeFilter,
  today: PlainDate,
  limit: number,
  offset: number,
): Promise<{
  rows: DualNoticeRow[]
  total: number
  agencies: { agencyId: string; waiting: number; overdue: number; claimed: number }[]
}> {
  const where = `n.state = $1 and ($2::uuid[] is null or n.agency_id = any ($2)) and ($3::date is null or n.due_on < $3)
    and ($4::uuid is null or n.entity_id = $4)`
  const params = [filter.state, filter.agencyIds, filter.overdueOn, filter.entityId]
  const rows = await tx.rows<DualNoticeRow>(
    `select ${columns} from entities.dual_notice n join entities.entity e using (entity_id)
     where ${where} order by n.due_on, n.notice_id limit $5 offset $6`,
    [...params, limit, offset],
  )
  const { total } = await tx.one<{ total: number }>(
    `select count(*)::int as total from entities.dual_notice n where ${where}`,
    params,
  )
  const agencies = await tx.rows<{ agencyId: string; waiting: number; overdue: number; claimed: number }>(
    `select agency_id as "agencyId", count(*) filter (where state = 'waiting')::int as waiting,
       count(*) filter (where state = 'waiting' and due_on < $1)::int as overdue, count(*) filter (where state = 'claimed')::int as claimed
     from entities.dual_notice group by agency_id order by 3 desc, 2 desc`,
    [today],
  )
  return { rows, total, agencies }
}
