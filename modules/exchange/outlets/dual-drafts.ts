import { type ReadFact, readFacts } from '#entities'
import { findAgency, listAgencies } from '#identity'
import { newId } from '#kernel/ids.ts'
import { record } from '#ledger'
import type { Act } from '#platform/operation.ts'
import { documentNumberIn, licenceDraft, penaltyDraft } from '../domain/dual-publication.ts'
import { feedFiles } from '../feed-files.ts'
import { strings } from '../platform-strings.ts'
import { type BatchRecord, listBatchRecords } from '../queries/dual-records.ts'
import {
  type DualContent,
  type DualKind,
  insertDualDraft,
  lockDualRecordsOf,
  withdrawDual,
} from '../store/dual-records.ts'
import { dualDueOn, readDual, shareDual } from './dual-share.ts'

/** Feeds of this house's own agencies whose rows are decisions. */
const FEEDS: Readonly<Record<string, DualKind>> = { 'penalty-publicity': 'penalty', 'licence-publicity': 'licence' }
/** Facts that are decisions, as the feeds and persons name them. */
const FACTS: Readonly<Record<string, DualKind>> = { 行政处罚: 'penalty', 行政许可: 'licence' }

export function isDualFeed(feedKey: string): boolean {
  return FEEDS[feedKey] !== undefined
}

/**
 * The next rows of a batch: each becomes a draft, once; a draft whose row changed is read anew, a row its source took back is
 * withdrawn. Answers the key to go on from; undefined at the end.
 */
export async function draftFromBatch(
  act: Act,
  feedKey: string,
  batchId: string,
  after: string,
  most: number,
): Promise<string | undefined> {
  const kind = FEEDS[feedKey]
  const agencyName = feedFiles().get(feedKey)?.agency ?? ''
  const agency = (await listAgencies(act.tx)).find((one) => one.name === agencyName)
  if (kind === undefined || agency === undefined) return undefined
  const rows = await listBatchRecords(act.tx, feedKey, batchId, after, most)
  const facts = new Map(
    (
      await readFacts(
        act.tx,
        rows.flatMap((row) => row.factIds),
      )
    ).map((fact) => [fact.factId, fact]),
  )
  for (const row of rows.filter((one) => one.endedOn === null)) {
    const fact = row.factIds.map((id) => facts.get(id)).find((one) => one !== undefined && FACTS[one.kind] === kind)
    if (fact === undefined) continue
    const draft = draftOf(kind, fact, agencyName)
    const of = { agencyId: agency.id, entityId: row.entityId, kind, source: fact.source }
    await addDraft(act, { ...of, origin: 'feed', originKey: keyOf(feedKey, row) }, draft)
  }
  await withdrawEnded(act, feedKey, rows)
  return rows.length < most ? undefined : rows.at(-1)?.recordKey
}

function keyOf(feedKey: string, row: Pick<BatchRecord, 'recordKey'>): string {
  return `${feedKey}/${row.recordKey}`
}

/** A fact a person wrote down becomes a draft of the agency whose person it was. */
export async function draftFromFact(act: Act, factId: string, agencyId: string | null): Promise<void> {
  const [fact] = await readFacts(act.tx, [factId])
  const kind = fact === undefined ? undefined : FACTS[fact.kind]
  const agency = agencyId === null ? undefined : await findAgency(act.tx, agencyId)
  if (fact === undefined || kind === undefined || agency === undefined) return
  const of = { agencyId: agency.id, entityId: fact.entityId, kind, source: fact.source }
  await addDraft(act, { ...of, origin: 'fact', originKey: factId }, draftOf(kind, fact, agency.name))
}

interface Draft {
  readonly content: DualContent
  readonly decidedOn: string | null
}

/** What the row or the sentence says; where a source has no column for the day of the decision, the first day of force is proposed. */
function draftOf(kind: DualKind, fact: ReadFact, agencyName: string): Draft {
  const said = (title: string) => fact.details?.[title] ?? ''
  if (kind === 'penalty') {
    const content = penaltyDraft({
      documentNumber: said('行政处罚文号') || documentNumberIn(fact.value),
      reason: said('处罚原因'),
      outcome: said('处罚结果') || fact.value,
      agencyName,
    })
    return { content, decidedOn: said('处罚时间') || fact.validFrom }
  }
  const content = licenceDraft({
    certificateName: said('许可文件名称'),
    certificateNumber: said('许可文件编号'),
    content: said('许可内容') || fact.value,
    validFrom: said('有效期自') || (fact.validFrom ?? ''),
    validTo: said('有效期至') || (fact.validTo ?? ''),
    agencyName: said('许可机关') || agencyName,
    standing: said('状态'),
  })
  return { content, decidedOn: fact.validFrom }
}

async function addDraft(
  act: Act,
  of: {
    readonly agencyId: string
    readonly entityId: string
    readonly kind: DualKind
    readonly source: string
    readonly origin: 'feed' | 'fact'
    readonly originKey: string
  },
  { content, decidedOn }: Draft,
): Promise<void> {
  const dueOn = decidedOn === null ? null : dualDueOn(decidedOn)
  const by = act.actor.personName
  await insertDualDraft(act.tx, { recordId: newId(act.ports), ...of, content, decidedOn, dueOn, by, at: act.now })
}

/** What the source took back is taken back at the outlet too, with a leaf of its own. */
async function withdrawEnded(act: Act, feedKey: string, rows: readonly BatchRecord[]): Promise<void> {
  const ended = rows.filter((row) => row.endedOn !== null).map((row) => keyOf(feedKey, row))
  if (ended.length === 0) return
  const why = strings.sourceWithdrew
  for (const one of await lockDualRecordsOf(act.tx, 'feed', ended)) {
    if (one.state === 'withdrawn') continue
    if (one.state === 'shared' && one.decidedOn !== null)
      await shareDual(act, { ...one, decidedOn: one.decidedOn }, readDual(one.kind, one.content), {
        act: 'withdraw',
        reason: why,
      })
    await withdrawDual(act.tx, { recordId: one.recordId, why, by: act.actor.personName, at: act.now })
    await record(act, {
      type: 'exchange.withdraw-dual-record',
      subject: { kind: 'dual-record', id: one.recordId },
      fields: { reason: why },
    })
  }
}
