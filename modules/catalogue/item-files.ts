import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { itemFileSchema } from './domain/item-content.ts'
import type { ItemFile } from './domain/item-content.ts'

const HOME = fileURLToPath(new URL('../../law/items/', import.meta.url))

/** Every file of law/items, validated; throws with the file's name when one does not fit. */
export function readItemFiles(folder: string = HOME): readonly ItemFile[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
  return names.map((name) => {
    const result = itemFileSchema.safeParse(parse(readFileSync(join(folder, name), 'utf8')))
    if (!result.success) throw new Error(`law/items/${name} does not fit its schema`, { cause: result.error })
    if (!name.endsWith(`${result.data.item.code.toLowerCase()}.yaml`))
      throw new Error(`law/items/${name} is not named after its item code`)
    return result.data
  })
}
