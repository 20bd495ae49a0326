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

/** One rule that was asked and, when it did not hold, the first fact on which it failed. @technical */
export interface DutyStep {
  readonly ruleId: string
  readonly failedOn: string | null
}

/** Who handles, in parallel parts, who leads, and who owes what beside them; nobody found is a coverage gap (监管盲区). */
export interface DutyResolution {
  readonly handlers: readonly DutyPart[]
  readonly beside: readonly DutyBeside[]
  readonly lead?: DutyPart
  readonly missingAgency?: string
  /** Every rule in force that day, in the order in which it was asked. */
  readonly trace: readonly DutyStep[]
}

/** The decision table of one day, ready to be asked. @technical */
export type DutyTable = (facts: DutyFacts) => DutyResolution

/** The routes in force on a day, in the order in which they are asked, as closures: the table is read once, not at every question (职责判定 R1–R16). */
export function compileDuty(routes: readonly DutyRoute[], onDate: PlainDate): DutyTable {
  const table = routes.flatMap((route) => {
    const version = findInForce(route.versions, onDate)
    return version === undefined ? [] : [compileRoute(route.ruleId, version)]
  })
  return (facts) => {
    const trace: DutyStep[] = []
    const beside: DutyBeside[] = []
    let main: CompiledRoute | undefined
    let leading: CompiledRoute | undefined
    for (const route of table) {
      const step = route.ask(facts)
      trace.push(step)
      if (step.failedOn !== null) continue
      if (route.adds) route.addBeside(facts, beside)
      else if (route.isLead) leading ??= route
      else if (main === undefined) {
        main = route
        route.addBeside(facts, beside)
      }
    }
    return answer(main, leading, { facts, beside, trace })
  }
}

interface Asked {
  readonly facts: DutyFacts
  readonly beside: readonly DutyBeside[]
  readonly trace: readonly DutyStep[]
}

function answer(
  main: CompiledRoute | undefined,
  leading: CompiledRoute | undefined,
  { facts, beside, trace }: Asked,
): DutyResolution {
  if (main === undefined) return { handlers: [], beside, trace }
  const handlers = main.partsOf(facts)
  const lead =
    main.handler === 'permit-agency' && leading !== undefined && facts.sectorAgency !== undefined
      ? leading.part(facts.sectorAgency)
      : undefined
  return {
    handlers,
    beside,
    trace,
    ...(lead === undefined ? {} : { lead }),
    ...(handlers.length === 0 ? { missingAgency: main.handler } : {}),
  }
}

interface CompiledRoute {
  readonly handler: string
  readonly adds: boolean
  readonly isLead: boolean
  readonly ask: (facts: DutyFacts) => DutyStep
  readonly part: (agency: string) => DutyPart
  readonly partsOf: (facts: DutyFacts) => readonly DutyPart[]
  readonly addBeside: (facts: DutyFacts, beside: DutyBeside[]) => void
}

function compileRoute(ruleId: string, version: DutyRoute['versions'][number]): CompiledRoute {
  const { handler, explanation, cites, adds, also } = version
  const held: DutyStep = { ruleId, failedOn: null }
  const tests = Object.entries(version.when).map(([fact, value]) => {
    const failed: DutyStep = { ruleId, failedOn: fact }
    const read = factReader(fact)
    return (facts: DutyFacts): DutyStep | undefined => (read(facts) === value ? undefined : failed)
  })
  const part = (agency: string): DutyPart => ({ agency, role: handler, ruleId, explanation, cites })
  const agencies = agenciesOf(handler)
  const others = also.map(({ role, duty }) => ({ role, duty, agencies: agenciesOf(role) }))
  return {
    handler,
    adds,
    isLead: handler === 'lead-sector-agency',
    ask(facts) {
      for (const test of tests) {
        const failed = test(facts)
        if (failed !== undefined) return failed
      }
      return held
    },
    part,
    partsOf: (facts) => agencies(facts).map(part),
    addBeside(facts, beside) {
      for (const other of others)
        for (const agency of other.agencies(facts))
          beside.push({ agency, role: other.role, duty: other.duty, ruleId, explanation, cites })
    },
  }
}

/** A fact by its name in the table; one the table must not name is never known. */
function factReader(fact: string): (facts: DutyFacts) => boolean | string | undefined {
  if (fact === 'hasSeveralPermitAgencies') return (facts) => facts.permitAgencies.length > 1
  const name = FACTS.find((one) => one === fact)
  return name === undefined ? () => undefined : (facts) => facts[name]
}

const FACTS = [
  'licensing',
  'approval',
  'isFiled',
  'hasOwnForce',
  'isPenaltyMoved',
  'haveSeveralJurisdiction',
  'isApproverSupervisor',
  'hasBusinessLicence',
  'hasPermit',
  'isPermitAgencyClear',
] as const

function agenciesOf(role: string): (facts: DutyFacts) => readonly string[] {
  if (role === 'permit-agency') return (facts) => facts.permitAgencies
  if (role === 'cooperating-agency') return (facts) => facts.cooperatingAgencies ?? []
  if (role === 'first-to-open-agency') return () => ['最先立案的行政机关']
  const name = NAMED[role]
  if (name === undefined) return () => []
  return (facts) => {
    const agency = facts[name]
    return agency === undefined ? [] : [agency]
  }
}

const NAMED: Readonly<Record<string, NamedAgency>> = {
  registrar: 'registrar',
  'sector-agency': 'sectorAgency',
  'provincially-determined-agency': 'provinciallyDeterminedAgency',
  'receiving-agency': 'receivingAgency',
  'lead-agency': 'leadAgency',
  'integrated-enforcement-agency': 'integratedAgency',
  'moved-to-agency': 'movedToAgency',
  'source-agency': 'sourceAgency',
}

type NamedAgency =
  | 'registrar'
  | 'sectorAgency'
  | 'provinciallyDeterminedAgency'
  | 'receivingAgency'
  | 'leadAgency'
  | 'integratedAgency'
  | 'movedToAgency'
  | 'sourceAgency'
