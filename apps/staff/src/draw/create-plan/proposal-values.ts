// A joint round as an agreed proposal of the plan matching (计划撮合) begins it.
import type { PlanValues } from './form-values.ts'
import { emptyTask, type TaskValue } from './round-values.ts'

interface ProposedTask {
  agencyId: string
  itemIds: string[]
  sizing: { mode: 'ratio'; num: number; den: number } | { mode: 'number'; n: number }
  scope: {
    description: string
    divisions: string[]
    industrySections: string[]
    kinds: string[]
    licenceKinds: string[]
  }
}

export interface Prefill {
  title: string
  yearTaskIds: string[]
  visitsFrom: string
  visitsTo: string
  tasks: readonly ProposedTask[]
}

/** The proposer's task leads; every other becomes a task of its department, with its own objects. */
export function proposedPlan({ title, yearTaskIds, visitsFrom, visitsTo, tasks }: Prefill): Partial<PlanValues> {
  const [own, ...others] = tasks
  if (own === undefined) return {}
  return {
    title,
    yearTaskIds,
    visitsFrom,
    visitsTo,
    itemIds: own.itemIds,
    ...scopeValues(own),
    ...sizeValues(own),
    tasks: others.map((task): TaskValue => {
      const empty = emptyTask()
      return {
        ...empty,
        slotCount: empty.slotCount ?? 2,
        agencyId: task.agencyId,
        itemIds: task.itemIds,
        isSameScope: false,
        ...scopeValues(task),
        ...sizeValues(task),
      }
    }),
  }
}

function scopeValues({ scope }: ProposedTask) {
  const { description, divisions, industrySections, kinds, licenceKinds } = scope
  return { scopeDescription: description, divisions, industrySections, kinds, licenceKinds }
}

function sizeValues({ sizing }: ProposedTask) {
  return sizing.mode === 'number'
    ? { sizing: 'number' as const, total: sizing.n }
    : { sizing: 'ratio' as const, ratioPercent: (sizing.num * 100) / sizing.den }
}
