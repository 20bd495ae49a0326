import { z } from 'zod'
import { plainDate } from '#kernel/plain-date.ts'
import { ok } from '#kernel/result.ts'
import { deadline } from '#law'
import { record } from '#ledger'
import { operation } from '#platform/operation.ts'
import { contentHash } from '../content-hash.ts'
import { filingHandler } from '../handler-here.ts'
import { no } from '../refusals.ts'
import { findFiledHash, insertFiling } from '../store/filing-store.ts'

/** Keeps a filing (备案) and opens its verification with a clock, at the agency that must verify it (R4: 主管部门要加强核查). */
export const recordFiling = operation({
  name: 'record-filing',
  kind: 'act',
  permission: 'catalogue.file',
  summary: '登记备案',
  input: z.object({
    id: z.uuid(),
    number: z.string().trim().min(2).max(60),
    itemId: z.uuid(),
    circumstance: z.string().max(120).optional(),
    entityId: z.uuid().optional(),
    filerName: z.string().trim().min(2).max(200),
    filedOn: z.iso.date(),
    division: z
      .string()
      .regex(/^[0-9]{6}$/u)
      .optional(),
  }),
  output: z.object({ filingId: z.uuid(), agencyName: z.string(), verifyBy: z.iso.date() }),
  async run(act, filing) {
    const on = plainDate(filing.filedOn)
    if (on > act.today) return no('filed-in-future')
    const { itemId, circumstance, division } = filing
    const found = await filingHandler(act.tx, itemId, { on, division, circumstance, isFiled: true })
    if (!found.ok) return found
    const { agency, filing: kind } = found.value
    const clock = deadline('filing-verification', on)
    const done = ok({ filingId: filing.id, agencyName: agency.name, verifyBy: clock.dueOn })
    const known = await findFiledHash(act.tx, 'filing', filing.id)
    if (known !== undefined) return known.hash.equals(contentHash(filing)) ? done : no('id-taken')
    const kept = await insertFiling(act.tx, {
      id: filing.id,
      number: filing.number,
      itemId,
      filing: kind,
      entityId: filing.entityId ?? null,
      filerName: filing.filerName,
      filedOn: on,
      division: division ?? null,
      agencyId: agency.id,
      verifyBy: clock.dueOn,
      verifyCitation: clock.citation,
      isProvisional: clock.provisional,
      hash: contentHash(filing),
      by: act.actor.personName,
      at: act.now,
    })
    if (kept === 0) return no('filing-number-used', { number: filing.number })
    await record(act, {
      type: 'catalogue.record-filing',
      subject: { kind: 'filing', id: filing.id },
      fields: { number: filing.number, itemId, agencyId: agency.id, filedOn: on, verifyBy: clock.dueOn },
    })
    return done
  },
})
