import { listAgencies } from '#identity'
import { deadline } from '#law'
import { record } from '#ledger'
import { newId } from '#kernel/ids.ts'
import type { Act } from '#platform/operation.ts'
import { agencyFor, type NoticeMatter, routesOf } from '../domain/dual-notification.ts'
import { noticeBookOn, type ToldEntity } from '../queries/dual-notices.ts'
import { insertNotices, type NewNotice } from '../store/dual-notices.ts'
import { noticeWhy } from '../duty-strings.ts'

const AT_ONCE = 2000

/** Tells the approving and the sector agencies of these entities; a matter nobody here is in charge of goes to the registrar's sector. */
export async function pushNotices(act: Act, entities: readonly ToldEntity[], batchId: string): Promise<number> {
  if (entities.length === 0) return 0
  const { book, citation } = noticeBookOn(act.today)
  const agencies = await listAgencies(act.tx)
  const dueOn = deadline('dual-notice-claim', act.today).dueOn
  let pushed = 0
  for (let from = 0; from < entities.length; from += AT_ONCE) {
    const notices = entities.slice(from, from + AT_ONCE).flatMap((entity) =>
      routesOf(entity, book).flatMap((route) => {
        const agency =
          agencyFor(agencies, route.sector, entity.divisionCode) ??
          agencyFor(agencies, book.otherwise.sector, entity.divisionCode)
        if (agency === undefined) return []
        return [{ ...noticeOf(act, entity, route), agencyId: agency.id, dueOn, ruleVersion: book.version }]
      }),
    )
    pushed += await insertNotices(act, notices)
  }
  await record(act, {
    type: 'entities.dual-notices',
    subject: { kind: 'import-batch', id: batchId },
    fields: { entities: String(entities.length), notices: String(pushed), rule: book.version, ground: citation },
  })
  return pushed
}

function noticeOf(
  act: Act,
  entity: ToldEntity,
  route: NoticeMatter,
): Omit<NewNotice, 'agencyId' | 'dueOn' | 'ruleVersion'> {
  return {
    noticeId: newId(act.ports),
    entityId: entity.entityId,
    cause: entity.isNew ? 'registered' : 'changed',
    routeId: route.id,
    matter: route.matter,
    role: route.role,
    why: noticeWhy(route.because),
    pushedOn: act.today,
    follows: null,
  }
}
