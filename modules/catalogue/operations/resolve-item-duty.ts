import { z } from 'zod'
import { listAgencies } from '#identity'
import type { Agency } from '#identity'
import { plainDate } from '#kernel/plain-date.ts'
import { ok } from '#kernel/result.ts'
import { findCitation } from '#law'
import type { DutyPart } from '#law'
import { operation } from '#platform/operation.ts'
import { circumstancesOf, decideDuty, organHere } from '../duty-here.ts'
import type { DutyAsked } from '../duty-here.ts'
import { citationLabel, listVersionsOf, versionOn } from '../queries/version-rows.ts'
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
    const asked = { on, division, circumstance }
    const found = decideDuty(version, asked)
    const agencies = await listAgencies(act.tx)
    const shown = <P extends DutyPart>(one: P) => ({ ...one, ...concrete(agencies, one, asked) })
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

/** The organ of this installation behind the name in the statute, and the articles. */
function concrete(agencies: readonly Agency[], one: DutyPart, asked: DutyAsked) {
  const agency = organHere(agencies, one.agency, asked)
  return {
    agencyId: agency?.id ?? null,
    agencyName: agency?.name ?? null,
    articles: one.cites.map((cite) => ({
      label: citationLabel(cite, asked.on),
      text: findCitation(cite, asked.on)?.text ?? '',
    })),
  }
}
