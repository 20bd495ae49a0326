import { z } from 'zod'
import { fen, formatYuan } from '#kernel/money.ts'
import { addMonths } from '#kernel/plain-date.ts'
import { ok } from '#kernel/result.ts'
import { findParameter } from '#law'
import { operation } from '#platform/operation.ts'
import { bySimilarity, spreadOf } from '../domain/similar-cases.ts'
import { listDecidedCases, listEarlierCases } from '../queries/decided-cases.ts'
import type { DecidedCaseRow } from '../queries/decided-cases.ts'
import { caseOutcomeWords, discretionStepWords } from '../strings.ts'

const caseLine = z.object({
  decidedCaseId: z.uuid(),
  documentNumber: z.string(),
  agencyName: z.string(),
  decidedOn: z.string(),
  subject: z.string(),
  when: z.string(),
  outcome: z.string(),
  outcomeWords: z.string(),
  stepWords: z.string(),
  fineWords: z.string(),
  factors: z.array(z.string()),
  source: z.string(),
})

const MOST = 20

/** Decided cases like this one, the most alike first, and whether this party was decided on in the look-back (首次). */
export const listSimilarCases = operation({
  name: 'list-similar-cases',
  kind: 'query',
  permission: 'signed-in',
  summary: '查询同类已决案件',
  input: z.object({
    itemId: z.uuid(),
    subject: z.enum(['unit', 'individual', 'responsible-person']).default('unit'),
    when: z.string().max(120).default(''),
    factors: z
      .string()
      .max(600)
      .default('')
      .transform((text) => text.split(',').filter((one) => one !== '')),
    uscc: z.string().trim().max(18).optional(),
  }),
  output: z.object({
    total: z.int(),
    cases: z.array(caseLine),
    spread: z.object({ low: z.string(), middle: z.string(), high: z.string() }).nullable(),
    lookBack: z.object({
      months: z.int().nullable(),
      since: z.string().nullable(),
      note: z.string(),
      isFirst: z.boolean().nullable(),
      earlier: z.array(caseLine),
    }),
  }),
  async run({ tx, today }, { itemId, uscc, ...hand }) {
    const all = await listDecidedCases(tx, itemId)
    const cases = bySimilarity(all, hand)
    const spread = spreadOf(cases.filter((one) => one.subject === hand.subject && one.when === hand.when))
    const look = findParameter('first-violation-look-back-months', today)
    const since = look === undefined ? null : addMonths(today, -look.value)
    const isAsked = since !== null && uscc !== undefined && uscc !== ''
    const earlier = isAsked ? await listEarlierCases(tx, itemId, uscc, since) : []
    return ok({
      total: all.length,
      cases: cases.slice(0, MOST).map(presentCase),
      spread: spread === null ? null : { low: yuan(spread.low), middle: yuan(spread.middle), high: yuan(spread.high) },
      lookBack: {
        months: look?.value ?? null,
        since,
        note: look === undefined ? '' : `${look.where}；${look.citation}`,
        isFirst: isAsked ? earlier.length === 0 : null,
        earlier: earlier.map(presentCase),
      },
    })
  },
})

function yuan(amount: number): string {
  return formatYuan(fen(amount))
}

function presentCase(one: DecidedCaseRow): z.input<typeof caseLine> {
  return {
    ...one,
    factors: [...one.factors],
    outcomeWords: caseOutcomeWords[one.outcome],
    stepWords: one.step === null ? '' : discretionStepWords[one.step],
    fineWords: one.fineFen === null ? '' : yuan(one.fineFen),
  }
}
