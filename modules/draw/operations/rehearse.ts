import type { HashSuite } from '#kernel/hash-suite.ts'
import { jcs } from '#kernel/jcs.ts'
import { ruleDocument } from '#law'
import { record } from '#ledger'
import type { Act } from '#platform/operation.ts'
import { tryOfficers } from '../domain/assignment.ts'
import type { Inspector, Tried, Visit } from '../domain/assignment.ts'
import { suiteOf, tagged, utf8 } from '../domain/encoding.ts'
import { unitId } from '../domain/frame.ts'
import { lintRule } from '../domain/lint-rule.ts'
import type { LintRule } from '../domain/lint-rule.ts'
import { emptyTally, leastEnough, moreOfficers, shortageOf, withRun } from '../domain/rehearsal.ts'
import type { DummyRun, Remedy, Shortage } from '../domain/rehearsal.ts'
import { rehearsalSuite } from '../domain/rehearsal-suite.ts'
import { drawRound } from '../domain/round.ts'
import type { RoundTask } from '../domain/round.ts'
import { visitsOf } from '../domain/visit-sheet.ts'
import type { SheetRule } from '../domain/visit-sheet.ts'
import { findFrozenRoster, listFrozenFrames, listRosterLines } from '../store/frame-store.ts'
import type { FrozenFrame, FrozenRoster } from '../store/frame-store.ts'
import type { Plan } from '../store/plan-store.ts'
import { findRehearsal, saveRehearsal } from '../store/rehearsal-store.ts'
import type { Rehearsal } from '../store/rehearsal-store.ts'
import { targetCount } from './plan-facts.ts'
import { inspectorsOf, learnDistricts, loadTasks, sheetUnits } from './load-tasks.ts'

/** A visit's officer costs about as much as this many units: key, order, and the search for a place. */
const OFFICER_COST = 8
/** Infeasible dummy draws for which remedies are tried; more of them would say the same. */
const MOST_TRIED = 20
/** Frames up to this size are learned whole, larger ones by the units that dummy draws take. */
const MOST_LEARNED = 20_000
/** More officers than this are no remedy anybody could take. */
const MOST_ADDED = 64

/** The bounds in force. Throws when there are none: nothing is committed without them. */
export function lintRuleOn(act: Pick<Act, 'today'>): LintRule {
  const document = ruleDocument('draw-lint', act.today)
  if (document === undefined) throw new Error(`no bounds of the lint report are in force on ${act.today}`)
  return lintRule.parse(document.body)
}

/** What stands frozen, and by what a rehearsal is known to be of it. @technical */
export interface Frozen {
  readonly frames: readonly FrozenFrame[]
  readonly roster: FrozenRoster
}

export async function frozenOf(act: Pick<Act, 'tx'>, plan: Plan): Promise<Frozen | undefined> {
  const roster = await findFrozenRoster(act.tx, plan.planId)
  return roster === undefined ? undefined : { frames: await listFrozenFrames(act.tx, plan.planId), roster }
}

/** Whether a rehearsal is of the present frame and roster. */
export function isOf({ frameRoots, rosterRoot }: Rehearsal, { frames, roster }: Frozen): boolean {
  return frameRoots === rootsOf(frames) && rosterRoot === roster.root
}

/** A rehearsal of what is frozen now, with nothing done yet. */
export async function beginRehearsal(act: Act, plan: Plan, frozen: Frozen): Promise<Rehearsal> {
  const begun: Rehearsal = {
    frameRoots: rootsOf(frozen.frames),
    rosterRoot: frozen.roster.root,
    seeds: lintRuleOn(act).dummySeeds,
    done: 0,
    tally: emptyTally(inspectorsOf(await listRosterLines(act.tx, plan.planId))),
    startedAt: act.now,
    finishedAt: null,
    leafHash: null,
  }
  await saveRehearsal(act.tx, plan, begun)
  return begun
}

/** About what one dummy draw costs, in units: every unit once, every officer who could go for each visit. */
export function costOf(plan: Plan, { frames, roster }: Frozen): number {
  const units = frames.reduce((all, { unitCount }) => all + unitCount, 0) * plan.waves.length
  return units + targetCount(frames) * roster.count * OFFICER_COST
}

/** Runs dummy draws as far as `budget` goes, at least one; the last of them finishes the rehearsal with its leaf. */
export async function continueRehearsal(
  act: Act,
  plan: Plan,
  frozen: Frozen,
  budget: number,
): Promise<Rehearsal | undefined> {
  const begun = await findRehearsal(act.tx, plan.planId)
  if (begun === undefined || begun.finishedAt !== null || !isOf(begun, frozen)) return begun
  const stage = await stageOf(act, plan, frozen)
  const runs = Math.max(1, Math.floor(budget / costOf(plan, frozen)))
  let { tally, done } = begun
  for (const end = Math.min(begun.seeds, done + runs); done < end; done += 1)
    tally = withRun(tally, await dummyRun(act, stage, done, tally.tried < MOST_TRIED))
  const isOver = done >= begun.seeds
  const next: Rehearsal = {
    ...begun,
    done,
    tally,
    finishedAt: isOver ? act.now : null,
    leafHash: isOver ? await leafOf(act, plan, begun, tally.infeasible) : null,
  }
  await saveRehearsal(act.tx, plan, next)
  return next
}

async function leafOf(act: Act, plan: Plan, of: Rehearsal, infeasible: number): Promise<string> {
  const { leafHash } = await record(act, {
    type: 'draw.rehearse',
    subject: { kind: 'draw', id: plan.planId },
    fields: {
      plan: plan.number,
      frame: of.frameRoots,
      roster: of.rosterRoot,
      seeds: String(of.seeds),
      infeasible: String(infeasible),
    },
    org: plan.org,
  })
  return leafHash
}

function rootsOf(frames: readonly FrozenFrame[]): string {
  return frames.map(({ root }) => root).join(' ')
}

/** All a dummy draw needs, loaded once. */
interface Stage {
  readonly plan: Plan
  readonly suite: HashSuite
  readonly tasks: readonly RoundTask[]
  readonly inspectors: readonly Inspector[]
  readonly rule: SheetRule
  readonly districts: Map<string, string>
}

async function stageOf(act: Act, plan: Plan, { frames, roster }: Frozen): Promise<Stage> {
  const tasks = await loadTasks(act, plan, frames)
  const districts = new Map<string, string>()
  for (const { frame } of tasks)
    if (frame.size <= MOST_LEARNED)
      await learnDistricts(
        act,
        plan,
        Array.from({ length: frame.size }, (_, unit) => unitId(frame, unit)),
        districts,
      )
  return {
    plan,
    suite: rehearsalSuite(suiteOf(plan.definition.suite).name),
    tasks,
    inspectors: inspectorsOf(await listRosterLines(act.tx, plan.planId)),
    rule: roster.rule,
    districts,
  }
}

async function dummyRun(act: Act, stage: Stage, run: number, mayTry: boolean): Promise<DummyRun> {
  const { plan, suite, tasks, rule, inspectors } = stage
  const seeds: Uint8Array[] = []
  const assigned: Tried[] = []
  let visits = 0
  for (const { wave } of plan.waves) {
    const label = wave === 1 ? `${jcs(plan.number)}/${run}` : `${jcs(plan.number)}/${run}/${wave}`
    const seed = tagged(suite, 'D', utf8(label))
    seeds.push(seed)
    const draw = drawRound({ suite }, seeds, plan.waves.length, tasks)
    if (draw === undefined) throw new Error(`plan ${plan.planId} was frozen although it allows no draw`)
    const sheet = visitsOf(suite, seed, rule, wave, await sheetUnits(act, plan, draw.units, stage.districts))
    visits += sheet.length
    const assignment = tryOfficers(suite, seed, rule, inspectors, sheet)
    if (!assignment.infeasible) {
      assigned.push(assignment)
      continue
    }
    const short = shortageOf(assignment.certificate, sheet, isAnywhere(rule))
    return { visits, assigned, shortage: short, tried: mayTry ? tryRemedies(stage, seed, sheet, short) : undefined }
  }
  return { visits, assigned, shortage: undefined, tried: undefined }
}

/** The certificate is that of the last rung: it binds officers anywhere when that rung does. */
function isAnywhere({ district, ladder }: SheetRule): boolean {
  return (ladder.at(-1)?.district ?? district) === 'any'
}

/** Each thing that could be done about a shortage, and whether this draw would then have its officers. */
function tryRemedies(
  { suite, rule, inspectors }: Stage,
  seed: Uint8Array,
  visits: readonly Visit[],
  short: Shortage,
): NonNullable<DummyRun['tried']> {
  const clears = (ladder: SheetRule['ladder'], officers: readonly Inspector[]): boolean =>
    !tryOfficers(suite, seed, { ...rule, ladder }, officers, visits).infeasible
  const quals = visits.flatMap(({ slots }) => slots.flatMap((slot) => (slot.dept === short.dept ? slot.quals : [])))
  const cap = Math.max(1, ...inspectors.map((officer) => officer.cap))
  const added = leastEnough(MOST_ADDED, (n) =>
    clears(rule.ladder, [...inspectors, ...moreOfficers(short, quals, cap, n)]),
  )
  return [
    ...steps(rule).map(({ code, rung }) => ({
      remedy: { code },
      clears: clears([...rule.ladder, rung], inspectors),
    })),
    { remedy: { code: 'add-officers' as const, shortage: short, add: added ?? 0 }, clears: added !== undefined },
  ]
}

function steps(
  rule: SheetRule,
): { code: Exclude<Remedy['code'], 'add-officers'>; rung: SheetRule['ladder'][number] }[] {
  const most = Math.max(0, ...rule.ladder.map(({ capAdd = 0 }) => capAdd))
  return [
    { code: 'cap-one', rung: { capAdd: most + 1 } },
    { code: 'cap-two', rung: { capAdd: most + 2 } },
    ...(isAnywhere(rule) ? [] : [{ code: 'any-district' as const, rung: { district: 'any' as const, capAdd: most } }]),
  ]
}
