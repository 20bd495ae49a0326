import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { unsignedCount } from '../operations/open-findings.ts'
import { sourceFact } from '../operations/plan-facts.ts'
import { settledValue } from '../operations/settled-sources.ts'
import { listPending, type PendingFacts, type PendingPlan, readPendingFacts } from '../store/pending-store.ts'

const person = z.object({ personName: z.string() })

const row = z.object({
  planId: z.uuid(),
  agencyId: z.uuid(),
  createdByName: z.string(),
  discloseOn: z.iso.date(),
  approvals: z.array(person),
  reproductions: z.array(person),
  reproductionsNeeded: z.int(),
  /** Findings of the lint report that no approver has signed for; 0 once the plan is committed. */
  unsignedFindings: z.int(),
  parties: z.array(z.object({ name: z.string(), hasCommitted: z.boolean() })),
  /** Sources somebody reads and enters, of every wave; the shares of the parties are not among them. */
  sources: z.array(z.object({ label: z.string(), at: z.string(), settled: z.boolean(), entries: z.array(person) })),
})

/** What the plans of one's own agencies that have not ended wait for, and who did what already: all plans at once. */
export const listPendingPlans = operation({
  name: 'list-pending-plans',
  kind: 'query',
  permission: 'draw.read',
  summary: '查看在办抽查计划',
  input: z.object({}),
  output: z.object({ rows: z.array(row) }),
  async run({ tx, actor, today }) {
    const plans = await listPending(tx, actor.scope, today)
    if (plans.length === 0) return ok({ rows: [] })
    const facts = await readPendingFacts(
      tx,
      plans.map(({ planId }) => planId),
    )
    return ok({ rows: plans.map((plan) => present(plan, only(facts, plan.planId))) })
  },
})

/** The facts of one plan among those of all. */
function only(facts: PendingFacts, planId: string): PendingFacts {
  const own = <R extends { readonly planId: string }>(rows: R[]): R[] => rows.filter((one) => one.planId === planId)
  return {
    approvals: own(facts.approvals),
    reproductions: own(facts.reproductions),
    parties: own(facts.parties),
    waves: own(facts.waves),
    entries: own(facts.entries),
    lints: own(facts.lints),
    signatures: own(facts.signatures),
    rehearsals: own(facts.rehearsals),
  }
}

function present(plan: PendingPlan, facts: PendingFacts): z.input<typeof row> {
  const { planId, agencyId, createdByName, discloseOn, reproductionsNeeded } = plan
  return {
    planId,
    agencyId,
    createdByName,
    discloseOn,
    reproductionsNeeded,
    approvals: facts.approvals.map(({ personName }) => ({ personName })),
    reproductions: facts.reproductions.map(({ personName }) => ({ personName })),
    unsignedFindings: unsignedOf(plan, facts),
    parties: facts.parties.map(({ name, commitment }) => ({ name, hasCommitted: commitment !== null })),
    sources: facts.waves.flatMap(({ wave, sources }) => {
      const read = facts.entries.filter((entry) => entry.wave === wave)
      return sources.map((source) => {
        const { type, label, at } = sourceFact(source)
        const entries = read.filter(({ sourceType }) => sourceType === type)
        return {
          label,
          at,
          settled: settledValue(type, read) !== undefined,
          entries: entries.map(({ personName }) => ({ personName })),
        }
      })
    }),
  }
}

function unsignedOf({ state, taskCount }: PendingPlan, facts: PendingFacts): number {
  if (state !== 'DRAFT' && state !== 'APPROVED' && state !== 'FROZEN') return 0
  const isSimple = taskCount === 1 && facts.waves.length === 1
  return unsignedCount({ report: facts.lints[0]?.report, rehearsal: facts.rehearsals[0], ...facts }, isSimple)
}
