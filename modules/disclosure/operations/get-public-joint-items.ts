import { z } from 'zod'
import { jointItemListPublished } from '#draw/events'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { listJointItemLists } from '../queries/public-joint-items.ts'

const { items, dropped, considered } = jointItemListPublished.schema.shape
const instant = z.iso.datetime({ offset: true })

/** The joint item list in its newest or a named version, and every version there was. */
export const getPublicJointItems = operation({
  name: 'get-public-joint-items',
  kind: 'query',
  permission: 'public',
  summary: '公众查看联合抽查事项清单',
  input: z.object({ list: z.uuid().optional() }),
  output: z.object({
    list: z
      .object({
        listId: z.uuid(),
        agencyName: z.string(),
        year: z.int(),
        version: z.int(),
        title: z.string(),
        items,
        dropped,
        considered,
        publishedAt: instant,
        leafHash: z.string(),
      })
      .nullable(),
    versions: z.array(z.object({ listId: z.uuid(), year: z.int(), version: z.int(), publishedAt: instant })),
    asOf: instant,
  }),
  async run({ tx, now }, input) {
    const rows = await listJointItemLists(tx)
    const lists = rows.map((row) => ({ ...row, publishedAt: row.publishedAt.toISOString() }))
    return ok({
      list: (input.list === undefined ? lists[0] : lists.find(({ listId }) => listId === input.list)) ?? null,
      versions: lists.map(({ listId, year, version, publishedAt }) => ({ listId, year, version, publishedAt })),
      asOf: now.toISOString(),
    })
  },
})
