import { createHash } from 'node:crypto'
import type { City } from './city.ts'
import { type CommittedPlan, drawnRows, type DrawnRow } from './draws.ts'
import type { Cast } from './setup.ts'
import type { Chapter } from './year.ts'

/** The substitution and the recusal of the year (demo-city.md §6), between the draw and the first visit. */
export async function incidentBeforeVisits(
  city: City,
  cast: Cast,
  plan: CommittedPlan,
  chapter: Chapter,
): Promise<void> {
  if (chapter.incident === undefined) return
  const manager = await cast.actor('xinliqun')
  const { rows } = await city.do<{ rows: DrawnRow[] }>(manager, 'read-sealed-list', { planId: plan.planId })
  const row = rows.find((one) => one.visitOn === plan.days.at(-1)) ?? rows[0]
  if (row === undefined) return
  if (chapter.incident === 'recusal') await recuse(city, cast, plan, row)
  else await substitute(city, cast, plan, row)
  await drawnRows(city, cast, plan.planId)
}

/** An officer's spouse works at the drawn enterprise: the officer steps back, the next in key order goes. */
async function recuse(city: City, cast: Cast, plan: CommittedPlan, row: DrawnRow): Promise<void> {
  const officer = row.officers.at(-1)
  if (officer === undefined) return
  await city.do(await cast.actor('xinliqun'), 'replace-officer', {
    planId: plan.planId,
    visitId: row.visitId,
    officerId: officer.officerId,
    ground: 'recusal',
    reason: '配偶在该企业任职，本人申请回避',
  })
}

/** The drawn enterprise was deregistered before the visit: the next reserve of its cell takes its place. */
async function substitute(city: City, cast: Cast, plan: CommittedPlan, row: DrawnRow): Promise<void> {
  await city.do(await cast.actor('xinliqun'), 'substitute-visit', {
    planId: plan.planId,
    visitId: row.visitId,
    reason: 'closed-before-visit',
    acceptNone: true,
    evidenceHash: createHash('sha256').update(`登记机关注销登记核准通知（演示）${row.visitId}`).digest('hex'),
  })
}
