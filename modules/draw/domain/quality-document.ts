// quality.json of spec/draw/package.md: the tests of verifiable.md §13 Q2 as a canonical document; numbers with a point are text.
import { z } from 'zod'
import { LEAST_EXPECTED, LEAST_KEYS, traits } from './draw-quality.ts'
import type { DrawQuality, QualityTest } from './draw-quality.ts'

export const qualityDocument = z.object({
  v: z.literal('vquality/1'),
  plan: z.string(),
  commit: z.string(),
  checkedAt: z.int(),
  /** Which wave, in the general form of a round only. */
  wave: z.int().min(1).optional(),
  drawn: z.int(),
  level: z.string(),
  leastExpected: z.int(),
  leastKeys: z.int(),
  held: z.boolean(),
  tests: z.array(
    z.object({
      /** Which task, in the general form of a round only. */
      task: z.string().optional(),
      test: z.enum([...traits, 'keys']),
      method: z.enum(['chi2', 'ks']),
      groups: z.int(),
      df: z.int(),
      statistic: z.string(),
      p: z.string(),
      verdict: z.enum(['passed', 'rejected', 'too-small', 'in-design']),
    }),
  ),
})
/** @technical */
export type QualityDocument = z.infer<typeof qualityDocument>

/** The document of one wave's tests. */
export function qualityJson(
  head: Pick<QualityDocument, 'plan' | 'commit' | 'checkedAt' | 'drawn' | 'wave'>,
  quality: DrawQuality<QualityTest & { readonly task?: string }>,
): QualityDocument {
  return {
    v: 'vquality/1',
    ...head,
    level: '1/100',
    leastExpected: LEAST_EXPECTED,
    leastKeys: LEAST_KEYS,
    held: quality.isHeld,
    tests: quality.tests.map(({ statistic, p, ...test }) => ({
      ...test,
      statistic: statistic.toFixed(4),
      p: p < 1e-6 ? '<0.000001' : p.toFixed(6),
    })),
  }
}
