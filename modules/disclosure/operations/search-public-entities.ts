import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { findEntityIds, listPublicEntityRows } from '../queries/public-entities.ts'
import { listResultsOfNotice } from '../queries/public-results.ts'
import { no } from '../refusals.ts'
import { entityStatusLabel } from '../strings.ts'

/** Finds entities by name (two characters suffice), code or address, and results by their notice number. */
export const searchPublicEntities = operation({
  name: 'search-public-entities',
  kind: 'query',
  permission: 'public',
  summary: '公众查询企业',
  input: z.object({
    q: z.string().trim().max(100),
    page: z.coerce.number().int().min(1).default(1),
    pageSize: z.coerce.number().int().min(1).max(50).default(20),
  }),
  output: z.object({
    q: z.string(),
    page: z.int(),
    pageSize: z.int(),
    total: z.int(),
    totalIsCapped: z.boolean(),
    items: z.array(
      z.object({
        entityId: z.uuid(),
        name: z.string(),
        uscc: z.string().nullable(),
        statusLabel: z.string(),
        address: z.string().nullable(),
        divisionLabel: z.string().nullable(),
        formerName: z.string().nullable(),
      }),
    ),
    results: z.array(z.object({ resultId: z.uuid(), title: z.string(), entityName: z.string() })),
    asOf: z.iso.datetime({ offset: true }),
  }),
  async run({ tx, now }, { q, page, pageSize }) {
    if (Array.from(q).length < 2) return no('query-too-short')
    const { ids, isCapped } = await findEntityIds(tx, q)
    const rows = await listPublicEntityRows(tx, ids.slice((page - 1) * pageSize, page * pageSize))
    const results = /[〔﹝[（(]\d{4}/u.test(q) ? await listResultsOfNotice(tx, q) : []
    return ok({
      q,
      page,
      pageSize,
      total: ids.length,
      totalIsCapped: isCapped,
      items: rows.map((row) => ({
        entityId: row.entityId,
        name: row.name,
        uscc: row.uscc,
        statusLabel: entityStatusLabel(row.status),
        address: row.address,
        divisionLabel: row.divisionName,
        formerName: row.formerName,
      })),
      results: results.flatMap((row) =>
        row.entityName === null ? [] : [{ resultId: row.resultId, title: row.title, entityName: row.entityName }],
      ),
      asOf: now.toISOString(),
    })
  },
})
