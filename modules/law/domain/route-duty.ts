import type { PlainDate } from '#kernel/plain-date.ts'
import { findInForce } from './record-in-force.ts'
import type { InForce } from './record-in-force.ts'

/** What is known of the business when a clue is routed; an unknown fact is left out and matches nothing. @technical */
export interface DutyFacts {
  readonly licensing?: 'pre-registration' | 'post-registration' | 'none' | undefined
  readonly hasBusinessLicence?: boolean | undefined
  readonly hasPermit?: boolean | undefined
  readonly isPermitAgencyClear?: boolean | undefined
  readonly permitAgencies: readonly string[]
  readonly registrar: string
  readonly sectorAgency?: string | undefined
  readonly provinciallyDeterminedAgency?: string | undefined
}

/** One dated route of the decision table: when every named fact holds, this role handles. @technical */
export interface DutyRoute {
  readonly ruleId: string
  readonly order: number
  readonly versions: readonly (InForce & {
    readonly when: Readonly<Record<string, boolean | string>>
    readonly handler: string
    readonly explanation: string
    readonly cites: readonly string[]
  })[]
}

export interface DutyPart {
  readonly agency: string
  readonly role: string
  readonly ruleId: string
  readonly explanation: string
  readonly cites: readonly string[]
}

/** Who handles, in parallel parts, and who leads; nobody found is a coverage gap (监管盲区). */
export interface DutyResolution {
  readonly handlers: readonly DutyPart[]
  readonly lead?: DutyPart
  readonly missingAgency?: string
}

/** The first route in force whose conditions all hold; several permit agencies act side by side under a lead (职责判定 R7–R13). */
export function routeDuty(routes: readonly DutyRoute[], facts: DutyFacts, onDate: PlainDate): DutyResolution {
  const known = knownFacts(facts)
  const matches = routes
    .toSorted((a, b) => a.order - b.order)
    .flatMap((route) => {
      const version = findInForce(route.versions, onDate)
      return version !== undefined && holds(version.when, known) ? [{ ruleId: route.ruleId, ...version }] : []
    })
  const main = matches.find((match) => !isLead(match.handler))
  if (main === undefined) return { handlers: [] }
  const part = { role: main.handler, ruleId: main.ruleId, explanation: main.explanation, cites: main.cites }
  const agencies = agenciesOf(main.handler, facts)
  const handlers = agencies.map((agency) => ({ agency, ...part }))
  const lead = main.handler === 'permit-agency' ? leadOf(matches, facts) : undefined
  return {
    handlers,
    ...(lead === undefined ? {} : { lead }),
    ...(agencies.length === 0 ? { missingAgency: main.handler } : {}),
  }
}

function knownFacts(facts: DutyFacts): Readonly<Record<string, boolean | string | undefined>> {
  return {
    licensing: facts.licensing,
    hasBusinessLicence: facts.hasBusinessLicence,
    hasPermit: facts.hasPermit,
    isPermitAgencyClear: facts.isPermitAgencyClear,
    hasSeveralPermitAgencies: facts.permitAgencies.length > 1,
  }
}

function holds(when: DutyRoute['versions'][number]['when'], facts: ReturnType<typeof knownFacts>): boolean {
  return Object.entries(when).every(([fact, value]) => facts[fact] === value)
}

function isLead(handler: string): boolean {
  return handler === 'lead-sector-agency'
}

function agenciesOf(handler: string, facts: DutyFacts): readonly string[] {
  if (handler === 'permit-agency') return facts.permitAgencies
  if (handler === 'registrar') return [facts.registrar]
  const agency = handler === 'provincially-determined-agency' ? facts.provinciallyDeterminedAgency : facts.sectorAgency
  return agency === undefined ? [] : [agency]
}

interface Match {
  readonly ruleId: string
  readonly handler: string
  readonly explanation: string
  readonly cites: readonly string[]
}

function leadOf(matches: readonly Match[], facts: DutyFacts): DutyPart | undefined {
  const match = matches.find((one) => isLead(one.handler))
  if (match === undefined || facts.sectorAgency === undefined) return undefined
  return {
    agency: facts.sectorAgency,
    role: match.handler,
    ruleId: match.ruleId,
    explanation: match.explanation,
    cites: match.cites,
  }
}
