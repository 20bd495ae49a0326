import { z } from 'zod'
import { listAgencies } from '#identity'
import type { Agency } from '#identity'
import type { PlainDate } from '#kernel/plain-date.ts'
import { ok } from '#kernel/result.ts'
import type { Result } from '#kernel/result.ts'
import { findCitation, ruleTitle } from '#law'
import type { DutyPart } from '#law'
import type { Tx } from '#platform/tx.ts'
import { mustHavePlan } from './domain/duty-profile.ts'
import type { DutyProfile } from './domain/duty-profile.ts'
import { circumstancesOf, decideDuty, organHere } from './duty-here.ts'
import type { DutyAsked, DutyHere } from './duty-here.ts'
import { citationLabel, listVersionsOf, versionOn } from './queries/version-rows.ts'
import { delegationsOf } from './queries/delegation-rows.ts'
import { no } from './refusals.ts'
import { delegatedPowerWords, dutyFactWords, strings } from './strings.ts'

const part = z.object({
  agency: z.string(),
  agencyId: z.uuid().nullable(),
  agencyName: z.string().nullable(),
  role: z.string(),
  ruleId: z.string(),
  explanation: z.string(),
  articles: z.array(z.object({ label: z.string(), text: z.string() })),
})

/** An answer to "who supervises this, here, on that day, and why". @technical */
export const dutyAnswerSchema = z.object({
  code: z.string(),
  title: z.string(),
  onDate: z.iso.date(),
  circumstances: z.array(z.string()),
  licensing: z.string().nullable(),
  approval: z.string().nullable(),
  filing: z.string().nullable(),
  permitKind: z.string().nullable(),
  mustHavePlan: z.boolean(),
  handlers: z.array(part),
  lead: part.nullable(),
  beside: z.array(part.extend({ duty: z.string() })),
  /** Delegations in force for this item by one of the handlers: who acts in whose name, until when. */
  delegations: z.array(
    z.object({
      number: z.string(),
      toAgency: z.string(),
      inNameOf: z.string(),
      powers: z.array(z.string()),
      validTo: z.iso.date(),
    }),
  ),
  trace: z.array(z.object({ ruleId: z.string(), what: z.string(), failedOn: z.string().nullable() })),
  isCoverageGap: z.boolean(),
  isOverlap: z.boolean(),
  explanation: z.string(),
})
/** @technical */
export type DutyAnswer = z.infer<typeof dutyAnswerSchema>

/** Answers for one item; refuses an unknown item and a day without a version. */
export async function answerDuty(tx: Tx, itemId: string, asked: DutyAsked): Promise<Result<DutyAnswer>> {
  const versions = await listVersionsOf(tx, itemId)
  if (versions.length === 0) return no('item-unknown')
  const version = versionOn(versions, asked.on)
  if (version === undefined) return no('no-version-on', { day: asked.on })
  const found = decideDuty(version, asked)
  const agencies = await listAgencies(tx)
  const shown = <P extends DutyPart>(one: P) => ({ ...one, ...concrete(agencies, one, { asked, found }) })
  const handlers = found.handlers.map(shown)
  return ok({
    code: version.code,
    title: version.name,
    onDate: asked.on,
    circumstances: circumstancesOf(version.content, version.code, asked.on),
    ...profileFacts(found.profile),
    handlers,
    lead: found.lead === undefined ? null : shown(found.lead),
    beside: found.beside.map(shown),
    delegations: await delegatedBy(tx, handlers, { itemId, on: asked.on }),
    trace: traceOf(found),
    isCoverageGap: handlers.length === 0,
    isOverlap: handlers.length > 1 && found.lead === undefined,
    explanation:
      handlers.length === 0
        ? strings.dutyGap
        : handlers.map((one) => `${one.agencyName ?? one.agency}：${one.explanation}`).join('；'),
  })
}

function profileFacts(profile: DutyProfile | undefined) {
  return {
    licensing: profile?.licensing ?? null,
    approval: profile?.approval ?? null,
    filing: profile?.filing ?? null,
    permitKind: profile?.permitKind ?? null,
    mustHavePlan: profile !== undefined && mustHavePlan(profile),
  }
}

/** The organ of this installation behind the name in the statute, and the articles. */
function concrete(
  agencies: readonly Agency[],
  one: DutyPart,
  { asked, found }: { readonly asked: DutyAsked; readonly found: DutyHere },
) {
  const level = one.role === 'receiving-agency' ? found.profile?.receivingLevel : undefined
  const agency = organHere(agencies, one.agency, { ...asked, level })
  return {
    agencyId: agency?.id ?? null,
    agencyName: agency?.name ?? null,
    articles: one.cites.map((cite) => ({
      label: citationLabel(cite, asked.on),
      text: findCitation(cite, asked.on)?.text ?? '',
    })),
  }
}

/** Which rules were asked, in words, and on which fact each did not hold. */
function traceOf({ trace }: DutyHere): DutyAnswer['trace'] {
  return trace.map(({ ruleId, failedOn }) => ({
    ruleId,
    what: ruleTitle(ruleId),
    failedOn: failedOn === null ? null : (dutyFactWords[failedOn] ?? failedOn),
  }))
}

async function delegatedBy(
  tx: Tx,
  handlers: readonly { readonly agencyId: string | null }[],
  { itemId, on }: { readonly itemId: string; readonly on: PlainDate },
): Promise<DutyAnswer['delegations']> {
  const rows = await delegationsOf(tx, itemId, on)
  return rows
    .filter((one) => handlers.some((each) => each.agencyId === one.fromAgencyId))
    .map(({ number, toAgency, fromAgency, powers, validTo }) => ({
      number,
      toAgency,
      inNameOf: fromAgency,
      powers: powers.map((one) => delegatedPowerWords[one]),
      validTo,
    }))
}
