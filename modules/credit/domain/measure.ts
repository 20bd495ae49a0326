import type { PlainDate } from '#kernel/plain-date.ts'
import { addMonths } from '#kernel/plain-date.ts'
import type { ClassIndicator, Measure } from './class-rule.ts'
import type { CreditFact } from './credit-fact.ts'

/** What a class is computed from, as known on the day. @technical */
export interface ClassSubject {
  readonly establishedOn: PlainDate | null
  readonly facts: readonly CreditFact[]
}

/** One fact an indicator counted, and the day from which it no longer counts. @technical */
export interface CountedFact {
  readonly factId: string
  readonly text: string
  readonly until: PlainDate | null
}

/** The facts an indicator counts on a day; facts of later days are not yet known. */
export function measure(indicator: ClassIndicator, subject: ClassSubject, on: PlainDate): readonly CountedFact[] {
  const known = subject.facts.filter((fact) => fact.occurredOn <= on)
  return MEASURES[indicator.measure](indicator, { ...subject, facts: known }, on)
}

type MeasureFunction = (indicator: ClassIndicator, subject: ClassSubject, on: PlainDate) => readonly CountedFact[]

const MEASURES: Readonly<Record<Measure, MeasureFunction>> = {
  'years-registered': countYears,
  'inspection-with-findings': (indicator, subject, on) =>
    inWindow(indicator, subject, on, (fact) => fact.details.hasFindings === true, '检查发现问题'),
  'inspection-clean': (indicator, subject, on) => inWindow(indicator, subject, on, isClean, '检查未发现问题'),
  uncontactable: countUncontactable,
  obstruction: (indicator, subject, on) =>
    inWindow(indicator, subject, on, (fact) => fact.details.isObstructed === true, '不配合检查情节严重'),
  'correction-overdue': countOverdue,
  'abnormal-list': (_indicator, subject) => listedNow(subject, 'abnormal-list', '列入经营异常名录（标记经营异常状态）'),
  'serious-dishonesty': (_indicator, subject) => listedNow(subject, 'serious-dishonesty', '列入严重违法失信名单'),
  'licence-revoked': countRevoked,
}

function isClean(fact: CreditFact): boolean {
  return (
    fact.details.hasFindings === false && fact.details.isUncontactable !== true && fact.details.isObstructed !== true
  )
}

function countYears(indicator: ClassIndicator, subject: ClassSubject, on: PlainDate): readonly CountedFact[] {
  const { establishedOn } = subject
  if (establishedOn === null || indicator.months === undefined) return []
  const adverse = subject.facts.some((fact) => fact.details.hasFindings === true || fact.details.isListed === true)
  if (adverse || addMonths(establishedOn, indicator.months) > on) return []
  return [{ factId: 'register', text: `设立于 ${establishedOn}`, until: null }]
}

function inWindow(
  indicator: ClassIndicator,
  subject: ClassSubject,
  on: PlainDate,
  counts: (fact: CreditFact) => boolean,
  words: string,
): readonly CountedFact[] {
  return subject.facts.flatMap((fact) => {
    if (fact.kind !== 'inspection-concluded' || !counts(fact)) return []
    const until = indicator.months === undefined ? null : addMonths(fact.occurredOn, indicator.months)
    return until !== null && until <= on ? [] : [{ factId: fact.id, text: `${fact.occurredOn} ${words}`, until }]
  })
}

/** Uncontactable at one visit; a later visit that met the entity ends it. */
function countUncontactable(indicator: ClassIndicator, subject: ClassSubject, on: PlainDate): readonly CountedFact[] {
  const visits = subject.facts.filter((fact) => fact.kind === 'inspection-concluded')
  const latest = visits.reduce<CreditFact | undefined>(
    (last, fact) => (last === undefined || fact.occurredOn >= last.occurredOn ? fact : last),
    undefined,
  )
  if (latest?.details.isUncontactable !== true) return []
  return inWindow(indicator, { ...subject, facts: [latest] }, on, () => true, '通过登记的住所（经营场所）无法联系')
}

function countOverdue(_indicator: ClassIndicator, subject: ClassSubject, on: PlainDate): readonly CountedFact[] {
  const closed = new Set(
    subject.facts.flatMap((fact) =>
      fact.kind === 'inspection-closed' && fact.details.visitId !== undefined ? [fact.details.visitId] : [],
    ),
  )
  return subject.facts.flatMap((fact) => {
    const { visitId, dueOn } = fact.details
    if (fact.kind !== 'correction-ordered' || dueOn === undefined || dueOn >= on) return []
    if (visitId !== undefined && closed.has(visitId)) return []
    return [{ factId: fact.id, text: `${fact.occurredOn} 责令改正，${dueOn} 到期未改正`, until: null }]
  })
}

function listedNow(
  subject: ClassSubject,
  kind: 'abnormal-list' | 'serious-dishonesty',
  words: string,
): readonly CountedFact[] {
  const latest = subject.facts.findLast((fact) => fact.kind === kind)
  return latest?.details.isListed === true
    ? [{ factId: latest.id, text: `${latest.occurredOn} ${words}`, until: null }]
    : []
}

function countRevoked(_indicator: ClassIndicator, subject: ClassSubject): readonly CountedFact[] {
  const latest = subject.facts.findLast((fact) => fact.kind === 'status')
  return latest?.details.status === 'licence-revoked'
    ? [{ factId: latest.id, text: `${latest.occurredOn} 被吊销营业执照，尚未注销`, until: null }]
    : []
}
