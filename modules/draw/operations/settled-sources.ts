import type { Act } from '#platform/operation.ts'
import { hex } from '../domain/encoding.ts'
import { partiesValue } from '../domain/parties.ts'
import type { PlanWave } from '../domain/plan-task.ts'
import type { SourceValue } from '../domain/seed.ts'
import { sourceValue } from '../domain/source.ts'
import type { NamedSource } from '../domain/source.ts'
import { listSourceEntries } from '../store/commitment-store.ts'
import type { SourceEntry } from '../store/commitment-store.ts'
import { listParties } from '../store/party-store.ts'
import type { StoredParty } from '../store/party-store.ts'
import type { Plan } from '../store/plan-store.ts'
import { sourceWords } from '../strings.ts'
import { committedSources } from './committed-sources.ts'
import { closesAt } from './plan-entropy.ts'

export interface SettledSource extends SourceValue, NamedSource {
  readonly type: NamedSource['type']
  readonly publications: readonly { readonly title: string; readonly url: string; readonly sha256: string }[]
}

export interface SettledSources {
  readonly values: readonly SettledSource[]
  /** Names of parties who kept silent: left out, and published. */
  readonly silent: readonly string[]
}

/** Every named source of a wave with its value, or the Chinese names of those still missing. There is no substitute: one waits. */
export async function settleSources(
  act: Pick<Act, 'tx' | 'now'>,
  plan: Plan,
  wave: PlanWave,
): Promise<{ ok: true; sources: SettledSources } | { ok: false; missing: string[] }> {
  const entries = (await listSourceEntries(act.tx, plan.planId)).filter((entry) => entry.wave === wave.wave)
  const stored = (await listParties(act.tx, plan.planId)).filter((party) => party.wave === wave.wave)
  const sources = await committedSources(act.tx, plan, wave.wave)
  const isOver = act.now >= closesAt(wave)
  return settle(sources, { entries, parties: stored, isOver })
}

/** What is known of the sources of one plan. @technical */
export interface SourceFacts {
  readonly entries: readonly SourceEntry[]
  readonly parties: readonly Pick<StoredParty, 'name' | 'share'>[]
  /** The time for revealing is over: who is silent is left out. */
  readonly isOver: boolean
}

/** Exactly the committed sources in their order with their values, or what is missing; nothing else is ever a source. */
export function settle(
  sources: readonly NamedSource[],
  { entries, parties, isOver }: SourceFacts,
): { ok: true; sources: SettledSources } | { ok: false; missing: string[] } {
  const silent = parties.filter(({ share }) => share === null).map(({ name }) => name)
  const isOpen = !isOver && silent.length > 0
  const missing: string[] = []
  const values: SettledSource[] = []
  for (const source of sources) {
    if (source.type === 'parties') {
      const revealed = parties.flatMap(({ name, share }) => (share === null ? [] : [{ name, share }]))
      if (isOpen || revealed.length === 0) missing.push(sourceWords.parties)
      else values.push({ ...source, value: partiesValue(revealed), publications: [] })
      continue
    }
    const text = settledValue(source.type, entries)
    const parsed = text === undefined ? undefined : sourceValue(source, text)
    if (parsed === undefined || !parsed.ok) missing.push(`${sourceWords[source.type]}（${source.at}）`)
    else values.push({ ...source, value: parsed.value, publications: publicationsOf(source.type, text, entries) })
  }
  return missing.length > 0 || values.length === 0 ? { ok: false, missing } : { ok: true, sources: { values, silent } }
}

/** The text two persons entered alike from two publications; one entry is enough where the value proves itself. */
export function settledValue(
  type: string,
  entries: readonly Pick<SourceEntry, 'sourceType' | 'value' | 'accountId' | 'publicationUrl'>[],
): string | undefined {
  const own = entries.filter(({ sourceType }) => sourceType === type)
  if (type === 'drand-quicknet') return own[0]?.value
  for (const first of own) {
    const second = own.find(
      (other) =>
        other.value === first.value &&
        other.accountId !== first.accountId &&
        other.publicationUrl !== first.publicationUrl,
    )
    if (second !== undefined) return first.value
  }
  return undefined
}

function publicationsOf(
  type: string,
  text: string | undefined,
  entries: readonly SourceEntry[],
): SettledSource['publications'] {
  return entries
    .filter(({ sourceType, value }) => sourceType === type && value === text)
    .map(({ publicationTitle, publicationUrl, publicationHash }) => ({
      title: publicationTitle,
      url: publicationUrl,
      sha256: publicationHash,
    }))
}

/** Sources as the package and the result row hold them. */
export function sourcesJson({
  values,
}: SettledSources): { type: string; at: string; value: string; publications: SettledSource['publications'] }[] {
  return values.map(({ type, at, value, publications }) => ({ type, at, value: hex(value), publications }))
}
