import { z } from 'zod'
import type { PlainDate } from '#kernel/plain-date.ts'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import type { Tx } from '#platform/tx.ts'
import { cleanUpBoundsOn, cleanUpItem } from '../clean-up-rule.ts'
import { findCleanUps } from '../domain/clean-up.ts'
import type { CleanUpFinding, FindingMark } from '../domain/clean-up.ts'
import { listCleanUpRows, listVersionsInForce } from '../queries/find-clean-ups.ts'
import { penaltyKindWords } from '../strings.ts'

const aspect = z.enum(['basis', 'object', 'evidence', 'act', 'amount', 'superior', 'kind', 'limit'])
const findingKind = z.enum(['duplicate-inspection', 'same-act', 'conflicting-range', 'superseded-basis', 'beyond-rank'])

/** What a clean-up should look at today: duplicates, repeated and conflicting penalties, superseded bases, kinds a rank may not set. */
export const listCleanUpFindings = operation({
  name: 'list-clean-up-findings',
  kind: 'query',
  permission: 'signed-in',
  summary: '查询事项清理线索',
  input: z.object({ kind: findingKind.optional() }),
  output: z.object({
    onDate: z.string(),
    itemsLookedAt: z.int(),
    counts: z.record(findingKind, z.int()),
    findings: z.array(
      z.object({
        key: z.string(),
        kind: findingKind,
        items: z.array(z.object({ itemId: z.uuid(), code: z.string(), title: z.string(), agency: z.string() })),
        marks: z.array(z.object({ aspect, words: z.string() })),
        cleanUpId: z.uuid().nullable(),
        cleanUpState: z.enum(['proposed', 'decided', 'closed']).nullable(),
        outcome: z.enum(['keep', 'change', 'abolish']).nullable(),
      }),
    ),
  }),
  async run({ tx, today }, { kind }) {
    const { findings, itemsLookedAt } = await findingsOn(tx, today)
    const rows = await listCleanUpRows(tx)
    const shown = findings.map((one) => {
      const cleanUp = rows.find((row) => row.findingKey === one.key)
      return {
        key: one.key,
        kind: one.kind,
        items: one.items.map(({ itemId, code, title, agency }) => ({ itemId, code, title, agency })),
        marks: one.marks.map(wordsOfMark),
        cleanUpId: cleanUp?.cleanUpId ?? null,
        cleanUpState: cleanUp?.state ?? null,
        outcome: cleanUp?.outcome ?? null,
      }
    })
    const count = (wanted: string) => shown.filter((one) => one.kind === wanted).length
    return ok({
      onDate: today,
      itemsLookedAt,
      counts: {
        'duplicate-inspection': count('duplicate-inspection'),
        'same-act': count('same-act'),
        'conflicting-range': count('conflicting-range'),
        'superseded-basis': count('superseded-basis'),
        'beyond-rank': count('beyond-rank'),
      },
      findings: shown.filter((one) => kind === undefined || one.kind === kind),
    })
  },
})

/** The findings of a day; none on a day without the rule that says how alike is alike enough. */
export async function findingsOn(
  tx: Tx,
  day: PlainDate,
): Promise<{ readonly findings: readonly CleanUpFinding[]; readonly itemsLookedAt: number }> {
  const bounds = cleanUpBoundsOn(day)
  const rows = await listVersionsInForce(tx, day)
  const items = rows.map((row) => cleanUpItem(row, day))
  return { findings: bounds === undefined ? [] : findCleanUps(items, bounds), itemsLookedAt: items.length }
}

/** A mark as people read it. */
export function wordsOfMark({ aspect: about, words, penaltyKind }: FindingMark): Pick<FindingMark, 'aspect' | 'words'> {
  if (penaltyKind === undefined) return { aspect: about, words }
  return { aspect: about, words: `${words}不得设定“${penaltyKindWords[penaltyKind]}”` }
}
