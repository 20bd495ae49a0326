import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { findInterface } from '../contract-file.ts'
import { outwardStrings } from '../outward-strings.ts'
import { no } from '../refusals.ts'

const names: Readonly<Record<string, string>> = outwardStrings.modules
const row = z.object({
  name: z.string(),
  depth: z.int(),
  type: z.string(),
  isRequired: z.boolean(),
  words: z.string(),
})

/** One interface as its reader needs it: what to send, what comes back, every lawful "no" with its article. Refused: no such. */
export const getInterface = operation({
  name: 'get-interface',
  kind: 'query',
  permission: 'public',
  summary: '查看一个开放接口',
  input: z.object({ operationId: z.string().max(80).describe('接口的编号，如 searchPublicEntities') }),
  output: z.object({
    operationId: z.string(),
    module: z.string(),
    moduleTitle: z.string(),
    method: z.string(),
    path: z.string(),
    summary: z.string(),
    isPublic: z.boolean(),
    fields: z.array(row.extend({ place: z.string() })),
    body: z.object({ mediaType: z.string(), sample: z.string() }).nullable(),
    answer: z.object({ status: z.int(), mediaType: z.string(), rows: z.array(row) }),
    refusals: z.array(
      z.object({ status: z.int(), code: z.string(), sentence: z.string(), citation: z.string().nullable() }),
    ),
  }),
  async run(_act, { operationId }) {
    const found = findInterface(operationId)
    if (found === undefined) return no('interface-unknown')
    return ok({
      ...found,
      moduleTitle: names[found.module] ?? found.module,
      fields: [...found.fields],
      answer: { ...found.answer, rows: [...found.answer.rows] },
      refusals: [...found.refusals],
    })
  },
})
