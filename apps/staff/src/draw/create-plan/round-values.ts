// The further tasks and waves of a joint round as a hand fills them, and how they become members of a plan definition.
import { beijingInstant, percentFraction } from './form-numbers.ts'
import type { PlanValues } from './form-values.ts'

/** One department's task beside the leading one. */
export interface TaskValue {
  agencyId: string
  itemIds: string[]
  /** The very objects of the leading task. */
  isSameScope: boolean
  scopeDescription?: string
  divisions?: string[]
  industrySections?: string[]
  kinds?: string[]
  licenceKinds?: string[]
  sizing: 'ratio' | 'number'
  ratioPercent?: number
  total?: number
  slotCount: number
  leadQualification?: string
}

/** A wave after the first. */
export interface WaveValue {
  sourceAt?: string
  partiesCloseDay?: string
  partiesCloseTime?: string
  sourceDay: string
  sourceTime: string
  holdDay: string
  holdTime: string
  visitsFrom: string
  visitsTo: string
}

export function emptyTask(): Partial<TaskValue> {
  return { itemIds: [], isSameScope: true, sizing: 'number', slotCount: 2 }
}

export function emptyWave(): Partial<WaveValue> {
  return { partiesCloseTime: '18:00', sourceTime: '21:30', holdTime: '10:00' }
}

/** The tasks member of a definition; every department keeps the stratification of the round. */
export function tasksOf(values: PlanValues) {
  return (values.tasks ?? []).map((task) => ({
    agencyId: task.agencyId,
    itemIds: task.itemIds,
    scope: scopeOf(task.isSameScope ? values : task),
    stratify: values.stratify,
    sizing: sizingOf(task, values),
    certainty: [],
    certaintyCounts: false,
    exclusions: [],
    ...reserveOf(values),
    executingAgencyIds: [],
    slots: slotsOf(task.slotCount, task.leadQualification),
  }))
}

/** The waves member of a definition. Witnesses give a share of their own to each. */
export function wavesOf(values: PlanValues) {
  const isReal = values.kind === 'real'
  const hasParties = values.parties.some((party) => party.name.trim() !== '')
  return (values.waves ?? []).map((wave) => ({
    sources: isReal ? [{ type: values.sourceType, at: wave.sourceAt ?? '' }] : [],
    sourceMoment: beijingInstant(wave.sourceDay, wave.sourceTime),
    holdAt: beijingInstant(wave.holdDay, wave.holdTime),
    ...(isReal && hasParties
      ? { partiesCloseAt: beijingInstant(wave.partiesCloseDay ?? '', wave.partiesCloseTime ?? '') }
      : {}),
    visitsFrom: wave.visitsFrom,
    visitsTo: wave.visitsTo,
  }))
}

interface ScopeValue {
  scopeDescription?: string
  divisions?: string[]
  industrySections?: string[]
  kinds?: string[]
  licenceKinds?: string[]
}

export function scopeOf(of: ScopeValue) {
  return {
    description: of.scopeDescription ?? '',
    divisions: of.divisions ?? [],
    industrySections: of.industrySections ?? [],
    kinds: of.kinds ?? [],
    licenceKinds: of.licenceKinds ?? [],
  }
}

function sizingOf(task: TaskValue, { minPerStratum }: PlanValues) {
  return task.sizing === 'number'
    ? { mode: 'number' as const, n: task.total ?? 1, minPerStratum }
    : { mode: 'ratio' as const, ...percentFraction(task.ratioPercent ?? 1), minPerStratum }
}

export function slotsOf(count: number, leadQualification: string | undefined) {
  return Array.from({ length: count }, (_, at) => ({
    lead: at === 0,
    quals: at === 0 && leadQualification ? [leadQualification] : [],
  }))
}

/** How many of each cell stand ready to take a place; none at 0 %. */
export function reserveOf({ reservePercent }: Pick<PlanValues, 'reservePercent'>) {
  return reservePercent > 0 ? { reserve: { ...percentFraction(reservePercent), min: 1 } } : {}
}
