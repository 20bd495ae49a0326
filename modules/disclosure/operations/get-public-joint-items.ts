import { z } from 'zod'
import { jointItemListPublished } from '#draw/events'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'

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
    const rows = await tx.rows<ListRow>(
      `select list_id as "listId", agency_name as "agencyName", year, version, title, items, dropped, considered,
         published_at as "publishedAt", leaf_hash as "leafHash"
       from disclosure.public_joint_item_list order by year desc, version desc`,
    )
    const lists = rows.map((row) => ({ ...row, publishedAt: row.publishedAt.toISOString() }))
    return ok({
      list: (input.list === undefined ? lists[0] : lists.find(({ listId }) => listId === input.list)) ?? null,
      versions: lists.map(({ listId, year, version, publishedAt }) => ({ listId, year, version, publishedAt })),
      asOf: now.toISOString(),
    })
  },
})

type Word = z.output<typeof jointItemListPublished.schema>
type ListRow = Omit<Word, 'publishedAt'> & { readonly publishedAt: Date }
