// The tasks and waves of a plan (verifiable.md §8): every plan has at least one of each.
import { usesClasses } from './plan-definition.ts'
import type { PlanDefinition, TaskDefinition } from './plan-definition.ts'

/** A task of a plan: one agency's items, objects, size and places. @technical */
export interface PlanTask {
  /** T1, T2, … in committed order. */
  readonly code: string
  readonly departmentId: string
  readonly departmentCode: string
  readonly departmentName: string
  readonly itemIds: readonly string[]
  readonly itemCodes: readonly string[]
  readonly itemNames: readonly string[]
  readonly definition: TaskDefinition
}

/** @technical */
export type WaveState = 'waiting' | 'drawn' | 'failed'

/** A wave of a plan: its sources, its moments, its window. @technical */
export interface PlanWave {
  /** 1, 2, … */
  readonly wave: number
  readonly sourceMoment: Date
  readonly holdAt: Date
  readonly partiesCloseAt: Date | null
  readonly visitsFrom: string
  readonly visitsTo: string
  readonly sources: PlanDefinition['sources']
  readonly state: WaveState
}

/** @technical */
export interface Parts {
  readonly tasks: readonly PlanTask[]
  readonly waves: readonly PlanWave[]
}

/** One task and one wave: documents and package keep the form of spec/draw/package.md. */
export function isSimple({ tasks, waves }: Parts): boolean {
  return tasks.length === 1 && waves.length === 1
}

/** The tasks whose frames hide classes. */
export function protectedTasks({ tasks }: Pick<Parts, 'tasks'>): ReadonlySet<string> {
  return new Set(tasks.filter(({ definition }) => usesClasses(definition)).map(({ code }) => code))
}

/** The task a plan's own definition describes. */
export function ownTask(definition: PlanDefinition): TaskDefinition {
  const { scope, stratify, sizing, certainty, certaintyCounts, exclusions, executingAgencyIds } = definition
  return {
    scope,
    stratify,
    sizing,
    ...(definition.weights === undefined ? {} : { weights: definition.weights }),
    certainty,
    certaintyCounts,
    exclusions,
    ...(definition.reserve === undefined ? {} : { reserve: definition.reserve }),
    ...(definition.burden === undefined ? {} : { burden: definition.burden }),
    executingAgencyIds,
    slots: definition.officers.slots,
  }
}
