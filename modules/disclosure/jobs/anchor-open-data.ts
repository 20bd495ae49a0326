import { z } from 'zod'
import { jcs } from '#kernel/jcs.ts'
import { findProof, policyText, readLeaf } from '#ledger'
import { enqueue, type Job, job } from '#platform/jobs.ts'
import { saveAnchor } from '../store/open-data-store.ts'

const SECONDS_TO_NEXT = 10

/** Once the leaf of an edition is in the tree, keeps what proves it: the leaf, its fields, the path, the checkpoint, the keys. */
export const anchorOpenData: Job = job({
  name: 'disclosure.anchor-open-data',
  schema: z.object({ ordinal: z.int(), leafHash: z.string() }),
  async run(act, { ordinal, leafHash }) {
    const leaf = await readLeaf(act.tx, leafHash)
    const proof = await findProof(act.tx, leafHash)
    if (leaf === undefined || proof === undefined) {
      const runAt = new Date(act.now.getTime() + SECONDS_TO_NEXT * 1000)
      await enqueue(act, anchorOpenData, { ordinal, leafHash }, { runAt })
      return
    }
    const fields = leaf.fields.map(({ name, value, salt }) => ({ name, value, salt }))
    const policy = await policyText(act)
    await saveAnchor(
      act.tx,
      ordinal,
      jcs({ leaf: leaf.leaf, fields, index: proof.index, proof: proof.tlogProof, policy }),
    )
  },
})
