import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { listMatches } from '../queries/identity-matches.ts'
import { matchStateWord, queueWord } from '../identity-strings.ts'
import { matchView, viewOfMatch } from './match-view.ts'

const state = z.enum(['automatic', 'queued', 'decided', 'undone', 'dismissed', 'lapsed'])

/** Records that wait for a person, oldest first, and those that were placed, undone or laid aside, each with its reason. */
export const listIdentityMatches = operation({
  name: 'list-identity-matches',
  kind: 'query',
  permission: 'entities.read',
  summary: '身份归集',
  input: z.object({
    state: state.default('queued'),
    why: z.string().max(40).optional(),
    source: z.string().max(200).optional(),
    entityId: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(2000).default(50),
    offset: z.coerce.number().int().min(0).max(10_000_000).default(0),
  }),
  output: z.object({
    total: z.number().int(),
    states: z.array(z.object({ state, stateName: z.string(), count: z.number().int() })),
    reasons: z.array(z.object({ why: z.string(), whyName: z.string(), count: z.number().int() })),
    rows: z.array(matchView),
  }),
  async run(act, input) {
    const { state: wanted, limit, offset } = input
    const filter = {
      state: wanted,
      why: input.why ?? null,
      source: input.source ?? null,
      entityId: input.entityId ?? null,
    }
    const found = await listMatches(act.tx, filter, limit, offset)
    return ok({
      total: found.total,
      states: found.states.map((one) => ({ ...one, stateName: matchStateWord(one.state) })),
      reasons: found.reasons.map((one) => ({ ...one, whyName: queueWord(one.why) })),
      rows: found.rows.map((row) => viewOfMatch(row, act.now)),
    })
  },
})
