import type { Agency } from '#identity'
import type { PlainDate } from '#kernel/plain-date.ts'
import { findTransfer, resolveDutyOn, sectorOfOrgan } from '#law'
import type { DutyBeside, DutyPart } from '#law'
import type { ItemContent } from './domain/item-content.ts'
import type { VersionRow } from './queries/version-rows.ts'
import { strings } from './strings.ts'

/** Where a duty is asked for: a division of GB/T 2260, or a functional area, which has none (domain.md §1.4). @technical */
export interface DutyPlace {
  readonly division?: string | undefined
  readonly functionalArea?: string | undefined
}

/** @technical */
export interface DutyAsked extends DutyPlace {
  readonly on: PlainDate
  readonly circumstance?: string | undefined
}

/** @technical */
export interface DutyHere {
  readonly handlers: readonly DutyPart[]
  readonly beside: readonly DutyBeside[]
}

/** The organ the law names, or the one that has taken over its power (R14). */
export function decideDuty(version: VersionRow, { on, division, circumstance }: DutyAsked): DutyHere {
  const moved = findTransfer(version.code, { division, zone: circumstance }, on)
  if (moved === undefined) return { handlers: namedOrgans(version, circumstance), beside: [] }
  const found = resolveDutyOn(
    {
      isPenaltyMoved: true,
      movedToAgency: moved.agency,
      sourceAgency: moved.fromAgency,
      permitAgencies: [],
      registrar: '',
    },
    on,
  )
  const because = (one: DutyPart) => ({
    ...one,
    explanation: `${moved.what}自 ${moved.from} 起由${moved.fromAgency}划转${moved.agency}；${one.explanation}`,
    cites: [...new Set([...one.cites, ...moved.cites])],
  })
  return { handlers: found.handlers.map(because), beside: found.beside }
}

/** Circumstances by which the organs of an item differ, in the words of its version. */
export function circumstancesOf(content: ItemContent): string[] {
  return [...new Set((content.penalty?.agencies ?? []).map((one) => one.when).filter((one) => one !== ''))]
}

/** The organ of this installation that answers to the name in the statute: of the functional area or the district where there is one, else of the city. */
export function organHere(agencies: readonly Agency[], organ: string, asked: DutyAsked): Agency | undefined {
  const sector = sectorOfOrgan(organ, asked.on)
  const organs = agencies.filter(
    (each) =>
      each.sector === sector && each.kind !== 'institution' && each.status === 'active' && each.level !== 'office',
  )
  const { division, functionalArea } = asked
  return (
    organs.find((each) => functionalArea !== undefined && each.functionalArea === functionalArea) ??
    organs.find((each) => each.level === 'district' && division !== undefined && each.divisions.includes(division)) ??
    organs.find((each) => each.level === 'city')
  )
}

/** The implementing organs of the version; where they differ by circumstance or zone, those of the one asked for. */
function namedOrgans({ content }: VersionRow, circumstance: string | undefined): readonly DutyPart[] {
  const named = content.penalty?.agencies ?? [{ agency: content.agency, when: '' }]
  const here = named.filter((one) => one.when === '' || circumstance === undefined || one.when === circumstance)
  const cites = content.basis.filter((one) => one.role === 'power' || one.role === 'penalty').map((one) => one.cite)
  return here.map(({ agency, when }) => ({
    agency,
    role: 'implementing-agency',
    ruleId: 'item-implementing-agency',
    explanation: when === '' ? strings.namedByLaw : strings.namedByLawWhen.replace('{when}', when),
    cites,
  }))
}
