import { findEntity } from '#entities'
import { findAgency } from '#identity'
import type { Act } from '#platform/operation.ts'
import type { QueuedDelivery } from '#platform/outlet/delivery-book.ts'
import type { OutletSender } from '#platform/outlet/mapping.ts'
import type { ResultText } from '../domain/publication.ts'
import { contentsOf, type DeliveryContent } from '../queries/deliveries.ts'
import { strings } from '../strings.ts'

/** What a publication tells an outlet: the public text, the outcome, and the register as it stands. @technical */
export interface PublicationContent {
  readonly text: ResultText
  readonly kind: string
  readonly concludedOn: string
  readonly publishedOn: string
  readonly withdrawnReason: string
  /** What became of the findings; empty while nothing is closed. */
  readonly correction: string
  readonly recheckedOn: string
  readonly entityKind: string
  readonly address: string
  readonly divisionCode: string
}

/** The contents of publications that wait to leave, by record id. */
export async function publicationContents(
  act: Act,
  queued: readonly QueuedDelivery[],
): Promise<ReadonlyMap<string, PublicationContent & OutletSender>> {
  const contents = await contentsOf(
    act.tx,
    queued.map((one) => one.recordId),
  )
  return new Map(
    await Promise.all(
      [...contents.values()].map(async (one) => [one.recordId, await readPublication(act, one)] as const),
    ),
  )
}

/** One publication as an outlet is told of it. */
export async function readPublication(act: Act, content: DeliveryContent): Promise<PublicationContent & OutletSender> {
  const [entity, agency] = await Promise.all([
    findEntity(act.tx, content.entityId),
    findAgency(act.tx, content.agencyId),
  ])
  return {
    text: content.text,
    kind: content.kind,
    concludedOn: content.concludedOn,
    publishedOn: content.publishedOn,
    withdrawnReason: content.withdrawnReason ?? '',
    ...outcomeOf(content),
    agencyCode: agency?.code ?? '',
    agencyDivision: agency?.divisionCode ?? '',
    ...registered(entity),
  }
}

/** What became of the findings, once a recheck closed the visit. */
function outcomeOf({ isRecheckPassed, recheckedOn }: DeliveryContent): { correction: string; recheckedOn: string } {
  if (isRecheckPassed === null) return { correction: '', recheckedOn: '' }
  return { correction: strings.recheck[isRecheckPassed ? 'passed' : 'failed'], recheckedOn: recheckedOn ?? '' }
}

function registered(entity: Awaited<ReturnType<typeof findEntity>>) {
  if (entity === undefined) return { entityKind: 'unknown', address: '', divisionCode: '' }
  return { entityKind: entity.kind, address: entity.address ?? '', divisionCode: entity.divisionCode ?? '' }
}

/** One line per item: what was looked at and what came of it. */
export function itemsLine(text: ResultText): string {
  return text.items.map((item) => `${item.title}：${item.categories.join('、')}`).join('；')
}

/** Every category of a result once, in the order of the items. */
export function categoriesLine(text: ResultText): string {
  return [...new Set(text.items.flatMap((item) => item.categories))].join('；')
}
