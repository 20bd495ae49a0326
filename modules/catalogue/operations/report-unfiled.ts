import { z } from 'zod'
import { plainDate } from '#kernel/plain-date.ts'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import { operation } from '#platform/operation.ts'
import { publish } from '#platform/outbox.ts'
import { contentHash } from '../content-hash.ts'
import { unfiledOperationFound } from '../events.ts'
import { filingHandler } from '../handler-here.ts'
import { no } from '../refusals.ts'
import { findFiledHash, insertLead } from '../store/filing-store.ts'

/** Business done without the filing (未备案经营): a lead to the lead agency, or to 综合执法 where the power has moved (R4, R14). */
export const reportUnfiled = operation({
  name: 'report-unfiled',
  kind: 'act',
  permission: 'catalogue.file',
  summary: '移交未备案经营线索',
  input: z.object({
    id: z.uuid(),
    itemId: z.uuid(),
    circumstance: z.string().max(120).optional(),
    entityId: z.uuid().optional(),
    name: z.string().trim().min(2).max(200),
    place: z.string().trim().min(4).max(300),
    division: z
      .string()
      .regex(/^[0-9]{6}$/u)
      .optional(),
    foundOn: z.iso.date(),
    source: z.string().trim().min(2).max(200),
  }),
  output: z.object({ leadId: z.uuid(), agencyName: z.string(), explanation: z.string() }),
  async run(act, lead) {
    const on = plainDate(lead.foundOn)
    if (on > act.today) return no('filed-in-future')
    const { itemId, circumstance, division } = lead
    const found = await filingHandler(act.tx, itemId, { on, division, circumstance, isFiled: false })
    if (!found.ok) return found
    const { agency, filing, ruleId, explanation } = found.value
    const done = ok({ leadId: lead.id, agencyName: agency.name, explanation })
    const known = await findFiledHash(act.tx, 'lead', lead.id)
    if (known !== undefined) return known.hash.equals(contentHash(lead)) ? done : no('id-taken')
    await insertLead(act.tx, {
      id: lead.id,
      itemId,
      filing,
      entityId: lead.entityId ?? null,
      name: lead.name,
      place: lead.place,
      division: division ?? null,
      foundOn: on,
      source: lead.source,
      agencyId: agency.id,
      ruleId,
      explanation,
      hash: contentHash(lead),
      by: act.actor.personName,
      at: act.now,
    })
    await record(act, {
      type: 'catalogue.report-unfiled',
      subject: { kind: 'unfiled-lead', id: lead.id },
      fields: { itemId, name: lead.name, agencyId: agency.id, ruleId, foundOn: on },
    })
    await publish(act, unfiledOperationFound, { leadId: lead.id, itemId, agencyId: agency.id, ruleId, foundOn: on })
    return done
  },
})
