import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { checkContent } from '../check-content.ts'
import { findVersionHash, hasProposedVersion } from '../queries/find-stored.ts'
import { listVersionsOf, versionOn } from '../queries/version-rows.ts'
import { no } from '../refusals.ts'
import { lockItem } from '../store/item-store.ts'
import { writeVersion } from '../write-version.ts'

/** Proposes to put an inspection item into one of the three lists from a day on: a new version that says nothing else new; another person approves it. */
export const classifyItemFrequency = operation({
  name: 'classify-item-frequency',
  kind: 'act',
  permission: 'catalogue.edit',
  summary: '提出列入三张清单',
  input: z.object({
    id: z.uuid(),
    itemId: z.uuid(),
    frequencyClass: z.enum(['no-disturbance', 'random', 'key']),
    validFrom: z.iso.date(),
    reason: z.string().trim().min(4).max(200),
  }),
  output: z.object({ itemVersionId: z.uuid() }),
  async run(act, { id, itemId, frequencyClass, validFrom, reason }) {
    const item = await lockItem(act.tx, itemId)
    if (item === undefined) return no('item-unknown')
    if ((await findVersionHash(act.tx, id)) !== undefined) return ok({ itemVersionId: id })
    if (item.kind !== 'inspection') return no('class-of-inspections-only')
    const current = versionOn(await listVersionsOf(act.tx, itemId), act.today)
    if (current === undefined || item.retiredOn !== null) return no('no-version-on', { day: act.today })
    if (await hasProposedVersion(act.tx, itemId)) return no('version-pending')
    if (validFrom <= current.validFrom) return no('class-before-version', { day: current.validFrom })
    const content = { ...current.content, frequencyClass, validFrom, validTo: null, note: reason }
    const checked = checkContent(item.kind, content, current.name)
    if (!checked.ok) return checked
    const { code, kind } = item
    await writeVersion(act, { id, itemId, code, kind, name: current.name, state: 'proposed', content })
    return ok({ itemVersionId: id })
  },
})
