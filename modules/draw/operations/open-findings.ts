import type { Act } from '#platform/operation.ts'
import { findingKey, rehearsalFinding } from '../domain/lint.ts'
import type { LintFinding, LintReport } from '../domain/lint.ts'
import { isSimple } from '../domain/plan-task.ts'
import { findingWords } from '../lint-strings.ts'
import { findLint, listLintSignatures } from '../store/lint-store.ts'
import type { LintSignature, StoredLint } from '../store/lint-store.ts'
import type { Plan } from '../store/plan-store.ts'
import { findRehearsal } from '../store/rehearsal-store.ts'
import type { Rehearsal } from '../store/rehearsal-store.ts'

/** A finding as it now reads, with who signed for exactly these words. @technical */
export interface OpenFinding extends LintFinding {
  readonly key: string
  readonly words: string
  readonly signatures: readonly LintSignature[]
}

/** @technical */
export interface LintStanding {
  readonly lint: StoredLint | undefined
  readonly findings: readonly OpenFinding[]
  readonly unsigned: readonly OpenFinding[]
}

/** The newest report with the rehearsal's finding, and what nobody has signed for; a signature under other words counts no more. */
export async function lintStanding(act: Pick<Act, 'tx'>, plan: Plan): Promise<LintStanding> {
  const lint = await findLint(act.tx, plan.planId)
  const signatures = await listLintSignatures(act.tx, plan.planId)
  const rehearsal = await findRehearsal(act.tx, plan.planId)
  const findings = wordedFindings({ report: lint?.report, rehearsal }, isSimple(plan)).map((finding) => ({
    ...finding,
    signatures: signatures.filter((one) => isFor(one, finding)),
  }))
  return { lint, findings, unsigned: findings.filter((one) => one.signatures.length === 0) }
}

/** How many findings nobody has signed for, of facts read already. */
export function unsignedCount(
  { signatures, ...facts }: FindingFacts & { readonly signatures: readonly Pick<LintSignature, 'finding' | 'words'>[] },
  isSimplePlan: boolean,
): number {
  return wordedFindings(facts, isSimplePlan).filter((finding) => !signatures.some((one) => isFor(one, finding))).length
}

interface FindingFacts {
  readonly report: LintReport | undefined
  readonly rehearsal: Pick<Rehearsal, 'tally' | 'finishedAt'> | undefined
}

function wordedFindings({ report, rehearsal }: FindingFacts, isSimplePlan: boolean) {
  const rehearsed = rehearsal === undefined || rehearsal.finishedAt === null ? [] : rehearsalFinding(rehearsal.tally)
  return [...(report?.findings ?? []), ...rehearsed].map((finding) => ({
    ...finding,
    key: findingKey(finding),
    words: findingWords(finding, isSimplePlan),
  }))
}

function isFor(signature: Pick<LintSignature, 'finding' | 'words'>, finding: { key: string; words: string }): boolean {
  return signature.finding === finding.key && signature.words === finding.words
}
