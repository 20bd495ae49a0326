import { z } from 'zod'
import { record } from '#ledger'
import { newId } from '#kernel/ids.ts'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { publish } from '#platform/outbox.ts'
import { recordWithdrawn } from '../events.ts'
import { findMatch } from '../queries/identity-matches.ts'
import { no } from '../refusals.ts'
import { openAgain, undoMatchRow } from '../store/identity-matches.ts'
import { matchStateWord } from '../identity-strings.ts'

/**
 * Undoes a placing, automatic or decided: what the record said leaves the file and waits again, and the same codes and name
 * are never placed automatically again. Refused: a record that was not placed.
 */
export const undoIdentity = operation({
  name: 'undo-identity',
  kind: 'act',
  permission: 'entities.resolve',
  summary: '撤销身份归集',
  input: z.object({ matchId: z.uuid(), reason: z.string().trim().min(4).max(400) }),
  output: z.object({ matchId: z.uuid(), waitingId: z.uuid(), factsWithdrawn: z.number().int() }),
  async run(act, { matchId, reason }) {
    const match = await findMatch(act.tx, matchId, true)
    if (match === undefined) return no('no-such-match')
    const { entityId, source, recordKey } = match
    if (entityId === null || match.state === 'undone')
      return no('match-settled', { state: matchStateWord(match.state) })
    const factsWithdrawn = await undoMatchRow(act, matchId, entityId, reason)
    const waitingId = newId(act.ports)
    await openAgain(act, matchId, waitingId, reason)
    await record(act, {
      type: 'entities.identity-undone',
      subject: { kind: 'entity', id: entityId },
      fields: { match: matchId, waiting: waitingId, source, 'record-key': recordKey, reason },
    })
    await publish(act, recordWithdrawn, { matchId, waitingId, source, recordKey, entityId })
    return ok({ matchId, waitingId, factsWithdrawn })
  },
})
