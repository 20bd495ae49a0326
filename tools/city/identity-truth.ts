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
  readonly byKind: ReadonlyMap<string, { right: number; wrong: number; waiting: number }>
  readonly faults: readonly string[]
  readonly missed: readonly string[]
}

const AT_ONCE = 2000

/** Places every record and compares with the truth; entities are known again by their registration number. */
export async function scoreResolver(
  t: TestHost,
  city: readonly KnownEntity[],
  records: readonly TruthRecord[],
): Promise<IdentityScore> {
  const numbers = await t.sql<{ value: string; id: string }>(
    `select value, entity_id as id from entities.entity_identifier where type = 'registration-number'`,
  )
  const idOf = new Map(numbers.map((row) => [row.value, row.id]))
  const missing = city.filter((one) => !idOf.has(one.registrationNumber)).length
  if (missing > 0) throw new Error(`${String(missing)} entities of the city are not in the register`)
  const byKind = new Map<string, { right: number; wrong: number; waiting: number }>()
  const [faults, missed] = [[] as string[], [] as string[]]
  let [known, clear, rightOfClear] = [0, 0, 0]
  for (let from = 0; from < records.length; from += AT_ONCE) {
    const part = records.slice(from, from + AT_ONCE)
    const placements = await t.act(t.actor(), (act) =>
      placeRecords(
        act,
        part.map((one, nth) => ({ claim: one.claim, source: '核对', recordKey: String(from + nth), facts: [] })),
      ),
    )
    for (const [nth, one] of part.entries()) {
      const placement = placements[nth]
      const truth = one.truth === null ? null : (idOf.get(one.truth.registrationNumber) ?? null)
      const count = byKind.get(one.kind) ?? { right: 0, wrong: 0, waiting: 0 }
      byKind.set(one.kind, count)
      const outcome = placement?.state !== 'matched' ? 'waiting' : placement.entityId === truth ? 'right' : 'wrong'
      count[outcome] += 1
      if (outcome === 'wrong') faults.push(`${one.kind}: ${JSON.stringify(one.claim)} → ${placement?.reason ?? ''}`)
      if (one.truth !== null) known += 1
      if (one.isClear) clear += 1
      if (one.isClear && outcome === 'right') rightOfClear += 1
      else if (one.isClear) missed.push(`${one.kind}: ${JSON.stringify(one.claim)} → ${placement?.reason ?? ''}`)
    }
  }
  const sum = (key: 'right' | 'wrong' | 'waiting') => [...byKind.values()].reduce((all, one) => all + one[key], 0)
  const [right, wrong] = [sum('right'), sum('wrong')]
  return {
    records: records.length,
    right,
    wrong,
    waiting: sum('waiting'),
    precision: right / (right + wrong),
    recall: right / known,
    recallOfClear: rightOfClear / clear,
    byKind,
    faults,
    missed,
  }
}
