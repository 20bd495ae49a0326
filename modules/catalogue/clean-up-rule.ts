import { z } from 'zod'
import { yuanToFen } from '#kernel/money.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import { findCitation, findParameter, ruleDocument } from '#law'
import type { CleanUpBounds, CleanUpItem } from './domain/clean-up.ts'
import type { VersionRow } from './queries/version-rows.ts'

const percent = z.int().min(1).max(100)

const boundsSchema = z.strictObject({
  version: z.string(),
  alikeObjectPercent: percent,
  alikePointPercent: percent,
  sharedPointsPercent: percent,
  alikeActPercent: percent,
  sharedAspects: z.int().min(1),
})

const superiorSchema = z.strictObject({
  version: z.string(),
  items: z.array(z.strictObject({ item: z.string(), cite: z.string(), says: z.string() })),
})

/** How alike is alike enough, on a day (law/rules/clean-up-signs.yaml); undefined on a day without the rule. */
export function cleanUpBoundsOn(day: PlainDate): CleanUpBounds | undefined {
  const rule = ruleDocument('clean-up-signs', day)
  return rule === undefined ? undefined : boundsSchema.parse(rule.body)
}

/** An item version as the clean-up looks at it on a day: its articles with rank and force, what higher law says, the limit of its rank. */
export function cleanUpItem(row: VersionRow, day: PlainDate): CleanUpItem {
  const basis = row.content.basis.map(({ cite, role }) => {
    const article = findCitation(cite, day)
    const known = article ?? findCitation(cite)
    return { cite, role, label: known?.label ?? cite, isLive: article !== undefined, rank: known?.rank }
  })
  const penalty = row.content.penalty
  return {
    itemId: row.itemId,
    code: row.code,
    title: row.name,
    kind: row.kind,
    agency: row.agency,
    objectText: row.content.objectText,
    points: row.content.checkPoints.map((one) => one.text),
    basis,
    penalty: penalty === null ? null : { violation: penalty.violation, kinds: penalty.kinds, amounts: penalty.amounts },
    superior: superiorOn(day).get(row.code) ?? [],
    fineLimitFen: basis.some((one) => one.role === 'penalty' && one.rank === '地方政府规章') ? limitOn(day) : undefined,
  }
}

type Superior = CleanUpItem['superior'][number]

function superiorOn(day: PlainDate): ReadonlyMap<string, readonly Superior[]> {
  const rule = ruleDocument('superior-law', day)
  if (rule === undefined) return new Map()
  const { items } = superiorSchema.parse(rule.body)
  return new Map(
    [...Map.groupBy(items, (one) => one.item)].map(([item, laws]) => [
      item,
      laws.map(({ cite, says }) => ({ label: findCitation(cite, day)?.label ?? cite, says })),
    ]),
  )
}

/** The higher of the two limits of a government rule: what is above it is beyond the rank whatever the matter. */
function limitOn(day: PlainDate): number | undefined {
  const limit = findParameter('government-rule-fine-limit', day, 'safety')
  return limit === undefined ? undefined : yuanToFen(String(limit.value))
}
