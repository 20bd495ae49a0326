import { z } from 'zod'
import type { Result } from '#kernel/result.ts'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import type { Act } from '#platform/operation.ts'
import { operation } from '#platform/operation.ts'
import { no } from '../refusals.ts'
import { lockParty, storeCommitment } from '../store/party-store.ts'
import type { StoredParty } from '../store/party-store.ts'
import { findPlan, holdPlan } from '../store/plan-store.ts'
import type { Plan } from '../store/plan-store.ts'
import { stateWords } from '../strings.ts'

/** A 见证人 binds themselves to 32 bytes nobody else knows, before the plan is committed. Refuses a second commitment. */
export const commitShare = operation({
  name: 'commit-share',
  kind: 'act',
  permission: 'draw.contribute',
  summary: '提交共同种子承诺',
  input: z.object({
    planId: z.uuid(),
    wave: z.int().min(1).max(12).default(1),
    name: z.string().min(1).max(40),
    commitment: z.string().regex(/^[0-9a-f]{64}$/, '承诺应为 64 位小写十六进制'),
  }),
  output: z.object({ planId: z.uuid(), name: z.string(), committed: z.boolean() }),
  async run(act, { planId, wave, name, commitment }) {
    const found = await ownParty(act, planId, { wave, name }, ['FROZEN'], '提交共同种子承诺')
    if (!found.ok) return found
    const { plan, party } = found.value
    if (party.commitment === commitment) return ok({ planId, name, committed: true })
    if (party.commitment !== null) return no('share-committed', { name })
    await storeCommitment(act.tx, planId, party, commitment, act.now)
    await record(act, {
      type: 'draw.share-commit',
      subject: { kind: 'draw', id: planId },
      fields: { party: name, wave: String(wave), commitment },
      org: plan.org,
    })
    return ok({ planId, name, committed: true })
  },
})

/** The party and its plan when the actor is that party and the plan is in one of `states`. Holds the plan against others who share. */
export async function ownParty(
  act: Act,
  planId: string,
  { wave, name }: { readonly wave: number; readonly name: string },
  states: readonly Plan['state'][],
  doing: string,
): Promise<Result<{ plan: Plan; party: StoredParty }>> {
  await holdPlan(act.tx, planId)
  const plan = await findPlan(act.tx, planId)
  if (plan === undefined) return no('plan-absent')
  if (!states.includes(plan.state)) return no('wrong-state', { state: stateWords[plan.state], act: doing })
  const party = await lockParty(act.tx, planId, wave, name)
  if (party === undefined) return no('party-unknown')
  if (!isOwn(act, party)) return no('not-this-party', { name })
  return ok({ plan, party })
}

/** A party bound to an account is that account; one only named in the plan is the person of that name. */
function isOwn({ actor }: Act, party: StoredParty): boolean {
  return party.accountId === null ? party.name === actor.personName : party.accountId === actor.accountId
}
