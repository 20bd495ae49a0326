import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { z } from 'zod'

const HOME = fileURLToPath(new URL('../../law/duty-lists/', import.meta.url))

const fileSchema = z.strictObject({
  source: z.string(),
  entries: z.array(
    z.strictObject({
      place: z.string().regex(/^[0-9]{6}$/u),
      entryCode: z.string().min(1),
      itemCode: z.string(),
      title: z.string().min(1),
      agency: z.string().min(1),
      from: z.iso.date(),
      to: z.iso.date().optional(),
    }),
  ),
})

/** @technical */
export type DutyListEntry = z.infer<typeof fileSchema>['entries'][number] & { readonly source: string }

/** Every entry of law/duty-lists; throws with the file's name when one does not fit. */
export function readDutyLists(folder: string = HOME): readonly DutyListEntry[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'))
  return names.toSorted().flatMap((name) => {
    const file = fileSchema.safeParse(parse(readFileSync(join(folder, name), 'utf8')))
    if (!file.success) throw new Error(`law/duty-lists/${name} does not fit its schema`, { cause: file.error })
    return file.data.entries.map((entry) => ({ ...entry, source: file.data.source }))
  })
}
