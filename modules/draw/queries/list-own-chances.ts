import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { quotaInputFromCounts } from '../domain/draw.ts'
import { percentOfFraction } from '../domain/percent.ts'
import type { PlanDefinition } from '../domain/plan-definition.ts'
import { isDrawn, isListPublic, planStates } from '../domain/plan-state.ts'
import type { PlanState } from '../domain/plan-state.ts'
import { sharesOf } from '../domain/quota.ts'
import type { RuleDocument } from '../domain/rule.ts'
import { strataRows, targetOf } from '../domain/strata.ts'
import { no } from '../refusals.ts'
import { ownChanceSentence, stateWords, stratumLabel } from '../strings.ts'

const row = z.object({
  planId: z.uuid(),
  /** In a joint round an enterprise stands in the frame of each task with odds of its own. */
  task: z.string(),
  number: z.string(),
  title: z.string(),
  agencyName: z.string(),
  isRehearsal: z.boolean(),
  state: z.enum(planStates),
  stateName: z.string(),
  holdAt: z.iso.datetime(),
  stratumLabel: z.string(),
  probability: z.string(),
  percent: z.string(),
  sentence: z.string(),
  /** null until the list may answer. */
  isDrawn: z.boolean().nullable(),
})

/** An enterprise's own odds in every draw whose committed population it stands in, and — once the list answers — whether it was drawn. */
export const listOwnChances = operation({
  name: 'list-own-chances',
  kind: 'query',
  permission: 'draw.own-chance',
  summary: '查询本单位的抽中概率',
  input: z.object({}),
  output: z.object({ rows: z.array(row) }),
  async run({ tx, actor }) {
    if (actor.entityId === null) return no('not-an-enterprise')
    const rows = await tx.rows<OwnRow>(
      `select p.plan_id as "planId", p.number, p.title, k.department_name as "agencyName", u.task, p.kind, p.state, p.hold_at as "holdAt", p.definition,
         f.counts, f.rule, f.unit_count as "frameCount", u.stratum, u.class as cls, u.disposition, u.reason,
         exists (select 1 from draw.visit v join draw.visit_task t using (visit_id)
           where v.plan_id = p.plan_id and v.entity_id = u.entity_id and t.task = u.task) as "hasVisit"
       from draw.frame_unit u join draw.plan p using (plan_id) join draw.frame f on f.plan_id = u.plan_id and f.task = u.task
         join draw.task k on k.plan_id = u.plan_id and k.code = u.task
       where u.entity_id = $1 and p.state not in ('DRAFT', 'APPROVED', 'FROZEN', 'VOID', 'FAILED') order by p.hold_at desc, p.plan_id, k.position`,
      [actor.entityId],
    )
    return ok({ rows: rows.map(present) })
  },
})

interface OwnRow {
  planId: string
  task: string
  number: string
  title: string
  agencyName: string
  kind: 'real' | 'rehearsal'
  state: PlanState
  holdAt: Date
  definition: PlanDefinition
  counts: Record<string, number>
  rule: RuleDocument
  frameCount: number
  stratum: string
  cls: string
  disposition: string
  reason: string | null
  hasVisit: boolean
}

function present(own: OwnRow): z.input<typeof row> {
  const share = (sharesOf(quotaInputFromCounts(own.counts, own.rule)) ?? []).find(
    ({ stratum, cls }) => stratum === own.stratum && cls === own.cls,
  )
  const probability = own.disposition === 'K' ? '1/1' : own.disposition === 'E' ? (share?.pi ?? '0/1') : '0/1'
  const percent = percentOfFraction(probability)
  const isAnswered = isDrawn(own.state) && (isListPublic(own.definition.publicity, own.state) || own.hasVisit)
  const target = targetOf(strataRows(own.counts, own.rule) ?? [])
  return {
    planId: own.planId,
    task: own.task,
    number: own.number,
    title: own.title,
    agencyName: own.agencyName,
    isRehearsal: own.kind === 'rehearsal',
    state: own.state,
    stateName: stateWords[own.state],
    holdAt: own.holdAt.toISOString(),
    stratumLabel: stratumLabel(own.stratum),
    probability,
    percent,
    sentence: ownChanceSentence({
      total: own.frameCount,
      target,
      percent,
      disposition: own.disposition,
      reason: own.reason,
    }),
    isDrawn: isAnswered ? own.hasVisit : null,
  }
}
