import { queryOptions, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { api, take } from '../../api/client.ts'
import { UsccText } from '../../ui/copyable-code.tsx'
import { DateText, MomentText } from '../../ui/date-text.tsx'
import { FactList } from '../../ui/fact-row.tsx'
import { Panel } from '../../ui/panel.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { DecideIdentityForm } from '../decide-identity/form.tsx'
import { DismissIdentityForm } from '../dismiss-identity/form.tsx'
import { matchTones } from '../list-identity-matches/matches-query.ts'
import { UndoIdentityForm } from '../undo-identity/form.tsx'
import './candidates.css'

function read(matchId: string) {
  return take(api.GET('/api/entities/identity-matches/{matchId}', { params: { path: { matchId } } }))
}

type Found = Awaited<ReturnType<typeof read>>
type Candidate = Found['candidates'][number]

/** One record beside everybody it may speak of: what it says, what agrees and differs, and the act. */
export function IdentityMatchPanel({ matchId }: { matchId: string }) {
  const found = useQuery(queryOptions({ queryKey: ['identity-match', matchId], queryFn: () => read(matchId) }))
  return <QueryView query={found}>{(data) => <Match found={data} key={matchId} />}</QueryView>
}

function Match({ found }: { found: Found }) {
  const { match, candidates } = found
  const [chosen, setChosen] = useState<{ entityId: string; name: string }>()
  const isWaiting = match.state === 'queued'
  return (
    <div className="hj-stack-24">
      <div className="hj-stack">
        <p>
          <StateTag tone={matchTones[match.state]}>{match.stateName}</StateTag> {match.reason}
        </p>
        <FactList facts={linesOf(match)} />
      </div>
      {match.loadsRow && isWaiting && (
        <p className="hj-quiet">这是数据源的一行，正在隔离中等待：认定之后，整行自动载入所认定主体的档案。</p>
      )}
      {match.facts.length > 0 && (
        <Panel title={`记录说了什么（${match.facts.length} 项）`}>
          <FactList facts={match.facts.map((one) => ({ label: one.label, value: one.value }))} />
        </Panel>
      )}
      {isWaiting && (
        <Panel
          title={candidates.length === 0 ? '登记册中没有可能的主体' : `可能是谁（${candidates.length}）`}
          note="同名不等于同一户：看清哪些相符、哪些不符，再认定。"
        >
          <ul className="hj-candidates">
            {candidates.map((one) => (
              <CandidateRow
                key={one.entityId}
                candidate={one}
                isChosen={chosen?.entityId === one.entityId}
                onChoose={() => setChosen(one)}
              />
            ))}
          </ul>
        </Panel>
      )}
      {isWaiting && <DecideIdentityForm matchId={match.matchId} chosen={chosen} onChoose={setChosen} />}
      {isWaiting && <DismissIdentityForm matchId={match.matchId} />}
      {(match.state === 'automatic' || match.state === 'decided') && <UndoIdentityForm matchId={match.matchId} />}
    </div>
  )
}

/** Whence it came, where it went, and who said so. */
function linesOf(match: Found['match']): { label: string; value: ReactNode }[] {
  const place = match.entityName !== null && match.entityId !== null && (
    <Link to="/entities/$entityId" params={{ entityId: match.entityId }}>
      {match.entityName}
    </Link>
  )
  const lines: { label: string; value: ReactNode }[] = [
    ...match.claim.map((one) => ({ label: one.label, value: one.value })),
    { label: '来源', value: match.source },
    { label: '来源编号', value: match.recordKey },
    { label: '收到', value: <MomentText at={match.recordedAt} /> },
  ]
  if (place !== false) lines.push({ label: '归到', value: place })
  if (match.decidedBy !== null) lines.push({ label: '认定人', value: match.decidedBy })
  if (match.undoneBy !== null) lines.push({ label: '撤销', value: `${match.undoneBy}：${match.undoReason ?? ''}` })
  return lines
}

interface CandidateRowProps {
  candidate: Candidate
  isChosen: boolean
  onChoose(): void
}

function CandidateRow({ candidate, isChosen, onChoose }: CandidateRowProps) {
  return (
    <li>
      <label>
        <input type="radio" name="candidate" checked={isChosen} onChange={onChoose} />
        <span>
          <b>{candidate.name}</b> <span className="hj-quiet">{candidate.statusName}</span>
          <span className="hj-candidate-line">
            {candidate.uscc ? <UsccText uscc={candidate.uscc} /> : '无代码'}
            {candidate.legalRepresentative !== null && ` · ${candidate.legalRepresentative}`}
            {candidate.registeredOn !== null && (
              <>
                {' · '}
                <DateText day={candidate.registeredOn} /> 成立
              </>
            )}
          </span>
          {candidate.address !== null && <span className="hj-candidate-line">{candidate.address}</span>}
          <span className="hj-row">
            {candidate.agrees.map((word) => (
              <StateTag key={word} tone="order">
                {word}
              </StateTag>
            ))}
            {candidate.differs.map((word) => (
              <StateTag key={word} tone="soon">
                {word}
              </StateTag>
            ))}
          </span>
        </span>
      </label>
    </li>
  )
}
