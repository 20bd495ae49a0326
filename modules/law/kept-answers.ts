import { newId } from '#kernel/ids.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { Act } from '#platform/operation.ts'
import { deadline } from './deadlines.ts'
import type { Deadline, DeadlineOptions } from './deadlines.ts'
import { parameter } from './parameters.ts'
import type { ParameterValue } from './parameters.ts'
import { insertAnswer } from './store/answer-store.ts'

/** Whose decision an answer served. @technical */
export interface AnsweredFor {
  readonly kind: string
  readonly id: string
}

/** The number in force on the day, and a note of it, so that the decision resting on it can be made again. */
export async function decideParameter(
  act: Act,
  subject: AnsweredFor,
  id: string,
  onDate: PlainDate,
): Promise<ParameterValue> {
  const found = parameter(id, onDate)
  await insertAnswer(act.tx, {
    answerId: newId(act.ports),
    kind: 'parameter',
    recordId: id,
    subject,
    inputs: { onDate },
    answer: String(found.value),
    cites: found.cites,
    answeredOn: act.today,
    at: act.now,
  })
  return found
}

/** The due day of a period, and a note of it with what it was counted from. */
export async function decideDeadline(
  act: Act,
  subject: AnsweredFor,
  ruleId: string,
  startOn: PlainDate,
  options: DeadlineOptions = {},
): Promise<Deadline> {
  const found = deadline(ruleId, startOn, options)
  await insertAnswer(act.tx, {
    answerId: newId(act.ports),
    kind: 'deadline',
    recordId: ruleId,
    subject,
    inputs: { startOn, ...options },
    answer: found.dueOn,
    cites: found.cites,
    answeredOn: act.today,
    at: act.now,
  })
  return found
}
