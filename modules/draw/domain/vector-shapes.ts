// Shapes that several kinds of vector share (spec/draw.md §20).
import { z } from 'zod'

export const unitsShape = z.array(z.tuple([z.string(), z.string(), z.string(), z.string()]))
export const slotShape = z.object({ dept: z.string(), quals: z.array(z.string()), lead: z.boolean().optional() })
export const officerShape = z.object({
  id: z.string(),
  dept: z.string(),
  district: z.string(),
  quals: z.array(z.string()),
  lead: z.boolean(),
  from: z.string(),
  to: z.string(),
  cap: z.int(),
  recuse: z.array(z.string()),
})

const district = z.enum(['same', 'cross', 'any'])
const rung = z.object({ capAdd: z.int().optional(), district: district.optional() })
export const officersRule = z.object({ district, slack: z.int().default(0), ladder: z.array(rung).default([]) })

/** Members that are not there are absent, not undefined. */
export function tidy<T>(value: T): Tidy<T> {
  return JSON.parse(JSON.stringify(value)) as Tidy<T>
}
/** @technical */
export type Tidy<T> = T extends readonly (infer E)[]
  ? Tidy<E>[]
  : T extends object
    ? { [K in keyof T]: undefined extends T[K] ? Exclude<T[K], undefined> : Tidy<T[K]> }
    : T
