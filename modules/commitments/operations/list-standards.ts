import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { listStandardRows } from '../queries/find-standard.ts'
import { presentIndicator } from '../present.ts'
import { indicatorShown } from '../shapes.ts'
import { standardKindWords } from '../strings.ts'

/** One standard of the register as the list shows it. @technical */
export const standardLine = z.object({
  standardId: z.uuid(),
  kind: z.string(),
  kindName: z.string(),
  number: z.string(),
  name: z.string(),
  publisher: z.string(),
  products: z.array(z.string()),
  limits: z.array(indicatorShown),
  inForceOn: z.string(),
  replacedOn: z.string().nullable(),
  replacedBy: z.string().nullable(),
})

/** 标准库: mandatory, recommended, local and group standards with their limits, those in force first. */
export const listStandards = operation({
  name: 'list-standards',
  kind: 'query',
  permission: 'signed-in',
  summary: '查询标准库',
  input: z.object({ q: z.string().trim().max(60).default('') }),
  output: z.object({ standards: z.array(standardLine) }),
  async run({ tx }, { q }) {
    const rows = await listStandardRows(tx, q)
    return ok({
      standards: rows.map(({ publisherEntityId: _, replacesId: __, itemIds: ___, ...row }) => ({
        ...row,
        products: [...row.products],
        kindName: standardKindWords[row.kind],
        limits: row.limits.map(presentIndicator),
      })),
    })
  },
})
