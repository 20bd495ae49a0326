import { CopyableCode } from '../../ui/copyable-code.tsx'
import { MomentText } from '../../ui/date-text.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FactList } from '../../ui/fact-row.tsx'
import { grouped } from '../../ui/numbers.ts'
import { Panel } from '../../ui/panel.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { EscrowPanel } from '../read-escrow/panel.tsx'
import type { Plan } from './plan-query.ts'

/** Hashes, witnesses, sources and the seed: everything an outsider needs to check the draw. */
export function RuleAndSources({ plan }: { plan: Plan }) {
  return (
    <div className="hj-stack-24">
      <Hashes plan={plan} />
      <Panel title="见证人共同种子" note="先交承诺，后揭示；不揭示的不计入，并公开姓名。">
        {plan.parties.length === 0 ? (
          <p className="hj-quiet">本计划不设见证人共同种子。</p>
        ) : (
          <ul className="hj-stack">
            {plan.parties.map((party) => (
              <li key={party.name + party.wave} className="hj-row">
                <b>{party.name}</b>
                <WaveMark plan={plan} wave={party.wave} />
                <span className="hj-quiet">{party.organ}</span>
                <PartyStage party={party} />
                {party.commitment && (
                  <span className="hj-small">
                    承诺 <CopyableCode value={party.commitment} shown={`${party.commitment.slice(0, 12)}…`} />
                  </span>
                )}
              </li>
            ))}
          </ul>
        )}
      </Panel>
      <EscrowPanel planId={plan.planId} isDraft={plan.state === 'DRAFT'} />
      <Panel title="随机源">
        <ul className="hj-stack">
          {plan.sources.map((source) => (
            <SourceLine key={source.type + source.at + source.wave} plan={plan} source={source} />
          ))}
        </ul>
      </Panel>
      {plan.frame && plan.frame.excluded.length > 0 && (
        <Panel title="排除" note="逐户的理由在“名册”里。">
          <ul className="hj-people">
            {plan.frame.excluded.map((each) => (
              <li key={each.code}>
                {each.label} {grouped(each.count)} 户
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </div>
  )
}

function Hashes({ plan }: { plan: Plan }) {
  const { frame, commitment, result } = plan
  if (!frame)
    return (
      <Panel title="摘要">
        <EmptyState why="还没有摘要。" fill="冻结名册后有名册根，公开承诺后有承诺摘要。" />
      </Panel>
    )
  const code = (value: string) => <CopyableCode value={value} shown={`${value.slice(0, 32)}…`} />
  return (
    <Panel title="摘要">
      <FactList
        facts={[
          { label: '名册根', value: code(frame.root), source: `${grouped(frame.frameCount)} 户` },
          { label: '人员名册根', value: code(frame.rosterRoot), source: `${grouped(frame.rosterCount)} 人` },
          ...(commitment
            ? [
                {
                  label: '承诺',
                  value: code(commitment.commitHash),
                  source: <MomentText at={commitment.committedAt} />,
                },
                {
                  label: '见证',
                  value: commitment.witnessedAt ? (
                    <MomentText at={commitment.witnessedAt} />
                  ) : (
                    `等候 ${plan.quorum} 方签名`
                  ),
                },
              ]
            : []),
          ...(result
            ? [
                { label: '结果根', value: code(result.resultRoot), source: <MomentText at={result.drawnAt} /> },
                {
                  label: '种子',
                  value: result.seed ? code(result.seed) : '名单公开时一并公开',
                  ...(result.note ? { source: result.note } : {}),
                },
              ]
            : []),
        ]}
      />
      {commitment && (
        <details>
          <summary>承诺书原文</summary>
          <pre className="hj-leaf-text">{commitment.document}</pre>
        </details>
      )}
    </Panel>
  )
}

function PartyStage({ party }: { party: Plan['parties'][number] }) {
  if (party.revealed) return <StateTag tone="order">已揭示</StateTag>
  if (party.commitment) return <StateTag tone="open">已承诺</StateTag>
  return <StateTag tone="soon">尚未承诺</StateTag>
}

/** Which wave something belongs to; nothing where there is only one. */
function WaveMark({ plan, wave }: { plan: Plan; wave: number }) {
  return plan.waves.length > 1 ? <span className="hj-quiet">第 {wave} 批</span> : null
}

function SourceLine({ plan, source }: { plan: Plan; source: Plan['sources'][number] }) {
  return (
    <li>
      <p className="hj-row">
        <b>{source.label}</b>
        <WaveMark plan={plan} wave={source.wave} />
        {source.type !== 'parties' && <span>第 {source.at} 期</span>}
        {source.isForeign && <StateTag tone="soon">境外信标</StateTag>}
        <StateTag tone={source.settled ? 'order' : 'open'}>{source.settled ? '已核定' : '等候'}</StateTag>
      </p>
      {source.entries.map((entry) => (
        <p key={entry.personName + entry.enteredAt} className="hj-small hj-quiet">
          {entry.personName} 依据 <a href={entry.publicationUrl}>{entry.publicationTitle}</a> 录入{' '}
          <code>{entry.value}</code> · <MomentText at={entry.enteredAt} />
        </p>
      ))}
    </li>
  )
}
