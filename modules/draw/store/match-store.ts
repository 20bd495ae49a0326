import type { Act } from '#platform/operation.ts'
import type { Tx } from '#platform/tx.ts'
import type { PlanMatch } from '../domain/match-plans.ts'

/** @technical */
export interface MatchProposal {
  readonly proposalId: string
  readonly agencyId: string
  readonly agencyName: string
  readonly year: number
  readonly title: string
  readonly note: string
  readonly yearTaskIds: readonly string[]
  readonly partnerIds: readonly string[]
  readonly estimate: Omit<PlanMatch, 'tasks'>
  readonly contentHash: Buffer
  readonly proposedByName: string
  readonly proposedAt: Date
  readonly leafHash: string
}

/** @technical */
export interface MatchAnswer {
  readonly proposalId: string
  readonly agencyId: string
  readonly agencyName: string
  readonly answer: 'consent' | 'refuse'
  readonly words: string
  readonly answeredByName: string
  readonly answeredAt: Date
  readonly leafHash: string
}

const PROPOSAL = `proposal_id as "proposalId", agency_id as "agencyId", agency_name as "agencyName", year, title, note,
  year_task_ids as "yearTaskIds", partner_ids as "partnerIds", estimate, content_hash as "contentHash",
  proposed_by_name as "proposedByName", proposed_at as "proposedAt", leaf_hash as "leafHash"`

export function findProposal(tx: Tx, proposalId: string): Promise<MatchProposal | undefined> {
  return tx.maybe<MatchProposal>(`select ${PROPOSAL} from draw.match_proposal where proposal_id = $1`, [proposalId])
}

/** Proposals in sight, the latest first. */
export function listProposals(tx: Tx, year: number): Promise<MatchProposal[]> {
  return tx.rows<MatchProposal>(
    `select ${PROPOSAL} from draw.match_proposal where year = $1 order by proposed_at desc, proposal_id`,
    [year],
  )
}

/** Proposals that contain any of some tasks. */
export function listProposalsOf(tx: Tx, yearTaskIds: readonly string[]): Promise<MatchProposal[]> {
  return tx.rows<MatchProposal>(
    `select ${PROPOSAL} from draw.match_proposal where year_task_ids && $1::uuid[] order by proposed_at desc, proposal_id`,
    [yearTaskIds],
  )
}

export async function insertProposal(tx: Tx, of: MatchProposal): Promise<void> {
  tx.later(
    `insert into draw.match_proposal (proposal_id, agency_id, agency_name, year, title, note, year_task_ids, partner_ids, estimate,
       content_hash, proposed_by_name, proposed_at, leaf_hash) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      of.proposalId,
      of.agencyId,
      of.agencyName,
      of.year,
      of.title,
      of.note,
      of.yearTaskIds,
      of.partnerIds,
      JSON.stringify(of.estimate),
      of.contentHash,
      of.proposedByName,
      of.proposedAt,
      of.leafHash,
    ],
  )
}

export function listAnswers(tx: Tx, proposalIds: readonly string[]): Promise<MatchAnswer[]> {
  return tx.rows<MatchAnswer>(
    `select proposal_id as "proposalId", agency_id as "agencyId", agency_name as "agencyName", answer, words,
       answered_by_name as "answeredByName", answered_at as "answeredAt", leaf_hash as "leafHash"
     from draw.match_answer where proposal_id = any ($1) order by answered_at, agency_id`,
    [proposalIds],
  )
}

export async function insertAnswer(
  act: Act,
  of: Pick<MatchAnswer, 'proposalId' | 'agencyId' | 'agencyName' | 'answer' | 'words' | 'leafHash'>,
): Promise<void> {
  act.tx.later(
    `insert into draw.match_answer (proposal_id, agency_id, agency_name, answer, words, answered_by_name, answered_at, leaf_hash)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [of.proposalId, of.agencyId, of.agencyName, of.answer, of.words, act.actor.personName, act.now, of.leafHash],
  )
}
