import { z } from 'zod'
import { deadline } from '#law'
import { record } from '#ledger'
import { plainDate } from '#kernel/plain-date.ts'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { dutyKindWord } from '../duty-strings.ts'
import { findEntity } from '../queries/find-entity.ts'
import { no } from '../refusals.ts'
import { addToFile } from '../store/add-to-file.ts'
import { insertDuty, lockDuty } from '../store/disclosure-duties.ts'

/**
 * Starts the clock of an instant disclosure: a contribution, a transfer of equity, a licence, a pledge or a penalty arose, and
 * the entity has twenty working days to publish it. It stands open on the file until then. 企业信息公示暂行条例第十条.
 */
export const recordDisclosureDuty = operation({
  name: 'record-disclosure-duty',
  kind: 'act',
  permission: 'entities.record-fact',
  summary: '登记即时信息公示义务',
  input: z.object({
    id: z.uuid(),
    entityId: z.uuid(),
    kind: z.enum(['contribution', 'equity', 'licence', 'pledge', 'penalty', 'other']),
    matter: z.string().trim().min(2).max(200),
    aroseOn: z.iso.date(),
    source: z.string().trim().min(2).max(200),
  }),
  output: z.object({ dutyId: z.uuid(), dueOn: z.string(), isProvisional: z.boolean(), citation: z.string() }),
  async run(act, input) {
    const { id, entityId, kind, matter, source } = input
    if ((await findEntity(act.tx, entityId)) === undefined) return no('no-such-entity')
    const aroseOn = plainDate(input.aroseOn)
    if (aroseOn > act.today) return no('day-in-future', { day: aroseOn })
    const { dueOn, provisional: isProvisional, citation } = deadline('instant-disclosure', aroseOn)
    const known = await lockDuty(act.tx, id)
    if (known !== undefined)
      return known.entityId === entityId
        ? ok({ dutyId: id, dueOn: known.dueOn, isProvisional, citation })
        : no('id-used')
    await insertDuty(act, { dutyId: id, entityId, kind, matter, aroseOn, dueOn, citation, source })
    await addToFile(act, {
      entityId,
      kind: 'instant-disclosure',
      title: `应公示${dutyKindWord(kind)}：${matter}`,
      occurredAt: act.now,
      source: `entities/disclosure-duty/${id}`,
      facts: { 形成之日: aroseOn, 来源: source },
      loop: { key: `instant-disclosure/${id}`, state: 'open', dueOn },
    })
    await record(act, {
      type: 'entities.disclosure-duty',
      subject: { kind: 'entity', id: entityId },
      fields: { kind, matter, arose: aroseOn, due: dueOn },
    })
    return ok({ dutyId: id, dueOn, isProvisional, citation })
  },
})
