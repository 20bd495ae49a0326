import { z } from 'zod'
import { dayInShanghai } from '#kernel/plain-date.ts'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import type { PublicEntity } from '../queries/public-entities.ts'
import { findPublicEntity } from '../queries/public-entities.ts'
import { listDrawsOfEntity } from '../queries/public-draws.ts'
import { listResultsOfEntity } from '../queries/public-results.ts'
import { listSelfRegulationOf } from '../queries/public-self-regulation.ts'
import { no } from '../refusals.ts'
import { entityStatusLabel } from '../strings.ts'

const day = z.iso.date()

/**
 * An entity as everybody may see it: register facts with source, published results, released draws, and apart from them what
 * associations say of it. No class, no person.
 */
export const getPublicEntity = operation({
  name: 'get-public-entity',
  kind: 'query',
  permission: 'public',
  summary: '公众查看企业',
  input: z.object({ entityId: z.uuid() }),
  output: z.object({
    entityId: z.uuid(),
    name: z.string(),
    uscc: z.string().nullable(),
    statusLabel: z.string(),
    facts: z.array(z.object({ label: z.string(), value: z.string(), source: z.string(), asOf: day })),
    results: z.array(
      z.object({
        resultId: z.uuid(),
        title: z.string(),
        agencyName: z.string(),
        concludedOn: day,
        publishedOn: day,
        categories: z.array(z.string()),
      }),
    ),
    draws: z.array(
      z.object({
        planId: z.uuid(),
        code: z.string(),
        title: z.string(),
        drawnOn: day.nullable(),
        rehearsal: z.boolean(),
      }),
    ),
    selfRegulation: z
      .array(
        z.object({
          source: z.string().describe('来源：作出自律行为的协会'),
          verb: z.string(),
          subject: z.string(),
          opinion: z.string(),
          actedOn: day,
          expiresOn: day.describe('公示的最后一日'),
        }),
      )
      .describe('行业自律信息：不是行政机关的认定，不计入信用风险分类'),
    asOf: z.iso.datetime({ offset: true }),
  }),
  async run({ tx, now, today }, { entityId }) {
    const entity = await findPublicEntity(tx, entityId)
    if (entity === undefined) return no('entity-unknown')
    const results = await listResultsOfEntity(tx, entityId)
    const draws = await listDrawsOfEntity(tx, entityId)
    return ok({
      entityId,
      name: entity.name,
      uscc: entity.uscc,
      statusLabel: entityStatusLabel(entity.status),
      facts: factsOf(entity),
      results: results.map((row) => ({
        resultId: row.resultId,
        title: row.title,
        agencyName: row.agencyName,
        concludedOn: row.concludedOn,
        publishedOn: row.publishedOn,
        categories: [...new Set(row.items.flatMap((item) => item.categories))],
      })),
      draws: draws.map((draw) => ({
        planId: draw.planId,
        code: draw.code,
        title: draw.title,
        drawnOn: draw.drawnAt === null ? null : dayInShanghai(draw.drawnAt),
        rehearsal: draw.isRehearsal,
      })),
      selfRegulation: await listSelfRegulationOf(tx, entityId, today),
      asOf: now.toISOString(),
    })
  },
})

function factsOf(entity: PublicEntity): { label: string; value: string; source: string; asOf: string }[] {
  const asOf = dayInShanghai(entity.changedAt)
  const facts: readonly (readonly [string, string | null])[] = [
    ['登记状态', entityStatusLabel(entity.status)],
    ['主体类型', entity.typeName],
    ['成立日期', entity.registeredOn],
    ['登记机关', entity.authorityName],
    ['所在区县', entity.divisionName],
    ['住所（经营场所）', entity.address],
    ['行业', entity.industryName],
    ['曾用名', entity.formerName],
  ]
  return facts.flatMap(([label, value]) => (value === null ? [] : [{ label, value, source: '市场主体登记', asOf }]))
}
