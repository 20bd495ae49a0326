import { z } from 'zod'
import { plainDate } from '#kernel/plain-date.ts'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { findCitation } from '../citations.ts'
import { lawAsKnown, lawBase } from '../law-base.ts'
import { no } from '../refusals.ts'

/** One article as it stood on a day, with its text where the base holds it and how far it is confirmed. Refuses what was not in force that day. */
export const getArticle = operation({
  name: 'get-article',
  kind: 'query',
  permission: 'public',
  summary: '查看法条',
  input: z.object({
    statuteId: z.string().max(80),
    article: z.string().regex(/^\d{1,4}(?:-\d{1,2})?$/u, '条号应为数字'),
    onDate: z.iso.date().optional(),
    knownOn: z.iso.date().optional(),
  }),
  output: z.object({
    id: z.string(),
    statuteId: z.string(),
    title: z.string(),
    number: z.string(),
    rank: z.string(),
    article: z.string(),
    subject: z.string(),
    label: z.string(),
    text: z.string(),
    from: z.string(),
    to: z.string().nullable(),
    status: z.string(),
    source: z.string(),
  }),
  async run(act, input) {
    const onDate = input.onDate === undefined ? act.today : plainDate(input.onDate)
    const id = `${input.statuteId}/${input.article.replace('-', '#')}`
    const base = input.knownOn === undefined ? lawBase() : lawAsKnown(plainDate(input.knownOn))
    const found = findCitation(id, onDate, base)
    return found === undefined ? no('article-absent', { citation: id, day: onDate }) : ok(found)
  },
})
