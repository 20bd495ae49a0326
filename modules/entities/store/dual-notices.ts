import type { PlainDate } from '#kernel/plain-date.ts'
import type { Act } from '#platform/operation.ts'

/** @technical */
export interface NewNotice {
  readonly noticeId: string
  readonly entityId: string
  readonly cause: 'registered' | 'changed' | 'handed-on'
  readonly routeId: string
  readonly matter: string
  readonly role: string
  readonly ruleVersion: string
  readonly why: string
  readonly agencyId: string
  readonly pushedOn: PlainDate
  readonly dueOn: PlainDate
  readonly follows: string | null
}

/** Tells agencies, many notices in one statement; the same again on a day is one. Locks nothing. */
export async function insertNotices(act: Pick<Act, 'tx' | 'now'>, notices: readonly NewNotice[]): Promise<number> {
  if (notices.length === 0) return 0
  return act.tx.run(
    `insert into entities.dual_notice (notice_id, entity_id, cause, route_id, matter, role, rule_version, why, agency_id, pushed_on, due_on,
       state, follows, recorded_at)
     select q."noticeId", q."entityId", q.cause, q."routeId", q.matter, q.role, q."ruleVersion", q.why, q."agencyId", q."pushedOn", q."dueOn",
       'waiting', q.follows, $2
     from jsonb_to_recordset($1::jsonb) q ("noticeId" uuid, "entityId" uuid, cause text, "routeId" text, matter text, role text,
       "ruleVersion" text, why text, "agencyId" uuid, "pushedOn" date, "dueOn" date, follows uuid)
     on conflict do nothing`,
    [JSON.stringify(notices), act.now],
  )
}

/** Writes down who claimed a notice or handed it on. Locks its row. */
export async function settleNotice(
  act: Act,
  noticeId: string,
  state: 'claimed' | 'handed-on',
  reason: string | null,
): Promise<void> {
  await act.tx.run(
    `update entities.dual_notice set state = $2, settled_by = $3, settled_at = $4, reason = $5 where notice_id = $1`,
    [noticeId, state, act.actor.personName, act.now, reason],
  )
}
