import { z } from 'zod'
import { listAgencies } from '#identity'
import type { Agency } from '#identity'
import { plainDate } from '#kernel/plain-date.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import { ok } from '#kernel/result.ts'
import { findCitation, findTransfer, resolveDutyOn, sectorOfOrgan } from '#law'
import type { DutyBeside, DutyPart } from '#law'
import { operation } from '#platform/operation.ts'
import type { ItemContent } from '../domain/item-content.ts'
import { citationLabel, listVersionsOf, versionOn } from '../queries/version-rows.ts'
import type { VersionRow } from '../queries/version-rows.ts'
import { no } from '../refusals.ts'
import { strings } from '../strings.ts'

const part = z.object({
  agency: z.string(),
  agencyId: z.uuid().nullable(),
  agencyName: z.string().nullable(),
  role: z.string(),
  ruleId: z.string(),
  explanation: z.string(),
  articles: z.array(z.object({ label: z.string(), text: z.string() })),
})

/**
 * Who supervises or punishes this, here, on that day, and why (seed 1; domain.md §2.1): the organ the law names, unless the
 * power has moved (R14), with who owes what beside it. Refuses an unknown item and a day without a version.
 */
export const resolveItemDuty = operation({
  name: 'resolve-item-duty',
  kind: 'query',
  permission: 'signed-in',
  summary: '判定事项由谁监管',
  input: z.object({
    itemId: z.uuid(),
    onDate: z.iso.date().optional(),
    division: z
      .string()
      .regex(/^[0-9]{6}$/u)
      .optional(),
    circumstance: z.string().max(120).optional(),
  }),
  output: z.object({
    code: z.string(),
    title: z.string(),
    onDate: z.iso.date(),
    circumstances: z.array(z.string()),
    handlers: z.array(part),
    beside: z.array(part.extend({ duty: z.string() })),
    isCoverageGap: z.boolean(),
    isOverlap: z.boolean(),
    explanation: z.string(),
  }),
  async run(act, { itemId, onDate, division, circumstance }) {
    const versions = await listVersionsOf(act.tx, itemId)
    if (versions.length === 0) return no('item-unknown')
    const on = onDate === undefined ? act.today : plainDate(onDate)
    const version = versionOn(versions, on)
    if (version === undefined) return no('no-version-on', { day: on })
    const found = decide(version, { on, division, circumstance })
    const agencies = await listAgencies(act.tx)
    const shown = <P extends DutyPart>(one: P) => ({ ...one, ...concrete(agencies, one, on, division) })
    const handlers = found.handlers.map(shown)
    return ok({
      code: version.code,
      title: version.name,
      onDate: on,
      circumstances: circumstancesOf(version.content),
      handlers,
      beside: found.beside.map(shown),
      isCoverageGap: handlers.length === 0,
      isOverlap: handlers.length > 1,
      explanation:
        handlers.length === 0
          ? strings.dutyGap
          : handlers.map((one) => `${one.agencyName ?? one.agency}：${one.explanation}`).join('；'),
    })
  },
})

interface Asked {
  readonly on: PlainDate
  readonly division: string | undefined
  readonly circumstance: string | undefined
}

/** The organ the law names, or the one that has taken over its power. */
function decide(
  version: VersionRow,
  { on, division, circumstance }: Asked,
): { readonly handlers: readonly DutyPart[]; readonly beside: readonly DutyBeside[] } {
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

function circumstancesOf(content: ItemContent): string[] {
  return [...new Set((content.penalty?.agencies ?? []).map((one) => one.when).filter((one) => one !== ''))]
}

/** The organ of this installation that answers to the name in the statute: of the district where there is one, else of the city. */
function concrete(agencies: readonly Agency[], one: DutyPart, on: PlainDate, division: string | undefined) {
  const sector = sectorOfOrgan(one.agency, on)
  const organs = agencies.filter(
    (each) =>
      each.sector === sector && each.kind !== 'institution' && each.status === 'active' && each.level !== 'office',
  )
  const agency =
    organs.find((each) => each.level === 'district' && division !== undefined && each.divisions.includes(division)) ??
    organs.find((each) => each.level === 'city')
  return {
    agencyId: agency?.id ?? null,
    agencyName: agency?.name ?? null,
    articles: one.cites.map((cite) => ({ label: citationLabel(cite, on), text: findCitation(cite, on)?.text ?? '' })),
  }
}
