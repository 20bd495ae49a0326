import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { changeHead, headOf } from '../change-words.ts'
import { diffOf } from '../change-diff.ts'
import { findCitation } from '../citations.ts'
import { readChange } from '../law-change.ts'
import type { LawChange } from '../law-change.ts'
import { lawAtPublication, lawBase } from '../law-base.ts'
import type { LawBase } from '../law-files.ts'
import { findChange } from '../queries/read-changes.ts'
import { no } from '../refusals.ts'

const line = z.object({ label: z.string(), before: z.string(), after: z.string() })

/** One draft as the second person reads it: line by line what changes, its examples, and the digest the approval binds to. */
export const getChange = operation({
  name: 'get-change',
  kind: 'query',
  permission: 'law.read-changes',
  summary: '查看一份法规修改',
  input: z.object({ changeId: z.uuid() }),
  output: changeHead.extend({
    contentHash: z.string(),
    isOwn: z.boolean(),
    diff: z.array(line),
    articles: z.array(z.object({ label: z.string(), text: z.string(), status: z.string() })),
    examples: z.array(z.object({ on: z.string(), expect: z.string() })),
  }),
  async run(act, { changeId }) {
    const row = await findChange(act.tx, changeId)
    if (row === undefined) return no('change-unknown')
    const base = row.seq === null ? lawBase() : lawAtPublication(row.seq - 1)
    const read = readChange(row, base)
    if (!read.ok) return read
    const change = read.value
    const examples = 'examples' in change ? change.examples : []
    return ok({
      ...headOf(row),
      contentHash: row.contentHash,
      isOwn: row.proposedAccountId === act.actor.accountId,
      diff: diffOf(change, base).map((one) => ({ ...one })),
      articles: articlesOf(change, base),
      examples: examples.map((one) => ({ on: one.on, expect: expectWords(one.expect) })),
    })
  },
})

/** The articles a new version cites, in the words of its first day, for the second person to compare with. */
function articlesOf(change: LawChange, base: LawBase) {
  if (!('version' in change)) return []
  return change.version.cites.flatMap((cite) => {
    const found = findCitation(cite, change.version.from, base)
    return found === undefined ? [] : [{ label: found.label, text: found.text, status: found.status }]
  })
}

function expectWords(expect: Readonly<Record<string, unknown>>): string {
  if (expect['absent'] === true) return '没有规定'
  return Object.entries(expect)
    .map(([key, value]) => `${NAMES[key] ?? key} ${String(value)}`)
    .join('；')
}

const NAMES: Readonly<Record<string, string>> = { value: '数值', amount: '期限', due: '届满日', unit: '计法' }
