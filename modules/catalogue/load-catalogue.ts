import { ok } from '#kernel/result.ts'
import type { Result } from '#kernel/result.ts'
import type { Act, Actor } from '#platform/operation.ts'
import { readItemFiles } from './item-files.ts'
import type { ItemFile } from './domain/item-content.ts'
import { approveVersion } from './operations/approve-item-version.ts'
import { importItems } from './operations/import-catalogue.ts'
import type { CatalogueImport } from './operations/import-catalogue.ts'

/** Loads law/items as the operations do: proposed by the act's person, approved by another. Loading twice changes nothing; citations stay 待核 until an editor confirms them. */
export async function loadCatalogue(
  act: Act,
  approver: Actor,
  files: readonly ItemFile[] = readItemFiles(),
): Promise<Result<CatalogueImport>> {
  const imported = await importItems(act, files)
  if (!imported.ok) return imported
  for (const { itemVersionId } of imported.value.proposed) {
    const approved = await approveVersion({ ...act, actor: approver }, itemVersionId, '清单导入，依据逐条核对中')
    if (!approved.ok) return approved
  }
  return ok(imported.value)
}
