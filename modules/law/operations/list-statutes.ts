import { z } from 'zod'
import { plainDate } from '#kernel/plain-date.ts'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { findInForce, isInForceOn } from '../domain/record-in-force.ts'
import { lawAsKnown, lawBase } from '../law-base.ts'
import type { StatuteVersion } from '../law-files.ts'

const article = z.object({ article: z.string(), subject: z.string(), status: z.string(), hasText: z.boolean() })

const statute = z.object({
  id: z.string(),
  title: z.string(),
  number: z.string(),
  rank: z.string(),
  issuer: z.string(),
  from: z.string(),
  to: z.string().nullable(),
  isInForce: z.boolean(),
  status: z.string(),
  source: z.string(),
  note: z.string(),
  articles: z.array(article),
})

/** Statutes of the base, all versions or only those in force on a day, with the articles held of each. Open to everybody. */
export const listStatutes = operation({
  name: 'list-statutes',
  kind: 'query',
  permission: 'public',
  summary: '查询法规库',
  input: z.object({
    onDate: z.iso.date().optional(),
    knownOn: z.iso.date().optional(),
    search: z.string().trim().max(100).optional(),
  }),
  output: z.object({ revision: z.string(), onDate: z.string(), statutes: z.array(statute) }),
  async run(act, input) {
    const base = input.knownOn === undefined ? lawBase() : lawAsKnown(plainDate(input.knownOn))
    const onDate = input.onDate === undefined ? act.today : plainDate(input.onDate)
    const versions = [...base.statutes.values()].flatMap((all) => {
      if (input.onDate === undefined) return all
      const one = findInForce(all, onDate)
      return one === undefined ? [] : [one]
    })
    const found = versions.filter(
      (one) => input.search === undefined || one.title.includes(input.search) || one.id.includes(input.search),
    )
    return ok({
      revision: base.revision,
      onDate,
      statutes: found.map((one) => ({ ...present(one), isInForce: isInForceOn(one, onDate) })),
    })
  },
})

function present(one: StatuteVersion) {
  return {
    id: one.id,
    title: one.title,
    number: one.number,
    rank: one.rank,
    issuer: one.issuer,
    from: one.from,
    to: one.to ?? null,
    status: one.status,
    source: one.source,
    note: one.note ?? '',
    articles: [...one.articles.values()]
      .toSorted((a, b) => Number(a.article) - Number(b.article))
      .map((held) => ({
        article: held.article,
        subject: held.subject,
        status: held.status,
        hasText: held.paragraphs.length > 0,
      })),
  }
}
