import { findEntity } from '#entities'
import { deadline, ruleDocument } from '#law'
import { plainDate } from '#kernel/plain-date.ts'
import type { Act } from '#platform/operation.ts'
import {
  type DualLicence,
  dualLicenceSchema,
  type DualPenalty,
  dualPenaltySchema,
  type DualRule,
  dualRuleSchema,
} from '../domain/dual-publication.ts'
import type { LockedDualRecord } from '../store/dual-records.ts'
import { queueRecord, queueRecordWithdrawal } from '../store/outlet-records.ts'
import { licenceMapping, penaltyMapping } from './dual-files.ts'

/** The last day to report a decision; undefined while nobody said when it was made. */
export function dualDueOn(decidedOn: string): string {
  return deadline('dual-publicity-upload', plainDate(decidedOn)).dueOn
}

/** The rule of 双公示 on the day of the decision, with its citation; before there was one, nothing is held back. */
export function dualRuleOn(decidedOn: string): DualRule {
  const document = ruleDocument('dual-publicity', plainDate(decidedOn))
  return document === undefined ? { version: '', heldBack: [], leftOut: [] } : dualRuleSchema.parse(document.body)
}

/** What a record says, read by its kind. @technical */
export type ReadDual =
  | { readonly kind: 'penalty'; readonly content: DualPenalty }
  | { readonly kind: 'licence'; readonly content: DualLicence }

export function readDual(kind: LockedDualRecord['kind'], content: unknown): ReadDual {
  return kind === 'penalty'
    ? { kind, content: dualPenaltySchema.parse(content) }
    : { kind, content: dualLicenceSchema.parse(content) }
}

/** Queues a record for its file, or its withdrawal from it; `reason` leaves with a correction and a withdrawal. */
export async function shareDual(
  act: Act,
  of: Pick<LockedDualRecord, 'recordId' | 'agencyId' | 'entityId'> & { readonly decidedOn: string },
  said: ReadDual,
  how: { readonly act: 'tell' | 'withdraw'; readonly reason: string },
): Promise<void> {
  const entity = await findEntity(act.tx, of.entityId)
  const name = entity?.name ?? ''
  const subject = {
    name,
    uscc: entity?.uscc ?? '',
    isHousehold: entity?.kind === 'individual-household',
    legalRepresentative: entity?.legalRepresentative ?? '',
    decidedOn: of.decidedOn,
    leftOut: [...dualRuleOn(of.decidedOn).leftOut],
    reason: how.reason,
  }
  const record = {
    recordId: of.recordId,
    outletId: (said.kind === 'penalty' ? penaltyMapping : licenceMapping).outletId,
    agencyId: of.agencyId,
    title: said.content.documentNumber,
    subject: name,
    content: { ...subject, [said.kind]: said.content },
  }
  await (how.act === 'tell' ? queueRecord : queueRecordWithdrawal)(act.tx, record, act.now)
}
