import { z } from 'zod'
import { findAgency } from '#identity'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import { operation } from '#platform/operation.ts'
import { matchState } from '../domain/match-state.ts'
import { no } from '../refusals.ts'
import { findProposal, insertAnswer, listAnswers } from '../store/match-store.ts'

/** An asked agency consents or refuses, in writing; both stay on record. Refuses a stranger and a second answer. */
export const answerJointProposal = operation({
  name: 'answer-joint-proposal',
  kind: 'act',
  permission: 'draw.approve',
  summary: '答复联合抽查方案',
  input: z.object({
    proposalId: z.uuid(),
    answer: z.enum(['consent', 'refuse']),
    words: z.string().trim().min(4).max(500).describe('书面意见；不同意的写明理由'),
  }),
  output: z.object({ proposalId: z.uuid(), state: z.enum(['open', 'agreed', 'failed']), leafHash: z.string() }),
  async run(act, { proposalId, answer, words }) {
    const proposal = await findProposal(act.tx, proposalId)
    if (proposal === undefined) return no('match-absent')
    const agency = act.actor.agencyId === null ? undefined : await findAgency(act.tx, act.actor.agencyId)
    if (agency === undefined || !proposal.partnerIds.includes(agency.id)) return no('match-not-asked')
    const answers = await listAnswers(act.tx, [proposalId])
    const given = answers.find(({ agencyId }) => agencyId === agency.id)
    if (given !== undefined) return no('match-answered', { name: given.answeredByName })
    const { leafHash } = await record(act, {
      type: 'plan.match-answer',
      subject: { kind: 'match', id: proposalId },
      fields: { agency: agency.code, answer, words },
      org: agency.code,
    })
    await insertAnswer(act, { proposalId, agencyId: agency.id, agencyName: agency.name, answer, words, leafHash })
    const state = matchState(proposal.partnerIds, [...answers, { agencyId: agency.id, answer }])
    return ok({ proposalId, state, leafHash })
  },
})
