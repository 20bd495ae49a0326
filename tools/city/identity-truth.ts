import type { TestHost } from '#platform/testing.ts'
import { placeRecords } from '#entities'
import type { KnownEntity, TruthRecord } from './identity-city.ts'

/** How placings compare with the truth. @technical */
export interface IdentityScore {
  readonly records: number
  readonly right: number
  readonly wrong: number
  readonly waiting: number
  /** Of what was placed, how much is right. */
  readonly precision: number
  /** Of the records that speak of somebody in the register, how many were placed rightly. */
  readonly recall: number
  /** The same of those that carry a right code of their own and nothing that contradicts it. */
  readonly recallOfClear: number
  readonly faults: readonly string[]
  readonly missed: readonly string[]
}

const AT_ONCE = 2000

interface Outcome {
  readonly record: TruthRecord
  readonly is: 'right' | 'wrong' | 'waiting'
  readonly reason: string
}

/** Places every record and compares with the truth; entities are known again by their registration number. */
export async function scoreResolver(
  t: TestHost,
  city: readonly KnownEntity[],
  records: readonly TruthRecord[],
): Promise<IdentityScore> {
  const idOf = await registeredIds(t, city)
  const outcomes: Outcome[] = []
  for (let from = 0; from < records.length; from += AT_ONCE)
    outcomes.push(...(await placePart(t, idOf, records.slice(from, from + AT_ONCE), from)))
  return scoreOf(outcomes)
}

async function registeredIds(t: TestHost, city: readonly KnownEntity[]): Promise<ReadonlyMap<string, string>> {
  const numbers = await t.sql<{ value: string; id: string }>(
    `select value, entity_id as id from entities.entity_identifier where type = 'registration-number'`,
  )
  const idOf = new Map(numbers.map((row) => [row.value, row.id]))
  const missing = city.filter((one) => !idOf.has(one.registrationNumber)).length
  if (missing > 0) throw new Error(`${String(missing)} entities of the city are not in the register`)
  return idOf
}

async function placePart(
  t: TestHost,
  idOf: ReadonlyMap<string, string>,
  part: readonly TruthRecord[],
  from: number,
): Promise<Outcome[]> {
  const given = part.map((one, nth) => ({
    claim: one.claim,
    source: '核对',
    recordKey: String(from + nth),
    facts: [],
  }))
  const placements = await t.act(t.actor(), (act) => placeRecords(act, given))
  return part.map((record, nth) => {
    const placement = placements[nth]
    const truth = record.truth === null ? null : idOf.get(record.truth.registrationNumber)
    const isRight = placement?.entityId === truth
    const is = placement?.state !== 'matched' ? 'waiting' : isRight ? 'right' : 'wrong'
    return { record, is, reason: placement?.reason ?? '' }
  })
}

function scoreOf(outcomes: readonly Outcome[]): IdentityScore {
  const count = (holds: (one: Outcome) => boolean) => outcomes.filter(holds).length
  const said = (one: Outcome) => `${one.record.kind}: ${JSON.stringify(one.record.claim)} → ${one.reason}`
  const [right, wrong] = [count((one) => one.is === 'right'), count((one) => one.is === 'wrong')]
  const clear = outcomes.filter((one) => one.record.isClear)
  const missed = clear.filter((one) => one.is !== 'right')
  return {
    records: outcomes.length,
    right,
    wrong,
    waiting: count((one) => one.is === 'waiting'),
    precision: right / (right + wrong),
    recall: right / count((one) => one.record.truth !== null),
    recallOfClear: (clear.length - missed.length) / clear.length,
    faults: outcomes.filter((one) => one.is === 'wrong').map(said),
    missed: missed.map(said),
  }
}
