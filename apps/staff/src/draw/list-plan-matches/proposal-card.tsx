import { Link } from '@tanstack/react-router'
import { CopyableCode } from '../../ui/copyable-code.tsx'
import { DateText, MomentText } from '../../ui/date-text.tsx'
import { grouped } from '../../ui/numbers.ts'
import { StateTag, type Tone } from '../../ui/state-tag.tsx'
import { AnswerForm } from '../answer-joint-proposal/form.tsx'
import type { JointProposal } from './matches-query.ts'
import { MatchTasks } from './match-tasks.tsx'

const STATES: Record<JointProposal['state'], { tone: Tone; words: string }> = {
  open: { tone: 'open', words: '等待答复' },
  agreed: { tone: 'order', words: '已议定' },
  failed: { tone: 'closed', words: '未达成' },
}

/** One proposal with every answer: who consented, who refused and why, who is still silent. */
export function ProposalCard({ proposal }: { proposal: JointProposal }) {
  const { tone, words } = STATES[proposal.state]
  return (
    <section className="hj-stack">
      <h3>
        {proposal.title} <StateTag tone={tone}>{words}</StateTag>
      </h3>
      <p className="hj-quiet">
        {proposal.agencyName} {proposal.proposedByName} <MomentText at={proposal.proposedAt} short /> 提出：
        {proposal.note}。共同期限 <DateText day={proposal.windowFrom} short /> 至{' '}
        <DateText day={proposal.windowTo} short />
        ，预计少入企 {grouped(proposal.visitsSaved)} 家次（
        {grouped(proposal.visitsApart)} → {grouped(proposal.visitsTogether)}）。账本叶子{' '}
        <CopyableCode value={proposal.leafHash} shown={proposal.leafHash.slice(0, 8)} />
      </p>
      <MatchTasks tasks={proposal.tasks} />
      <ul className="hj-plain-list">
        {proposal.answers.map((answer) => (
          <li key={answer.agencyName}>
            <StateTag tone={answer.answer === 'consent' ? 'order' : 'law'}>
              {answer.answer === 'consent' ? '同意' : '不同意'}
            </StateTag>{' '}
            <b>{answer.agencyName}</b> {answer.answeredByName}：{answer.words}（
            <MomentText at={answer.answeredAt} short />）
          </li>
        ))}
        {proposal.waiting.map((name) => (
          <li key={name}>
            <StateTag tone="soon">待答复</StateTag> <b>{name}</b>
          </li>
        ))}
      </ul>
      {proposal.prefill && <DraftRound proposal={proposal} />}
      {proposal.mayAnswer && <AnswerForm proposalId={proposal.proposalId} />}
    </section>
  )
}

/** The proposer leads: only there the joint round is written, with what was agreed already in it. */
function DraftRound({ proposal }: { proposal: JointProposal }) {
  if (!proposal.isOurs) return <p className="hj-quiet">由提出方案的{proposal.agencyName}牵头起草联合轮次。</p>
  return (
    <p>
      <Link to="/plans/new" search={{ proposal: proposal.proposalId }} className="hj-next">
        按撮合建议起草联合轮次
      </Link>
    </p>
  )
}
