import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import type { Result } from '#kernel/result.ts'
import { record } from '#ledger'
import { operation } from '#platform/operation.ts'
import type { Act } from '#platform/operation.ts'
import { mergeableFields, settleFields } from '../domain/list-merge.ts'
import type { MergeableFields } from '../domain/list-merge.ts'
import { proposeMerged, proposeNewItem } from '../propose-merged.ts'
import { listSuccessorsInList } from '../queries/find-lists.ts'
import { no } from '../refusals.ts'
import { insertCleanUp } from '../store/clean-up-store.ts'
import { lockItem } from '../store/item-store.ts'
import { lockMergeLine, settleLine } from '../store/list-store.ts'
import type { LockedMergeLine } from '../store/list-store.ts'
import { personOf } from '../write-version.ts'

const input = z.object({
  mergeLineId: z.uuid(),
  /** The id of what follows: a version, or a clean-up proposal. */
  id: z.uuid(),
  choice: z.enum(['theirs', 'ours', 'by-hand']),
  picks: z.record(z.string(), z.enum(['theirs', 'ours'])).default({}),
  byHand: mergeableFields.default({}),
  reason: z.string().trim().min(4).max(300),
})

interface Followed {
  readonly itemId: string | null
  readonly itemVersionId: string | null
  readonly cleanUpId: string | null
}
const NOTHING: Followed = { itemId: null, itemVersionId: null, cleanUpId: null }

/**
 * Settles one difference: take theirs, keep ours, or field by field. What is taken becomes a proposed version from the list's day
 * of force, which another person approves; an entry the list no longer has becomes a clean-up proposal, or a succession when the
 * list says what took it over.
 */
export const settleMergeLine = operation({
  name: 'settle-merge-line',
  kind: 'act',
  permission: 'catalogue.edit',
  summary: '复核清单并入',
  input,
  output: z.object({ mergeLineId: z.uuid(), itemVersionId: z.uuid().nullable(), cleanUpId: z.uuid().nullable() }),
  async run(act, asked) {
    const line = await lockMergeLine(act.tx, asked.mergeLineId)
    if (line === undefined) return no('merge-line-unknown')
    if (line.state === 'settled') return no('merge-settled-already')
    const followed = asked.choice === 'ours' ? ok(NOTHING) : await follow(act, line, asked)
    if (!followed.ok) return followed
    const { mergeLineId, choice, reason } = asked
    await settleLine(act.tx, { mergeLineId, choice, reason, ...followed.value, by: personOf(act), at: act.now })
    await record(act, {
      type: 'catalogue.settle-merge-line',
      subject: { kind: 'official-list', id: line.officialListId },
      fields: { catalogueCode: line.catalogueCode, choice, reason },
    })
    const { itemVersionId, cleanUpId } = followed.value
    return ok({ mergeLineId, itemVersionId, cleanUpId })
  },
})

type Asked = z.output<typeof input>

async function follow(act: Act, line: LockedMergeLine, asked: Asked): Promise<Result<Followed>> {
  if (line.kind === 'removed') return followRemoval(act, line, asked)
  const values = valuesOf(line, asked)
  if (!values.ok) return values
  const { catalogueCode, effectiveOn, entry } = line
  const merged = { id: asked.id, catalogueCode, validFrom: effectiveOn, values: values.value, note: asked.reason }
  const itemVersionId = asked.id
  if (line.itemId === null) {
    if (entry === null) return no('merge-line-unknown')
    const added = await proposeNewItem(act, entry, merged)
    return added.ok ? ok({ itemId: added.value, itemVersionId, cleanUpId: null }) : added
  }
  const proposed = await proposeMerged(act, line.itemId, merged)
  return proposed.ok ? ok({ itemId: line.itemId, itemVersionId, cleanUpId: null }) : proposed
}

/** What the merged version says of the differing fields; by hand every one of them must be settled. */
function valuesOf(line: LockedMergeLine, { choice, picks, byHand }: Asked): Result<MergeableFields> {
  const all = choice === 'theirs' ? Object.fromEntries(line.fields.map((one) => [one.field, 'theirs' as const])) : picks
  const { values, unsettled } = settleFields(line.fields, all, choice === 'theirs' ? {} : byHand)
  return unsettled.length === 0 ? ok(values) : no('merge-field-unsettled', { fields: unsettled.join('、') })
}

async function followRemoval(act: Act, line: LockedMergeLine, { id, reason }: Asked): Promise<Result<Followed>> {
  const item = line.itemId === null ? undefined : await lockItem(act.tx, line.itemId)
  if (item === undefined) return no('item-unknown')
  const successors = await listSuccessorsInList(act.tx, line.officialListId, line.catalogueCode)
  if (successors.length > 0)
    return item.retiredOn === null ? no('merge-succeed-first', { codes: successors.join('、') }) : ok(NOTHING)
  const added = await insertCleanUp(act.tx, {
    id,
    findingKind: 'list-removal',
    findingKey: `list-removal:${line.catalogueCode}`,
    itemIds: [item.itemId],
    marks: [{ aspect: 'superior', words: `上级清单已移出目录编码 ${line.catalogueCode}` }],
    asked: 'abolish',
    reason,
    by: personOf(act),
    at: act.now,
  })
  return added ? ok({ ...NOTHING, cleanUpId: id }) : no('clean-up-open-already')
}
