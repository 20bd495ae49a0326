import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { strings } from '../platform-strings.ts'
import { findPlatformList, listDifferenceRows } from '../queries/platform-lists.ts'
import { no } from '../refusals.ts'

const kinds = z.enum(['missing-there', 'missing-here', 'other-version', 'other-text', 'other-standing'])

/** The newest comparison with the platform's list, or one of an id: its sums and every difference with its columns. */
export const listPlatformDifferences = operation({
  name: 'list-platform-differences',
  kind: 'query',
  permission: 'exchange.read',
  summary: '查看平台目录对账',
  input: z.object({ platformListId: z.uuid().optional() }),
  output: z.object({
    list: z
      .object({
        platformListId: z.uuid(),
        readFrom: z.string(),
        rowsThere: z.int(),
        rowsHere: z.int(),
        alike: z.int(),
        open: z.int(),
        readBy: z.string(),
        readAt: z.iso.datetime({ offset: true }),
      })
      .nullable()
      .describe('还没有对账时为空'),
    differences: z.array(
      z.object({
        differenceId: z.uuid(),
        kind: kinds,
        kindLabel: z.string(),
        catalogueCode: z.string(),
        itemId: z.uuid().nullable(),
        itemCode: z.string(),
        title: z.string(),
        isNewerThere: z.boolean(),
        note: z.string(),
        state: z.enum(['open', 'pushed', 'taken']),
        settledBy: z.string().nullable(),
        fields: z.array(z.object({ name: z.string(), title: z.string(), ours: z.string(), theirs: z.string() })),
      }),
    ),
  }),
  async run({ tx }, { platformListId }) {
    const list = await findPlatformList(tx, platformListId)
    if (list === undefined)
      return platformListId === undefined ? ok({ list: null, differences: [] }) : no('platform-list-unknown')
    const rows = await listDifferenceRows(tx, list.platformListId)
    return ok({
      list: { ...list, readAt: list.readAt.toISOString() },
      differences: rows.map((row) => ({
        ...row,
        kindLabel: strings.difference[row.kind],
        note: row.kind === 'missing-there' && row.catalogueCode === '' ? strings.noCode : '',
        fields: row.fields.map((one) => ({ ...one })),
      })),
    })
  },
})
