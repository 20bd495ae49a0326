import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { consideredInput, droppedItem, jointItem } from '../domain/joint-items.ts'
import { listJointLists } from '../store/joint-list-store.ts'

/** The joint item list in its newest or a named version, with all versions there ever were. */
export const readJointItemList = operation({
  name: 'read-joint-item-list',
  kind: 'query',
  permission: 'draw.read',
  summary: '查看联合抽查事项清单',
  input: z.object({ listId: z.uuid().optional() }),
  output: z.object({
    list: z
      .object({
        listId: z.uuid(),
        agencyName: z.string(),
        year: z.int(),
        version: z.int(),
        title: z.string(),
        items: z.array(jointItem),
        dropped: z.array(droppedItem),
        considered: z.array(consideredInput),
        publishedByName: z.string(),
        publishedAt: z.iso.datetime(),
        leafHash: z.string(),
      })
      .nullable(),
    versions: z.array(
      z.object({ listId: z.uuid(), year: z.int(), version: z.int(), items: z.int(), publishedAt: z.iso.datetime() }),
    ),
  }),
  async run({ tx }, { listId }) {
    const lists = await listJointLists(tx)
    const found = listId === undefined ? lists[0] : lists.find((list) => list.listId === listId)
    return ok({
      list:
        found === undefined
          ? null
          : {
              listId: found.listId,
              agencyName: found.orgName,
              year: found.year,
              version: found.version,
              title: found.title,
              items: [...found.items],
              dropped: [...found.dropped],
              considered: [...found.considered],
              publishedByName: found.publishedByName,
              publishedAt: found.publishedAt.toISOString(),
              leafHash: found.leafHash,
            },
      versions: lists.map((list) => ({
        listId: list.listId,
        year: list.year,
        version: list.version,
        items: list.items.length,
        publishedAt: list.publishedAt.toISOString(),
      })),
    })
  },
})
