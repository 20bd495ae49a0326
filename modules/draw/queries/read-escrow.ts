import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import type { Act } from '#platform/operation.ts'
import { operation } from '#platform/operation.ts'
import { custodianOffices, ESCROW_THRESHOLD } from '../domain/escrow.ts'
import { isSealKept } from '../operations/seal-standing.ts'
import { no } from '../refusals.ts'
import { findOpening, listEscrowShares } from '../store/escrow-store.ts'
import { findPlan } from '../store/plan-store.ts'
import type { Plan } from '../store/plan-store.ts'
import { escrowWords, officeWords } from '../strings.ts'

const output = z.object({
  planId: z.uuid(),
  isSealed: z.boolean(),
  threshold: z.int(),
  custodians: z.array(
    z.object({
      office: z.enum(custodianOffices),
      officeName: z.string(),
      name: z.string(),
      organ: z.string(),
      shareHash: z.string().nullable(),
      takenAt: z.iso.datetime().nullable(),
      confirmedAt: z.iso.datetime().nullable(),
      handedInAt: z.iso.datetime().nullable(),
    }),
  ),
  opening: z.object({ names: z.array(z.string()), openedAt: z.iso.datetime(), leafHash: z.string() }).nullable(),
  isKeyKept: z.boolean(),
  discloseOn: z.iso.date(),
  sentence: z.string(),
})

/** Who keeps the plan's sealing key in shares, how far they are, and what happens without the agency's help. */
export const readEscrow = operation({
  name: 'read-escrow',
  kind: 'query',
  permission: 'draw.read',
  summary: '查看封签托管',
  input: z.object({ planId: z.uuid() }),
  output,
  async run(act, { planId }) {
    const plan = await findPlan(act.tx, planId)
    if (plan === undefined) return no('plan-absent')
    const shares = await listEscrowShares(act.tx, planId)
    const opening = await findOpening(act.tx, planId)
    const isKeyKept = !needsKey(plan) || (await isSealKept(act, plan))
    return ok({
      planId,
      isSealed: plan.definition.sealed,
      threshold: ESCROW_THRESHOLD,
      custodians: shares.map((one) => ({
        office: one.office,
        officeName: officeWords[one.office],
        name: one.name,
        organ: one.organ,
        shareHash: one.shareHash,
        takenAt: one.takenAt?.toISOString() ?? null,
        confirmedAt: one.confirmedAt?.toISOString() ?? null,
        handedInAt: one.handedInAt?.toISOString() ?? null,
      })),
      opening:
        opening === undefined
          ? null
          : { names: [...opening.names], openedAt: opening.openedAt.toISOString(), leafHash: opening.leafHash },
      isKeyKept,
      discloseOn: plan.definition.discloseOn,
      sentence: sentenceOf(plan, { count: shares.length, isKeyKept, isOpen: opening !== undefined }, act),
    })
  },
})

/** From the commitment to the end of the draw the key must be the sealed one. */
function needsKey({ state }: Plan): boolean {
  return ['COMMITTED', 'WITNESSED', 'ARMED', 'SEEDED', 'DRAWN', 'RELEASED', 'EXECUTED'].includes(state)
}

function sentenceOf(
  plan: Plan,
  of: { count: number; isKeyKept: boolean; isOpen: boolean },
  { today }: Pick<Act, 'today'>,
): string {
  if (!plan.definition.sealed) return escrowWords.unsealed
  if (!of.isKeyKept) return escrowWords.lost
  if (of.isOpen) return escrowWords.open
  if (of.count === 0) return plan.state === 'DRAFT' ? escrowWords.unnamed : escrowWords.none
  return today > plan.definition.discloseOn ? escrowWords.due : escrowWords.kept
}
