// Which items are asked about at one entity, and how deep: a dated rule over permits, trade, objects, past problems and class (scenario 17).
import { z } from 'zod'

export const checklistRule = z.strictObject({
  version: z.string(),
  routes: z.array(
    z.strictObject({
      item: z.string(),
      licences: z.array(z.string()),
      industries: z.array(z.string()),
      objects: z.array(z.enum(['equipment', 'product', 'site', 'website'])),
    }),
  ),
  everybody: z.array(z.string()),
  depth: z.strictObject({
    A: z.enum(['key', 'all']),
    B: z.enum(['key', 'all']),
    C: z.enum(['key', 'all']),
    D: z.enum(['key', 'all']),
    none: z.enum(['key', 'all']),
  }),
})
/** @technical */
export type ChecklistRule = z.output<typeof checklistRule>

/** @technical */
export interface TraitsOfEntity {
  readonly industryCode: string | null
  readonly licences: readonly { readonly words: string; readonly source: string }[]
  readonly objects: readonly { readonly kind: string; readonly name: string }[]
}

/** Why an item stands on the checklist, in the words the officer and the enterprise read. @technical */
export interface ItemReason {
  readonly kind: 'licence' | 'industry' | 'object' | 'history' | 'everybody'
  readonly text: string
}

/** The items of an entity by their codes, each with every reason; an item where something was found before is always among them. */
export function itemsToAsk(
  rule: ChecklistRule,
  traits: TraitsOfEntity,
  past: readonly { readonly itemCode: string; readonly foundOn: string; readonly text: string }[],
): ReadonlyMap<string, readonly ItemReason[]> {
  const items = new Map<string, ItemReason[]>()
  const add = (code: string, reason: ItemReason) => items.set(code, [...(items.get(code) ?? []), reason])
  for (const route of rule.routes) for (const reason of routeReasons(route, traits)) add(route.item, reason)
  for (const { itemCode, foundOn, text } of past)
    add(itemCode, { kind: 'history', text: `${foundOn} 检查曾发现问题：${text}` })
  for (const code of rule.everybody) add(code, { kind: 'everybody', text: '各类经营主体都适用' })
  return items
}

function routeReasons(route: ChecklistRule['routes'][number], traits: TraitsOfEntity): ItemReason[] {
  const digits = traits.industryCode?.replace(/^[A-Z]/u, '') ?? ''
  const permits = traits.licences.filter(({ words }) => route.licences.some((word) => words.includes(word)))
  const objects = traits.objects.filter(({ kind }) => route.objects.some((one) => one === kind))
  const isOfTrade = digits !== '' && route.industries.some((prefix) => digits.startsWith(prefix))
  return [
    ...permits.map(({ words, source }): ItemReason => ({ kind: 'licence', text: `持有${words}（${source}）` })),
    ...objects.map(({ name }): ItemReason => ({ kind: 'object', text: `登记在档的${name}` })),
    ...(isOfTrade ? [{ kind: 'industry' as const, text: `行业代码 ${traits.industryCode ?? ''}` }] : []),
  ]
}

/** Whether a point is asked: everything, or for the best class only what weighs and what was found before. */
export function isAsked(depth: 'key' | 'all', weight: 'general' | 'key', hasHistory: boolean): boolean {
  return depth === 'all' || weight === 'key' || hasHistory
}
