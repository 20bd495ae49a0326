import { barrierRemoved, itemRetired, itemVersionApproved, policyPublished } from '#catalogue/events'
import { publicationWithdrawn, resultPublished } from '#disclosure/events'
import { drawClosed, drawCommitted, drawDisclosed, drawVoided, yearPlanPublished } from '#draw/events'
import { entityStatusChanged } from '#entities/events'
import { correctionOrdered, inspectionClosed, visitStarted } from '#inspection/events'
import type { EventDefinition } from '#platform/outbox.ts'

/** @technical */
export interface SubscribableEvent {
  readonly event: EventDefinition
  readonly title: string
  /** `everybody`: what it says is public when it happens. `own-agency`: told to systems of the agency it concerns. */
  readonly audience: 'everybody' | 'own-agency'
}

/** The events a system outside may subscribe to. None of them names a person, and none tells of a draw before it is public. */
export const subscribableEvents: ReadonlyMap<string, SubscribableEvent> = new Map(
  (
    [
      [itemVersionApproved, '监管事项新增或变更版本', 'everybody'],
      [itemRetired, '监管事项取消', 'everybody'],
      [policyPublished, '政策措施经公平竞争审查后发布', 'everybody'],
      [barrierRemoved, '清除一项市场准入障碍', 'everybody'],
      [entityStatusChanged, '经营主体登记状态变化', 'everybody'],
      [yearPlanPublished, '年度抽查计划公布', 'everybody'],
      [drawCommitted, '抽查计划作出公开承诺', 'everybody'],
      [drawDisclosed, '抽查结果公开', 'everybody'],
      [drawVoided, '抽取作废', 'everybody'],
      [drawClosed, '抽查计划办结', 'everybody'],
      [resultPublished, '检查结果公示', 'everybody'],
      [publicationWithdrawn, '公示撤回', 'everybody'],
      [visitStarted, '检查开始', 'own-agency'],
      [correctionOrdered, '责令改正', 'own-agency'],
      [inspectionClosed, '检查办结', 'own-agency'],
    ] as const
  ).map(([event, title, audience]) => [event.name, { event, title, audience }]),
)
