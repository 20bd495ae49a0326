import type { PlainDate } from '#kernel/plain-date.ts'
import type { Result } from '#kernel/result.ts'
import { ok } from '#kernel/result.ts'
import { ruleDocument } from '#law'
import { outsideDrawException, outsideDrawRule } from '../domain/outside-draw.ts'
import type { OutsideDrawException } from '../domain/outside-draw.ts'
import type { InspectionKind, VisitLeadSource } from '../domain/visit.ts'
import { no } from '../refusals.ts'

/** The closed list in force on a day, with its articles. Throws when there is none: then nothing goes past the draw. */
export function outsideDrawOn(day: PlainDate): { exceptions: readonly OutsideDrawException[]; citation: string } {
  const document = ruleDocument('inspection-outside-draw', day)
  if (document === undefined) throw new Error(`no list of inspections outside the draw is in force on ${day}`)
  return { exceptions: outsideDrawRule.parse(document.body).exceptions, citation: document.citation }
}

/** The exception of a request for a single inspection; null for 个案 and 专项. Refuses a daily one that the closed list does not name. */
export function exceptionOfRequest(
  day: PlainDate,
  request: {
    inspectionKind: InspectionKind
    leadSource: VisitLeadSource
    exception: string | null
    exceptionReference: string | null
  },
): Result<OutsideDrawException | null> {
  if (request.inspectionKind !== 'daily') return ok(null)
  const rule = outsideDrawOn(day)
  const titles = rule.exceptions.map(({ title }) => title).join('、')
  const found = outsideDrawException(
    { version: '', exceptions: [...rule.exceptions] },
    { code: request.exception, reference: request.exceptionReference, leadSource: request.leadSource },
  )
  if (found === 'none' || found === 'unknown') return no('not-through-draw', { titles, basis: rule.citation })
  if (found === 'reference-missing') {
    const reference = rule.exceptions.find(({ code }) => code === request.exception)?.reference ?? ''
    return no('exception-without-reference', { reference })
  }
  return ok(found)
}
