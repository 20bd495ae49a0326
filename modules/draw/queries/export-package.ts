import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import type { Act } from '#platform/operation.ts'
import { mayDo, operation } from '#platform/operation.ts'
import { no } from '../refusals.ts'
import { isDrawn, isListPublic } from '../domain/plan-state.ts'
import { findPlan } from '../store/plan-store.ts'
import { buildPackage } from './build-package.ts'

/** The draw package of a plan; the full one, with classes and roster, only for those who supervise. */
export const exportPackage = operation({
  name: 'export-package',
  kind: 'query',
  permission: 'draw.export',
  summary: '导出抽取验证包',
  input: z.object({ planId: z.uuid(), audience: z.enum(['public', 'full']).default('public') }),
  output: z.object({ files: z.array(z.object({ name: z.string(), base64: z.base64() })) }),
  async run(act, { planId, audience }) {
    if (audience === 'full' && !mayDo(act.actor, 'draw.export-full')) return no('package-full')
    const built = await buildPackage(act, planId, audience)
    if (!built.ok) return built
    if (audience === 'full') await noteReading(act, planId)
    return ok({
      files: [...built.value].map(([name, bytes]) => ({ name, base64: Buffer.from(bytes).toString('base64') })),
    })
  },
})

/** Whoever takes the full package of a draw whose list is not public has read the list (verifiable.md T11). */
async function noteReading(act: Act, planId: string): Promise<void> {
  const plan = await findPlan(act.tx, planId)
  if (plan === undefined || !isDrawn(plan.state) || isListPublic(plan.definition.publicity, plan.state)) return
  await record(act, {
    type: 'list.read',
    subject: { kind: 'draw', id: planId },
    fields: { plan: plan.number, reader: act.actor.personName, way: 'package' },
    org: plan.org,
  })
}
