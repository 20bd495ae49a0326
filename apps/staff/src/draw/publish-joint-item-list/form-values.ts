// The next version of the joint item list, begun from the one before.
import type { paths } from '../../../../../contracts/client.d.ts'
import type { JointItemList } from '../read-joint-item-list/list-query.ts'

type Body = NonNullable<paths['/api/draw/joint-items']['post']['requestBody']>['content']['application/json']

export interface JointItemsForm {
  title: string
  year: number
  items: ItemValue[]
  /** Reasons by the number of an entry that was taken off. */
  dropped: { number: string; name: string; reason?: string }[]
  considered: { name: string; proposedBy: string; reason: string }[]
}

export interface ItemValue {
  number: string
  name: string
  leadAgencyId: string
  partnerIds: string[]
  objects: string
  method: string
  itemIds: string[]
  /** Why it is new; an entry of the version before keeps its own. */
  reason?: string
}

export interface Directory {
  agencies: readonly { id: string; name: string }[]
  items: readonly { itemId: string; code: string }[]
}

/** Entries of the version before, with their agencies and items found again by name and code. */
export function itemsBefore(before: JointItemList | null, { agencies, items }: Directory): ItemValue[] {
  const agency = (name: string) => agencies.filter((each) => each.name === name).map(({ id }) => id)
  return (before?.items ?? []).map((one) => ({
    number: one.number,
    name: one.name,
    leadAgencyId: agency(one.lead)[0] ?? '',
    partnerIds: one.partners.flatMap(agency),
    objects: one.objects,
    method: one.method,
    itemIds: one.items.flatMap(({ code }) => items.filter((each) => each.code === code).map(({ itemId }) => itemId)),
  }))
}

/** What the version before had and this one has not: each wants its reason. */
export function droppedFrom(before: JointItemList | null, items: readonly (Partial<ItemValue> | undefined)[]) {
  return (before?.items ?? [])
    .filter(({ number }) => !items.some((item) => item?.number === number))
    .map(({ number, name }) => ({ number, name }))
}

export function isNewItem(before: JointItemList | null, number: string | undefined): boolean {
  return !(before?.items ?? []).some((one) => one.number === number)
}

export function jointItemsBody(listId: string, form: JointItemsForm, before: JointItemList | null): Body {
  const reasons = new Map(form.dropped?.map(({ number, reason }) => [number, reason ?? '']))
  return {
    listId,
    title: form.title,
    year: form.year,
    items: form.items.map(({ reason, ...item }) => ({
      ...item,
      ...(isNewItem(before, item.number) && reason ? { reason } : {}),
    })),
    dropped: droppedFrom(before, form.items).map(({ number }) => ({ number, reason: reasons.get(number) ?? '' })),
    considered: form.considered ?? [],
  }
}
