// 政府信息公开条例 art. 15, 17 and 企业公示信息抽查暂行办法 art. 11: reviewed, redacted, inside twenty working days.
import { z } from 'zod'
import { plainDate } from '#kernel/plain-date.ts'
import type { Result } from '#kernel/result.ts'
import { ok } from '#kernel/result.ts'
import { addToFile, checkUscc, findEntity } from '#entities'
import { record } from '#ledger'
import type { Act } from '#platform/operation.ts'
import { operation } from '#platform/operation.ts'
import { publish } from '#platform/outbox.ts'
import { renderResult, shownHash } from '../domain/publication.ts'
import { explainRedactions, scanRendered } from '../domain/redact.ts'
import { subjectNames } from '../domain/subject-names.ts'
import { resultPublished } from '../events.ts'
import type { PublicationRow } from '../queries/find-publication.ts'
import { findPublication } from '../queries/find-publication.ts'
import { getRedactionBook } from '../queries/redaction-book-on.ts'
import { no } from '../refusals.ts'
import { insertPublicResult } from '../store/public-result-store.ts'
import { queuePublication } from '../store/delivery-store.ts'
import { findCorrection, lockPublication, markPublished } from '../store/publication-store.ts'
import { strings } from '../strings.ts'

/** What a publication answers with. @technical */
export const publishedOutput = z.object({
  publicationId: z.uuid(),
  publishedOn: z.iso.date(),
  dueOn: z.iso.date(),
  isLate: z.boolean(),
  leafHash: z.string(),
})

/** Publishes a result as it was shown. Refuses when the text changed since, when it may never leave, and after the due day. */
export const approvePublication = operation({
  name: 'approve-publication',
  kind: 'act',
  permission: 'disclosure.approve',
  summary: '批准公示',
  input: z.object({
    publicationId: z.uuid(),
    shownHash: z
      .string()
      .regex(/^[0-9a-f]{64}$/u)
      .describe('您核对过的文本的散列'),
  }),
  output: publishedOutput,
  async run(act, { publicationId, shownHash: shown }) {
    const found = await loadForPublishing(act, publicationId, shown)
    if (!found.ok) return found
    if (act.today > found.value.dueOn) return no('overdue-needs-reason', { due: found.value.dueOn })
    return publishNow(act, found.value, null)
  },
})

/** Locks and checks a publication: waiting, not withheld, unchanged since it was shown, free of personal values. */
export async function loadForPublishing(
  act: Act,
  publicationId: string,
  shown: string,
): Promise<Result<PublicationRow>> {
  const [isLocked, found] = await Promise.all([
    lockPublication(act.tx, publicationId),
    findPublication(act.tx, publicationId),
  ])
  if (!isLocked || found === undefined) return no('publication-unknown')
  if (found.state === 'withheld') return no('withheld', { reason: found.withheld.join('；') })
  if (found.state !== 'waiting') return no('not-waiting', { state: strings.state[found.state] })
  if (shownHash(found.redacted) !== shown) return no('shown-text-changed')
  const subject = await findEntity(act.tx, found.entityId)
  const names = subjectNames(
    subject ?? {
      name: found.redacted.entityName,
      uscc: found.redacted.uscc,
      kind: 'unknown',
      legalRepresentative: null,
    },
    isValidCode,
  )
  const left = scanRendered(renderResult(found.redacted), names)
  return left.length === 0 ? ok(found) : no('forbidden-content', { found: left.join('；') })
}

/** Puts the result before the public, with leaf, receipts, event and the entity's file. */
export async function publishNow(
  act: Act,
  found: PublicationRow,
  lateReason: string | null,
): Promise<Result<z.input<typeof publishedOutput>>> {
  const { tx, now, today } = act
  const [{ leafHash }, correction] = await Promise.all([
    record(act, {
      type: 'disclosure.publish',
      subject: { kind: 'publication', id: found.id },
      fields: {
        text: shownHash(found.redacted),
        rules: found.redactionVersion,
        dueOn: found.dueOn,
        lateReason: lateReason ?? '',
      },
    }),
    findCorrection(tx, found.visitId, found.agencyId),
  ])
  await markPublished(tx, found.id, { approvedBy: act.actor.pseudonym, publishedOn: today, lateReason }, now)
  await queuePublication(tx, found, now)
  await insertPublicResult(tx, {
    id: found.id,
    entityId: found.entityId,
    visitId: found.visitId,
    planId: found.planId,
    kind: found.kind,
    text: found.redacted,
    concludedOn: found.formedOn,
    publishedOn: today,
    dueOn: found.dueOn,
    lateReason,
    isRehearsal: found.isRehearsal,
    correction: correction ?? null,
    redactions: explainRedactions(found.redactions, getRedactionBook(plainDate(found.formedOn)).citation),
    leafHash,
  })
  await publish(act, resultPublished, {
    publicationId: found.id,
    visitId: found.visitId,
    entityId: found.entityId,
    agencyId: found.agencyId,
    planId: found.planId,
    isRehearsal: found.isRehearsal,
    publishedOn: today,
    dueOn: found.dueOn,
    isLate: lateReason !== null,
  })
  if (!found.isRehearsal) {
    await addToFile(act, {
      entityId: found.entityId,
      kind: 'publication',
      title: `检查结果已公示：${found.redacted.title}`,
      occurredAt: now,
      agencyId: found.agencyId,
      source: `disclosure/${found.id}`,
      link: `/results/${found.id}`,
      facts: { dueOn: found.dueOn, publishedOn: today },
    })
  }
  return ok({ publicationId: found.id, publishedOn: today, dueOn: found.dueOn, isLate: lateReason !== null, leafHash })
}

function isValidCode(code: string): boolean {
  return checkUscc(code).valid
}
