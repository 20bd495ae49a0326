import { z } from 'zod'
import type { Result } from '#kernel/result.ts'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import type { Act } from '#platform/operation.ts'
import { operation } from '#platform/operation.ts'
import type { PlanState } from '../domain/plan-state.ts'
import { sourceValue } from '../domain/source.ts'
import { no } from '../refusals.ts'
import { insertSourceEntry, listSourceEntries } from '../store/commitment-store.ts'
import type { SourceEntry } from '../store/commitment-store.ts'
import type { Plan } from '../store/plan-store.ts'
import { momentWords } from '../strings.ts'
import { lockPlanIn } from './change-state.ts'
import { committedSources } from './committed-sources.ts'
import { waveOf } from './plan-entropy.ts'
import { settledValue } from './settled-sources.ts'

const input = z.object({
  entryId: z.uuid(),
  planId: z.uuid(),
  wave: z.int().min(1).max(12).default(1),
  type: z.enum(['cwl-kl8', 'cwl-ssq', 'drand-quicknet']),
  value: z.string().min(1).max(400),
  publicationTitle: z.string().trim().min(2).max(120),
  publicationUrl: z.url().max(400),
  /** SHA-256 of the page or screenshot as kept. */
  publicationHash: z.string().regex(/^[0-9a-f]{64}$/, '公告原件的 SHA-256 应为 64 位小写十六进制'),
})
type Input = z.output<typeof input>

/**
 * One reading of a public source. A lottery counts once two persons, from two publications, entered the same text; a beacon
 * signature proves itself. Refuses values that cannot be the source's, entries before its moment, and the same person or page twice.
 */
export const enterSource = operation({
  name: 'enter-source',
  kind: 'act',
  permission: 'draw.enter-source',
  summary: '录入公开随机源',
  input,
  output: z.object({ planId: z.uuid(), type: z.string(), settled: z.boolean(), agrees: z.boolean() }),
  async run(act, entry) {
    const locked = await lockPlanIn(act, entry.planId, awaitedIn(entry.wave), '录入随机源')
    if (!locked.ok) return locked
    return enterReading(act, locked.value, entry)
  },
})

/** Wave 1 is awaited by an armed plan; a later one also by a plan already drawn. */
export function awaitedIn(wave: number): readonly PlanState[] {
  return wave === 1 ? ['ARMED'] : ['ARMED', 'DRAWN', 'RELEASED']
}

/** Checks and keeps one reading of a source the plan committed to, with its leaf. The plan is locked and armed. */
export async function enterReading(
  act: Act,
  plan: Plan,
  entry: Input,
): Promise<Result<{ planId: string; type: string; settled: boolean; agrees: boolean }>> {
  const checked = await checkEntry(act, plan, entry)
  if (!checked.ok) return checked
  const { at, others } = checked.value
  const stored: SourceEntry = {
    ...entry,
    sourceType: entry.type,
    sourceAt: at,
    accountId: act.actor.accountId ?? THE_SYSTEM,
    personName: act.actor.personName,
    enteredAt: act.now,
  }
  await insertSourceEntry(act.tx, plan, stored)
  const fields = {
    source: entry.type,
    at,
    value: entry.value,
    url: entry.publicationUrl,
    publication: entry.publicationHash,
  }
  await record(act, { type: 'draw.source', subject: { kind: 'draw', id: plan.planId }, fields, org: plan.org })
  const settled = settledValue(entry.type, [...others, stored]) !== undefined
  return ok({
    planId: plan.planId,
    type: entry.type,
    settled,
    agrees: others.every(({ value }) => value === entry.value),
  })
}

/** Stands for the account of the job that asks a relay. */
const THE_SYSTEM = '00000000-0000-0000-0000-000000000000'

async function checkEntry(act: Act, plan: Plan, entry: Input): Promise<Result<{ at: string; others: SourceEntry[] }>> {
  const wave = waveOf(plan, entry.wave)
  const named = (await committedSources(act.tx, plan, entry.wave)).find(({ type }) => type === entry.type)
  if (wave === undefined) return no('source-unknown')
  if (wave.state !== 'waiting') return no('wave-over', { wave: entry.wave })
  if (named === undefined) return no('source-unknown')
  if (act.now < wave.sourceMoment) return no('source-not-yet', { at: momentWords(wave.sourceMoment) })
  const value = sourceValue(named, entry.value)
  if (!value.ok) return no('source-wrong', { reason: value.reason })
  const others = (await listSourceEntries(act.tx, plan.planId)).filter(
    ({ sourceType, wave: of }) => sourceType === entry.type && of === entry.wave,
  )
  if (settledValue(entry.type, others) !== undefined) return no('source-settled')
  const agreeing = others.filter((other) => other.value === entry.value)
  if (agreeing.some(({ accountId }) => accountId === act.actor.accountId)) return no('source-same-person')
  const isSamePage = agreeing.some((other) => other.publicationUrl === entry.publicationUrl)
  return isSamePage ? no('source-same-publication') : ok({ at: named.at, others })
}
