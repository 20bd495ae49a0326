import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import type { Result } from '#kernel/result.ts'
import { expectRecord, record } from '#ledger'
import type { Act } from '#platform/operation.ts'
import { contentHashOf } from '../domain/content-hash.ts'
import { presentOfficers } from '../domain/visit.ts'
import type { Visit, VisitState } from '../domain/visit.ts'
import { no } from '../refusals.ts'
import { findStep, insertStep } from '../store/step-store.ts'
import { listVisitOfficers, lockVisit } from '../store/visit-store.ts'
import { visitStateWords } from '../strings.ts'
import type { DraftPaper } from './issue-paper.ts'

/** What every act on a visit answers; the same again when the same act is sent twice. */
export const stepAnswer = z.object({
  stepId: z.uuid(),
  visitId: z.uuid(),
  state: z.enum(['requested', 'declined', 'withdrawn', 'approved', 'notified', 'under-way', 'concluded', 'closed']),
  recordedAt: z.iso.datetime(),
  leafHash: z.string(),
  papers: z.array(z.object({ paperId: z.uuid(), number: z.string(), title: z.string() })),
  dueOn: z.iso.date().nullable(),
})

export type StepAnswer = z.output<typeof stepAnswer>

/** What an act on a visit leaves behind: one leaf, the facts of the step, the papers issued with it. */
export interface StepWork {
  readonly leaf: { readonly type: string; readonly fields: Readonly<Record<string, string>> }
  readonly facts?: Readonly<Record<string, unknown>>
  readonly papers?: readonly DraftPaper[]
  readonly dueOn?: string
  /** Where the visit stands after the act; where it stood when left out. */
  readonly state?: VisitState
  /** Runs after the leaf is written, for rows and events that name it. */
  readonly afterwards?: (leafHash: string) => Promise<void>
}

/** How far a visit must be, and whether only its own officers may act. */
export interface StepRule {
  readonly kind: string
  readonly title: string
  readonly states: readonly VisitState[]
  readonly byOfficer: boolean
}

/**
 * Runs one act on one visit: locks the visit, answers a repeated submission with its first answer, refuses a stranger and a
 * visit in the wrong state, then writes the leaf, the papers and the step in the same transaction (verifiable.md §15.1).
 */
export async function takeStep(
  act: Act,
  rule: StepRule,
  input: { readonly id: string; readonly visitId: string } & Readonly<Record<string, unknown>>,
  work: (visit: Visit) => Promise<Result<StepWork>>,
): Promise<Result<StepAnswer>> {
  const asked = [
    lockVisit(act.tx, input.visitId),
    findStep(act.tx, input.id),
    listVisitOfficers(act.tx, input.visitId),
  ] as const
  expectRecord(act, { kind: 'visit', id: input.visitId })
  const [visit, earlier, officers] = await Promise.all(asked)
  if (visit === undefined) return no('visit-absent')
  const hash = contentHashOf({ kind: rule.kind, input })
  if (earlier !== undefined) {
    return earlier.contentHash === hash ? ok(stepAnswer.parse(earlier.answer)) : no('id-used')
  }
  if (rule.byOfficer && !presentOfficers(officers).some((one) => one.officerId === act.actor.officerId))
    return no('not-assigned')
  if (!rule.states.includes(visit.state))
    return no('wrong-state', { state: visitStateWords[visit.state], act: rule.title })
  act.refuseWhen?.((error) => (isIdTaken(error) ? no('id-used').refusal : undefined))
  const done = await work(visit)
  return done.ok ? ok(await keep(act, rule.kind, visit, input.id, hash, done.value)) : done
}

/** PostgreSQL's unique violation (23505) of a primary key: the id the caller made is in use, maybe by a record one may not see. */
function isIdTaken(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('code' in error) || !('constraint' in error)) return false
  return error.code === '23505' && typeof error.constraint === 'string' && error.constraint.endsWith('_pk')
}

/** Writes leaf, papers and step of work already done on a visit that is locked or new. */
export async function keep(
  act: Act,
  kind: string,
  visit: Pick<Visit, 'visitId' | 'agencyId' | 'state'>,
  stepId: string,
  hash: string,
  work: StepWork,
): Promise<StepAnswer> {
  const papers = work.papers ?? []
  const paperFields = Object.fromEntries(papers.map((paper) => [`paper.${paper.kind}`, paper.contentHash]))
  const leaf = await record(act, {
    type: work.leaf.type,
    subject: { kind: 'visit', id: visit.visitId },
    fields: { ...work.leaf.fields, ...paperFields },
  })
  for (const paper of papers) await paper.store(leaf.leafHash)
  await work.afterwards?.(leaf.leafHash)
  const answer: StepAnswer = {
    stepId,
    visitId: visit.visitId,
    state: work.state ?? visit.state,
    recordedAt: act.now.toISOString(),
    leafHash: leaf.leafHash,
    papers: papers.map(({ paperId, number, title }) => ({ paperId, number, title })),
    dueOn: work.dueOn ?? null,
  }
  await insertStep(act.tx, {
    stepId,
    visitId: visit.visitId,
    agencyId: visit.agencyId,
    kind,
    contentHash: hash,
    facts: work.facts ?? {},
    answer,
    leafHash: leaf.leafHash,
    recordedBy: act.actor.accountId,
    recordedByName: act.actor.personName,
    recordedAt: act.now,
  })
  return answer
}
