import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { registrationStatuses, statusWord } from '../domain/registration-status.ts'
import type { Found } from '../queries/found-rows.ts'
import { countHits, findEntities } from '../queries/search-entities.ts'
import { type FoundMatch, matchKinds, whyFound } from '../queries/why-found.ts'
import { withDays } from '../queries/warning-terms-on.ts'
import { no } from '../refusals.ts'
import { fill, kindWord, words } from '../strings.ts'
import { entityKinds } from './entity-kinds.ts'
import { searchFilter } from './search-input.ts'

/**
 * Searches the register by code (from its beginning), name or former name (two characters suffice), address, code of equipment or
 * product, number of a licence, a document or a case (from its beginning), whatever way the words are written (docs/search.md); each row says why it was found. The headline counts
 * entities once; `count=exact` counts to the last one, with labels by kind and licences. Refused: a word of one character. domain.md §2.5.
 */
export const searchEntities = operation({
  name: 'search-entities',
  kind: 'query',
  permission: 'entities.read',
  summary: '查询企业',
  input: searchFilter.extend({
    count: z.enum(['quick', 'exact']).default('quick'),
    limit: z.coerce.number().int().min(1).max(2000).default(20),
    offset: z.coerce.number().int().min(0).max(100_000).default(0),
  }),
  output: z.object({
    headline: z.string(),
    by: z.enum(['all', 'code', 'name', 'address', 'number']),
    count: z.object({ value: z.number().int(), kind: z.enum(['exact', 'at-least', 'about']) }),
    licences: z.number().int().nullable(),
    labels: z.number().int().nullable(),
    rows: z.array(
      z.object({
        entityId: z.uuid(),
        uscc: z.string().nullable(),
        name: z.string(),
        status: z.enum(registrationStatuses),
        statusName: z.string(),
        kind: z.enum(entityKinds),
        kindName: z.string(),
        typeName: z.string().nullable(),
        industryCode: z.string().nullable(),
        industryName: z.string().nullable(),
        divisionCode: z.string().nullable(),
        divisionName: z.string().nullable(),
        address: z.string().nullable(),
        registeredOn: z.iso.date().nullable(),
        match: z
          .object({
            by: z.enum(matchKinds),
            byName: z.string(),
            text: z.string(),
            start: z.number().int(),
            end: z.number().int(),
            isLiteral: z.boolean(),
          })
          .nullable(),
      }),
    ),
  }),
  async run(act, input) {
    const filter = withDays(input, act.today)
    const found = await findEntities(act.tx, input.q, filter, input)
    if (found === undefined) return no('word-too-short')
    const exact = input.count === 'exact' ? await countHits(act.tx, input.q, filter, act.today) : undefined
    const count = exact === undefined ? found.count : { value: exact.entities, kind: 'exact' as const }
    const why = await whyFound(act.tx, input.q, found)
    return ok({
      by: found.by,
      count,
      licences: exact?.licences ?? null,
      labels: exact?.labels ?? null,
      headline: headline(count, exact),
      rows: found.rows.map((row) => ({
        ...row,
        statusName: statusWord(row.status),
        kindName: kindWord(row.kind),
        match: matchOf(why.get(row.entityId)),
      })),
    })
  },
})

function matchOf(match: FoundMatch | undefined) {
  return match === undefined ? null : { ...match, byName: words.matches[match.by] }
}

function headline(count: Found['count'], exact: { licences: number; labels: number } | undefined): string {
  const facts = { entities: count.value, licences: exact?.licences ?? 0, labels: exact?.labels ?? 0 }
  if (exact !== undefined) return fill(words.headline, facts)
  const text = { exact: words.headlineExact, 'at-least': words.headlineAtLeast, about: words.headlineAbout }[count.kind]
  return fill(text, facts)
}
