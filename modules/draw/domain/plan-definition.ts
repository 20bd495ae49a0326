// What a 抽查计划 fixes before anything is known (verifiable.md §3 DRAFT, §4.4, §4.5, §10). Numbers here are bounds of form, not of law.
import { z } from 'zod'
import { dayNumber, plainDate } from '#kernel/plain-date.ts'
import { FRAME_FIELD } from './frame.ts'
import { isRepeated } from './rule.ts'

const code = z.string().regex(FRAME_FIELD, '只能使用数字、大写字母和 . _ : -')
const version = z.string().regex(/^[0-9a-z.-]{1,60}$/)
const day = z.iso.date()
const share = { num: z.int().positive(), den: z.int().positive() }
const reason = z.string().trim().min(2).max(200)

/** Which classes there are is for the registered catalogue to say. */
export const classCode = z.string().regex(/^[A-Z][0-9A-Z]{0,7}$/, '分类代码只能使用大写字母和数字')

export const sizing = z.discriminatedUnion('mode', [
  z.object({ mode: z.literal('ratio'), ...share, minPerStratum: z.int().nonnegative().default(0) }),
  z.object({ mode: z.literal('number'), n: z.int().positive(), minPerStratum: z.int().nonnegative().default(0) }),
  z.object({ mode: z.literal('strata'), strata: z.array(z.object({ s: code, n: z.int().nonnegative() })).min(1) }),
  z.object({
    mode: z.literal('rate'),
    rates: z.array(z.object({ c: classCode, ...share, min: z.int().nonnegative().optional() })).min(1),
  }),
])

export const exclusionCode = z.enum(['NEW', 'DUP', 'JUR', 'PENDING', 'FULL'])
export const publicity = z.enum(['after-draw', 'after-inspection', 'never'])
export const publicSource = z.enum(['cwl-kl8', 'cwl-ssq', 'drand-quicknet'])
export const districtRule = z.enum(['same', 'cross', 'any'])

const places = z
  .array(
    z.object({
      quals: z.array(z.string().regex(/^[0-9A-Za-z._:-]{1,64}$/)).default([]),
      lead: z.boolean().default(false),
    }),
  )
  .min(2)
  .max(6)

/** Whom a task draws and how: what every task of a round has of its own. */
const taskShape = {
  scope: z.object({
    description: z.string().trim().min(2).max(200),
    divisions: z.array(z.string().regex(/^[0-9]{6}$/)).default([]),
    industrySections: z.array(z.string().regex(/^[A-T]$/)).default([]),
    kinds: z.array(z.string().min(1).max(40)).default([]),
    licenceKinds: z.array(z.string().min(1).max(40)).default([]),
    entityIds: z.array(z.uuid()).max(50_000).optional(),
  }),
  stratify: z.enum(['division', 'none']).default('division'),
  sizing,
  weights: z.array(z.object({ c: classCode, w: z.int().nonnegative().max(1_000_000) })).optional(),
  certainty: z
    .array(
      z.object({
        entityId: z.uuid(),
        reason,
        entry: z.string().max(60).optional().describe('重点监管名单的版本和序号'),
      }),
    )
    .max(5000)
    .default([]),
  certaintyCounts: z.boolean().default(false),
  exclusions: z
    .array(z.object({ entityId: z.uuid(), code: exclusionCode, reason }))
    .max(5000)
    .default([]),
  burden: z.boolean().optional().describe('按负担系数折减已受检查的主体'),
  reserve: z.object({ num: z.int().nonnegative(), den: z.int().positive(), min: z.int().nonnegative() }).optional(),
  executingAgencyIds: z.array(z.uuid()).max(30).default([]),
}

/** A task of a joint round beside the planning agency's own: another agency's, or another of its own. */
export const roundTask = z.object({
  agencyId: z.uuid(),
  itemIds: z.array(z.uuid()).min(1).max(40),
  ...taskShape,
  slots: places,
})

const sources = z
  .array(z.object({ type: publicSource, at: z.string().min(1).max(20) }))
  .max(3)
  .default([])

const moment = z.iso.datetime({ offset: true })

/** A wave after the first: its own sources, moments and window; the parties give a share of their own to each. */
export const laterWave = z.object({
  sources,
  sourceMoment: moment,
  holdAt: moment,
  partiesCloseAt: moment.optional(),
  visitsFrom: day,
  visitsTo: day,
})

export const planDefinition = z.object({
  ...taskShape,
  suite: z.enum(['sha256', 'sm3']).default('sha256'),
  /** The catalogue versions the plan rests on; those in force where it names none. */
  catalogues: z.object({ strata: version, classes: version, burden: version.optional() }).optional(),
  sealed: z.boolean().default(true),
  publicity: publicity.default('after-inspection'),
  sources,
  parties: z
    .array(
      z.object({
        name: z.string().trim().min(2).max(40),
        organ: z.string().trim().min(2).max(60),
        accountId: z.uuid().optional(),
      }),
    )
    .max(12)
    .default([]),
  officers: z.object({
    slots: places,
    cap: z.int().positive().max(200),
    district: districtRule.default('any'),
    slack: z.int().nonnegative().default(0),
    ladder: z
      .array(z.object({ capAdd: z.int().positive().optional(), district: districtRule.optional() }))
      .max(5)
      .default([]),
  }),
  jointAgencyIds: z.array(z.uuid()).max(12).default([]),
  visitsFrom: day,
  visitsTo: day,
  discloseOn: day,
  legalBasis: z.string().trim().min(2).max(500),
  urgentReason: z.string().trim().min(4).max(300).optional(),
  /** Further tasks of a joint round; the plan's own is T1. */
  tasks: z.array(roundTask).max(11).optional(),
  /** Further waves; the plan's own moments and window are those of wave 1. */
  waves: z.array(laterWave).max(11).optional(),
})
/** @technical */
export type PlanDefinition = z.output<typeof planDefinition>
/** @technical */
export type TaskDefinition = Omit<z.output<typeof roundTask>, 'agencyId' | 'itemIds'>

const LONGEST_WINDOW = 366

/** Whether a class sets anybody's probability, of credit risk or of burden borne: then the frame is protected. */
export function usesClasses(task: Pick<TaskDefinition, 'sizing' | 'weights' | 'burden'>): boolean {
  return task.burden === true || usesCreditClasses(task)
}

/** Whether the credit-risk class sets anybody's probability. */
export function usesCreditClasses({ sizing: size, weights }: Pick<TaskDefinition, 'sizing' | 'weights'>): boolean {
  if (size.mode !== 'rate') return new Set(weights?.map(({ w }) => w)).size > 1
  const [first, ...others] = size.rates
  return others.some((rate) => rate.num * (first?.den ?? 1) !== (first?.num ?? 0) * rate.den || rate.min !== first?.min)
}

/** Whether any task of the plan hides its classes. */
export function isProtected(definition: PlanDefinition): boolean {
  return [definition, ...(definition.tasks ?? [])].some((task) => usesClasses(task))
}

/** Whether several departments go together: as tasks of a round or as teams of one task. */
export function isJoint({ jointAgencyIds, tasks = [] }: PlanDefinition): boolean {
  return jointAgencyIds.length > 0 || tasks.length > 0
}

/** @technical */
export interface DefinitionFault {
  readonly field: string
  readonly reason: string
}

/** The first thing wrong with a definition beyond its form, as a Chinese sentence with the field. */
export function definitionFault(definition: PlanDefinition): DefinitionFault | undefined {
  const { officers, parties, tasks = [] } = definition
  const sized = sizingFault([definition, ...tasks])
  if (sized !== undefined) return sized
  const timed = windowFault(definition)
  if (timed !== undefined) return timed
  if (![officers, ...tasks].every(({ slots }) => slots.some(({ lead }) => lead)))
    return { field: 'definition.officers.slots', reason: '须有一个组长岗位' }
  if (new Set(parties.map(({ name }) => name)).size !== parties.length)
    return { field: 'definition.parties', reason: '见证人姓名重复' }
  if (parties.some(({ name }) => name.includes('/')))
    return { field: 'definition.parties', reason: '见证人姓名不能含有斜线' }
  return undefined
}

function sizingFault(tasks: readonly Parameters<typeof isWeightless>[0][]): DefinitionFault | undefined {
  for (const task of tasks) {
    if (isOverWhole(task.sizing)) return { field: 'definition.sizing', reason: '抽取比例不能超过百分之百' }
    if (hasTwins(task)) return { field: 'definition.sizing', reason: '同一分类或同一分层只能写一次' }
    if (isWeightless(task)) return { field: 'definition.weights', reason: '全部分类的权重都是 0，没有可以抽取的对象' }
  }
  return undefined
}

function windowFault({ visitsFrom, visitsTo, discloseOn, waves = [] }: PlanDefinition): DefinitionFault | undefined {
  const lastDay = waves.at(-1)?.visitsTo ?? visitsTo
  if (dayNumber(plainDate(lastDay)) - dayNumber(plainDate(visitsFrom)) > LONGEST_WINDOW)
    return { field: 'definition.visitsTo', reason: '检查期限不能超过一年' }
  if ([{ visitsFrom, visitsTo }, ...waves].some((window) => window.visitsFrom > window.visitsTo))
    return { field: 'definition.visitsTo', reason: '检查期限的止日早于起日' }
  return discloseOn < lastDay ? { field: 'definition.discloseOn', reason: '公开日早于检查期限' } : undefined
}

function isWeightless({ sizing: size, weights }: Pick<TaskDefinition, 'sizing' | 'weights'>): boolean {
  return size.mode !== 'rate' && weights !== undefined && weights.length > 0 && weights.every(({ w }) => w === 0)
}

/** A class or a stratum written twice: then nobody could say which of the two the commitment means. */
function hasTwins({ sizing: size, weights }: Pick<TaskDefinition, 'sizing' | 'weights'>): boolean {
  const rates = size.mode === 'rate' ? size.rates : []
  const strata = size.mode === 'strata' ? size.strata : []
  return (
    [weights ?? [], rates].some((list) => isRepeated(list.map(({ c }) => c))) || isRepeated(strata.map(({ s }) => s))
  )
}

function isOverWhole(size: TaskDefinition['sizing']): boolean {
  if (size.mode === 'ratio') return size.num > size.den
  return size.mode === 'rate' && size.rates.some(({ num, den }) => num > den)
}
