import type { PlainDate } from '#kernel/plain-date.ts'
import { findInForce } from './record-in-force.ts'
import type { InForce } from './record-in-force.ts'

/** What is known of the business when a duty is asked for; an unknown fact is left out and matches nothing. @technical */
export interface DutyFacts {
  readonly licensing?: 'pre-registration' | 'post-registration' | 'none' | undefined
  /** What became of the approval: in force, cancelled, devolved, turned into a filing (备案), combined (N合一). */
  readonly approval?: 'held' | 'cancelled' | 'devolved' | 'to-filing' | 'combined' | undefined
  readonly isFiled?: boolean | undefined
  readonly hasBusinessLicence?: boolean | undefined
  readonly hasPermit?: boolean | undefined
  readonly isPermitAgencyClear?: boolean | undefined
  readonly hasOwnForce?: boolean | undefined
  readonly isPenaltyMoved?: boolean | undefined
  readonly haveSeveralJurisdiction?: boolean | undefined
  readonly isApproverSupervisor?: boolean | undefined
  readonly permitAgencies: readonly string[]
  readonly registrar: string
  readonly sectorAgency?: string | undefined
  readonly provinciallyDeterminedAgency?: string | undefined
  readonly receivingAgency?: string | undefined
  readonly leadAgency?: string | undefined
  readonly cooperatingAgencies?: readonly string[] | undefined
  readonly integratedAgency?: string | undefined
  readonly movedToAgency?: string | undefined
  readonly sourceAgency?: string | undefined
}

/** One dated route of the decision table: when every named fact holds, this role handles. @technical */
export interface DutyRoute {
  readonly ruleId: string
  readonly order: number
  readonly versions: readonly (InForce & {
    readonly when: Readonly<Record<string, boolean | string>>
    readonly handler: string
    readonly also: readonly { readonly role: string; readonly duty: string }[]
    readonly adds: boolean
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

/** What another agency owes beside the handler: keeps supervising, cooperates, exchanges information. @technical */
export interface DutyBeside extends DutyPart {
  readonly duty: string
}

/** Who handles, in parallel parts, who leads, and who owes what beside them; nobody found is a coverage gap (监管盲区). */
export interface DutyResolution {
  readonly handlers: readonly DutyPart[]
  readonly beside: readonly DutyBeside[]
  readonly lead?: DutyPart
  readonly missingAgency?: string
}

/** `routes` in the order in which they are asked. The first route in force whose conditions all hold; several permit agencies act side by side under a lead (职责判定 R1–R16). */
export function routeDuty(routes: readonly DutyRoute[], facts: DutyFacts, onDate: PlainDate): DutyResolution {
  const known = knownFacts(facts)
  const matches = routes.flatMap((route) => {
    const version = findInForce(route.versions, onDate)
    return version !== undefined && holds(version.when, known) ? [{ ruleId: route.ruleId, ...version }] : []
  })
  const main = matches.find((match) => !match.adds && !isLead(match.handler))
  const beside = matches
    .filter((match) => match === main || match.adds)
    .flatMap((match) => match.also.flatMap((one) => besideOf(match, one, facts)))
  if (main === undefined) return { handlers: [], beside }
  const agencies = agenciesOf(main.handler, facts)
  const handlers = agencies.map((agency) => ({ agency, role: main.handler, ...groundsOf(main) }))
  const lead = main.handler === 'permit-agency' ? leadOf(matches, facts) : undefined
  return {
    handlers,
    beside,
    ...(lead === undefined ? {} : { lead }),
    ...(agencies.length === 0 ? { missingAgency: main.handler } : {}),
  }
}

function besideOf(
  match: Match,
  { role, duty }: { role: string; duty: string },
  facts: DutyFacts,
): readonly DutyBeside[] {
  return agenciesOf(role, facts).map((agency) => ({ agency, role, duty, ...groundsOf(match) }))
}

function groundsOf({ ruleId, explanation, cites }: Match): Pick<DutyPart, 'ruleId' | 'explanation' | 'cites'> {
  return { ruleId, explanation, cites }
}

function knownFacts(facts: DutyFacts): Readonly<Record<string, boolean | string | undefined>> {
  return {
    licensing: facts.licensing,
    approval: facts.approval,
    isFiled: facts.isFiled,
    hasOwnForce: facts.hasOwnForce,
    isPenaltyMoved: facts.isPenaltyMoved,
    haveSeveralJurisdiction: facts.haveSeveralJurisdiction,
    isApproverSupervisor: facts.isApproverSupervisor,
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

function agenciesOf(role: string, facts: DutyFacts): readonly string[] {
  if (role === 'permit-agency') return facts.permitAgencies
  if (role === 'cooperating-agency') return facts.cooperatingAgencies ?? []
  const named: Readonly<Record<string, string | undefined>> = {
    registrar: facts.registrar,
    'sector-agency': facts.sectorAgency,
    'provincially-determined-agency': facts.provinciallyDeterminedAgency,
    'receiving-agency': facts.receivingAgency,
    'lead-agency': facts.leadAgency,
    'integrated-enforcement-agency': facts.integratedAgency,
    'moved-to-agency': facts.movedToAgency,
    'source-agency': facts.sourceAgency,
    'first-to-open-agency': '最先立案的行政机关',
  }
  const agency = named[role]
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
