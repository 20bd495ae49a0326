import { z } from 'zod'
import type { Tx } from '#platform/tx.ts'
import type { NamedSource } from '../domain/source.ts'
import { findCommitment } from '../store/commitment-store.ts'
import type { Plan } from '../store/plan-store.ts'

const entropy = z.object({
  entropy: z.array(z.object({ type: z.enum(['parties', 'cwl-kl8', 'cwl-ssq', 'drand-quicknet']), at: z.string() })),
})

/**
 * The sources a committed plan waits for, read from the hashed document and from nowhere else: a row changed after the
 * commitment changes no source (verifiable.md §5, wait, never substitute). None before the commitment.
 */
export async function committedSources(tx: Tx, plan: Plan): Promise<readonly NamedSource[]> {
  const commitment = await findCommitment(tx, plan.planId)
  return commitment === undefined ? [] : entropy.parse(JSON.parse(commitment.document)).entropy
}
