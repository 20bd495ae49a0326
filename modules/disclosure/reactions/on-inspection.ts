import { plainDate } from '#kernel/plain-date.ts'
import { newId } from '#kernel/ids.ts'
import type { z } from 'zod'
import { checkUscc, findEntity } from '#entities'
import { correctionOrdered, inspectionClosed, inspectionConcluded } from '#inspection/events'
import { deadline } from '#law'
import type { Act } from '#platform/operation.ts'
import { reaction } from '#platform/outbox.ts'
import type { ResultText } from '../domain/publication.ts'
import { fieldsOf, withFields } from '../domain/publication.ts'
import { redact } from '../domain/redact.ts'
import type { NamedSubject } from '../domain/subject-names.ts'
import { publicName, subjectNames } from '../domain/subject-names.ts'
import { isListNever } from '../queries/public-draws.ts'
import { getRedactionBook } from '../queries/redaction-book-on.ts'
import { queueUpdate } from '../store/delivery-store.ts'
import { countVisited } from '../store/public-draw-store.ts'
import { updatePublicCorrection } from '../store/public-result-store.ts'
import { findCorrection, insertPublication, saveCorrection } from '../store/publication-store.ts'
import { strings } from '../strings.ts'

const RULE = 'inspection-result-publication'

/** A result comes to the desk of publication: its clock starts, persons are taken out by the rules of that day. */
export const onInspectionConcluded = reaction({
  name: 'disclosure.on-inspection-concluded',
  event: inspectionConcluded,
  isIndependent: true,
  async run(act, word) {
    const added = await receiveResult(act, word)
    if (added && word.drawPlanId !== null) await countVisited(act.tx, word.drawPlanId)
  },
})

/** A correction order is shown beside the result it belongs to. */
export const onCorrectionOrdered = reaction({
  name: 'disclosure.on-correction-ordered',
  event: correctionOrdered,
  async run(act, word) {
    await saveCorrection(act.tx, word.visitId, word.agencyId, { orderedOn: word.orderedOn, dueOn: word.dueOn })
    await refreshCorrection(act, word.visitId, word.agencyId)
  },
})

/** The outcome of a recheck is shown beside the result it belongs to. */
export const onInspectionClosed = reaction({
  name: 'disclosure.on-inspection-closed',
  event: inspectionClosed,
  async run(act, word) {
    await saveCorrection(act.tx, word.visitId, word.agencyId, {
      closedOn: word.closedOn,
      isRecheckPassed: word.isRecheckPassed,
    })
    await refreshCorrection(act, word.visitId, word.agencyId)
    if (word.isRecheckPassed !== null) await queueUpdate(act.tx, word.visitId, word.agencyId, act.now)
  },
})

async function receiveResult(act: Act, word: z.output<typeof inspectionConcluded.schema>): Promise<boolean> {
  const formedOn = plainDate(word.concludedOn)
  const clock = deadline(RULE, formedOn)
  const { book } = getRedactionBook(act.today)
  const [known, isSecret] = await Promise.all([
    findEntity(act.tx, word.entityId),
    word.drawPlanId === null ? false : isListNever(act.tx, word.drawPlanId),
  ])
  const subject: NamedSubject = known ?? {
    name: word.entityName,
    uscc: word.uscc,
    kind: 'unknown',
    legalRepresentative: null,
  }
  const original = draftOf(word, publicName(subject), isSecret)
  const done = redact(
    fieldsOf(original),
    book,
    subjectNames(subject, (code) => checkUscc(code).valid),
  )
  return insertPublication(
    act.tx,
    {
      id: newId(act.ports),
      agencyId: word.agencyId,
      agencyName: word.agencyName,
      visitId: word.visitId,
      entityId: word.entityId,
      planId: word.drawPlanId,
      isRehearsal: word.isRehearsal,
      kind: word.kind,
      formedOn,
      ruleId: RULE,
      dueOn: clock.dueOn,
      isProvisional: clock.provisional,
      citation: clock.citation,
      original,
      redacted: withFields(original, done.fields),
      redactions: done.redactions,
      withheld: done.withheld,
      redactionVersion: book.version,
    },
    act.now,
  )
}

/** The result as it would read; what a plan of 不公开 drew is not named by its title. */
function draftOf(word: z.output<typeof inspectionConcluded.schema>, entityName: string, isSecret: boolean): ResultText {
  const items = word.items.map((item) => ({
    title: item.title,
    categories: item.categories.map((category) => category.label),
  }))
  const said = new Set(items.map((item) => `${item.title}：${item.categories.join('；')}`))
  return {
    title: isSecret ? strings.secretTitle : word.title,
    entityName,
    uscc: word.uscc,
    agencyName: word.agencyName,
    noticeNumber: word.resultNoticeNumber,
    items,
    body: word.publicText.filter((line) => !said.has(line)),
  }
}

async function refreshCorrection(act: Act, visitId: string, agencyId: string): Promise<void> {
  const correction = await findCorrection(act.tx, visitId, agencyId)
  if (correction !== undefined) await updatePublicCorrection(act.tx, visitId, correction)
}
