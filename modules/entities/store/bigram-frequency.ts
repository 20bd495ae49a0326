import type { Tx } from '#platform/tx.ts'

/** Adds to the frequency of name bigrams. Locks the rows of the bigrams it touches, in their order. */
export async function addBigramFrequency(tx: Tx, counts: ReadonlyMap<number, number>): Promise<void> {
  if (counts.size === 0) return
  const grams = [...counts.keys()].sort((a, b) => a - b)
  await tx.run(
    `insert into entities.bigram_frequency as f (gram, entity_count)
     select * from unnest($1::int[], $2::int[]) order by 1
     on conflict on constraint bigram_frequency_pk do update set entity_count = f.entity_count + excluded.entity_count`,
    [grams, grams.map((gram) => counts.get(gram) ?? 0)],
  )
}

/** Counts the bigrams of the given names. */
export function countBigrams(into: Map<number, number>, grams: readonly number[]): void {
  for (const gram of grams) into.set(gram, (into.get(gram) ?? 0) + 1)
}
