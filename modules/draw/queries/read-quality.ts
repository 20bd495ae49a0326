import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { qualityDocument } from '../domain/quality-document.ts'
import { EXPLAINERS } from '../operations/settle-quality.ts'
import { no } from '../refusals.ts'
import { findPlan } from '../store/plan-store.ts'
import { findQuality, listQualitySignatures } from '../store/quality-store.ts'
import { qualityTestWords, qualityVerdictWords } from '../strings.ts'

/** What the tests before release said about one draw, each in words, and who has explained a held one. */
export const readQuality = operation({
  name: 'read-quality',
  kind: 'query',
  permission: 'draw.read',
  summary: '查看抽取质量检验',
  input: z.object({ planId: z.uuid() }),
  output: z.object({
    planId: z.uuid(),
    report: z
      .object({
        checkedAt: z.iso.datetime(),
        leafHash: z.string(),
        isHeld: z.boolean(),
        drawn: z.int(),
        tests: z.array(
          qualityDocument.shape.tests.element.extend({ label: z.string(), verdictLabel: z.string(), rule: z.string() }),
        ),
      })
      .nullable(),
    explanation: z.string().nullable(),
    signatures: z.array(z.object({ personName: z.string(), signedAt: z.iso.datetime(), leafHash: z.string() })),
    needed: z.int(),
  }),
  async run(act, { planId }) {
    if ((await findPlan(act.tx, planId)) === undefined) return no('plan-absent')
    const quality = await findQuality(act.tx, planId)
    const signatures = await listQualitySignatures(act.tx, planId)
    const document = quality === undefined ? undefined : qualityDocument.parse(JSON.parse(quality.document))
    return ok({
      planId,
      report:
        quality === undefined || document === undefined
          ? null
          : {
              checkedAt: quality.checkedAt.toISOString(),
              leafHash: quality.leafHash,
              isHeld: quality.isHeld,
              drawn: document.drawn,
              tests: document.tests.map((one) => ({
                ...one,
                label: qualityTestWords[one.test].label,
                rule: qualityTestWords[one.test].rule,
                verdictLabel: qualityVerdictWords[one.verdict],
              })),
            },
      explanation: signatures[0]?.explanation ?? null,
      signatures: signatures.map(({ personName, signedAt, leafHash }) => ({
        personName,
        signedAt: signedAt.toISOString(),
        leafHash,
      })),
      needed: EXPLAINERS,
    })
  },
})
