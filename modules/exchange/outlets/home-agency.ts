import { type Agency, listAgencies } from '#identity'
import type { Result } from '#kernel/result.ts'
import { ok } from '#kernel/result.ts'
import type { Act } from '#platform/operation.ts'
import type { Tx } from '#platform/tx.ts'
import { no } from '../refusals.ts'

/** The bureau that keeps what belongs to the whole city: the catalogue at the platform, 行业自律信息 at the publicity system. */
export async function findHomeAgency(tx: Tx): Promise<Agency | undefined> {
  return (await listAgencies(tx)).find(
    (one) => one.sector === '市场监管' && one.level === 'city' && one.kind === 'organ' && one.status === 'active',
  )
}

/** The bureau of the city, when the actor acts within it. */
export async function refuseUnlessHome(act: Act): Promise<Result<string>> {
  const home = await findHomeAgency(act.tx)
  if (home !== undefined && act.actor.scope.includes(home.id)) return ok(home.id)
  return no('home-agency-only', { name: home?.name ?? '市级市场监督管理部门' })
}
