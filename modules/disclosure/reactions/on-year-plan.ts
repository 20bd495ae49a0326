import { jointItemListPublished, yearPlanPublished, yearTasksDrawn } from '#draw/events'
import { reaction } from '#platform/outbox.ts'
import { showJointItemList, showYearPlan, showYearTaskDraws } from '../store/public-year-store.ts'

/** A published year plan is everybody's to read. */
export const onYearPlanPublished = reaction({
  name: 'disclosure.on-year-plan-published',
  event: yearPlanPublished,
  run: (act, word) => showYearPlan(act.tx, word),
})

/** From then on the progress of the tasks follows the draw. */
export const onYearTasksDrawn = reaction({
  name: 'disclosure.on-year-tasks-drawn',
  event: yearTasksDrawn,
  run: (act, word) => showYearTaskDraws(act.tx, word.planId, word.yearTaskIds),
})

/** Every version of the joint item list stays readable. */
export const onJointItemListPublished = reaction({
  name: 'disclosure.on-joint-item-list-published',
  event: jointItemListPublished,
  run: (act, word) => showJointItemList(act.tx, word),
})
