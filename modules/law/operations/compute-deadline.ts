import { z } from 'zod'
import { plainDate } from '#kernel/plain-date.ts'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { deadline, deadlineAt } from '../deadlines.ts'
import { findInForce } from '../domain/record-in-force.ts'
import { lawAsKnown, lawBase } from '../law-base.ts'
import type { LawBase } from '../law-files.ts'
import { no } from '../refusals.ts'

const suspension = z.object({
  from: z.iso.date(),
  to: z.iso.date(),
  reason: z.string().trim().min(1).max(200),
  document: z.string().trim().min(1).max(200),
})

const step = z.object({
  kind: z.string(),
  from: z.string(),
  to: z.string(),
  days: z.int(),
  countedThrough: z.int(),
  note: z.string().optional(),
})

/** Computes a period day by day by the rule version that governs, and tells each counted and skipped run. Refuses when no version is in force. */
export const computeDeadline = operation({
  name: 'compute-deadline',
  kind: 'query',
  permission: 'public',
  summary: '推算法定期限',
  input: z.object({
    ruleId: z.string().max(80),
    startOn: z.iso.date(),
    startAt: z.iso.datetime({ offset: true }).optional(),
    governedOn: z.iso.date().optional(),
    knownOn: z.iso.date().optional(),
    days: z.int().min(1).max(3660).optional(),
    suspensions: z.array(suspension).max(50).default([]),
  }),
  output: z.object({
    ruleId: z.string(),
    what: z.string(),
    startOn: z.string(),
    dueOn: z.string(),
    strictOn: z.string(),
    rolledOn: z.string(),
    dueAt: z.string().optional(),
    amount: z.int(),
    unit: z.string(),
    binding: z.string(),
    provisional: z.boolean(),
    citation: z.string(),
    cites: z.array(z.string()),
    status: z.string(),
    explanation: z.array(z.string()),
    steps: z.array(step),
  }),
  async run(_act, input) {
    const base = input.knownOn === undefined ? lawBase() : lawAsKnown(plainDate(input.knownOn))
    const rule = base.rules.get(input.ruleId)
    if (rule?.kind !== 'deadline') return no('rule-absent', { rule: input.ruleId })
    const governedOn = plainDate(input.governedOn ?? input.startOn)
    const version = findInForce(rule.versions, governedOn)
    if (version === undefined) return no('rule-not-in-force', { rule: rule.what, day: governedOn })
    if (version.unit === 'hours') {
      if (input.startAt === undefined) return no('instant-needed', { rule: rule.what })
      return ok(inHours(rule, version, new Date(input.startAt), input.startOn, base))
    }
    if (version.amount === 'by-document' && input.days === undefined) return no('days-needed', { rule: rule.what })
    const reversed = input.suspensions.find((one) => one.to < one.from)
    if (reversed !== undefined) return no('suspension-reversed', { from: reversed.from, to: reversed.to })
    const suspensions = input.suspensions.map((one) => ({ ...one, from: plainDate(one.from), to: plainDate(one.to) }))
    const terms = { suspensions, governedOn, days: input.days }
    const found = deadline(rule.id, plainDate(input.startOn), terms, base)
    return ok({ ...found, cites: [...found.cites], explanation: [...found.explanation], steps: [...found.steps] })
  },
})

interface HourVersion {
  readonly amount: number | 'by-document'
  readonly cites: readonly string[]
  readonly status: string
}

const DAY_LENGTH = 'YYYY-MM-DD'.length
const SHANGHAI = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' })

function inHours(
  { id: ruleId, what }: { readonly id: string; readonly what: string },
  version: HourVersion,
  startAt: Date,
  startOn: string,
  base: LawBase,
) {
  const { dueAt, citation } = deadlineAt(ruleId, startAt, base)
  const dueWords = SHANGHAI.format(dueAt)
  const dueOn = dueWords.slice(0, DAY_LENGTH)
  return {
    ruleId,
    what,
    startOn,
    dueOn,
    strictOn: dueOn,
    rolledOn: dueOn,
    dueAt: dueAt.toISOString(),
    amount: typeof version.amount === 'number' ? version.amount : 0,
    unit: 'hours',
    binding: 'strict',
    provisional: false,
    citation,
    cites: [...version.cites],
    status: version.status,
    steps: [],
    explanation: [
      `${SHANGHAI.format(startAt)}起连续计${version.amount}小时，夜间与节假日均计入。`,
      `届满时刻：${dueWords}。`,
    ],
  }
}
