import { newId } from '#kernel/ids.ts'
import { plainDate } from '#kernel/plain-date.ts'
import { sha256 } from '#kernel/sha256.ts'
import { record } from '#ledger'
import { findCitation } from '#law'
import type { Act } from '#platform/operation.ts'
import { missingFields } from './domain/missing-fields.ts'
import type { ItemContent, ItemKind } from './domain/item-content.ts'
import { insertVersion } from './store/item-store.ts'
import type { Person } from './store/item-store.ts'

/** A version to be written under an item the caller has locked or just added. @technical */
export interface VersionDraft {
  readonly id: string
  readonly itemId: string
  readonly code: string
  readonly kind: ItemKind
  readonly name: string
  readonly state: 'proposed' | 'historical'
  readonly content: ItemContent
}

/** Writes a version, its basis with what is confirmed of each article, its check points and its leaf. */
export async function writeVersion(act: Act, draft: VersionDraft): Promise<void> {
  const day = plainDate(draft.content.validFrom)
  const contentHash = hashOf(draft)
  await insertVersion(act.tx, {
    id: draft.id,
    itemId: draft.itemId,
    name: draft.name,
    state: draft.state,
    content: draft.content,
    missing: missingFields(draft.kind, draft.content),
    contentHash,
    confirmations: draft.content.basis.map((one) =>
      findCitation(one.cite, day)?.status === '已核' ? 'confirmed-text' : 'unconfirmed',
    ),
    checkPointIds: draft.content.checkPoints.map(() => newId(act.ports)),
    by: personOf(act),
    at: act.now,
  })
  await record(act, {
    type: draft.state === 'historical' ? 'catalogue.keep-history' : 'catalogue.propose-version',
    subject: { kind: 'item', id: draft.itemId },
    fields: {
      itemVersionId: draft.id,
      code: draft.code,
      kind: draft.kind,
      validFrom: draft.content.validFrom,
      contentHash: contentHash.toString('hex'),
    },
  })
}

/** The hash by which the same proposal sent twice is told from another one under the same id. */
export function hashOf(draft: Pick<VersionDraft, 'code' | 'kind' | 'name' | 'content'>): Buffer {
  const text = JSON.stringify([draft.code, draft.kind, draft.name, draft.content])
  return Buffer.from(sha256(new TextEncoder().encode(text)))
}

export function personOf(act: Act): Person {
  return { name: act.actor.personName, accountId: act.actor.accountId, agencyId: act.actor.agencyId }
}
