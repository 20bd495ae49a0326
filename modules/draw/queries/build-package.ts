import { createHash } from 'node:crypto'
import { jcs } from '#kernel/jcs.ts'
import type { JcsValue } from '#kernel/jcs.ts'
import { plainDate, shanghaiInstant } from '#kernel/plain-date.ts'
import type { Result } from '#kernel/result.ts'
import { ok } from '#kernel/result.ts'
import { policyText } from '#ledger'
import type { Act } from '#platform/operation.ts'
import { hex, suiteOf } from '../domain/encoding.ts'
import { frameLine, saltsFrom } from '../domain/frame.ts'
import { usesClasses } from '../domain/plan-definition.ts'
import { isDrawn, isListPublic } from '../domain/plan-state.ts'
import { ruleJson } from '../operations/freeze-frame.ts'
import { no } from '../refusals.ts'
import { findCommitment } from '../store/commitment-store.ts'
import type { Commitment } from '../store/commitment-store.ts'
import { findOpening } from '../store/escrow-store.ts'
import { findFrozenFrame, listRosterLines, loadFrame } from '../store/frame-store.ts'
import type { FrozenFrame } from '../store/frame-store.ts'
import { listParties } from '../store/party-store.ts'
import { findPlan, listApprovals } from '../store/plan-store.ts'
import type { Plan } from '../store/plan-store.ts'
import { findResult } from '../store/result-store.ts'
import type { StoredResult } from '../store/result-store.ts'
import { readSecrets } from '../store/secret-store.ts'
import type { PlanSecrets } from '../store/secret-store.ts'
import { listHeldBack, listNever, withheldWords } from '../strings.ts'
import { historyFiles } from './package-history.ts'
import { resultFiles } from './package-result.ts'

export type Audience = 'public' | 'full'

/** All a package is made of. @technical */
export interface PackageSources {
  readonly plan: Plan
  readonly frame: FrozenFrame
  readonly commitment: Commitment
  readonly result: StoredResult | undefined
  readonly secrets: PlanSecrets
  readonly audience: Audience
  readonly isProtected: boolean
  /** Custodians opened the key of a draw that failed (verifiable.md T5). */
  readonly isFailedKeyOpen: boolean
  /** The names may be given to everybody. */
  readonly isListOpen: boolean
}

/** The files of a draw package as spec/draw/package.md fixes them, by name in order. Refuses a plan that is not committed. */
export async function buildPackage(
  act: Act,
  planId: string,
  audience: Audience,
): Promise<Result<Map<string, Uint8Array>>> {
  const plan = await findPlan(act.tx, planId)
  if (plan === undefined) return no('plan-absent')
  const frame = await findFrozenFrame(act.tx, planId)
  const commitment = await findCommitment(act.tx, planId)
  if (frame === undefined || commitment === undefined) return no('package-not-yet')
  const of: PackageSources = {
    plan,
    frame,
    commitment,
    result: await findResult(act.tx, planId),
    secrets: await readSecrets(act, planId),
    audience,
    isProtected: usesClasses(plan.definition),
    isFailedKeyOpen: await isFailedKeyOpen(act, plan),
    isListOpen: audience === 'full' || isListPublic(plan.definition.publicity, plan.state),
  }
  const files = new Map<string, string>([
    ['plan.json', jcs(await planJson(act, of))],
    ['rule.json', jcs(ruleJson(frame.rule))],
    ['commit.json', commitment.document],
    ['policy', await policyText(act)],
    ...(await populationFiles(act, of)),
    ...(await sourceFiles(act, of)),
    ...sealFiles(of),
    ...(await resultFiles(act, of)),
    ...(await historyFiles(act, of)),
  ])
  return ok(withCover(of, files))
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
    withheld: withheldOf(of, files),
  })
  const coverBytes = Buffer.from(cover, 'utf8')
  return new Map<string, Uint8Array>([
    ['package.json', coverBytes],
    ['package.sha256', Buffer.from(`${sha256Hex(coverBytes)}  package.json\n`)],
    ...contents,
  ])
}

function withheldOf(of: PackageSources, files: ReadonlyMap<string, string>): { name: string; reason: string }[] {
  const { plan, audience, isProtected, result, isListOpen } = of
  const held: { name: string; reason: string }[] = []
  const hold = (name: string, reason: string): void => void (files.has(name) || held.push({ name, reason }))
  if (audience === 'public' && isProtected) hold('frame-open.txt', withheldWords.classes)
  hold('leaves.jsonl', withheldWords.notIntegrated)
  if (audience === 'public') for (const name of ['roster.jsonl', 'assignment.json']) hold(name, withheldWords.officers)
  if (result === undefined)
    for (const name of ['sources.json', 'result.json', 'visits.jsonl', 'seal.json']) hold(name, withheldWords.notDrawn)
  else if (!isListOpen)
    for (const name of ['visits.jsonl', 'seal.json'])
      hold(name, plan.definition.publicity === 'never' ? listNever : listHeldBack)
  return held
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
    ...(commitment.urgentReason === undefined ? {} : { urgentReason: commitment.urgentReason }),
    sourceMoment: seconds(plan.sourceMoment),
    holdAt: seconds(plan.holdAt),
    disclose: seconds(shanghaiInstant(plainDate(commitment.discloseOn), '00:00')),
    approvals: approvals.map(({ pseudonym, approvedAt }) => ({ by: pseudonym, at: seconds(approvedAt) })),
  }
}

async function populationFiles(act: Act, of: PackageSources): Promise<[string, string][]> {
  const { plan, audience, secrets, frame } = of
  const suite = suiteOf(plan.definition.suite)
  const units = await loadFrame(act.tx, plan.planId, frame.unitCount)
  const lines = (form: Parameters<typeof frameLine>[3]): string =>
    Array.from({ length: units.size }, (_, i) => frameLine(suite, units, i, form)).join('\n')
  const { frameKey } = secrets
  const files: [string, string][] = [
    [
      'frame.txt',
      lines(
        frameKey === undefined ? { profile: 'open' } : { profile: 'protected', saltOf: saltsFrom(suite, frameKey) },
      ),
    ],
  ]
  if (audience === 'public') return files
  if (frameKey !== undefined)
    files.push(['frame-key.json', jcs({ frameKey: hex(frameKey) })], ['frame-open.txt', lines({ profile: 'open' })])
  files.push(['roster.jsonl', (await listRosterLines(act.tx, plan.planId)).map(({ line }) => line).join('\n')])
  return files
}

async function sourceFiles(act: Act, { plan, result }: PackageSources): Promise<[string, string][]> {
  if (result === undefined) return []
  const parties = (await listParties(act.tx, plan.planId)).map(({ name, organ, commitment, share }) => ({
    name,
    organ,
    commit: commitment ?? '',
    reveal: share === null ? '' : hex(share),
  }))
  const sources = result.sources.map(({ type, at, value, publications }) => ({
    type,
    at,
    value,
    publications: publications.map((p) => ({ ...p })),
    ...(type === 'parties' ? { parties } : {}),
  }))
  return [['sources.json', jcs(sources)]]
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
