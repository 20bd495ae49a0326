import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { findCitation } from '#law'
import { operation } from '#platform/operation.ts'
import { findPublicItem } from '../queries/public-items.ts'
import { no } from '../refusals.ts'

const article = z.object({ label: z.string(), text: z.string(), isInForce: z.boolean() })

/** One published item: on what law, who, how, and the very points an officer asks; for a penalty what the law allows. */
export const getPublicItem = operation({
  name: 'get-public-item',
  kind: 'query',
  permission: 'public',
  summary: '公众查看一个监管事项',
  input: z.object({ itemId: z.uuid() }),
  output: z.object({
    itemId: z.uuid(),
    code: z.string(),
    title: z.string(),
    kind: z.string(),
    groupTitle: z.string(),
    sector: z.string(),
    agency: z.string(),
    objectText: z.string(),
    validFrom: z.iso.date(),
    validTo: z.iso.date().nullable(),
    retiredOn: z.iso.date().nullable(),
    isUnannounced: z.boolean(),
    basis: z.array(article.extend({ role: z.string() })),
    checkPoints: z.array(
      z.object({
        code: z.string(),
        text: z.string(),
        reason: z.string(),
        isKey: z.boolean(),
        citations: z.array(z.string()),
      }),
    ),
    violation: z.string().nullable(),
    precondition: z.array(z.string()),
    source: z.string(),
    note: z.string(),
    asOf: z.iso.datetime({ offset: true }),
  }),
  async run({ tx, today, now }, { itemId }) {
    const row = await findPublicItem(tx, itemId, today)
    if (row === undefined) return no('item-unpublished')
    const { content, ...head } = row
    const label = (cite: string) => (findCitation(cite, today) ?? findCitation(cite))?.label ?? cite
    return ok({
      ...head,
      objectText: content.objectText,
      isUnannounced: content.unannounced,
      basis: content.basis.map(({ cite, role }) => ({
        role,
        label: label(cite),
        text: findCitation(cite, today)?.text ?? '',
        isInForce: findCitation(cite, today) !== undefined,
      })),
      checkPoints: content.checkPoints.map((point) => ({
        code: point.code,
        text: point.text,
        reason: point.reason,
        isKey: point.weight === 'key',
        citations: point.cites.map(label),
      })),
      violation: content.penalty?.violation ?? null,
      precondition: [...(content.penalty?.precondition ?? [])],
      source: content.source,
      note: content.note,
      asOf: now.toISOString(),
    })
  },
})
