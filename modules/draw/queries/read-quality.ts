import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { qualityDocument } from '../domain/quality-document.ts'
import { EXPLAINERS } from '../operations/settle-quality.ts'
import { no } from '../refusals.ts'
import { findPlan } from '../store/plan-store.ts'
import { listQuality, listQualitySignatures } from '../store/quality-store.ts'
import type { QualitySignature, StoredQuality } from '../store/quality-store.ts'
import { qualityTestWords, qualityVerdictWords } from '../strings.ts'

const report = z.object({
  wave: z.int(),
  checkedAt: z.iso.datetime(),
  leafHash: z.string(),
  isHeld: z.boolean(),
  drawn: z.int(),
  tests: z.array(
    qualityDocument.shape.tests.element.extend({
      label: z.string(),
      verdictLabel: z.string(),
      rule: z.string(),
      /** Whose task, in a joint round. */
      agencyName: z.string().nullable(),
    }),
  ),
  explanation: z.string().nullable(),
  signatures: z.array(z.object({ personName: z.string(), signedAt: z.iso.datetime(), leafHash: z.string() })),
})

/** What the tests before release said about every wave of one draw, each in words, and who has explained a held one. */
export const readQuality = operation({
  name: 'read-quality',
  kind: 'query',
  permission: 'draw.read',
  summary: '查看抽取质量检验',
  input: z.object({ planId: z.uuid() }),
  output: z.object({ planId: z.uuid(), reports: z.array(report), needed: z.int() }),
  async run(act, { planId }) {
    const plan = await findPlan(act.tx, planId)
    if (plan === undefined) return no('plan-absent')
    const signatures = await listQualitySignatures(act.tx, planId)
    const departments = new Map(plan.tasks.map(({ code, departmentName }) => [code, departmentName]))
    const reports = (await listQuality(act.tx, planId)).map((quality) =>
      reportOf(
        quality,
        departments,
        signatures.filter(({ wave }) => wave === quality.wave),
      ),
    )
    return ok({ planId, reports, needed: EXPLAINERS })
  },
})

function reportOf(
  { wave, checkedAt, leafHash, isHeld, document }: StoredQuality,
  departments: ReadonlyMap<string, string>,
  signatures: readonly QualitySignature[],
): z.input<typeof report> {
  const { drawn, tests } = qualityDocument.parse(JSON.parse(document))
  return {
    wave,
    checkedAt: checkedAt.toISOString(),
    leafHash,
    isHeld,
    drawn,
    tests: tests.map((one) => ({
      ...one,
      label: qualityTestWords[one.test].label,
      rule: qualityTestWords[one.test].rule,
      verdictLabel: qualityVerdictWords[one.verdict],
      agencyName: one.task === undefined ? null : (departments.get(one.task) ?? one.task),
    })),
    explanation: signatures[0]?.explanation ?? null,
    signatures: signatures.map(({ personName, signedAt, leafHash: leaf }) => ({
      personName,
      signedAt: signedAt.toISOString(),
      leafHash: leaf,
    })),
  }
}
