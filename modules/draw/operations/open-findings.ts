import type { Act } from '#platform/operation.ts'
import { findingKey, rehearsalFinding } from '../domain/lint.ts'
import type { LintFinding } from '../domain/lint.ts'
import { isSimple } from '../domain/plan-task.ts'
import { findingWords } from '../lint-strings.ts'
import { findLint, listLintSignatures } from '../store/lint-store.ts'
import type { LintSignature, StoredLint } from '../store/lint-store.ts'
import type { Plan } from '../store/plan-store.ts'
import { findRehearsal } from '../store/rehearsal-store.ts'

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
  const rehearsed = rehearsal === undefined || rehearsal.finishedAt === null ? [] : rehearsalFinding(rehearsal.tally)
  const findings = [...(lint?.report.findings ?? []), ...rehearsed].map((finding) => {
    const key = findingKey(finding)
    const words = findingWords(finding, isSimple(plan))
    return {
      ...finding,
      key,
      words,
      signatures: signatures.filter((one) => one.finding === key && one.words === words),
    }
  })
  return { lint, findings, unsigned: findings.filter((one) => one.signatures.length === 0) }
}
