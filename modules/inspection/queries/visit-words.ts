import { z } from 'zod'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#platform/tx.ts'
import { nextStep } from '../domain/visit.ts'
import type { NextStep, VisitState } from '../domain/visit.ts'
import { nextStepWords, visitStateWords } from '../strings.ts'

/** One line of a list of visits. */
export const visitLine = z.object({
  visitId: z.uuid(),
  entityId: z.uuid(),
  entityName: z.string(),
  uscc: z.string(),
  address: z.string(),
  divisionCode: z.string(),
  taskName: z.string(),
  origin: z.enum(['draw', 'single']),
  isAnnounced: z.boolean(),
  isRehearsal: z.boolean(),
  state: z.enum(['requested', 'declined', 'withdrawn', 'approved', 'notified', 'under-way', 'concluded', 'closed']),
  stateWord: z.string(),
  next: z.string(),
  nextWord: z.string(),
  plannedFromOn: z.iso.date(),
  plannedToOn: z.iso.date(),
  isOverdue: z.boolean(),
  officerNames: z.array(z.string()),
  itemNames: z.array(z.string()),
  answeredCount: z.number().int(),
  pointCount: z.number().int(),
  resultLabels: z.array(z.string()),
  startedAt: z.iso.datetime().nullable(),
  concludedAt: z.iso.datetime().nullable(),
})

/** @technical */
export interface VisitLineRow {
  readonly visitId: string
  readonly entityId: string
  readonly entityName: string
  readonly uscc: string
  readonly address: string
  readonly divisionCode: string
  readonly taskName: string
  readonly origin: 'draw' | 'single'
  readonly isAnnounced: boolean
  readonly isRehearsal: boolean
  readonly state: VisitState
  readonly plannedFromOn: PlainDate
  readonly plannedToOn: PlainDate
  readonly officerNames: string[]
  readonly itemNames: string[]
  readonly answeredCount: number
  readonly pointCount: number
  readonly resultLabels: string[]
  readonly hasAllPresented: boolean
  readonly hasToldRights: boolean
  readonly startedAt: Date | null
  readonly concludedAt: Date | null
  readonly isRecordSigned: boolean
}

/** The columns of a line for a set of visits named `v`. */
export const LINE_COLUMNS = `v.visit_id as "visitId", v.entity_id as "entityId", v.entity_name as "entityName", v.uscc,
  v.entity_address as address, v.division_code as "divisionCode", v.task_name as "taskName", v.origin, v.is_announced as "isAnnounced",
  v.is_rehearsal as "isRehearsal", v.state, v.planned_from_on as "plannedFromOn", v.planned_to_on as "plannedToOn",
  v.started_at as "startedAt", v.concluded_at as "concludedAt", v.record_hash is not null as "isRecordSigned",
  array(select officer_name from inspection.visit_officer o where o.visit_id = v.visit_id and o.released_at is null
    order by is_lead desc, officer_name) as "officerNames",
  array(select item_name from inspection.visit_item i where i.visit_id = v.visit_id order by ordinal) as "itemNames",
  (select count(*)::int4 from inspection.check_point p where p.visit_id = v.visit_id) as "pointCount",
  (select count(distinct check_point_id)::int4 from inspection.answer a where a.visit_id = v.visit_id) as "answeredCount",
  array(select distinct c.label from inspection.item_result r join inspection.result_code c on c.result_code = r.result_code
    where r.visit_id = v.visit_id order by c.label) as "resultLabels",
  not exists (select 1 from inspection.visit_officer o where o.visit_id = v.visit_id and o.released_at is null and o.presented_at is null)
    as "hasAllPresented",
  exists (select 1 from inspection.step s where s.visit_id = v.visit_id and s.kind = 'tell-rights') as "hasToldRights"`

/** A row as the lists answer it, with its state and next step in words. */
export function lineOf(row: VisitLineRow, today: PlainDate): z.input<typeof visitLine> {
  const { hasAllPresented, hasToldRights, isRecordSigned, startedAt, concludedAt, ...line } = row
  const next: NextStep = nextStep({
    state: row.state,
    isAnnounced: row.isAnnounced,
    hasAllPresented,
    hasToldRights,
    isRecordSigned,
    unansweredCount: row.pointCount - row.answeredCount,
  })
  return {
    ...line,
    stateWord: stateWord(row.state, row.isAnnounced),
    next,
    nextWord: nextStepWords[next],
    isOverdue: ['approved', 'notified', 'under-way'].includes(row.state) && row.plannedToOn < today,
    startedAt: startedAt?.toISOString() ?? null,
    concludedAt: concludedAt?.toISOString() ?? null,
  }
}

/** The state in words; an approved visit the law does not announce waits for its start, not for a notice. */
export function stateWord(state: VisitState, isAnnounced: boolean): string {
  return state === 'approved' && !isAnnounced ? '待检查' : visitStateWords[state]
}

/** Runs a constant statement whose columns are LINE_COLUMNS. */
export function readLines(tx: Tx, sql: string, params: readonly unknown[]): Promise<VisitLineRow[]> {
  return tx.rows<VisitLineRow>(sql, params)
}
