import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { checkContent } from '../check-content.ts'
import { stableId } from '../domain/stable-id.ts'
import { itemContentSchema, itemKindSchema } from '../domain/item-content.ts'
import { findGroupName, findVersionHash } from '../queries/find-stored.ts'
import { no } from '../refusals.ts'
import { ensureGroup, insertItem } from '../store/item-store.ts'
import { hashOf, writeVersion } from '../write-version.ts'

const input = z.object({
  id: z.uuid(),
  itemVersionId: z.uuid(),
  group: z.object({
    code: z.string().trim().min(1).max(40),
    name: z.string().trim().min(1).max(100),
    note: z.string().max(300).default(''),
  }),
  code: z.string().trim().min(1).max(40),
  name: z.string().trim().min(1).max(120),
  kind: itemKindSchema,
  content: itemContentSchema,
})

/** Proposes a new 子项 with its first version. It cannot be used until another person approves it (浙江省综合行政执法条例第六条、第十条). */
export const proposeItem = operation({
  name: 'propose-item',
  kind: 'act',
  permission: 'catalogue.edit',
  summary: '提出监管事项',
  input,
  output: z.object({ itemId: z.uuid(), itemVersionId: z.uuid() }),
  async run(act, item) {
    const { tx, now } = act
    const done = ok({ itemId: item.id, itemVersionId: item.itemVersionId })
    const known = await findVersionHash(tx, item.itemVersionId)
    if (known !== undefined) return known.equals(hashOf(item)) ? done : no('id-taken')
    const checked = checkContent(item.kind, item.content, item.name)
    if (!checked.ok) return checked
    const groupName = await findGroupName(tx, item.group.code)
    if (groupName !== undefined && groupName !== item.group.name)
      return no('group-mismatch', { code: item.group.code, name: groupName })
    await ensureGroup(tx, { id: stableId('group', item.group.code), ...item.group, at: now })
    const added = await insertItem(tx, {
      id: item.id,
      groupCode: item.group.code,
      code: item.code,
      name: item.name,
      kind: item.kind,
      at: now,
    })
    if (!added) return no('code-taken', { code: item.code })
    await writeVersion(act, {
      id: item.itemVersionId,
      itemId: item.id,
      code: item.code,
      kind: item.kind,
      name: item.name,
      state: 'proposed',
      content: item.content,
    })
    return done
  },
})
