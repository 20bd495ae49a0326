import { z } from 'zod'
import { listRoleHolders } from '#identity'
import type { Result } from '#kernel/result.ts'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import type { Act } from '#platform/operation.ts'
import { operation } from '#platform/operation.ts'
import { custodianOffices } from '../domain/escrow.ts'
import type { CustodianOffice } from '../domain/escrow.ts'
import { no } from '../refusals.ts'
import { replaceCustodians } from '../store/escrow-store.ts'
import type { Plan } from '../store/plan-store.ts'
import { lockPlanIn } from './change-state.ts'

const custodian = z.object({ office: z.enum(custodianOffices), accountId: z.uuid() })

/**
 * Names the five custodians of a draft's sealing key, one from each office, so that the approvers know them. Refuses a plan
 * that is not sealed, an office or a person twice, and anybody of the planning agency.
 */
export const nameCustodians = operation({
  name: 'name-custodians',
  kind: 'act',
  permission: 'draw.plan',
  summary: '确定封签密钥保管人',
  input: z.object({ planId: z.uuid(), custodians: z.array(custodian).max(10) }),
  output: z.object({ planId: z.uuid(), names: z.array(z.string()) }),
  async run(act, { planId, custodians }) {
    const locked = await lockPlanIn(act, planId, ['DRAFT'], '确定保管人')
    if (!locked.ok) return locked
    const plan = locked.value
    if (!plan.definition.sealed) return no('escrow-unsealed')
    const chosen = await chooseCustodians(act, plan, custodians)
    if (!chosen.ok) return chosen
    await replaceCustodians(act, plan, chosen.value)
    const names = chosen.value.map(({ name }) => name)
    await record(act, {
      type: 'plan.custodians',
      subject: { kind: 'draw', id: planId },
      fields: { plan: plan.number, custodians: chosen.value.map(({ name, organ }) => `${organ} ${name}`).join('、') },
      org: plan.org,
    })
    return ok({ planId, names })
  },
})

interface Chosen {
  readonly accountId: string
  readonly name: string
  readonly organ: string
  readonly office: CustodianOffice
}

async function chooseCustodians(
  act: Act,
  plan: Plan,
  wanted: readonly z.output<typeof custodian>[],
): Promise<Result<Chosen[]>> {
  const holders = new Map((await listRoleHolders(act.tx, 'custodian', act.today)).map((one) => [one.accountId, one]))
  const chosen = custodianOffices.map((office) => ({ office, found: wanted.filter((one) => one.office === office) }))
  if (chosen.some(({ found }) => found.length !== 1)) return no('custodians-incomplete')
  const list: Chosen[] = []
  for (const { office, found } of chosen) {
    const holder = holders.get(found[0]?.accountId ?? '')
    if (holder === undefined) return no('custodian-unknown')
    if (holder.agencyId === plan.agencyId) return no('custodian-of-agency', { name: holder.personName })
    list.push({ accountId: holder.accountId, name: holder.personName, organ: holder.organ, office })
  }
  const persons = new Set(list.map(({ name }) => name))
  const organs = new Set(list.map(({ organ }) => organ))
  return persons.size < list.length || organs.size < list.length ? no('custodian-twice') : ok(list)
}
