import { z } from 'zod'
import { findItemVersion, refuseUnlessDrawable } from '#catalogue'
import { plainDate } from '#kernel/plain-date.ts'
import type { Result } from '#kernel/result.ts'
import { ok } from '#kernel/result.ts'
import type { Act } from '#platform/operation.ts'
import { operation } from '#platform/operation.ts'
import { documentHash, hex, suiteOf, utf8 } from '../domain/encoding.ts'
import { frameCounts, frameOf, frameRoot, saltsFrom } from '../domain/frame.ts'
import type { FrameProfile } from '../domain/frame.ts'
import { merkleRoot } from '#kernel/merkle.ts'
import { usesClasses } from '../domain/plan-definition.ts'
import { ruleOf } from '../domain/plan-rule.ts'
import type { RuleDocument } from '../domain/rule.ts'
import { strataRows, targetOf } from '../domain/strata.ts'
import { no } from '../refusals.ts'
import { insertFrame, insertFrameUnits, insertRoster } from '../store/frame-store.ts'
import type { FrozenFrame, RosterEntry } from '../store/frame-store.ts'
import type { Plan } from '../store/plan-store.ts'
import { makeSecrets } from '../store/secret-store.ts'
import { buildPopulation } from './build-frame.ts'
import type { Population } from './build-frame.ts'
import { buildRoster, sheetRuleOf } from './build-roster.ts'
import { changeState, lockPlanIn } from './change-state.ts'
import { makeEscrow } from './make-escrow.ts'

/** Freezes population and roster: APPROVED → FROZEN. Refuses an empty frame, a class without weight, too few officers, an item no longer in force. */
export const freezeFrame = operation({
  name: 'freeze-frame',
  kind: 'act',
  permission: 'draw.freeze',
  summary: '冻结检查对象和执法人员名册',
  input: z.object({ planId: z.uuid() }),
  output: z.object({
    planId: z.uuid(),
    state: z.string(),
    candidateRows: z.int(),
    frameCount: z.int(),
    targetCount: z.int(),
    counts: z.record(z.string(), z.int()),
    rosterCount: z.int(),
    frameRoot: z.string(),
    rosterRoot: z.string(),
  }),
  async run(act, { planId }) {
    const locked = await lockPlanIn(act, planId, ['APPROVED'], '冻结名册')
    if (!locked.ok) return locked
    const plan = locked.value
    const drawable = await refuseUnlessDrawable(act.tx, plan.itemIds, plainDate(plan.definition.visitsFrom))
    if (!drawable.ok) return drawable
    const population = await buildPopulation(act, plan)
    const frozen = await freeze(act, plan, population)
    if (!frozen.ok) return frozen
    const { frame, target } = frozen.value
    const fields = {
      frame: frame.root,
      units: String(frame.unitCount),
      rule: frame.ruleHash,
      roster: frame.rosterRoot,
      officers: String(frame.rosterCount),
    }
    const moved = await changeState(act, plan, { to: 'FROZEN', leaf: 'draw.freeze', fields })
    return ok({
      planId,
      state: moved.plan.state,
      candidateRows: frame.candidateRows,
      frameCount: frame.unitCount,
      targetCount: target,
      counts: { ...frame.counts },
      rosterCount: frame.rosterCount,
      frameRoot: frame.root,
      rosterRoot: frame.rosterRoot,
    })
  },
})

async function freeze(
  act: Act,
  plan: Plan,
  population: Population,
): Promise<Result<{ frame: FrozenFrame; target: number }>> {
  const { units, rows } = population
  const drawable = units.filter(({ disposition }) => disposition === 'E' || disposition === 'K').length
  if (!units.some(({ disposition }) => disposition === 'E')) return no('frame-empty')
  const rule = ruleOf(plan.definition, drawable)
  const unknown = units.find(({ cls, disposition }) => disposition === 'E' && !rule.classes.some(({ c }) => c === cls))
  if (unknown !== undefined) return no('class-without-weight', { cls: unknown.cls })
  const frame = frameOf(units.map((u) => [u.unitId, u.stratum, u.cls, u.disposition] as const))
  const counts = frameCounts(frame)
  const strata = strataRows(counts, rule)
  if (strata === undefined) return no('certainty-exceeds')
  const roster = await buildRoster(act, plan, units)
  const assignmentRule = await sheetRuleOf(act, plan, await neededQualifications(act, plan))
  if (roster.length < assignmentRule.slots.length)
    return no('too-few-officers', { count: roster.length, needed: assignmentRule.slots.length })
  if (assignmentRule.days.length === 0) return no('no-working-day')
  const suite = suiteOf(plan.definition.suite)
  const isProtected = usesClasses(plan.definition)
  const { frameKey, sealKey } = await makeSecrets(act, plan, isProtected)
  await makeEscrow(act, plan, sealKey)
  const form: FrameProfile =
    frameKey === undefined ? { profile: 'open' } : { profile: 'protected', saltOf: saltsFrom(suite, frameKey) }
  const frozen: FrozenFrame = {
    unitCount: frame.size,
    candidateRows: rows,
    root: hex(frameRoot(suite, frame, form)),
    counts,
    snapshot: `${rows}@${Math.floor(act.now.getTime() / 1000)}`,
    rule,
    ruleHash: hex(documentHash(suite, 'rule', ruleJson(rule))),
    rosterCount: roster.length,
    rosterRoot: rosterRootOf(
      plan,
      roster.map(({ line }) => line),
    ),
    assignmentRule,
    frozenAt: act.now,
  }
  await writeFrame(act, plan, population, roster, frozen)
  return ok({ frame: frozen, target: targetOf(strata) })
}

async function writeFrame(
  act: Act,
  plan: Plan,
  { units }: Population,
  roster: readonly RosterEntry[],
  frozen: FrozenFrame,
): Promise<void> {
  await insertFrameUnits(act.tx, plan, units)
  await insertRoster(act.tx, plan, roster)
  await insertFrame(act, plan, frozen)
}

/** The RFC 6962 root over the roster's lines. */
export function rosterRootOf(plan: Plan, lines: readonly string[]): string {
  return hex(merkleRoot(suiteOf(plan.definition.suite), lines.map(utf8)))
}

/** The rule as a canonical document: members that are absent are left out. */
export function ruleJson(rule: RuleDocument): { [key: string]: never } {
  return JSON.parse(JSON.stringify(rule))
}

async function neededQualifications(act: Act, plan: Plan): Promise<string[]> {
  const on = plainDate(plan.definition.visitsFrom)
  const needed = new Set<string>()
  for (const id of plan.itemIds)
    for (const code of (await findItemVersion(act.tx, id, on))?.qualifications ?? []) needed.add(code)
  return [...needed].sort()
}
