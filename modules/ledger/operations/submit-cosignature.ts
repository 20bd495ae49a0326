import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { checkCosignature, checkpointBody } from '../domain/note.ts'
import { checkpointAt } from '../queries/checkpoints.ts'
import { listWitnesses } from '../queries/proofs.ts'
import { no } from '../refusals.ts'
import { addCosignature } from '../store/checkpoints.ts'
import { record } from '../store/record.ts'

const CLOCK_MINUTES = 5

/** Takes a witness's cosignature/v1 of a checkpoint, made with a key that never was here. The time inside must be now. */
export const submitCosignature = operation({
  name: 'submit-cosignature',
  kind: 'act',
  permission: 'ledger.cosign',
  summary: '提交见证签名',
  input: z.object({ witnessId: z.uuid(), size: z.number().int().min(1), line: z.string().max(400) }),
  output: z.object({ size: z.number().int(), cosignedAt: z.iso.datetime({ offset: true }) }),
  async run(act, input) {
    const witness = (await listWitnesses(act.tx)).find((one) => one.witnessId === input.witnessId)
    if (witness === undefined) return no('no-such-witness')
    const checkpoint = await checkpointAt(act.tx, input.size)
    if (checkpoint === undefined) return no('no-checkpoint')
    const body = checkpointBody(act.settings.origin, checkpoint.size, Buffer.from(checkpoint.root, 'hex'))
    const line = input.line.endsWith('\n') ? input.line : `${input.line}\n`
    const time = checkCosignature(witness.name, Buffer.from(witness.publicKey, 'hex'), body, line)
    if (time === undefined) return no('bad-cosignature')
    const at = new Date(time * 1000)
    if (Math.abs(at.getTime() - act.now.getTime()) > CLOCK_MINUTES * 60_000)
      return no('late-cosignature', { minutes: CLOCK_MINUTES })
    await addCosignature(act.tx, { size: checkpoint.size, witnessId: witness.witnessId, at, line })
    await record(act, { type: 'log.cosign', fields: { size: String(checkpoint.size), witness: witness.name } })
    return ok({ size: checkpoint.size, cosignedAt: at.toISOString() })
  },
})
