import { z } from 'zod'
import type { Act } from '../operation.ts'
import { adapterOf, openFieldsOf, type OutletDesk } from './outlet-desk.ts'
import { daySums, extraRecords, outletSums } from './reconciliation.ts'

const DAYS_SHOWN = 30
const MOST_EXTRAS = 200

/** The outlets of a desk with their equations, the days they are reconciled by, and what they have beyond us, as screens see them. */
export const outletViewsSchema = z.object({
  outlets: z.array(
    z.object({
      outletId: z.string(),
      title: z.string(),
      source: z.string().describe('字段表的来源与未核之处'),
      transport: z.enum(['file-drop', 'irs-gateway']),
      endpoint: z.string().nullable(),
      accessKey: z.string().nullable(),
      receiptWithinMinutes: z.int().describe('回执应在多少分钟内到达'),
      failedBecause: z.string().nullable().describe('最近一次未送出的原因'),
      nextTryAt: z.iso.datetime({ offset: true }).nullable(),
      due: z.int().describe('应送 = 待送达 + 出件前未通过 + 已送出'),
      queued: z.int(),
      unfit: z.int(),
      left: z.int().describe('已送出（按送出记录计）= 等待回执 + 已回执 + 渠道拒收'),
      awaiting: z.int(),
      late: z.int().describe('等待回执中已逾时的'),
      received: z.int(),
      refused: z.int(),
      keptInside: z.int(),
      resent: z.int(),
      repeatedAnswers: z.int(),
      strangers: z.int().describe('回执中不属于任何送出记录的条数'),
      isBalanced: z.boolean(),
      openFields: z.array(z.object({ field: z.string(), title: z.string() })).describe('可由人补填的字段'),
    }),
  ),
  days: z.array(
    z.object({
      outletId: z.string(),
      outletTitle: z.string(),
      day: z.string().describe('批次日期 yyyymmdd'),
      sent: z.int().describe('送出 = 对方收到 + 对方拒收 + 已另行重送 + 在途 + 对方缺少'),
      held: z.int(),
      refused: z.int(),
      resent: z.int(),
      underway: z.int(),
      missing: z.int(),
      extra: z.int().describe('对方多出：渠道列有而我方没有送过'),
      theirs: z.int().nullable().describe('渠道对账单的条数；未出具为空'),
      statementAt: z.iso.datetime({ offset: true }).nullable(),
      isBalanced: z.boolean().describe('对方不缺也不多'),
    }),
  ),
  extras: z.array(
    z.object({
      outletId: z.string(),
      day: z.string(),
      mark: z.string(),
      batch: z.string(),
      operation: z.string(),
    }),
  ),
})

/** What outletViewsSchema promises, of one desk and as far as the asker's scope reaches. */
export async function outletViews(act: Act, desk: OutletDesk): Promise<z.input<typeof outletViewsSchema>> {
  const since = new Date(act.now.getTime() - DAYS_SHOWN * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '')
  const sums = await outletSums(act.tx, desk)
  const titles = new Map(sums.map((one) => [one.outletId, one.title]))
  const days = await daySums(act.tx, desk, since)
  return {
    outlets: sums.map((one) => {
      const adapter = adapterOf(desk, one.outletId)
      return {
        ...one,
        nextTryAt: one.nextTryAt?.toISOString() ?? null,
        source: adapter?.mapping.source ?? '',
        isBalanced:
          one.due === one.queued + one.unfit + one.left && one.left === one.awaiting + one.received + one.refused,
        openFields: openFieldsOf(adapter),
      }
    }),
    days: days.map((one) => ({
      ...one,
      outletTitle: titles.get(one.outletId) ?? one.outletId,
      statementAt: one.statementAt?.toISOString() ?? null,
      isBalanced: one.missing === 0 && one.extra === 0,
    })),
    extras: await extraRecords(act.tx, desk, since, MOST_EXTRAS),
  }
}
