import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { checkContent } from '../check-content.ts'
import { itemContentSchema } from '../domain/item-content.ts'
import { placeOrRefuse } from '../place-version.ts'
import { findVersionHash, hasProposedVersion } from '../queries/find-stored.ts'
import { no } from '../refusals.ts'
import { lockItem } from '../store/item-store.ts'
import { hashOf, writeVersion } from '../write-version.ts'

/** Proposes a further version of an item; the version in force stays as it is until the new one is approved. */
export const addItemVersion = operation({
  name: 'add-item-version',
  kind: 'act',
  permission: 'catalogue.edit',
  summary: '提出事项新版本',
  input: z.object({
    id: z.uuid(),
    itemId: z.uuid(),
    name: z.string().trim().min(1).max(120),
    content: itemContentSchema,
  }),
  output: z.object({ itemVersionId: z.uuid() }),
  async run(act, version) {
    const item = await lockItem(act.tx, version.itemId)
    if (item === undefined) return no('item-unknown')
    const draft = { ...version, code: item.code, kind: item.kind, state: 'proposed' as const }
    const known = await findVersionHash(act.tx, version.id)
    if (known !== undefined) return known.equals(hashOf(draft)) ? ok({ itemVersionId: version.id }) : no('id-taken')
    if (item.retiredOn !== null) return no('retired-already', { day: item.retiredOn })
    if (await hasProposedVersion(act.tx, version.itemId)) return no('version-pending')
    const checked = checkContent(item.kind, version.content, version.name)
    if (!checked.ok) return checked
    const placed = await placeOrRefuse(act.tx, {
      itemVersionId: version.id,
      itemId: version.itemId,
      validFrom: version.content.validFrom,
      validTo: version.content.validTo,
    })
    if (!placed.ok) return placed
    await writeVersion(act, draft)
    return ok({ itemVersionId: version.id })
  },
})
