import { z } from 'zod'
import type { Tx } from '#platform/tx.ts'
import type { NamedSource } from '../domain/source.ts'
import { findCommitment } from '../store/commitment-store.ts'
import type { Plan } from '../store/plan-store.ts'

const list = z.array(z.object({ type: z.enum(['parties', 'cwl-kl8', 'cwl-ssq', 'drand-quicknet']), at: z.string() }))
/** One list, or one per wave in the general form (spec/draw/round.md). */
const entropy = z.object({ entropy: z.union([list, z.array(list)]) })

/**
 * The sources a wave of a committed plan waits for, read from the hashed document and from nowhere else: a row changed after the
 * commitment changes no source (verifiable.md §5, wait, never substitute). None before the commitment.
 */
export async function committedSources(tx: Tx, plan: Plan, wave: number): Promise<readonly NamedSource[]> {
  const commitment = await findCommitment(tx, plan.planId)
  if (commitment === undefined) return []
  const named = entropy.parse(JSON.parse(commitment.document)).entropy
  const waves = named.every(Array.isArray) && named.length > 0 ? z.array(list).parse(named) : [list.parse(named)]
  return waves[wave - 1] ?? []
}
