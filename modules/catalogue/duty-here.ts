import type { Agency } from '#identity'
import type { PlainDate } from '#kernel/plain-date.ts'
import { findTransfer, resolveDutyOn, sectorOfOrgan } from '#law'
import type { DutyBeside, DutyPart, DutyStep } from '#law'
import { profileOn } from './domain/duty-profile.ts'
import type { DutyProfile } from './domain/duty-profile.ts'
import type { ItemContent } from './domain/item-content.ts'
import { dutyProfilesOn } from './duty-profiles.ts'
import type { VersionRow } from './queries/version-rows.ts'
import { strings } from './strings.ts'

/** Where a duty is asked for: a division of GB/T 2260, a functional area, which has none, a town (domain.md §1.4). @technical */
export interface DutyPlace {
  readonly division?: string | undefined
  readonly functionalArea?: string | undefined
  readonly town?: string | undefined
}

/** @technical */
export interface DutyAsked extends DutyPlace {
  readonly on: PlainDate
  readonly circumstance?: string | undefined
  readonly hasBusinessLicence?: boolean | undefined
  readonly hasPermit?: boolean | undefined
  readonly isFiled?: boolean | undefined
}

/** @technical */
export interface DutyHere {
  readonly handlers: readonly DutyPart[]
  readonly beside: readonly DutyBeside[]
  readonly lead?: DutyPart | undefined
  readonly trace: readonly DutyStep[]
  readonly profile?: DutyProfile | undefined
}

/**
 * Who supervises an item here: the organ that has taken over its power (R14); else by the decision table from what the law base
 * knows of the item (R1–R13, R16); else the organ its version names.
 */
export function decideDuty(version: VersionRow, asked: DutyAsked): DutyHere {
  const profile = profileOn(dutyProfilesOn(asked.on), version.code, {
    circumstance: asked.circumstance,
    on: asked.on,
  })
  return moved(version, asked, profile) ?? byTable(asked, profile) ?? byName(version, asked, profile)
}

/** Circumstances by which the organs of an item differ, in the words of its version and of the law base. */
export function circumstancesOf(content: ItemContent, code: string, on: PlainDate): string[] {
  const named = (content.penalty?.agencies ?? []).map((one) => one.when)
  const profiled = dutyProfilesOn(on).flatMap((one) => (one.item === code ? [one.circumstance] : []))
  return [...new Set([...named, ...profiled])].filter((one) => one !== '')
}

/** The organ of this installation that answers to the name in the statute: of the town, the functional area or the district where there is one, else of the city. */
export function organHere(
  agencies: readonly Agency[],
  organ: string,
  asked: DutyPlace & { readonly on: PlainDate; readonly level?: string | undefined },
): Agency | undefined {
  const sector = sectorOfOrgan(organ, asked.on)
  const { division, functionalArea, town, level } = asked
  const organs = agencies.filter(
    (each) => each.sector === sector && each.kind !== 'institution' && each.status === 'active',
  )
  const inTown = organs.find((each) => each.level === 'town' && town !== undefined && each.shortName === town)
  if (inTown !== undefined) return inTown
  if (level === 'city') return organs.find((each) => each.level === 'city')
  return (
    organs.find(
      (each) => functionalArea !== undefined && each.functionalArea === functionalArea && each.level !== 'office',
    ) ??
    organs.find((each) => each.level === 'district' && division !== undefined && each.divisions.includes(division)) ??
    organs.find((each) => each.level === 'city')
  )
}

function moved(version: VersionRow, asked: DutyAsked, profile: DutyProfile | undefined): DutyHere | undefined {
  const { on, division, circumstance, town } = asked
  const transfer = findTransfer(version.code, { division, zone: circumstance, town }, on)
  if (transfer === undefined) return undefined
  const { handlers, beside, trace } = resolveDutyOn(
    {
      isPenaltyMoved: true,
      movedToAgency: transfer.agency,
      sourceAgency: transfer.fromAgency,
      permitAgencies: [],
      registrar: strings.registrar,
    },
    on,
  )
  const because = (one: DutyPart) => ({
    ...one,
    explanation: `${transfer.what}自 ${transfer.from} 起由${transfer.fromAgency}划转${transfer.agency}；${one.explanation}`,
    cites: [...new Set([...one.cites, ...transfer.cites])],
  })
  return { handlers: handlers.map(because), beside, trace, profile }
}

function byTable(asked: DutyAsked, profile: DutyProfile | undefined): DutyHere | undefined {
  if (profile === undefined) return undefined
  const found = resolveDutyOn(
    {
      licensing: profile.licensing,
      approval: profile.approval,
      hasOwnForce: profile.ownForce,
      hasBusinessLicence: asked.hasBusinessLicence,
      hasPermit: asked.hasPermit,
      isFiled: asked.isFiled,
      isApproverSupervisor:
        profile.permitAgencies.length === 0 || profile.permitAgencies.includes(profile.sectorAgency),
      permitAgencies: profile.permitAgencies,
      registrar: strings.registrar,
      sectorAgency: profile.sectorAgency,
      leadAgency: profile.leadAgency,
      cooperatingAgencies: profile.cooperatingAgencies,
      receivingAgency: profile.receivingAgency,
      integratedAgency: strings.integratedAgency,
    },
    asked.on,
  )
  if (found.handlers.length === 0) return undefined
  const withBasis = <P extends DutyPart>(one: P) => ({ ...one, cites: [...new Set([...one.cites, ...profile.cites])] })
  return {
    handlers: found.handlers.map(withBasis),
    beside: found.beside,
    trace: found.trace,
    profile,
    ...(found.lead === undefined ? {} : { lead: found.lead }),
  }
}

/** The implementing organs of the version; where they differ by circumstance or zone, those of the one asked for. */
function byName({ content }: VersionRow, { circumstance }: DutyAsked, profile: DutyProfile | undefined): DutyHere {
  const named = content.penalty?.agencies ?? [{ agency: content.agency, when: '' }]
  const isNamed = named.some((one) => one.when === circumstance)
  const here = named.filter((one) => one.when === '' || !isNamed || one.when === circumstance)
  const cites = content.basis.filter((one) => one.role === 'power' || one.role === 'penalty').map((one) => one.cite)
  const handlers = here.map(({ agency, when }) => ({
    agency,
    role: 'implementing-agency',
    ruleId: 'item-implementing-agency',
    explanation: when === '' ? strings.namedByLaw : strings.namedByLawWhen.replace('{when}', when),
    cites,
  }))
  return { handlers, beside: [], trace: [], profile }
}
