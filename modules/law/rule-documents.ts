import type { PlainDate } from '#kernel/plain-date.ts'
import { citationLine } from './citations.ts'
import { findInForce } from './domain/record-in-force.ts'
import { routeDuty } from './domain/route-duty.ts'
import type { DutyFacts, DutyResolution, DutyRoute } from './domain/route-duty.ts'
import { lawBase } from './law-base.ts'
import type { LawBase } from './law-files.ts'
import type { Confirmation } from './law-schema.ts'

/** A dated rule whose body belongs to the module that reads it. @technical */
export interface RuleDocument {
  readonly id: string
  readonly what: string
  readonly from: PlainDate
  readonly to: PlainDate | null
  readonly citation: string
  readonly cites: readonly string[]
  readonly status: Confirmation
  readonly body: unknown
}

/** The version of a document rule in force on the day; undefined when none is. The reader parses the body with its own schema. */
export function ruleDocument(id: string, onDate: PlainDate, base: LawBase = lawBase()): RuleDocument | undefined {
  const rule = base.rules.get(id)
  if (rule?.kind !== 'document') return undefined
  const version = findInForce(rule.versions, onDate)
  if (version === undefined) return undefined
  return {
    id,
    what: rule.what,
    from: version.from,
    to: version.to ?? null,
    citation: citationLine(version.cites, onDate, base),
    cites: version.cites,
    status: version.status,
    body: version.body,
  }
}

/** Who handles a clue on a day, by the dated routes in law/rules (domain 职责判定). */
export function resolveDutyOn(facts: DutyFacts, onDate: PlainDate, base: LawBase = lawBase()): DutyResolution {
  return routeDuty(dutyRoutes(base), facts, onDate)
}

export function dutyRoutes(base: LawBase): readonly DutyRoute[] {
  return [...base.rules.values()].flatMap((rule) =>
    rule.kind === 'duty' ? [{ ruleId: rule.id, order: rule.order, versions: rule.versions }] : [],
  )
}
