import { z } from 'zod'
import { record } from '#ledger'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { findMatch } from '../queries/identity-matches.ts'
import { no } from '../refusals.ts'
import { settleMatch } from '../store/identity-matches.ts'
import { matchStateWord } from '../identity-strings.ts'

/** Lays a waiting record aside because nobody it could speak of is known; it stays on view with the reason. */
export const dismissIdentity = operation({
  name: 'dismiss-identity',
  kind: 'act',
  permission: 'entities.resolve',
  summary: '搁置身份归集',
  input: z.object({ matchId: z.uuid(), reason: z.string().trim().min(4).max(400) }),
  output: z.object({ matchId: z.uuid(), state: z.literal('dismissed') }),
  async run(act, { matchId, reason }) {
    const match = await findMatch(act.tx, matchId, true)
    if (match === undefined) return no('no-such-match')
    if (match.state !== 'queued') return no('match-settled', { state: matchStateWord(match.state) })
    await settleMatch(act, matchId, { state: 'dismissed' }, reason)
    await record(act, {
      type: 'entities.identity-dismissed',
      subject: { kind: 'identity-match', id: matchId },
      fields: { source: match.source, 'record-key': match.recordKey, reason },
    })
    return ok({ matchId, state: 'dismissed' as const })
  },
})
