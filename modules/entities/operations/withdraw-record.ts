import { z } from 'zod'
import { record } from '#ledger'
import { newId } from '#kernel/ids.ts'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { publish } from '#platform/outbox.ts'
import { recordWithdrawn } from '../events.ts'
import { plainReason } from '../identity-strings.ts'
import { keyOfRecord } from '../intake/place-records.ts'
import { findEntity } from '../queries/find-entity.ts'
import { no } from '../refusals.ts'
import { copyMatches, listPlainFacts, openAgain, undoMatchRow, withdrawFacts } from '../store/identity-matches.ts'

/**
 * Takes a record off a file onto which code and name put it without a match of its own; it waits for a person, and this
 * record is never placed automatically again. Refused: a record that is not on the file.
 */
export const withdrawRecord = operation({
  name: 'withdraw-record',
  kind: 'act',
  permission: 'entities.resolve',
  summary: '撤回来源记录',
  input: z.object({
    entityId: z.uuid(),
    source: z.string().min(1).max(200),
    recordKey: z.string().min(1).max(400),
    reason: z.string().trim().min(4).max(400),
  }),
  output: z.object({ matchId: z.uuid(), waitingId: z.uuid(), factsWithdrawn: z.number().int() }),
  async run(act, input) {
    const { entityId, source, recordKey, reason } = input
    const entity = await findEntity(act.tx, entityId)
    if (entity === undefined) return no('no-such-entity')
    const plain = await listPlainFacts(act.tx, input)
    if (plain.length === 0) return no('no-such-record')
    const [matchId, waitingId] = [newId(act.ports), newId(act.ports)]
    await copyMatches(act.tx, act.now, [
      {
        matchId,
        claimKey: keyOfRecord(source, recordKey),
        claim: { uscc: entity.uscc, name: entity.name },
        source,
        recordKey,
        state: 'automatic',
        why: 'uscc',
        entityId,
        candidates: [],
        reason: plainReason(entity.uscc, entity.name),
        facts: plain.map((one) => one.fact),
        follows: null,
        decidedBy: null,
      },
    ])
    await undoMatchRow(act, matchId, entityId, reason)
    await withdrawFacts(
      act,
      entityId,
      matchId,
      plain.map((one) => one.factId),
      reason,
    )
    await openAgain(act, matchId, waitingId, reason)
    await record(act, {
      type: 'entities.identity-undone',
      subject: { kind: 'entity', id: entityId },
      fields: { match: matchId, waiting: waitingId, source, 'record-key': recordKey, reason },
    })
    await publish(act, recordWithdrawn, { matchId, waitingId, source, recordKey, entityId })
    return ok({ matchId, waitingId, factsWithdrawn: plain.length })
  },
})
