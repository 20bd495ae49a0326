import { z } from 'zod'
import { addToFile } from '#entities'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import type { Act } from '#platform/operation.ts'
import { operation } from '#platform/operation.ts'
import { publish } from '#platform/outbox.ts'
import type { TestVerdict } from '../domain/indicator.ts'
import { judgeTest, limitsOf } from '../domain/indicator.ts'
import { standardTested } from '../events.ts'
import { findDeclaration } from '../queries/find-declaration.ts'
import type { DeclarationRow } from '../queries/find-declaration.ts'
import { mandatoryLimits } from '../queries/find-standard.ts'
import { no } from '../refusals.ts'
import { insertStandardTest } from '../store/test-store.ts'
import { fill, indicatorWords, strings, testVerdictWords } from '../strings.ts'

const input = z.object({
  id: z.uuid(),
  declarationId: z.uuid(),
  indicator: z.string().trim().min(1).max(60),
  measured: z.number().nullable().default(null),
  keepsPromise: z.boolean().optional().describe('以文字公开的指标：是否相符'),
  measuredWords: z.string().trim().max(200).default(''),
  tester: z.string().trim().min(2).max(80),
  reportNumber: z.string().trim().min(2).max(60),
  testedOn: z.iso.date(),
})

/** A measured value beside the declared one. Failing opens a lead 不符合公开标准, or 不符合强制性标准 (标准化法 27, 36, 37). */
export const recordStandardTest = operation({
  name: 'record-standard-test',
  kind: 'act',
  permission: 'commitments.record-test',
  summary: '登记标准检验结果',
  input,
  output: z.object({ verdict: z.enum(['meets', 'below-declared', 'below-mandatory']), verdictName: z.string() }),
  async run(act, test) {
    const { agencyId } = act.actor
    if (agencyId === null) return no('out-of-scope')
    const declaration = await findDeclaration(act.tx, test.declarationId)
    if (declaration === undefined) return no('declaration-unknown')
    if (test.testedOn > act.today) return no('day-in-future', { day: test.testedOn })
    const declared = declaration.indicators.find((one) => one.name === test.indicator)
    if (declared === undefined) return no('indicator-unknown', { indicator: test.indicator })
    const limits = await mandatoryLimits(act.tx, declaration.product, test.testedOn)
    const verdict = judgeTest(declared, limits, { value: test.measured, keepsPromise: test.keepsPromise })
    if (verdict === undefined) return no('measured-missing', { indicator: test.indicator })
    const limit = limitsOf(declared.name, limits)[0]
    const added = await insertStandardTest(act.tx, {
      standardTestId: test.id,
      declarationId: test.declarationId,
      entityId: declaration.entityId,
      agencyId,
      indicator: test.indicator,
      declaredWords: indicatorWords(declared),
      limitWords: limit === undefined ? null : `${indicatorWords(limit)}（${limit.standardNumber}）`,
      measuredWords: test.measured === null ? test.measuredWords : `${test.measured} ${declared.unit}`.trim(),
      verdict,
      tester: test.tester,
      reportNumber: test.reportNumber,
      testedOn: test.testedOn,
      by: act.actor.personName,
      at: act.now,
    })
    if (!added) return no('test-repeated', { report: test.reportNumber, indicator: test.indicator })
    await tell(act, test, declaration, verdict)
    return ok({ verdict, verdictName: testVerdictWords[verdict] })
  },
})

async function tell(
  act: Act,
  test: z.output<typeof input>,
  declaration: DeclarationRow,
  verdict: TestVerdict,
): Promise<void> {
  await record(act, {
    type: 'commitments.record-standard-test',
    subject: { kind: 'entity', id: declaration.entityId },
    fields: {
      test: test.id,
      number: declaration.number,
      indicator: test.indicator,
      verdict,
      report: test.reportNumber,
    },
  })
  await publish(act, standardTested, { standardTestId: test.id })
  if (verdict === 'meets') return
  await addToFile(act, {
    entityId: declaration.entityId,
    kind: 'standard',
    title: fill(strings.fileFailed, { verdict: testVerdictWords[verdict], indicator: test.indicator }),
    occurredAt: act.now,
    agencyId: act.actor.agencyId,
    source: `commitments/${test.id}`,
    facts: { 标准: declaration.number, 检验报告: test.reportNumber },
    loop: { key: `commitments/${test.id}`, state: 'open' },
  })
}
