import { z } from 'zod'
import { fen, formatYuan } from '#kernel/money.ts'
import { ok } from '#kernel/result.ts'
import { mayDo, operation } from '#platform/operation.ts'
import { listAssociationActRows } from '../queries/association-acts.ts'

/** 行业自律信息 of associations; officials also see the leads of forced fees. It weighs in no credit class. */
export const listAssociationActs = operation({
  name: 'list-association-acts',
  kind: 'query',
  permission: 'signed-in',
  summary: '查询行业自律信息',
  input: z.object({ aboutEntityId: z.uuid().optional() }),
  output: z.object({
    acts: z.array(
      z.object({
        associationActId: z.uuid(),
        associationName: z.string(),
        verb: z.string(),
        subject: z.string(),
        opinion: z.string(),
        standardNumber: z.string().nullable(),
        feeWords: z.string(),
        state: z.enum(['public', 'lead']),
        refusedWhy: z.string().nullable(),
        actedOn: z.string(),
        expiresOn: z.string().nullable().describe('公示的最后一日'),
        endedWhy: z.enum(['expired', 'withdrawn']).nullable(),
        endedReason: z.string().nullable(),
        endedOn: z.string().nullable(),
        isOwn: z.boolean().describe('由本账号的协会作出'),
      }),
    ),
  }),
  async run({ tx, actor }, { aboutEntityId }) {
    const rows = await listAssociationActRows(tx, {
      associationId: null,
      aboutEntityId: aboutEntityId ?? null,
      withLeads: mayDo(actor, 'commitments.read'),
    })
    return ok({
      acts: rows.map((row) => ({
        ...row,
        feeWords: row.feeFen === null ? '' : formatYuan(fen(row.feeFen)),
        isOwn: row.associationId === actor.entityId,
      })),
    })
  },
})
