import { z } from 'zod'
import { drawCatalogueAdopted, keyListPublished } from '#draw/events'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { listPublicCatalogues, listPublicKeyLists } from '../queries/public-draw-register.ts'

const KINDS = ['strata', 'classes', 'burden'] as const
const instant = z.iso.datetime({ offset: true })

/** By what plans draw: strata, classes, burden factors, and who is inspected without a draw; every version. */
export const getPublicDrawRegister = operation({
  name: 'get-public-draw-register',
  kind: 'query',
  permission: 'public',
  summary: '公众查看抽查目录和重点监管名单',
  input: z.object({}),
  output: z.object({
    catalogues: z.array(drawCatalogueAdopted.schema.extend({ adoptedAt: instant, isInForce: z.boolean() })),
    keyLists: z.array(keyListPublished.schema.extend({ publishedAt: instant, isInForce: z.boolean() })),
    asOf: instant,
  }),
  async run({ tx, now, today }) {
    const catalogues = await listPublicCatalogues(tx)
    const lists = await listPublicKeyLists(tx)
    const newest = (kind: string) => catalogues.find((one) => one.kind === kind)?.adoptionId
    const current = (agency: string) =>
      lists.find((one) => one.agencyName === agency && one.inForceFrom <= today && today <= one.inForceTo)?.listId
    return ok({
      catalogues: KINDS.flatMap((kind) => catalogues.filter((one) => one.kind === kind)).map((one) => ({
        ...one,
        adoptedAt: one.adoptedAt.toISOString(),
        isInForce: newest(one.kind) === one.adoptionId,
      })),
      keyLists: lists.map((one) => ({
        ...one,
        publishedAt: one.publishedAt.toISOString(),
        isInForce: current(one.agencyName) === one.listId,
      })),
      asOf: now.toISOString(),
    })
  },
})
