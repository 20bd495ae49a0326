import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { publicKeyOf } from '../domain/note.ts'
import { listWitnesses } from '../queries/proofs.ts'
import { no } from '../refusals.ts'
import { addWitness } from '../store/checkpoints.ts'
import { record } from '../store/record.ts'

/**
 * Registers whose cosignatures count (verifiable.md §15.2). A witness brings a public key of their own;
 * without one, and only in demonstration mode, this installation keeps a demonstration key for them.
 */
export const registerWitness = operation({
  name: 'register-witness',
  kind: 'act',
  permission: 'ledger.register-witness',
  summary: '登记见证人',
  input: z.object({
    witnessId: z.uuid(),
    name: z.string().regex(/^[a-z0-9./-]{3,80}$/u),
    person: z.string().min(1).max(40),
    organ: z.string().min(2).max(80),
    publicKey: z
      .string()
      .regex(/^[0-9a-f]{64}$/u)
      .optional(),
  }),
  output: z.object({ witnessId: z.uuid(), publicKey: z.string(), demonstration: z.boolean() }),
  async run(act, input) {
    const demonstration = input.publicKey === undefined
    if (demonstration && !act.settings.demonstration) return no('not-demonstration')
    const publicKey =
      input.publicKey ??
      Buffer.from(publicKeyOf(act.settings.keys.secret(`witness-${input.witnessId}`))).toString('hex')
    const known = (await listWitnesses(act.tx)).find(
      (one) => one.witnessId === input.witnessId || one.name === input.name,
    )
    if (known !== undefined) {
      return known.publicKey === publicKey && known.witnessId === input.witnessId
        ? ok({ witnessId: known.witnessId, publicKey, demonstration })
        : no('witness-taken', { name: input.name })
    }
    await addWitness(act.tx, { ...input, publicKey, demonstration, at: act.now })
    await record(act, {
      type: 'log.witness',
      fields: { name: input.name, organ: input.organ, person: input.person, publicKey },
    })
    return ok({ witnessId: input.witnessId, publicKey, demonstration })
  },
})
