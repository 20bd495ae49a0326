import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { listWitnesses } from '../queries/proofs.ts'

/** Who witnesses the log: name and organ stand in public beside each draw (design.md §4). */
export const listLedgerWitnesses = operation({
  name: 'list-ledger-witnesses',
  kind: 'query',
  permission: 'signed-in',
  summary: '见证人名单',
  input: z.object({}),
  output: z.object({
    witnesses: z.array(
      z.object({
        witnessId: z.uuid(),
        name: z.string(),
        person: z.string(),
        organ: z.string(),
        publicKey: z.string(),
        demonstration: z.boolean(),
      }),
    ),
  }),
  async run(act) {
    return ok({ witnesses: await listWitnesses(act.tx) })
  },
})
