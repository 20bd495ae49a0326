import { z } from 'zod'
import { record } from '#ledger'
import { newId } from '#kernel/ids.ts'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { publish } from '#platform/outbox.ts'
import { recordPlaced } from '../events.ts'
import { placed } from '../intake/place-records.ts'
import { findEntity } from '../queries/find-entity.ts'
import { findMatch } from '../queries/identity-matches.ts'
import { no } from '../refusals.ts'
import { copyFacts, settleMatch } from '../store/identity-matches.ts'
import { matchStateWord } from '../identity-strings.ts'

/**
 * Says of whom a waiting record speaks: what it says goes onto that file (a row of a feed is
 * loaded by the feed that keeps it), and the same codes and name need no person the
 * next time. Refused: a record that does not wait, an entity that is not there. domain.md §1.2.
 */
export const decideIdentity = operation({
  name: 'decide-identity',
  kind: 'act',
  permission: 'entities.resolve',
  summary: '认定身份归集',
  input: z.object({ matchId: z.uuid(), entityId: z.uuid(), reason: z.string().trim().min(4).max(400) }),
  output: z.object({ matchId: z.uuid(), entityId: z.uuid(), name: z.string(), factsPlaced: z.number().int() }),
  async run(act, { matchId, entityId, reason }) {
    const match = await findMatch(act.tx, matchId, true)
    if (match === undefined) return no('no-such-match')
    if (match.state === 'decided' && match.entityId === entityId)
      return ok({ matchId, entityId, name: match.entityName ?? '', factsPlaced: match.facts.length })
    if (match.state !== 'queued') return no('match-settled', { state: matchStateWord(match.state) })
    const entity = await findEntity(act.tx, entityId)
    if (entity === undefined) return no('no-such-entity')
    await settleMatch(act, matchId, { state: 'decided', entityId }, reason)
    if (!match.loadsRow) {
      const facts = match.facts.map((fact) => placed(fact, match, entityId, matchId, newId(act.ports)))
      await copyFacts(act.tx, act.now, facts)
    }
    await record(act, {
      type: 'entities.identity-decided',
      subject: { kind: 'entity', id: entityId },
      fields: { match: matchId, source: match.source, 'record-key': match.recordKey, reason },
    })
    const { source, recordKey } = match
    await publish(act, recordPlaced, { matchId, source, recordKey, entityId })
    return ok({ matchId, entityId, name: entity.name, factsPlaced: match.facts.length })
  },
})
