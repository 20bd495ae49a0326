import type { z } from 'zod'
import type { JcsValue } from '#kernel/jcs.ts'
import type { Result } from '#kernel/result.ts'
import { ok } from '#kernel/result.ts'
import type { Act } from '#platform/operation.ts'
import { isProtected } from '../domain/plan-definition.ts'
import type { drawCommitted } from '../events.ts'
import { publicFindingWords } from '../lint-strings.ts'
import { no } from '../refusals.ts'
import { remedyWords, shortageWords } from '../rehearsal-strings.ts'
import type { Plan } from '../store/plan-store.ts'
import type { Rehearsal } from '../store/rehearsal-store.ts'
import { lintStanding } from './open-findings.ts'
import type { LintStanding, OpenFinding } from './open-findings.ts'
import { agencyNames } from './refuse-unless-rehearsed.ts'

/** Refuses while there is no report, or a finding stands that no approver signed for. */
export async function refuseUnlessSigned(
  act: Pick<Act, 'tx'>,
  plan: Plan,
  stage: 'draft' | 'frozen',
): Promise<Result<LintStanding>> {
  const standing = await lintStanding(act, plan)
  if (standing.lint === undefined || (stage === 'frozen' && standing.lint.stage !== 'frozen')) return no('lint-missing')
  const [first] = standing.unsigned
  return first === undefined
    ? ok(standing)
    : no('lint-unsigned', { count: standing.unsigned.length, words: first.words })
}

/** lint.json of spec/draw/package.md: the report of the frozen frame, the rehearsal, and who let which finding stand and why. */
export async function lintDocument(
  act: Act,
  plan: Plan,
  { lint, findings }: LintStanding,
  { tally, seeds }: Rehearsal,
): Promise<JcsValue> {
  const names = await agencyNames(act)
  return {
    v: 'vlint/1',
    plan: plan.number,
    bounds: lint?.report.bounds ?? '',
    at: Math.floor((lint?.lintedAt ?? act.now).getTime() / 1000),
    tasks: (lint?.report.tasks ?? []).map(({ effects, ...task }) => ({
      ...task,
      effects: effects.map((effect) => ({ ...effect })),
    })),
    findings: findings.map(findingJson),
    rehearsal: {
      seeds,
      infeasible: tally.infeasible,
      relaxed: tally.relaxed,
      visits: { ...tally.visits },
      busiest: tally.busiest,
      cap: tally.cap,
      bindings: tally.bindings.map((one) => ({ words: shortageWords(one, names), times: one.times })),
      remedies: tally.remedies.map((one) => ({
        words: remedyWords(one, names),
        clears: one.clears,
        tried: tally.tried,
      })),
    },
  }
}

/** @technical */
export type PublicLint = NonNullable<z.input<typeof drawCommitted.schema>['lint']>

/** What a reader of the draw's page is told: each finding with the reasons, nobody's name, no class where classes are protected. */
export function publicLint(plan: Plan, { findings }: LintStanding, { seeds, tally }: Rehearsal): PublicLint {
  const hidden = isProtected(plan.definition)
  return {
    findings: findings.map((finding) => ({
      words: publicFindingWords(finding, hidden),
      reasons: finding.signatures.map(({ reason }) => reason),
    })),
    rehearsal: { seeds, infeasible: tally.infeasible },
  }
}

function findingJson({ code, task, cell, figures, words, signatures }: OpenFinding): JcsValue {
  return {
    code,
    task,
    cell,
    figures: { ...figures },
    words,
    signed: signatures.map(({ pseudonym, signedAt, reason }) => ({
      by: pseudonym,
      at: Math.floor(signedAt.getTime() / 1000),
      reason,
    })),
  }
}
