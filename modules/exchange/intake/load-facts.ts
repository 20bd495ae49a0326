import {
  type ClaimedRecord,
  endFacts,
  type EndedFact,
  type FactOrigin,
  type FeedFact,
  matchRecords,
  type Placement,
  recordFacts,
  type StartingFact,
  startDuties,
  takeReports,
} from '#entities'
import { manyIds } from '#platform/intake/many-ids.ts'
import type { Act } from '#platform/operation.ts'
import { feedFault, type FeedFault } from '../domain/feed-fault.ts'
import type { FeedRow, RowFact } from '../domain/feed-row.ts'
import { groundOf } from '../queries/feed-ground.ts'
import { listRecords } from '../queries/source-records.ts'
import type { DoubtedRow } from '../store/quarantine.ts'
import { keepRecords, type SourceRecord } from '../store/source-records.ts'
import { type ReadFeedRow, type RowsOf, sourceOf } from './rows-of.ts'

/** @technical */
export interface FactOutcomes {
  readonly loaded: number
  readonly changed: number
  readonly ended: number
  readonly unchanged: ReadonlySet<number>
  readonly faults: ReadonlyMap<number, FeedFault>
  /** Rows whose owner is doubtful, with the match that waits for a person. */
  readonly doubted: ReadonlyMap<number, DoubtedRow>
}

interface Work {
  readonly of: RowsOf
  readonly today: string
  readonly newId: () => string
  /** What each key stands for now, rows of this page included. */
  readonly records: Map<string, SourceRecord>
  readonly fresh: Set<string>
  readonly touched: Set<string>
  readonly facts: FeedFact[]
  readonly ends: EndedFact[]
  readonly duties: StartingFact[]
  readonly unchanged: Set<number>
  readonly faults: Map<number, FeedFault>
  readonly doubted: Map<number, DoubtedRow>
  loaded: number
  changed: number
  ended: number
}

/**
 * Turns rows into facts of the entities they speak of. A key seen before with the same content changes nothing; with other
 * content its facts are closed and new ones stand beside them; a `d` closes them with the day. Rows whose entity is not
 * known, or is known under other names, are faults.
 */
export async function loadFacts(act: Act, of: RowsOf, rows: readonly ReadFeedRow[]): Promise<FactOutcomes> {
  const records = await listRecords(act.tx, of.feed.feed, [...new Set(rows.map(({ row }) => row.key))])
  const work: Work = {
    of,
    today: act.today,
    newId: manyIds(act.ports),
    records,
    fresh: new Set(),
    touched: new Set(),
    facts: [],
    ends: [],
    duties: [],
    unchanged: new Set(),
    faults: new Map(),
    doubted: new Map(),
    loaded: 0,
    changed: 0,
    ended: 0,
  }
  const asked = rows.filter((one) => one.row.flag !== 'd' && !isSame(records.get(one.row.key), one))
  const source = sourceOf(of.feed)
  const matches = await matchRecords(
    act,
    asked.map(({ row }) => claimedRecord(of, row, source)),
  )
  const matchOf = new Map(asked.map((one, at) => [one.rowNo, matches[at]]))
  for (const one of rows) {
    if (one.row.flag === 'd') takeEnd(work, one)
    else takeRow(work, one, matchOf)
  }
  const origin: FactOrigin = {
    batchId: of.batchId,
    source,
    citation: groundOf(of.feed, act.today),
    at: act.now,
  }
  await recordFacts(act.tx, origin, work.facts)
  await startDuties(act, origin, work.duties)
  await takeReports(act, origin, work.facts)
  await endFacts(act.tx, origin, work.ends)
  await keepRecords(act.tx, of.feed.feed, pickRecords(work, work.fresh), pickRecords(work, work.touched))
  return work
}

function pickRecords({ records }: Work, keys: ReadonlySet<string>): SourceRecord[] {
  return [...keys].flatMap((key) => records.get(key) ?? [])
}

function isSame(known: SourceRecord | undefined, one: ReadFeedRow): boolean {
  return known !== undefined && known.endedOn === null && known.contentHash === one.contentHash
}

function takeEnd(work: Work, { rowNo, row }: ReadFeedRow): void {
  const known = work.records.get(row.key)
  if (known === undefined) {
    const field = work.of.feed.key.join('、')
    work.faults.set(rowNo, feedFault('end-without-record', { field, value: row.key }))
    return
  }
  if (known.endedOn !== null) {
    work.unchanged.add(rowNo)
    return
  }
  close(work, known, rowNo, 'withdrawn')
  keep(work, row.key, { ...known, endedOn: work.today, batchId: work.of.batchId, rowNo })
  work.loaded += 1
  work.ended += 1
}

function takeRow(work: Work, one: ReadFeedRow, matchOf: ReadonlyMap<number, Placement | undefined>): void {
  const { rowNo, row } = one
  const known = work.records.get(row.key)
  if (isSame(known, one)) {
    work.unchanged.add(rowNo)
    return
  }
  if (known?.batchId === work.of.batchId && known.endedOn === null && row.flag === null) {
    const field = work.of.feed.key.join('、')
    work.faults.set(rowNo, feedFault('key-twice', { field, value: row.key.replaceAll('\u001F', '、') }))
    return
  }
  const match = matchOf.get(rowNo)
  const entityId = match?.entityId ?? null
  if (match === undefined || entityId === null) {
    doubt(work, one, match)
    return
  }
  if (known !== undefined && known.endedOn === null) {
    close(work, known, rowNo, 'replaced')
    work.changed += 1
  }
  const factIds = addFacts(work, one, entityId, match.matchId)
  const { contentHash } = one
  const { batchId } = work.of
  keep(work, row.key, { key: row.key, entityId, contentHash, factIds, batchId, rowNo, endedOn: null })
  work.loaded += 1
}

function doubt(work: Work, { rowNo, row }: ReadFeedRow, match: Placement | undefined): void {
  work.faults.set(rowNo, faultOfMatch(match))
  work.doubted.set(rowNo, { recordKey: row.key, matchId: match?.matchId ?? null })
}

/** What a row claims, as the register's resolver asks; a person who wrote down who is meant has settled the name. */
function claimedRecord({ feed }: RowsOf, row: FeedRow, source: string): ClaimedRecord {
  const { name, assigned, ...codes } = row.identity
  const isNameAsked = !assigned && feed.quality.name === 'must-match'
  const claim = assigned ? { uscc: codes.uscc } : { ...codes, name: isNameAsked ? name : null }
  return { claim, source, recordKey: row.key, facts: row.facts.map(factOfRecord) }
}

function factOfRecord(fact: RowFact): ClaimedRecord['facts'][number] {
  return { kind: fact.kind, value: fact.value, citation: null, quality: 'reported', validFrom: fact.from }
}

/** Why the resolver did not say who is meant, in its own sentence. */
function faultOfMatch(match: Placement | undefined): FeedFault {
  const message = match?.reason ?? ''
  return { reason: match?.why ?? 'nothing-usable', field: '整行', message, citation: 'GB 32100-2015' }
}

function addFacts(work: Work, { rowNo, row }: ReadFeedRow, entityId: string, matchId: string | null): string[] {
  return row.facts.map((fact, at) => {
    const factId = work.newId()
    work.facts.push({
      factId,
      entityId,
      kind: fact.kind,
      value: fact.value,
      validFrom: fact.from,
      validTo: fact.to,
      rowNo,
      details: at === 0 ? row.details : null,
      matchId,
      recordKey: row.key,
    })
    if (fact.duty !== null && fact.from !== null) {
      const { kind, disclosedOn } = fact.duty
      const starts = { factId, entityId, kind, matter: fact.value, aroseOn: fact.from, disclosedOn, recordKey: row.key }
      work.duties.push(starts)
    }
    return factId
  })
}

function close(work: Work, known: SourceRecord, rowNo: number, why: EndedFact['why']): void {
  work.ends.push({ entityId: known.entityId, factIds: known.factIds, endedOn: work.today, why, rowNo })
}

function keep(work: Work, key: string, record: SourceRecord): void {
  const isNew = !work.records.has(key) || work.fresh.has(key)
  work.records.set(key, record)
  if (isNew) work.fresh.add(key)
  else work.touched.add(key)
}
