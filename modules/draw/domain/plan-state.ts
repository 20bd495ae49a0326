// The states of a draw and the arrows between them: verifiable.md §3.

export const planStates = [
  'DRAFT',
  'APPROVED',
  'FROZEN',
  'COMMITTED',
  'WITNESSED',
  'ARMED',
  'SEEDED',
  'DRAWN',
  'RELEASED',
  'EXECUTED',
  'DISCLOSED',
  'CLOSED',
  'VOID',
  'FAILED',
] as const

/** @technical */
export type PlanState = (typeof planStates)[number]

/** Whether the state machine has an arrow between two states. */
export function mayFollow(from: PlanState, to: PlanState): boolean {
  if (to === 'VOID') return BEFORE_SOURCE.includes(from)
  if (to === 'FAILED') return ['COMMITTED', 'WITNESSED', 'ARMED', 'VOID'].includes(from)
  if ((from === 'DRAWN' || from === 'RELEASED') && to === 'DISCLOSED') return true
  return ended(from) ? false : planStates.indexOf(to) === planStates.indexOf(from) + 1
}

/** A committed plan that has not ended holds the one place of its agency, item, period and scope. */
export function isLive(state: PlanState): boolean {
  const rank = planStates.indexOf(state)
  return rank >= planStates.indexOf('COMMITTED') && rank < planStates.indexOf('CLOSED')
}

/** Whether a result exists (and with it no way back). */
export function isDrawn(state: PlanState): boolean {
  const rank = planStates.indexOf(state)
  return rank >= planStates.indexOf('DRAWN') && rank <= planStates.indexOf('CLOSED')
}

/** Whether everybody may have the names: at once, when every visit is over, or never. */
export function isListPublic(publicity: 'after-draw' | 'after-inspection' | 'never', state: PlanState): boolean {
  if (publicity === 'never') return false
  return publicity === 'after-draw' ? isDrawn(state) : state === 'DISCLOSED' || state === 'CLOSED'
}

const BEFORE_SOURCE: readonly PlanState[] = ['DRAFT', 'APPROVED', 'FROZEN', 'COMMITTED', 'WITNESSED', 'ARMED']

function ended(state: PlanState): boolean {
  return state === 'CLOSED' || state === 'VOID' || state === 'FAILED'
}
