// 年度抽查计划 from which the plans of verifiable.md §3 are born. Numbers here are bounds of form, not of law.
// What one agency means to check in one year (年度抽查计划), and how far it got, computed from real draws (domain.md §3.1).
import { z } from 'zod'
import { FRAME_FIELD } from './frame.ts'
import type { PlanState } from './plan-state.ts'

const share = { num: z.int().positive(), den: z.int().positive() }

/** Whom a task of a year plan is about. */
export const yearObjects = z.object({
  description: z.string().trim().min(2).max(200),
  divisions: z.array(z.string().regex(/^[0-9]{6}$/)).default([]),
  industrySections: z.array(z.string().regex(/^[A-T]$/)).default([]),
  kinds: z.array(z.string().min(1).max(40)).default([]),
  licenceKinds: z.array(z.string().min(1).max(40)).default([]),
})
/** @technical */
export type YearObjects = z.output<typeof yearObjects>

export const yearSizing = z.discriminatedUnion('mode', [
  z.object({ mode: z.literal('ratio'), ...share }),
  z.object({ mode: z.literal('number'), n: z.int().positive() }),
])
/** @technical */
export type YearSizing = z.output<typeof yearSizing>

export const targetings = ['directed', 'undirected'] as const
export const yearMethods = ['on-site', 'written', 'online'] as const

export const yearTaskInput = z.object({
  yearTaskId: z.uuid(),
  number: z.string().regex(FRAME_FIELD, '编号只能使用数字、大写字母和 . _ : -'),
  name: z.string().trim().min(4).max(80),
  targeting: z.enum(targetings),
  office: z.string().trim().min(2).max(60).describe('责任单位或牵头处室'),
  jointAgencyIds: z.array(z.uuid()).max(12).default([]),
  itemIds: z.array(z.uuid()).min(1).max(40),
  objects: yearObjects,
  sizing: yearSizing,
  windowFrom: z.iso.date(),
  windowTo: z.iso.date(),
  method: z.enum(yearMethods).default('on-site'),
  batches: z.int().min(1).max(24).default(1),
})
/** @technical */
export type YearTaskInput = z.output<typeof yearTaskInput>

/** The first thing wrong with a task beyond its form. */
export function yearTaskFault(task: YearTaskInput, year: number): string | undefined {
  const { sizing, windowFrom, windowTo, name } = task
  if (sizing.mode === 'ratio' && sizing.num > sizing.den) return `「${name}」的抽取比例超过百分之百`
  if (windowFrom > windowTo) return `「${name}」的期限止日早于起日`
  if (windowFrom.slice(0, 4) !== String(year) || windowTo.slice(0, 4) !== String(year))
    return `「${name}」的期限不在 ${year} 年之内`
  return undefined
}

/** 01 待执行, 02 执行中, 03 已完成. */
export type YearTaskProgress = 'pending' | 'underway' | 'done'

const BOUND: readonly PlanState[] = ['COMMITTED', 'WITNESSED', 'ARMED', 'SEEDED', 'DRAWN', 'RELEASED']
const FINISHED: readonly PlanState[] = ['EXECUTED', 'DISCLOSED', 'CLOSED']

/**
 * How far a task got, from the states of its draws: under way from the first public commitment, done once as many draws as it has
 * batches are inspected to the end and none is open. What was voided or failed counts for nothing.
 */
export function yearTaskProgress(states: readonly PlanState[], batches: number): YearTaskProgress {
  const finished = states.filter((state) => FINISHED.includes(state)).length
  const open = states.filter((state) => BOUND.includes(state)).length
  if (finished >= batches && open === 0) return 'done'
  return finished + open > 0 ? 'underway' : 'pending'
}
