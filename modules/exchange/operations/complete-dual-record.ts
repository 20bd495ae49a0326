import { z } from 'zod'
import { checkUscc } from '#entities'
import { yuanToFen } from '#kernel/money.ts'
import type { Result } from '#kernel/result.ts'
import { ok } from '#kernel/result.ts'
import { citationLine } from '#law'
import { plainDate } from '#kernel/plain-date.ts'
import { record } from '#ledger'
import type { Act } from '#platform/operation.ts'
import { operation } from '#platform/operation.ts'
import { heldBackBy, licenceWords, penaltyWords } from '../domain/dual-publication.ts'
import { dualDueOn, dualRuleOn, type ReadDual, shareDual } from '../outlets/dual-share.ts'
import { strings } from '../platform-strings.ts'
import { no } from '../refusals.ts'
import { changeDualRecord, type LockedDualRecord, lockDualRecord } from '../store/dual-records.ts'

const text = (longest: number) => z.string().trim().max(longest).default('')
const dayOrNone = z.union([z.iso.date(), z.literal('')]).default('')
const issuers = {
  agencyName: z.string().trim().min(2).max(200),
  agencyUscc: z.string().trim(),
  sourceName: z.string().trim().min(2).max(200),
  sourceUscc: z.string().trim(),
}

const penalty = z.object({
  documentNumber: z.string().trim().min(4, '填写决定书文号').max(128),
  violationType: z.string().trim().min(2, '填写违法行为类型').max(2048),
  facts: z.string().trim().min(4, '填写违法事实').max(5000),
  basis: z.string().trim().min(4, '填写处罚依据').max(2048),
  procedure: z.enum(['simple', 'ordinary', 'fast-track']),
  kinds: z.array(z.enum(penaltyWords)).min(1, '选处罚类别；责令改正不是处罚种类'),
  content: z.string().trim().min(2, '填写处罚内容').max(4000),
  fineYuan: z.string().trim().default('').describe('罚款金额，以元填写；报送时换算为万元'),
  confiscatedYuan: z.string().trim().default('').describe('没收金额，以元填写'),
  licenceTaken: text(200),
  validUntil: dayOrNone,
  publicUntil: z.iso.date(),
  ...issuers,
  note: text(400),
})

const licence = z.object({
  documentName: z.string().trim().min(2, '填写决定文书名称').max(200),
  documentNumber: z.string().trim().min(2, '填写决定文书号').max(128),
  licenceKind: z.enum(licenceWords),
  certificateName: text(200),
  certificateNumber: text(200),
  content: z.string().trim().min(2, '填写许可内容').max(4000),
  validFrom: z.iso.date(),
  validTo: z.iso.date(),
  ...issuers,
  standing: z.string().trim().min(1).max(20),
  note: text(400),
})

const input = z.object({
  recordId: z.uuid(),
  decidedOn: z.iso.date(),
  penalty: penalty.optional(),
  licence: licence.optional(),
  reason: z.string().trim().max(100).default('').describe('更正理由：已报送的必填'),
})
type Input = z.output<typeof input>

/**
 * Completes a record of 双公示, or corrects one that left: it is queued for its file, or held back by the rule of the day of the
 * decision (simple procedure, warnings alone). Amounts are given in 元. Refused: no such record, a withdrawn one, columns of the
 * other kind, an amount or code that is none, a day to come, a correction without a reason.
 */
export const completeDualRecord = operation({
  name: 'complete-dual-record',
  kind: 'act',
  permission: 'exchange.report-decisions',
  summary: '补全或更正双公示记录',
  input,
  output: z.object({
    recordId: z.uuid(),
    state: z.enum(['shared', 'held']),
    heldWhy: z.string().nullable(),
    dueOn: z.iso.date(),
  }),
  async run(act, asked) {
    const found = await lockDualRecord(act.tx, asked.recordId)
    const refusal = found === undefined ? no('dual-unknown') : whyNot(act, found, asked)
    if (found === undefined || refusal !== undefined) return refusal ?? no('dual-unknown')
    const said = readSaid(found, asked)
    if (!said.ok) return said
    return ok(await settle(act, { ...found, decidedOn: asked.decidedOn }, said.value, asked.reason))
  },
})

function whyNot(act: Act, found: LockedDualRecord, asked: Input) {
  if (found.state === 'withdrawn') return no('dual-withdrawn')
  if (asked.decidedOn > act.today) return no('decision-in-future', { day: asked.decidedOn })
  return found.state === 'shared' && asked.reason === '' ? no('dual-reason-missing') : undefined
}

type Dated = LockedDualRecord & { readonly decidedOn: string }

/** Writes what was said, queues or holds it back by the rule of the day, and records it. */
async function settle(act: Act, found: Dated, said: ReadDual, reason: string) {
  const { recordId, decidedOn } = found
  const held = said.kind === 'penalty' ? heldBackBy(dualRuleOn(decidedOn), said.content) : undefined
  const state = held === undefined ? ('shared' as const) : ('held' as const)
  const heldWhy = held?.why ?? null
  const dueOn = dualDueOn(decidedOn)
  const heldCitation = held === undefined ? null : citationLine([held.cite], plainDate(decidedOn))
  const how = { decidedOn, dueOn, state, heldWhy, heldCitation, by: act.actor.personName, at: act.now }
  await changeDualRecord(act.tx, { recordId, content: said.content, ...how })
  await tell(act, found, said, { heldWhy: held?.why, reason })
  await record(act, {
    type: 'exchange.complete-dual-record',
    subject: { kind: 'dual-record', id: recordId },
    fields: { document: said.content.documentNumber, state, why: heldWhy ?? reason, before: found.state },
  })
  return { recordId, state, heldWhy, dueOn }
}

/** What is reported is queued; what left and is now held back is taken back; what never left stays here. */
async function tell(
  act: Act,
  found: Dated,
  said: ReadDual,
  why: { readonly heldWhy: string | undefined; readonly reason: string },
): Promise<void> {
  if (why.heldWhy === undefined) await shareDual(act, found, said, { act: 'tell', reason: why.reason })
  else if (found.state === 'shared') await shareDual(act, found, said, { act: 'withdraw', reason: why.heldWhy })
}

/** The columns of the record's own kind, amounts in 分. */
function readSaid(found: LockedDualRecord, asked: Input): Result<ReadDual> {
  const said = asked[found.kind]
  if (said === undefined) return no('dual-other-kind', { kind: strings.dualKind[found.kind] })
  for (const code of [said.agencyUscc, said.sourceUscc])
    if (!checkUscc(code).valid) return no('issuer-code-wrong', { code })
  if (asked.penalty === undefined || found.kind === 'licence')
    return asked.licence === undefined
      ? no('dual-other-kind', { kind: strings.dualKind[found.kind] })
      : ok({ kind: 'licence', content: asked.licence })
  const { fineYuan, confiscatedYuan, ...rest } = asked.penalty
  const fineFen = amountOf(fineYuan)
  if (fineFen === undefined) return no('amount-unreadable', { amount: fineYuan })
  const confiscatedFen = amountOf(confiscatedYuan)
  if (confiscatedFen === undefined) return no('amount-unreadable', { amount: confiscatedYuan })
  return ok({ kind: 'penalty', content: { ...rest, fineFen, confiscatedFen } })
}

/** 元 as 分; null where nothing is written, undefined where it is no amount. */
function amountOf(text: string): number | null | undefined {
  if (text === '') return null
  const fen = yuanToFen(text)
  return fen === undefined || fen < 0 ? undefined : fen
}
