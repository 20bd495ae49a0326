import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { lintReport } from '../domain/lint.ts'
import { lintStanding } from '../operations/open-findings.ts'
import { no } from '../refusals.ts'
import { findPlan } from '../store/plan-store.ts'
import { stratumLabel } from '../strings.ts'

const { tasks } = lintReport.shape

/** The newest lint report of a plan: what its rule does, each warning with who let it stand and why. */
export const readLint = operation({
  name: 'read-lint',
  kind: 'query',
  permission: 'draw.read',
  summary: '查看规则检视',
  input: z.object({ planId: z.uuid() }),
  output: z.object({
    planId: z.uuid(),
    isAuthor: z.boolean(),
    report: z
      .object({
        stage: z.enum(['draft', 'frozen']),
        lintedByName: z.string(),
        lintedAt: z.iso.datetime(),
        leafHash: z.string(),
        unsigned: z.int(),
        tasks,
        strata: z.record(z.string(), z.string()),
        findings: z.array(
          z.object({
            key: z.string(),
            words: z.string(),
            signatures: z.array(
              z.object({
                personName: z.string(),
                reason: z.string(),
                signedAt: z.iso.datetime(),
                leafHash: z.string(),
              }),
            ),
          }),
        ),
      })
      .nullable(),
  }),
  async run(act, { planId }) {
    const plan = await findPlan(act.tx, planId)
    if (plan === undefined) return no('plan-absent')
    const { lint, findings, unsigned } = await lintStanding(act, plan)
    const isAuthor = plan.createdBy === act.actor.accountId
    if (lint === undefined) return ok({ planId, isAuthor, report: null })
    const { stage, lintedByName, lintedAt, leafHash, report } = lint
    const strata = new Set(report.tasks.flatMap(({ effects }) => effects.map(({ stratum }) => stratum)))
    return ok({
      planId,
      isAuthor,
      report: {
        stage,
        lintedByName,
        lintedAt: lintedAt.toISOString(),
        leafHash,
        unsigned: unsigned.length,
        tasks: report.tasks,
        strata: Object.fromEntries([...strata].map((code) => [code, stratumLabel(code)])),
        findings: findings.map(({ key, words, signatures }) => ({
          key,
          words,
          signatures: signatures.map((one) => ({
            personName: one.personName,
            reason: one.reason,
            signedAt: one.signedAt.toISOString(),
            leafHash: one.leafHash,
          })),
        })),
      },
    })
  },
})
