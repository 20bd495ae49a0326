import type { PlainDate } from '#kernel/plain-date.ts'
import { citationLine } from './citations.ts'
import { findInForce } from './domain/record-in-force.ts'
import { compileDuty } from './domain/route-duty.ts'
import type { DutyFacts, DutyResolution, DutyRoute, DutyTable } from './domain/route-duty.ts'
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

/** What a rule answers, in its own words; the id itself when the base does not hold it. */
export function ruleTitle(id: string, base: LawBase = lawBase()): string {
  return base.rules.get(id)?.what ?? id
}

/** Who handles a clue on a day, by the dated routes in law/rules (domain 职责判定). */
export function resolveDutyOn(facts: DutyFacts, onDate: PlainDate, base: LawBase = lawBase()): DutyResolution {
  return dutyTableOn(onDate, base)(facts)
}

const MOST_TABLES = 400

/** The decision table of a day; kept for the days that are asked for again and again. */
function dutyTableOn(onDate: PlainDate, base: LawBase): DutyTable {
  const tables = tablesOf.get(base) ?? new Map<PlainDate, DutyTable>()
  tablesOf.set(base, tables)
  const known = tables.get(onDate)
  if (known !== undefined) return known
  if (tables.size >= MOST_TABLES) tables.clear()
  const table = compileDuty(dutyRoutes(base), onDate)
  tables.set(onDate, table)
  return table
}

const tablesOf = new WeakMap<LawBase, Map<PlainDate, DutyTable>>()

/** The routes in the order in which they are asked, made once for a law base. */
export function dutyRoutes(base: LawBase = lawBase()): readonly DutyRoute[] {
  const known = routesOf.get(base)
  if (known !== undefined) return known
  const routes = [...base.rules.values()]
    .flatMap((rule) => (rule.kind === 'duty' ? [{ ruleId: rule.id, order: rule.order, versions: rule.versions }] : []))
    .toSorted((a, b) => a.order - b.order)
  routesOf.set(base, routes)
  return routes
}

const routesOf = new WeakMap<LawBase, readonly DutyRoute[]>()

/** A 处罚权划转 in force for an item at a place. @technical */
export interface PowerTransfer {
  readonly ruleId: string
  readonly what: string
  readonly fromAgency: string
  readonly agency: string
  readonly from: PlainDate
  readonly cites: readonly string[]
}

/** Who has taken over the power over an item here on that day; undefined while it has not moved. */
export function findTransfer(
  itemCode: string,
  place: {
    readonly division?: string | undefined
    readonly zone?: string | undefined
    readonly town?: string | undefined
  },
  onDate: PlainDate,
  base: LawBase = lawBase(),
): PowerTransfer | undefined {
  for (const rule of base.rules.values()) {
    if (rule.kind !== 'transfer' || !rule.items.includes(itemCode)) continue
    const here = rule.versions.filter(
      (one) =>
        (one.divisions === undefined || (place.division !== undefined && one.divisions.includes(place.division))) &&
        (one.zone === undefined || one.zone === place.zone) &&
        (one.towns === undefined || (place.town !== undefined && one.towns.includes(place.town))),
    )
    const moved = findInForce(here, onDate)
    if (moved === undefined) continue
    return {
      ruleId: rule.id,
      what: rule.what,
      fromAgency: rule.fromAgency,
      agency: moved.agency,
      from: moved.from,
      cites: moved.cites,
    }
  }
  return undefined
}
