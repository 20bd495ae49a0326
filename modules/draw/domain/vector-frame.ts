// What makes a vector's rule and units a draw at all (spec/draw.md §14), and how its rounding is written.
import type { JcsValue } from '#kernel/jcs.ts'
import { frameOf, isFrameUnit } from './frame.ts'
import type { Frame } from './frame.ts'
import { compareText } from './quota.ts'
import type { Rounding } from './quota.ts'
import { ruleDocument } from './rule.ts'
import type { RuleDocument } from './rule.ts'

type Units = readonly (readonly [id: string, stratum: string, cls: string, disposition: string])[]

/** The rule, or undefined where it is not of the form every reader reads alike. */
export function feasibleRule(rule: unknown): RuleDocument | undefined {
  return ruleDocument.safeParse(rule).data
}

/** The units as a frame; undefined where they are none: no unit, an id twice, a field outside the alphabet, an unknown class. */
export function feasibleFrame(rule: RuleDocument, units: Units): Frame | undefined {
  const known = new Set(rule.classes.map(({ c }) => c))
  const sorted = [...units].sort(([a], [b]) => compareText(a, b))
  const isFrame = sorted.every(
    (unit, i) => isFrameUnit(...unit) && unit[0] !== sorted[i - 1]?.[0] && (unit[3] !== 'E' || known.has(unit[2])),
  )
  return isFrame && sorted.length > 0 ? frameOf(sorted) : undefined
}

export function roundingOf(rounding: Readonly<Record<string, Rounding>>): JcsValue {
  return Object.fromEntries(
    Object.entries(rounding).map(([stratum, { D, r, order, a, takeAll }]) => [
      stratum,
      { D, r, order, a: { ...a }, takeAll },
    ]),
  )
}
