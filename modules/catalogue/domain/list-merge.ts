// DB33/T 2392-2021 互联网+监管: the fields a national or provincial list carries, merged three ways with the local catalogue.
import { z } from 'zod'
import { itemContentSchema, itemKindSchema } from './item-content.ts'
import type { ItemContent } from './item-content.ts'

const shape = itemContentSchema.shape
const words = z.string().trim().min(1)

/** The fields of an item that a list may speak of; what it does not carry is left alone. */
export const mergeableFields = z.strictObject({
  name: words.max(120).optional(),
  sector: words.max(40).optional(),
  agency: words.max(80).optional(),
  levels: shape.levels.optional(),
  objectText: z.string().max(200).optional(),
  means: z
    .array(z.enum(['dual-random', 'key', 'credit', 'off-site', 'complaint', 'special']))
    .max(6)
    .optional(),
  measures: z.array(words.max(80)).max(20).optional(),
  handling: z.array(words.max(80)).max(20).optional(),
  supervisionClass: z.enum(['general', 'key']).nullable().optional(),
  frequencyClass: z.enum(['no-disturbance', 'random', 'key']).nullable().optional(),
  implementationCodes: z.array(z.string().max(40)).max(50).optional(),
  basis: shape.basis.optional(),
})
/** @technical */
export type MergeableFields = z.output<typeof mergeableFields>
/** @technical */
export type MergeableField = keyof MergeableFields

/** One row of a national or provincial list (domain 监管事项目录). */
export const listEntrySchema = mergeableFields.extend({
  catalogueCode: z.string().trim(),
  /** The local item it stands for, when the list says so. */
  itemCode: z.string().trim().max(40).default(''),
  groupCode: z.string().trim().max(40).default(''),
  groupName: z.string().trim().max(100).default(''),
  kind: itemKindSchema.default('inspection'),
  name: words.max(120),
  /** Catalogue codes of the former list that this entry takes over: a split or merger. */
  replaces: z.array(z.string()).max(20).default([]),
})
/** @technical */
export type ListEntry = z.output<typeof listEntrySchema>

/** One field where the new list and the catalogue differ; `null` stands for nothing said. @technical */
export interface FieldMerge {
  readonly field: MergeableField
  readonly base: unknown
  readonly theirs: unknown
  readonly ours: unknown
  readonly isConflict: boolean
}

const FIELDS = Object.keys(mergeableFields.shape) as readonly MergeableField[]

/** What an entry says, without its keys. */
export function fieldsOfEntry(entry: ListEntry): MergeableFields {
  return pick(entry)
}

/** What the local version says of the same fields. */
export function fieldsOfVersion(name: string, content: ItemContent): MergeableFields {
  return pick({ ...content, name })
}

function pick(from: MergeableFields): MergeableFields {
  return Object.fromEntries(FIELDS.flatMap((field) => (from[field] === undefined ? [] : [[field, from[field]]])))
}

/**
 * The three-way merge: a field the new list changed and the catalogue did not is theirs for the taking; one that both changed is
 * a conflict; one that only the catalogue changed stays as it is. Without a former list every difference from a filled field is
 * a conflict, since nobody can say who changed it.
 */
export function mergeFields(
  base: MergeableFields | undefined,
  theirs: MergeableFields,
  ours: MergeableFields,
): readonly FieldMerge[] {
  return FIELDS.flatMap((field) => {
    const [before, next, here] = [base?.[field], theirs[field], ours[field]]
    if (next === undefined || isSame(next, here) || (before !== undefined && isSame(before, next))) return []
    const isLocalEdit = before === undefined ? !isEmpty(here) : !isSame(before, here)
    return [{ field, base: before ?? null, theirs: next, ours: here ?? null, isConflict: isLocalEdit }]
  })
}

/** The merged values: of each differing field theirs, ours or a value written by hand; the fields nobody settled are named. */
export function settleFields(
  merges: readonly FieldMerge[],
  picks: Readonly<Record<string, 'theirs' | 'ours'>>,
  byHand: MergeableFields,
): { readonly values: MergeableFields; readonly unsettled: readonly MergeableField[] } {
  const settled = merges.flatMap(({ field, theirs }) => {
    if (byHand[field] !== undefined || picks[field] === 'ours') return []
    return picks[field] === 'theirs' ? [[field, theirs] as const] : []
  })
  const unsettled = merges
    .map((one) => one.field)
    .filter((field) => byHand[field] === undefined && picks[field] === undefined)
  return { values: { ...mergeableFields.parse(Object.fromEntries(settled)), ...byHand }, unsettled }
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
}

/** Lists are the same whatever their order. */
function isSame(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other)
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return JSON.stringify(value.map(canonical).toSorted())
  if (typeof value === 'object' && value !== null)
    return JSON.stringify(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  return JSON.stringify(isEmpty(value) ? null : value)
}
