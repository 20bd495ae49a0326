import { z } from 'zod'
import { findAgency, listAgencies } from '#identity'
import type { Agency } from '#identity'
import { ok } from '#kernel/result.ts'
import type { Result } from '#kernel/result.ts'
import { sectorOfOrgan } from '#law'
import { record } from '#ledger'
import { operation } from '#platform/operation.ts'
import type { Act } from '#platform/operation.ts'
import { partnerOrgans, registrarCovers } from '../domain/supervision-plan.ts'
import { supervisionPlanSchema } from '../plan-schema.ts'
import { dutyProfilesOn } from '../duty-profiles.ts'
import { listVersionsOf, versionOn } from '../queries/version-rows.ts'
import { no } from '../refusals.ts'
import { findPlanHash, hasOpenPlan, insertPlan } from '../store/plan-store.ts'
import { planCoverWords, strings } from '../strings.ts'
import { contentHash } from '../content-hash.ts'

const input = z.object({
  id: z.uuid(),
  itemId: z.uuid().optional(),
  partnerIds: z.array(z.uuid()).max(12).default([]),
  content: supervisionPlanSchema,
})
type Draft = z.output<typeof input>

/**
 * Drafts the supervision plan of an item, by its sector or lead department, with every other permit department as a partner who
 * must answer in writing; without an item, the registrar's own plan (seed 1).
 */
export const draftSupervisionPlan = operation({
  name: 'draft-supervision-plan',
  kind: 'act',
  permission: 'catalogue.plan',
  summary: '起草监管工作方案',
  input,
  output: z.object({ planId: z.uuid() }),
  async run(act, draft) {
    const known = await findPlanHash(act.tx, draft.id)
    if (known !== undefined) return known.hash.equals(contentHash(draft)) ? ok({ planId: draft.id }) : no('id-taken')
    const agency = act.actor.agencyId === null ? undefined : await findAgency(act.tx, act.actor.agencyId)
    if (agency === undefined || act.actor.accountId === null) return no('plan-not-registrar')
    const subject =
      draft.itemId === undefined ? registrarPlan(act, agency, draft) : await itemPlan(act, agency, draft.itemId, draft)
    if (!subject.ok) return subject
    const itemId = draft.itemId ?? null
    if (await hasOpenPlan(act.tx, itemId ?? agency.id)) return no('plan-open-already')
    await insertPlan(
      act.tx,
      {
        id: draft.id,
        kind: itemId === null ? 'registrar' : 'item',
        itemId,
        agencyId: agency.id,
        title: subject.value,
        content: draft.content,
        hash: contentHash(draft),
        by: act.actor.personName,
        accountId: act.actor.accountId,
        at: act.now,
      },
      draft.partnerIds,
    )
    await record(act, {
      type: 'catalogue.draft-plan',
      subject: { kind: 'supervision-plan', id: draft.id },
      fields: {
        title: subject.value,
        contentHash: contentHash(draft).toString('hex'),
        partners: draft.partnerIds.join(','),
      },
    })
    return ok({ planId: draft.id })
  },
})

function registrarPlan(act: Act, agency: Agency, { content }: Draft): Result<string> {
  if (agency.sector !== sectorOfOrgan(strings.registrar, act.today)) return no('plan-not-registrar')
  const missing = registrarCovers.filter((one) => !content.covers.includes(one))
  if (missing.length > 0)
    return no('registrar-plan-incomplete', { missing: missing.map((one) => planCoverWords[one]).join('、') })
  return ok(strings.registrarPlanTitle)
}

async function itemPlan(act: Act, agency: Agency, itemId: string, draft: Draft): Promise<Result<string>> {
  const version = versionOn(await listVersionsOf(act.tx, itemId), act.today)
  if (version === undefined) return no('item-unknown')
  const profiles = dutyProfilesOn(act.today).filter((one) => one.item === version.code && one.from <= act.today)
  const lead =
    profiles.find((one) => one.leadAgency !== undefined)?.leadAgency ?? profiles[0]?.sectorAgency ?? version.agency
  if (sectorOfOrgan(lead, act.today) !== agency.sector) return no('plan-not-lead', { item: version.name, lead })
  const agencies = await listAgencies(act.tx)
  const heard = new Set(agencies.flatMap((one) => (draft.partnerIds.includes(one.id) ? [one.sector] : [])))
  const missing = partnerOrgans(profiles, lead).filter((organ) => {
    const sector = sectorOfOrgan(organ, act.today)
    return sector !== agency.sector && sector !== undefined && !heard.has(sector)
  })
  if (missing.length > 0) return no('plan-partners-missing', { item: version.name, missing: missing.join('、') })
  return ok(version.name)
}
