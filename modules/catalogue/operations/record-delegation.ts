import { z } from 'zod'
import { findAgency } from '#identity'
import type { Agency } from '#identity'
import { ok } from '#kernel/result.ts'
import type { Result } from '#kernel/result.ts'
import { sectorOfOrgan } from '#law'
import { record } from '#ledger'
import { operation } from '#platform/operation.ts'
import type { Act } from '#platform/operation.ts'
import { contentHash } from '../content-hash.ts'
import { decideDuty } from '../duty-here.ts'
import { listVersionsOf, versionOn } from '../queries/version-rows.ts'
import { no } from '../refusals.ts'
import { findDelegationHash, insertDelegation } from '../store/delegation-store.ts'

const input = z.object({
  id: z.uuid(),
  number: z.string().trim().min(2).max(60),
  toAgencyId: z.uuid(),
  itemIds: z.array(z.uuid()).min(1).max(50),
  powers: z.array(z.enum(['inspection', 'penalty', 'coercion'])).min(1),
  scope: z.string().trim().min(4).max(400),
  validFrom: z.iso.date(),
  validTo: z.iso.date(),
})
type Instrument = z.output<typeof input>

/**
 * Keeps a written delegation (委托书) with its scope and term (行政处罚法第二十条): inspection and penalty only, since coercive
 * measures may not be delegated (行政强制法第十七条). The delegate acts in the name of the agency that delegates.
 */
export const recordDelegation = operation({
  name: 'record-delegation',
  kind: 'act',
  permission: 'catalogue.delegate',
  summary: '登记执法委托书',
  input,
  output: z.object({ delegationId: z.uuid() }),
  async run(act, one) {
    const known = await findDelegationHash(act.tx, one.id)
    if (known !== undefined) return known.hash.equals(contentHash(one)) ? ok({ delegationId: one.id }) : no('id-taken')
    const checked = await check(act, one)
    if (!checked.ok) return checked
    const { id, number, toAgencyId, itemIds, powers, scope, validFrom, validTo } = one
    const kept = await insertDelegation(act.tx, {
      id,
      number,
      fromAgencyId: checked.value.id,
      toAgencyId,
      itemIds,
      powers,
      scope,
      validFrom,
      validTo,
      hash: contentHash(one),
      by: act.actor.personName,
      at: act.now,
    })
    if (kept === 0) return no('delegation-number-used', { number })
    await record(act, {
      type: 'catalogue.record-delegation',
      subject: { kind: 'delegation', id },
      fields: { number, toAgencyId, items: itemIds.join(','), powers: powers.join(','), validFrom, validTo },
    })
    return ok({ delegationId: id })
  },
})

async function check(act: Act, one: Instrument): Promise<Result<Agency>> {
  if (one.powers.includes('coercion')) return no('coercion-not-delegable')
  if (one.validTo < one.validFrom) return no('delegation-days')
  const from = act.actor.agencyId === null ? undefined : await findAgency(act.tx, act.actor.agencyId)
  if (from === undefined) return no('delegation-without-agency')
  if (one.toAgencyId === from.id) return no('delegation-to-itself')
  const to = await findAgency(act.tx, one.toAgencyId)
  if (to === undefined || to.status !== 'active') return no('delegate-unknown')
  for (const itemId of one.itemIds) {
    const version = versionOn(await listVersionsOf(act.tx, itemId), act.today)
    if (version === undefined) return no('item-unknown')
    const { handlers } = decideDuty(version, { on: act.today })
    const isOwn = handlers.some((part) => sectorOfOrgan(part.agency, act.today) === from.sector)
    if (!isOwn) return no('delegation-not-own-power', { item: version.name })
  }
  return ok(from)
}
