import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { supervisionPlanSchema } from '../plan-schema.ts'
import { listUnplanned } from '../list-unplanned.ts'
import { listPartners, listPlans } from '../queries/plan-rows.ts'

/** Every supervision plan with the written answers of its partners, and in red the cancelled or devolved approvals without one. */
export const listSupervisionPlans = operation({
  name: 'list-supervision-plans',
  kind: 'query',
  permission: 'signed-in',
  summary: '查看监管工作方案',
  input: z.object({}),
  output: z.object({
    unplanned: z.array(
      z.object({
        itemId: z.uuid(),
        code: z.string(),
        title: z.string(),
        approval: z.enum(['cancelled', 'devolved']),
        circumstance: z.string(),
      }),
    ),
    plans: z.array(
      z.object({
        planId: z.uuid(),
        kind: z.enum(['item', 'registrar']),
        itemId: z.uuid().nullable(),
        agencyId: z.uuid(),
        agencyName: z.string(),
        title: z.string(),
        state: z.enum(['draft', 'published', 'superseded']),
        ordinal: z.int(),
        content: supervisionPlanSchema,
        draftedBy: z.string(),
        draftedAt: z.string(),
        publishedBy: z.string().nullable(),
        publishedOn: z.iso.date().nullable(),
        supersededOn: z.iso.date().nullable(),
        dissentReply: z.string().nullable(),
        partners: z.array(
          z.object({
            agencyId: z.uuid(),
            agencyName: z.string(),
            answer: z.enum(['consent', 'dissent']).nullable(),
            opinion: z.string(),
            answeredBy: z.string().nullable(),
            answeredAt: z.string().nullable(),
          }),
        ),
      }),
    ),
  }),
  async run({ tx, today }) {
    const plans = await listPlans(tx)
    const shown = []
    for (const plan of plans) {
      const partners = await listPartners(tx, plan.planId)
      shown.push({
        ...plan,
        draftedAt: plan.draftedAt.toISOString(),
        partners: partners.map((one) => ({ ...one, answeredAt: one.answeredAt?.toISOString() ?? null })),
      })
    }
    return ok({ unplanned: [...(await listUnplanned(tx, today))], plans: shown })
  },
})
