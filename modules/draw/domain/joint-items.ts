// 联合抽查事项清单 beside the joint rounds of verifiable.md §8. Numbers here are bounds of form, not of law.
// 联合抽查事项清单: what several agencies check together, by version, with the reason of every change.
import { z } from 'zod'
import { FRAME_FIELD } from './frame.ts'

const reason = z.string().trim().min(4).max(300)

/** An entry as it is proposed for a version. */
export const jointItemInput = z.object({
  number: z.string().regex(FRAME_FIELD, '编号只能使用数字、大写字母和 . _ : -'),
  name: z.string().trim().min(2).max(80),
  leadAgencyId: z.uuid(),
  partnerIds: z.array(z.uuid()).min(1).max(12),
  objects: z.string().trim().min(2).max(200),
  method: z.string().trim().min(2).max(60),
  itemIds: z.array(z.uuid()).min(1).max(40),
  reason: reason.optional().describe('新增的理由'),
})
/** @technical */
export type JointItemInput = z.output<typeof jointItemInput>

export const droppedInput = z.object({ number: z.string(), reason })
export const consideredInput = z.object({
  name: z.string().trim().min(2).max(80),
  proposedBy: z.string().trim().min(2).max(60),
  reason: reason.describe('未列入的理由'),
})

/** An entry as it stands in a published version. */
export const jointItem = z.object({
  number: z.string(),
  name: z.string(),
  lead: z.string(),
  partners: z.array(z.string()),
  objects: z.string(),
  method: z.string(),
  items: z.array(z.object({ code: z.string(), name: z.string() })),
  yearAdded: z.int(),
  reason: z.string(),
})
export type JointItem = z.output<typeof jointItem>
export const droppedItem = z.object({ number: z.string(), name: z.string(), yearAdded: z.int(), reason: z.string() })

export type JointListFault = {
  fault: 'reason-missing' | 'drop-unexplained' | 'number-twice' | 'drop-unknown'
  number: string
}

/** @technical */
export interface JointListChanges {
  readonly since: ReadonlyMap<string, { yearAdded: number; reason: string }>
  readonly dropped: z.output<typeof droppedItem>[]
}

/** What a new version changes against the one before; every addition and every removal carries its reason, or there is a fault. */
export function jointListChanges(
  before: readonly JointItem[],
  proposed: readonly Pick<JointItemInput, 'number' | 'reason'>[],
  dropped: readonly z.output<typeof droppedInput>[],
  year: number,
): JointListChanges | JointListFault {
  const since = new Map<string, { yearAdded: number; reason: string }>()
  for (const { number, reason: why } of proposed) {
    if (since.has(number)) return { fault: 'number-twice', number }
    const old =
      before.find((item) => item.number === number) ??
      (why === undefined ? undefined : { yearAdded: year, reason: why })
    if (old === undefined) return { fault: 'reason-missing', number }
    since.set(number, { yearAdded: old.yearAdded, reason: old.reason })
  }
  return removals(before, since, dropped)
}

function removals(
  before: readonly JointItem[],
  since: JointListChanges['since'],
  dropped: readonly z.output<typeof droppedInput>[],
): JointListChanges | JointListFault {
  const gone = before.filter(({ number }) => !since.has(number))
  const unknown = dropped.find((one) => !gone.some(({ number }) => number === one.number))
  if (unknown !== undefined) return { fault: 'drop-unknown', number: unknown.number }
  const explained = gone.map(({ number, name, yearAdded }) => ({
    number,
    name,
    yearAdded,
    reason: dropped.find((one) => one.number === number)?.reason ?? '',
  }))
  const silent = explained.find((item) => item.reason === '')
  return silent === undefined ? { since, dropped: explained } : { fault: 'drop-unexplained', number: silent.number }
}
