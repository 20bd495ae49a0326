import { createHash } from 'node:crypto'
import { jcs } from '#kernel/jcs.ts'
import type { JcsValue } from '#kernel/jcs.ts'
import { plainDate, shanghaiInstant } from '#kernel/plain-date.ts'
import type { Result } from '#kernel/result.ts'
import { ok } from '#kernel/result.ts'
import { policyText } from '#ledger'
import type { Act } from '#platform/operation.ts'
import { hex, suiteOf } from '../domain/encoding.ts'
import { frameLine } from '../domain/frame.ts'
import type { FrameProfile } from '../domain/frame.ts'
import { isProtected, usesClasses } from '../domain/plan-definition.ts'
import { isDrawn, isListPublic } from '../domain/plan-state.ts'
import { isSimple, protectedTasks } from '../domain/plan-task.ts'
import { frameForm, frameKeyOf } from '../operations/frame-form.ts'
import { ruleJson } from '../operations/freeze-frame.ts'
import { inspectorsOf } from '../operations/load-tasks.ts'
import { no } from '../refusals.ts'
import { findCommitment } from '../store/commitment-store.ts'
import type { Commitment } from '../store/commitment-store.ts'
import { findOpening } from '../store/escrow-store.ts'
import { findFrozenRoster, listCapped, listFrozenFrames, listRosterLines, loadFrame } from '../store/frame-store.ts'
import type { CapVisit, FrozenFrame, FrozenRoster } from '../store/frame-store.ts'
import { listParties } from '../store/party-store.ts'
import { findPlan, listApprovals } from '../store/plan-store.ts'
import type { Plan } from '../store/plan-store.ts'
import { listResults } from '../store/result-store.ts'
import type { StoredResult } from '../store/result-store.ts'
import { readSecrets } from '../store/secret-store.ts'
import { findForecast } from '../store/task-store.ts'
import type { PlanSecrets } from '../store/secret-store.ts'
import { listHeldBack, listNever, withheldWords } from '../strings.ts'
import { historyFiles } from './package-history.ts'
import { resultFiles } from './package-result.ts'

export type Audience = 'public' | 'full'

/** All a package is made of. @technical */
export interface PackageSources {
  readonly plan: Plan
  readonly frames: readonly FrozenFrame[]
  readonly roster: FrozenRoster
  readonly commitment: Commitment
  /** Of the waves drawn so far. */
  readonly results: readonly StoredResult[]
  readonly secrets: PlanSecrets
  readonly audience: Audience
  readonly isProtected: boolean
  /** Custodians opened the key of a draw that failed (verifiable.md T5). */
  readonly isFailedKeyOpen: boolean
  /** The names may be given to everybody. */
  readonly isListOpen: boolean
  /** Roster and assignment may be given to everybody. */
  readonly isRosterOpen: boolean
}

/** The files of a draw package as spec/draw/package.md fixes them, by name in order. Refuses a plan that is not committed. */
export async function buildPackage(
  act: Act,
  planId: string,
  audience: Audience,
): Promise<Result<Map<string, Uint8Array>>> {
  const plan = await findPlan(act.tx, planId)
  if (plan === undefined) return no('plan-absent')
  const frames = await listFrozenFrames(act.tx, planId)
  const roster = await findFrozenRoster(act.tx, planId)
  const commitment = await findCommitment(act.tx, planId)
  if (roster === undefined || commitment === undefined) return no('package-not-yet')
  const of: PackageSources = {
    plan,
    frames,
    roster,
    commitment,
    results: await listResults(act.tx, planId),
    secrets: await readSecrets(act, planId),
    audience,
    isProtected: isProtected(plan.definition),
    isFailedKeyOpen: await isFailedKeyOpen(act, plan),
    isListOpen: audience === 'full' || isListPublic(plan.definition.publicity, plan.state),
    isRosterOpen: audience === 'full' || (await isRosterOpen(act, plan)),
  }
  const files = new Map<string, string>([
    ['plan.json', jcs(await planJson(act, of))],
    ...frames.map(({ task, rule }): [string, string] => [`rule${tailOf(plan, task)}.json`, jcs(ruleJson(rule))]),
    ['commit.json', commitment.document],
    ...lintFile(commitment),
    ['policy', await policyText(act)],
    ...(await populationFiles(act, of)),
    ...(await sourceFiles(act, of)),
    ...sealFiles(of),
    ...(await resultFiles(act, of)),
    ...(await historyFiles(act, of)),
  ])
  return ok(withCover(of, files))
}

/** What was found before the commitment and who let it stand; commitments before there was a report have none. */
function lintFile({ lint }: Commitment): [string, string][] {
  return lint === null ? [] : [['lint.json', lint]]
}

async function isFailedKeyOpen(act: Act, plan: Plan): Promise<boolean> {
  if (plan.state !== 'FAILED' || plan.definition.publicity === 'never') return false
  return (await findOpening(act.tx, plan.planId)) !== undefined
}

function withCover(of: PackageSources, files: ReadonlyMap<string, string>): Map<string, Uint8Array> {
  const { plan, commitment, audience, isProtected } = of
  const contents = new Map(
    [...files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, text]) => [name, Buffer.from(text, 'utf8')]),
  )
  const cover = jcs({
    format: 'hengjian-draw/1',
    audience,
    plan: plan.number,
    kind: plan.kind,
    state: plan.state,
    commit: commitment.commitHash,
    profile: isProtected ? 'protected' : 'open',
    publicity: plan.definition.publicity,
    files: [...contents].map(([name, bytes]) => ({ name, sha256: sha256Hex(bytes), size: bytes.length })),
    withheld: withheldOf(of, files).map((one) => ({ ...one })),
  })
  const coverBytes = Buffer.from(cover, 'utf8')
  return new Map<string, Uint8Array>([
    ['package.json', coverBytes],
    ['package.sha256', Buffer.from(`${sha256Hex(coverBytes)}  package.json\n`)],
    ...contents,
  ])
}

interface Withheld {
  readonly name: string
  readonly reason: string
}

function withheldOf(of: PackageSources, files: ReadonlyMap<string, string>): Withheld[] {
  const { plan, audience } = of
  const held: Withheld[] = []
  const hold = (name: string, reason: string): void => void held.push({ name, reason })
  const waves = plan.waves.map(({ wave }) => (isSimple(plan) ? '' : `-${wave}`))
  if (audience === 'public')
    for (const task of protectedTasks(plan)) hold(`frame-open${tailOf(plan, task)}.txt`, withheldWords.classes)
  hold('leaves.jsonl', withheldWords.notIntegrated)
  if (audience === 'public')
    for (const name of ['roster.jsonl', ...waves.map((tail) => `assignment${tail}.json`)])
      hold(name, withheldWords.officers)
  return [...held, ...undrawnFiles(of, waves)].filter(
    ({ name }, i, all) => !files.has(name) && all.findIndex((one) => one.name === name) === i,
  )
}

/** What exists only once a wave was drawn, and what of it waits for the list. */
function undrawnFiles({ plan, results, isListOpen, audience }: PackageSources, waves: readonly string[]): Withheld[] {
  const closed = plan.definition.publicity === 'never' ? listNever : listHeldBack
  const hasResult = results.length > 0
  const visits = waves.map((tail, i) => ({
    name: `visits${tail}.jsonl`,
    reason: i < results.length ? closed : withheldWords.notDrawn,
  }))
  const later = hasResult && audience === 'full' ? waves.slice(results.length) : []
  return [
    ...(hasResult ? [] : ['sources.json', 'result.json']).map((name) => ({ name, reason: withheldWords.notDrawn })),
    ...visits.filter((_, i) => i >= results.length || !isListOpen),
    ...later.map((tail) => ({ name: `assignment${tail}.json`, reason: withheldWords.notDrawn })),
    { name: 'seal.json', reason: hasResult ? closed : withheldWords.notDrawn },
  ].filter(({ name }) => name !== 'seal.json' || !hasResult || !isListOpen)
}

/** What the name of a task's file ends in: nothing in a simple plan. */
function tailOf(plan: Plan, task: string): string {
  return isSimple(plan) ? '' : `-${task}`
}

async function planJson(act: Act, { plan }: PackageSources): Promise<JcsValue> {
  const approvals = await listApprovals(act.tx, plan.planId)
  const commitment = { ...plan.definition }
  return {
    plan: plan.number,
    title: plan.title,
    org: plan.org,
    orgName: plan.orgName,
    item: [...plan.itemCodes],
    itemNames: [...plan.itemNames],
    period: plan.period,
    scope: commitment.scope.description,
    kind: plan.kind,
    publicity: commitment.publicity,
    legalBasis: commitment.legalBasis,
    ...(commitment.catalogues === undefined ? {} : { catalogues: { ...commitment.catalogues } }),
    ...(commitment.urgentReason === undefined ? {} : { urgentReason: commitment.urgentReason }),
    sourceMoment: seconds(plan.sourceMoment),
    holdAt: seconds(plan.holdAt),
    disclose: seconds(shanghaiInstant(plainDate(commitment.discloseOn), '00:00')),
    approvals: approvals.map(({ pseudonym, approvedAt }) => ({ by: pseudonym, at: seconds(approvedAt) })),
    ...(isSimple(plan) ? {} : await roundMembers(act, plan)),
  }
}

/** For people: who takes part, and what merging was expected to save when the plan was committed. */
async function roundMembers(act: Act, plan: Plan): Promise<{ [name: string]: JcsValue }> {
  const forecast = await findForecast(act.tx, plan.planId)
  return {
    tasks: plan.tasks.map(({ code, departmentName, itemNames, definition }) => ({
      task: code,
      orgName: departmentName,
      itemNames: [...itemNames],
      scope: definition.scope.description,
    })),
    ...(forecast === undefined
      ? {}
      : {
          expected: { selections: forecast.selections, merged: forecast.merged, separate: forecast.separate },
        }),
  }
}

/** After the disclosure everybody may check who was sent; a roster in which a recusal would tell who is related to whom stays closed. */
async function isRosterOpen(act: Act, plan: Plan): Promise<boolean> {
  const isDisclosed = plan.state === 'DISCLOSED' || plan.state === 'CLOSED'
  if (!isDisclosed || !isListPublic(plan.definition.publicity, plan.state)) return false
  const lines = await listRosterLines(act.tx, plan.planId)
  return inspectorsOf(lines).every(({ recuse }) => recuse.length === 0)
}

async function populationFiles(act: Act, of: PackageSources): Promise<[string, string][]> {
  const { plan, audience, secrets, frames } = of
  const files: [string, string][] = []
  for (const frozen of frames) {
    const task = plan.tasks.find(({ code }) => code === frozen.task)
    if (task === undefined) continue
    const suite = suiteOf(plan.definition.suite)
    const units = await loadFrame(act.tx, plan.planId, frozen)
    const lines = (form: FrameProfile): string =>
      Array.from({ length: units.size }, (_, i) => frameLine(suite, units, i, form)).join('\n')
    const tail = tailOf(plan, frozen.task)
    files.push([`frame${tail}.txt`, lines(frameForm(plan, task, secrets))])
    const capped = await listCapped(act.tx, plan.planId, frozen.task)
    if (capped.length > 0 && (audience === 'full' || !usesClasses(task.definition)))
      files.push([
        `exclusions${tail}.jsonl`,
        capped.map(({ id, visits }) => jcs({ id, visits: openVisits(visits) })).join('\n'),
      ])
    const key = frameKeyOf(plan, task, secrets)
    if (audience === 'full' && key !== undefined)
      files.push(
        [`frame-key${tail}.json`, jcs({ frameKey: hex(key) })],
        [`frame-open${tail}.txt`, lines({ profile: 'open' })],
      )
  }
  if (of.isRosterOpen)
    files.push(['roster.jsonl', (await listRosterLines(act.tx, plan.planId)).map(({ line }) => line).join('\n')])
  return files
}

/** The visits that filled a cap; a leaf that was not kept is left out. */
function openVisits(visits: readonly CapVisit[] | null): JcsValue {
  return (visits ?? []).map(({ on, leaf }) => (leaf === null ? { on } : { on, leaf }))
}

async function sourceFiles(act: Act, { plan, results }: PackageSources): Promise<[string, string][]> {
  if (results.length === 0) return []
  const stored = await listParties(act.tx, plan.planId)
  const lists = results.map((result) => {
    const parties = stored
      .filter(({ wave }) => wave === result.wave)
      .map(({ name, organ, commitment, share }) => ({
        name,
        organ,
        commit: commitment ?? '',
        reveal: share === null ? '' : hex(share),
      }))
    return result.sources.map(({ type, at, value, publications }) => ({
      type,
      at,
      value,
      publications: publications.map((p) => ({ ...p })),
      ...(type === 'parties' ? { parties } : {}),
    }))
  })
  return [['sources.json', jcs(isSimple(plan) ? (lists[0] ?? []) : lists)]]
}

/** The key opens with the list; a list that never opens keeps its key with the custodians. */
function sealFiles(of: PackageSources): [string, string][] {
  const { plan, commitment, secrets, isListOpen, audience } = of
  const isOpen = of.isFailedKeyOpen || (audience === 'full' ? isDrawn(plan.state) : isListOpen)
  if (!isOpen) return []
  return [['seal.json', jcs({ seal: commitment.seal, key: secrets.sealKey === undefined ? '' : hex(secrets.sealKey) })]]
}

function sha256Hex(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function seconds(instant: Date): number {
  return Math.floor(instant.getTime() / 1000)
}
