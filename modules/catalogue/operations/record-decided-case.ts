import { z } from 'zod'
import { yuanToFen } from '#kernel/money.ts'
import type { Result } from '#kernel/result.ts'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import { operation } from '#platform/operation.ts'
import { isUscc } from '../domain/catalogue-code.ts'
import { listVersionsOf } from '../queries/version-rows.ts'
import { no } from '../refusals.ts'
import { insertDecidedCase } from '../store/decided-case-store.ts'

const caseFields = z.object({
  itemId: z.uuid(),
  documentNumber: z.string().trim().min(4).max(60),
  agencyName: z.string().trim().min(2).max(80),
  behaviourOn: z.iso.date(),
  decidedOn: z.iso.date(),
  subject: z.enum(['unit', 'individual', 'responsible-person']),
  uscc: z.string().trim().max(18).nullable().default(null),
  when: z.string().max(120).default(''),
  outcome: z.enum(['fined', 'warned', 'not-penalised']),
  step: z.enum(['lighter', 'ordinary', 'heavier', 'below-range']).nullable().default(null),
  factors: z.array(z.string().max(20)).max(20).default([]),
  source: z.string().trim().min(2).max(200),
})

/** Keeps a decided case to compare with, 不予处罚 included; natural persons are never named. Refuses what is no penalty item, no sum, no code, or of tomorrow. */
export const recordDecidedCase = operation({
  name: 'record-decided-case',
  kind: 'act',
  permission: 'catalogue.record-case',
  summary: '登记已决案件',
  input: caseFields.extend({
    id: z.uuid(),
    fineYuan: z.string().max(20).nullable().default(null),
  }),
  output: z.object({ decidedCaseId: z.uuid() }),
  async run(act, { id, fineYuan, ...decided }) {
    const version = (await listVersionsOf(act.tx, decided.itemId))[0]
    if (version === undefined) return no('item-unknown')
    if (version.kind !== 'penalty') return no('no-penalty-item', { item: version.name })
    const checked = checkedFine(decided, fineYuan, act.today)
    if (!checked.ok) return checked
    const fineFen = checked.value
    const added = await insertDecidedCase(act.tx, {
      ...decided,
      decidedCaseId: id,
      fineFen,
      by: act.actor.personName,
      at: act.now,
    })
    if (!added) return no('case-recorded-already', { document: decided.documentNumber })
    await record(act, {
      type: 'catalogue.record-decided-case',
      subject: { kind: 'item', id: decided.itemId },
      fields: { document: decided.documentNumber, outcome: decided.outcome, decidedOn: decided.decidedOn },
    })
    return ok({ decidedCaseId: id })
  },
})

/** The fine in 分 of a case whose days, party and sum can be right; null where nobody was fined. */
function checkedFine(
  { behaviourOn, decidedOn, uscc, subject, outcome }: z.output<typeof caseFields>,
  fineYuan: string | null,
  today: string,
): Result<number | null> {
  if (behaviourOn > decidedOn || decidedOn > today)
    return no('case-days-wrong', { behaviour: behaviourOn, decided: decidedOn })
  if (uscc !== null && (subject !== 'unit' || !isUscc(uscc))) return no('case-party-wrong', { code: uscc })
  const fineFen = fineYuan === null ? null : (yuanToFen(fineYuan) ?? 0)
  const isFined = fineFen !== null && fineFen > 0
  return (outcome === 'fined') === isFined ? ok(fineFen) : no('sum-wrong', { amount: fineYuan ?? '' })
}
