import { z } from 'zod'
import { ok, type Result } from '#kernel/result.ts'
import { type Act, operation } from '#platform/operation.ts'
import { checkpointBody, cosignatureLine } from '../domain/note.ts'
import { record } from '../store/record.ts'
import { addCosignature } from '../store/checkpoints.ts'
import { latestCheckpoint } from '../queries/checkpoints.ts'
import { listWitnesses } from '../queries/proofs.ts'
import { no } from '../refusals.ts'

/** A demonstration witness cosigns the newest checkpoint with the key this installation keeps for it; demonstration mode only. */
export const cosignAsDemonstration = operation({
  name: 'cosign-as-demonstration',
  kind: 'act',
  permission: 'ledger.cosign',
  summary: '见证检查点（演示密钥）',
  input: z.object({ witnessId: z.uuid() }),
  output: z.object({ size: z.number().int(), line: z.string() }),
  run: (act, input) => cosign(act, input),
})

export async function cosign(act: Act, input: { witnessId: string }): Promise<Result<{ size: number; line: string }>> {
  const witness = (await listWitnesses(act.tx)).find((one) => one.witnessId === input.witnessId)
  if (witness === undefined) return no('no-such-witness')
  if (!witness.demonstration || !act.settings.demonstration) return no('not-demonstration')
  const checkpoint = await latestCheckpoint(act.tx)
  if (checkpoint === undefined) return no('no-checkpoint')
  const body = checkpointBody(act.settings.origin, checkpoint.size, Buffer.from(checkpoint.root, 'hex'))
  const time = Math.floor(act.now.getTime() / 1000)
  const line = cosignatureLine(witness.name, act.settings.keys.secret(`witness-${witness.witnessId}`), body, time)
  await addCosignature(act.tx, { size: checkpoint.size, witnessId: witness.witnessId, at: new Date(time * 1000), line })
  await record(act, { type: 'log.cosign', fields: { size: String(checkpoint.size), witness: witness.name } })
  return ok({ size: checkpoint.size, line })
}
