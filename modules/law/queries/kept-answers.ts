import { z } from 'zod'
import { plainDate } from '#kernel/plain-date.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import { deadline } from '../deadlines.ts'
import type { Decision, DecisionSource } from '../decisions.ts'
import type { DutyFacts } from '../domain/route-duty.ts'
import type { LawBase } from '../law-files.ts'
import { day } from '../law-schema.ts'
import { parameter } from '../parameters.ts'
import { resolveDutyOn } from '../rule-documents.ts'

interface AnswerRow {
  readonly answerId: string
  readonly kind: keyof typeof AGAIN
  readonly recordId: string
  readonly subjectKind: string
  readonly subjectId: string
  readonly inputs: unknown
  readonly answer: string
  readonly answeredOn: string
}

/** Answers the base kept for acts that keep their inputs nowhere else. */
export const keptAnswers: DecisionSource = {
  name: '法规库的答复',
  async read(tx, after, most) {
    const rows = await tx.rows<AnswerRow>(
      `select answer_id as "answerId", kind, record_id as "recordId", subject_kind as "subjectKind",
         subject_id as "subjectId", inputs, answer, answered_on as "answeredOn"
       from law.answer where $1::uuid is null or answer_id > $1::uuid order by answer_id limit $2`,
      [after ?? null, most],
    )
    return rows.map(decisionOf)
  },
}

function decisionOf(row: AnswerRow): Decision {
  return {
    key: row.answerId,
    recordId: row.recordId,
    subject: { kind: row.subjectKind, id: row.subjectId, title: SUBJECTS[row.subjectKind] ?? row.subjectKind },
    decidedOn: plainDate(row.answeredOn),
    was: row.answer,
    again: (base) => AGAIN[row.kind](row.recordId, row.inputs, base),
  }
}

const SUBJECTS: Readonly<Record<string, string>> = {
  entity: '企业登记事项',
  visit: '检查',
  publication: '公示',
  plan: '抽查计划',
}

const onDateSchema = z.object({ onDate: day })
const periodSchema = z.object({
  startOn: day,
  governedOn: day.optional(),
  days: z.int().optional(),
  suspensions: z.array(z.object({ from: day, to: day, reason: z.string(), document: z.string() })).optional(),
})
const dutySchema = z.object({ onDate: day, facts: z.unknown() })

const AGAIN = {
  parameter: (id: string, inputs: unknown, base: LawBase): string =>
    String(parameter(id, onDateSchema.parse(inputs).onDate, undefined, base).value),
  deadline: (id: string, inputs: unknown, base: LawBase): string => {
    const { startOn, ...options } = periodSchema.parse(inputs)
    return deadline(id, startOn, options, base).dueOn
  },
  duty: (_id: string, inputs: unknown, base: LawBase): string => {
    const { onDate, facts } = dutySchema.parse(inputs)
    return dutyAnswer(facts as DutyFacts, onDate, base)
  },
} as const

/** Who handles, by which rule, in one line: what a kept duty answer is compared by. */
export function dutyAnswer(facts: DutyFacts, onDate: PlainDate, base: LawBase): string {
  const { handlers } = resolveDutyOn(facts, onDate, base)
  return handlers.map((one) => `${one.agency}（${one.ruleId}）`).join('；')
}
