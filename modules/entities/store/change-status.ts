import { newId } from '#kernel/ids.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { Act } from '#platform/operation.ts'
import { publish } from '#platform/outbox.ts'
import { powersOver, type RegistrationStatus } from '../domain/registration-status.ts'
import { entityStatusChanged } from '../events.ts'
import type { FoundEntity } from '../queries/find-entity.ts'

/** @technical */
export interface StatusChange {
  readonly to: RegistrationStatus
  readonly sinceOn: PlainDate
  readonly untilOn: PlainDate | null
  readonly documentNumber: string | null
  readonly reason: string
}

/** Sets the status, keeps the change for ever and tells whoever listens. Locks the entity's row. */
export async function changeStatus(
  act: Act,
  entity: Pick<FoundEntity, 'entityId' | 'uscc' | 'name' | 'status'>,
  change: StatusChange,
): Promise<void> {
  const { entityId, uscc, name, status: from } = entity
  await act.tx.run(
    `update entities.entity set status = $2, status_since_on = $3, status_raw = null, changed_at = $4 where entity_id = $1`,
    [entityId, change.to, change.sinceOn, act.now],
  )
  await act.tx.run(
    `insert into entities.status_change (change_id, entity_id, from_status, to_status, since_on, document_number, reason, until_on,
       changed_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      newId(act.ports),
      entityId,
      from,
      change.to,
      change.sinceOn,
      change.documentNumber,
      change.reason,
      change.untilOn,
      act.actor.personName,
      act.now,
    ],
  )
  const { mayBeDrawn, mayBePenalised } = powersOver(change.to)
  await publish(act, entityStatusChanged, {
    entityId,
    uscc,
    name,
    from,
    to: change.to,
    sinceOn: change.sinceOn,
    mayBeDrawn,
    mayBePenalised,
  })
}
