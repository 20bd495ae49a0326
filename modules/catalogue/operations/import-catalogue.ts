import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import type { Result } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import type { Act } from '#platform/operation.ts'
import { checkContent } from '../check-content.ts'
import { stableId } from '../domain/stable-id.ts'
import type { ItemFile } from '../domain/item-content.ts'
import { readItemFiles } from '../item-files.ts'
import { findVersionHash, hasProposedVersion } from '../queries/find-stored.ts'
import { placeOrRefuse } from '../place-version.ts'
import { no } from '../refusals.ts'
import { ensureGroup, insertItem, lockItem } from '../store/item-store.ts'
import { hashOf, writeVersion } from '../write-version.ts'

const output = z.object({
  read: z.int(),
  unchanged: z.int(),
  historical: z.int(),
  proposed: z.array(z.object({ itemId: z.uuid(), itemVersionId: z.uuid(), code: z.string() })),
})
export type CatalogueImport = z.output<typeof output>

/** Reads the items of law/items into the catalogue: history as history, the rest as proposals that another person must approve. Reading twice changes nothing. */
export const importCatalogue = operation({
  name: 'import-catalogue',
  kind: 'act',
  permission: 'catalogue.edit',
  summary: '导入事项清单',
  input: z.object({}),
  output,
  run: (act) => importItems(act, readItemFiles()),
})

export async function importItems(act: Act, files: readonly ItemFile[]): Promise<Result<CatalogueImport>> {
  const done = { read: files.length, unchanged: 0, historical: 0, proposed: [] as CatalogueImport['proposed'] }
  for (const file of files) {
    const result = await importItem(act, file)
    if (!result.ok) return result
    if (result.value === 'unchanged') done.unchanged += 1
    else if (file.state === 'historical') done.historical += 1
    else
      done.proposed.push({ itemId: itemIdOf(file.item.code), itemVersionId: versionIdOf(file), code: file.item.code })
  }
  return ok(done)
}

/** The id of an item of law/items: computed from its code, the same in every installation. */
export function itemIdOf(code: string): string {
  return stableId('item', code)
}

function versionIdOf(file: ItemFile): string {
  return stableId('version', `${file.item.code}@${file.version.validFrom}`)
}

async function importItem(act: Act, file: ItemFile): Promise<Result<'unchanged' | 'added'>> {
  const { item, version } = file
  const draft = {
    id: versionIdOf(file),
    itemId: itemIdOf(item.code),
    code: item.code,
    kind: item.kind,
    name: item.name,
    content: version,
    state: file.state === 'historical' ? ('historical' as const) : ('proposed' as const),
  }
  const known = await findVersionHash(act.tx, draft.id)
  if (known !== undefined) return known.equals(hashOf(draft)) ? ok('unchanged') : no('id-taken')
  if (file.state === 'in-force') {
    const checked = checkContent(item.kind, version, item.name)
    if (!checked.ok) return checked
  }
  const present = await lockItem(act.tx, draft.itemId)
  if (present === undefined) {
    await ensureGroup(act.tx, { id: stableId('group', file.group.code), ...file.group, at: act.now })
    const added = await insertItem(act.tx, {
      id: draft.itemId,
      groupCode: file.group.code,
      code: item.code,
      name: item.name,
      kind: item.kind,
      at: act.now,
    })
    if (!added) return no('code-taken', { code: item.code })
  } else {
    if (await hasProposedVersion(act.tx, draft.itemId)) return no('version-pending')
    const placed = await placeOrRefuse(act.tx, {
      itemVersionId: draft.id,
      itemId: draft.itemId,
      validFrom: version.validFrom,
      validTo: version.validTo,
    })
    if (!placed.ok) return placed
  }
  await writeVersion(act, draft)
  return ok('added')
}
