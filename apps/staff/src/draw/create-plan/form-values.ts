// The plan form's fields as a hand fills them, and how they become a plan definition. Law is decided by the server.

import { beijingInstant, percentFraction } from './form-numbers.ts'
import { reserveOf, scopeOf, slotsOf, type TaskValue, tasksOf, type WaveValue, wavesOf } from './round-values.ts'

export type CreditClass = 'A' | 'B' | 'C' | 'D'
export const creditClasses: CreditClass[] = ['A', 'B', 'C', 'D']

export interface PartyValue {
  name: string
  organ: string
}

export interface PlanValues {
  number: string
  title: string
  kind: 'real' | 'rehearsal'
  itemIds: string[]
  period: string
  legalBasis: string
  urgentReason?: string
  scopeDescription: string
  divisions: string[]
  industrySections: string[]
  kinds: string[]
  licenceKinds: string[]
  stratify: 'division' | 'none'
  certainty: { entityId: string; name: string; reason: string }[]
  certaintyCounts: boolean
  exclusions: { entityId: string; name: string; code: 'NEW' | 'DUP' | 'JUR' | 'PENDING' | 'FULL'; reason: string }[]
  sizing: 'ratio' | 'number' | 'rate'
  ratioPercent?: number
  total?: number
  minPerStratum: number
  rates: Record<CreditClass, number>
  /** Of every cell so many per hundred drawn stand ready to take a place; 0 for none. */
  reservePercent: number
  isWeighted: boolean
  weights: Record<CreditClass, number>
  /** Who was inspected lately is drawn less, by the committed factor. */
  burden: boolean
  officerCap: number
  slotCount: number
  leadQualification?: string
  district: 'same' | 'cross' | 'any'
  jointAgencyIds: string[]
  /** Who sends the officers; empty: the planning agency itself. */
  executingAgencyIds: string[]
  visitsFrom: string
  visitsTo: string
  discloseOn: string
  publicity: 'after-draw' | 'after-inspection' | 'never'
  sourceType: 'cwl-kl8' | 'cwl-ssq' | 'drand-quicknet'
  sourceAt: string
  parties: PartyValue[]
  partiesCloseDay: string
  partiesCloseTime: string
  sourceDay: string
  sourceTime: string
  holdDay: string
  holdTime: string
  /** Further departments of a joint round. */
  tasks: TaskValue[]
  /** Further waves. */
  waves: WaveValue[]
  /** The tasks of year plans this draw carries out, from an agreed proposal. */
  yearTaskIds: string[]
}

export function emptyPlan(today: string): Partial<PlanValues> {
  return {
    kind: 'real',
    period: today.slice(0, 4),
    divisions: [],
    industrySections: [],
    kinds: [],
    licenceKinds: [],
    stratify: 'division',
    certainty: [],
    certaintyCounts: false,
    exclusions: [],
    sizing: 'ratio',
    ratioPercent: 3,
    minPerStratum: 1,
    rates: { A: 1, B: 3, C: 10, D: 100 },
    reservePercent: 20,
    isWeighted: false,
    burden: false,
    weights: { A: 1, B: 3, C: 10, D: 30 },
    officerCap: 20,
    slotCount: 2,
    district: 'any',
    jointAgencyIds: [],
    executingAgencyIds: [],
    publicity: 'after-inspection',
    sourceType: 'cwl-kl8',
    parties: [
      { name: '', organ: '' },
      { name: '', organ: '' },
    ],
    partiesCloseTime: '18:00',
    sourceTime: '21:30',
    holdTime: '10:00',
    tasks: [],
    waves: [],
    yearTaskIds: [],
  }
}

/** The definition member of create-plan, from the form. */
export function definitionOf(values: PlanValues) {
  const isRehearsal = values.kind === 'rehearsal'
  return {
    scope: scopeOf(values),
    stratify: values.stratify,
    sizing: sizingOf(values),
    ...(values.isWeighted && values.sizing !== 'rate'
      ? { weights: creditClasses.map((c) => ({ c, w: values.weights[c] })) }
      : {}),
    ...(values.burden ? { burden: true } : {}),
    certainty: values.certainty.map(({ entityId, reason }) => ({ entityId, reason })),
    certaintyCounts: values.certaintyCounts,
    exclusions: values.exclusions.map(({ entityId, code, reason }) => ({ entityId, code, reason })),
    ...reserveOf(values),
    publicity: values.publicity,
    sources: isRehearsal ? [] : [{ type: values.sourceType, at: values.sourceAt }],
    parties: values.parties.filter((party) => party.name.trim() !== ''),
    officers: {
      slots: slotsOf(values.slotCount, values.leadQualification),
      cap: values.officerCap,
      district: values.district,
      slack: 1,
      ladder: [{ capAdd: 2 }, { district: 'any' as const }],
    },
    jointAgencyIds: values.jointAgencyIds,
    executingAgencyIds: values.executingAgencyIds,
    visitsFrom: values.visitsFrom,
    visitsTo: values.visitsTo,
    discloseOn: values.discloseOn,
    legalBasis: values.legalBasis,
    ...(values.tasks?.length ? { tasks: tasksOf(values) } : {}),
    ...(values.waves?.length ? { waves: wavesOf(values) } : {}),
    ...(values.urgentReason ? { urgentReason: values.urgentReason } : {}),
  }
}

function sizingOf(values: PlanValues) {
  const minPerStratum = values.minPerStratum
  if (values.sizing === 'number') return { mode: 'number' as const, n: values.total ?? 1, minPerStratum }
  if (values.sizing === 'ratio')
    return { mode: 'ratio' as const, ...percentFraction(values.ratioPercent ?? 1), minPerStratum }
  return { mode: 'rate' as const, rates: creditClasses.map((c) => ({ c, ...percentFraction(values.rates[c]) })) }
}

/** The body of create-plan. A rehearsal's parties close when its source speaks, and it carries out no task of a year plan. */
export function planBody(planId: string, values: PlanValues) {
  const hasParties = values.parties.some((party) => party.name.trim() !== '')
  return {
    planId,
    number: values.number.trim().toUpperCase(),
    title: values.title,
    kind: values.kind,
    itemIds: values.itemIds,
    period: values.period,
    definition: definitionOf(values),
    sourceMoment: beijingInstant(values.sourceDay, values.sourceTime),
    holdAt: beijingInstant(values.holdDay, values.holdTime),
    ...(hasParties && values.kind === 'real'
      ? { partiesCloseAt: beijingInstant(values.partiesCloseDay, values.partiesCloseTime) }
      : {}),
    ...(values.kind === 'real' && values.yearTaskIds?.length ? { yearTaskIds: values.yearTaskIds } : {}),
  }
}
